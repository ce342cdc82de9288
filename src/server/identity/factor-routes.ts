/** Setting up one's own second factor, and an administrator's hand on a colleague's who lost theirs. */
import { wantsSecondFactor } from '#domain/access/access.ts';
import { WorkerId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { FactorBegin, FactorConfirm } from '#sync/account.ts';
import type { FactorCodes, FactorNew, FactorState } from '#sync/account.ts';
import type { Worker } from '#sync/server-api.ts';
import { by, note } from '../audit/audit.ts';
import { inTransaction } from '../database/transaction.ts';
import { json, nothing, notFound, problem } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import type { StaffCall } from '../http/route.ts';
import type { Services } from '../http/services.ts';
import { endSessions } from './passwords.ts';
import { beginFactor, confirmFactor, factorStanding, hasFactor, isFactorCode, mustEnrol, rememberBrowser, resetFactor } from './second-factor.ts';
import { refusedTry } from './throttle.ts';

/** GET /api/factor. */
export async function getFactor({ worker, parts: { services } }: StaffCall): Promise<Response> {
  const { codesLeft, resetAt } = await factorStanding(services, worker.id);
  const answer: FactorState = {
    workerId: worker.id, isWanted: wantsSecondFactor(worker.role), isSetUp: await hasFactor(services, worker.id), mustEnrol: await mustEnrol(services, worker),
    codesLeft, resetAt: (resetAt?.toISOString() ?? null) as Instant | null,
  };
  return json(answer);
}

/** POST /api/factor: a new secret. The password is asked, and a code of the factor that is there, for a session alone must not change what guards it. */
export async function postFactor({ request, worker, authUserId, parts: { services, passwords } }: StaffCall): Promise<Response> {
  const { password, code } = await readBody(request, FactorBegin);
  const wrong = await refusedTry(services, { kind: 'account', name: worker.username }, 'wrong-password', () => passwords.isPassword(authUserId, password));
  if (wrong) return wrong;
  if (await hasFactor(services, worker.id)) {
    const refusal = await refusedCode(services, worker, () => isFactorCode(services, worker.id, code ?? ''));
    if (refusal) return refusal;
  }
  const secret = await beginFactor(services, worker.id);
  const answer: FactorNew = { secret, uri: `otpauth://totp/Ventanilla:${encodeURIComponent(worker.username)}?secret=${secret}&issuer=Ventanilla` };
  return json(answer);
}

/** POST /api/factor/confirm: a first code proves that the phone has the secret. */
export async function postFactorConfirm(call: StaffCall): Promise<Response> {
  const { request, worker, sessionId, authUserId, parts: { services } } = call;
  const { code } = await readBody(request, FactorConfirm);
  let codes: readonly string[] | undefined;
  const refusal = await refusedCode(services, worker, async () => {
    codes = await inTransaction(services.pool, async (client) => {
      const made = await confirmFactor(client, services, worker.id, code);
      if (made === undefined) return undefined;
      // Whoever was in by the password alone is not any more.
      await endSessions(client, authUserId, sessionId);
      await note(client, by(call, { act: 'factorSetUp' }), services.now());
      return made;
    });
    return codes !== undefined;
  });
  if (refusal) return refusal;
  const answer = json({ codes: [...(codes ?? [])] } satisfies FactorCodes);
  answer.headers.append('set-cookie', await rememberBrowser(services, worker.id, request.headers));
  return answer;
}

/** DELETE /api/workers/:id/factor: somebody lost phone and paper. Noted, told to its owner, and every session of theirs ends. */
export async function deleteWorkerFactor(call: StaffCall): Promise<Response> {
  const { param, worker, parts: { services } } = call;
  const id = WorkerId.safeParse(param('id'));
  if (!id.success) return notFound();
  // One's own is changed with the password and a code: a session alone takes nothing away.
  if (id.data === worker.id) return problem(409, 'own-factor');
  return inTransaction(services.pool, async (client) => {
    const { rows: [row] } = await client.query<{ auth_user_id: string }>('select auth_user_id from workers where id = $1', [id.data]);
    if (!row || !(await resetFactor(client, services, id.data))) return notFound();
    await endSessions(client, row.auth_user_id);
    await note(client, by(call, { act: 'factorReset', payload: { worker: id.data } }), services.now());
    return nothing();
  });
}

/** Counts the try by a count of the factor's own: the password was right, and must not buy more tries. */
export const refusedCode = (services: Services, worker: Worker, isRight: () => Promise<boolean>): Promise<Response | undefined> =>
  refusedTry(services, { kind: 'factor', name: worker.id }, 'wrong-code', isRight);
