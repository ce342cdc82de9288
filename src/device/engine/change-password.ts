/**
 * Another password, safe against a kill at any step: the ring is wrapped under the new one beside the old, then the
 * server is asked, then one of the two goes. Killed between, or without an answer, both open the tablet, until
 * the next sign-in at the server says which holds. The caller holds the sync lock: nobody signs in meanwhile.
 *
 *   old ── wrap beside ──▶ old + new ── 204 ──▶ new
 *                              │  └─── refused ──▶ old
 *                              └─ no answer: stays
 */
import type { WorkerId } from '#domain/foundation/ids.ts';
import { ok, refused } from '#domain/foundation/result.ts';
import type { Result } from '#domain/foundation/result.ts';
import { PASSWORD_PATH } from '#sync/account.ts';
import type { PasswordRequest } from '#sync/account.ts';
import type { Answer } from '#sync/outbox.ts';
import { ErrorAnswer } from '#sync/protocol.ts';
import { dropNext, unwrap, wrap, wrapNext } from '../vault/wrapping.ts';
import type { Wrapped } from '../vault/wrapping.ts';
import type { PasswordChangeProblem } from './api.ts';
import { sessionWorker, signInOnline } from './sign-in.ts';
import type { SignInParts } from './sign-in.ts';

/** Changes it at the server and here; what the tablet holds of the worker, or why not. */
export async function changeOwnPassword(parts: SignInParts, workerId: WorkerId, { oldPassword, newPassword }: PasswordRequest): Promise<Result<Wrapped, PasswordChangeProblem>> {
  const { io, store, calls } = parts;
  const tools = { crypto: io.crypto, store, now: io.now };
  const here = await unwrap(tools, workerId, oldPassword);
  if (!here.ok) return here;
  let wrapped = here.value;
  const send = (): Promise<Answer> => calls.post(PASSWORD_PATH, { oldPassword, newPassword } satisfies PasswordRequest);
  const signIn = async (): Promise<PasswordChangeProblem | undefined> => {
    const said = await signInOnline(parts, wrapped.username, oldPassword);
    if (said.ok) { wrapped = said.value; return undefined; }
    return said.error === 'wrong-credentials' ? { code: 'wrong-password' } : said.error === 'too-old' || said.error === 'factor-wrong' ? { code: 'server-trouble' } : { code: said.error };
  };
  // The browser's one cookie may be a colleague's.
  if ((await sessionWorker(store)) !== workerId) {
    const problem = await signIn();
    if (problem) return refused(problem);
  }
  await wrapNext(tools, newPassword, wrapped, io.kdf);
  let answer = await send();
  if (answer.kind === 'answer' && answer.status === 401) {
    const problem = await signIn();
    if (problem) { await dropNext(tools, workerId); return refused(problem); }
    await wrapNext(tools, newPassword, wrapped, io.kdf);
    answer = await send();
  }
  if (answer.kind === 'answer' && answer.status === 204) {
    await wrap(tools, newPassword, wrapped, io.kdf);
    return ok(wrapped);
  }
  const code = ErrorAnswer.safeParse(answer.kind === 'answer' ? answer.body : undefined).data?.error.code;
  if (answer.kind === 'none' || answer.status >= 500 || code === undefined) return refused({ code: 'unsure' });
  if (code === 'wrong-password') {
    // It opened this tablet: an earlier try may have reached the server, and its answer never us.
    const again = await signInOnline(parts, wrapped.username, newPassword);
    if (again.ok) return again;
  }
  await dropNext(tools, workerId);
  const told = (['wrong-password', 'locked-out', 'password-same', 'password-common', 'password-personal', 'password-too-short', 'password-too-long'] as const).find((one) => one === code);
  return refused({ code: told ?? 'server-trouble' });
}
