/**
 * POST /api/status: a person looks at their own case, by the link on their slip and one thing they
 * know. A wrong link, a wrong answer and a revoked link get one answer; guessing is slowed by link
 * and by address, and ends for good after twenty wrong ones (410, `link-lock.ts`). Only hashes of token and slip code are here: SHA-256 in hex, the code's together
 * with its token (`token:CODE`), for a short code alone could be tried out.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { DUTY_RULES, portOf } from '#catalogue/duties.ts';
import { timeZoneOf } from '#catalogue/time-zones.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CaseId } from '#domain/foundation/ids.ts';
import { birthYear } from '#domain/foundation/plain-date.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { wallDay } from '#domain/status/wall-time.ts';
import { StatusRequest } from '#sync/server-api.ts';
import type { StatusRefusal } from '#sync/server-api.ts';
import { noteAlone } from '../audit/audit.ts';
import { countAnswer, isLocked, takeBackAnswer } from '../identity/link-lock.ts';
import { countTry, forgetTries, standing } from '../identity/throttle.ts';
import type { Throttled } from '../identity/throttle.ts';
import { findCase } from '../sync/case-records.ts';
import { json, notFound, problem } from './answer.ts';
import { readBody } from './body.ts';
import type { Call } from './route.ts';
import type { Services } from './services.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const same = (one: string, two: string): boolean => timingSafeEqual(Buffer.from(sha256(one)), Buffer.from(sha256(two)));

/** The view of the case that the link is of. */
export async function status({ request, address, parts: { services, editions, plugs } }: Call): Promise<Response> {
  const asked = await readBody(request, StatusRequest);
  if (plugs.statusView === undefined) return notFound();
  const link = { kind: 'link', name: asked.token } as const;
  const from = { kind: 'address', name: address } as const;
  const shared = isProxy(address, services.publicUrl);
  const tokenHash = sha256(asked.token);
  const isSlowed = shared ? undefined : await countTry(services, from);
  if (isSlowed !== undefined) return problem(429, 'locked-out', isSlowed);
  if (await isLocked(services, tokenHash)) return problem(410, 'link-locked');
  const wait = await countTry(services, link);
  if (wait !== undefined) return problem(429, 'locked-out', wait);
  const left = await countAnswer(services, tokenHash);
  if (left === undefined) return problem(410, 'link-locked');
  const { rows: [row] } = await services.pool.query<{ case_id: CaseId; slip_code_hash: string }>(
    'select case_id, slip_code_hash from status_links where token_hash = $1 and not revoked', [tokenHash],
  );
  const state = row && (await findCase(services.pool, row.case_id));
  if (!row || !state || !isTheirs(asked, state, row.slip_code_hash)) return wrong(services, link, left);
  await takeBackAnswer(services, tokenHash);
  await forgetTries(services, link);
  if (!shared) await forgetTries(services, from);
  const { rows: [centre] } = await services.pool.query<{ name: string; state: string; address: string | null; phone: string | null; hours: string | null }>('select name, state, address, phone, hours from centres where id = $1', [state.centreId]);
  const timeZone = timeZoneOf(centre ?? { name: '', state: '' });
  // The view is a whitelist; what is apart from the core does not even reach it.
  const { protection: _, ...core } = state;
  const today = wallDay(services.now().toISOString() as Instant, timeZone);
  await noteAlone(services, { act: 'statusShown', workerId: null, caseId: state.id, centreId: state.centreId });
  const { catalogue, published } = await editions.inForce(today);
  return json(plugs.statusView(core, { catalogue, texts: published?.texts, rules: DUTY_RULES, portOf, today, centre: { name: centre?.name ?? '', timeZone, address: centre?.address ?? undefined, phone: centre?.phone ?? undefined, hours: centre?.hours ?? undefined } }));
}

/** One answer for all that is wrong; tries are counted for links that never were, too, so that their number tells nothing. */
async function wrong(services: Services, link: Throttled, left: number): Promise<Response> {
  if (left === 0) return problem(410, 'link-locked');
  const { triesLeft, waitSeconds } = await standing(services, link);
  return json({ error: { code: 'not-found', triesLeft: Math.min(left, triesLeft), ...(waitSeconds > 0 ? { retryAfterSeconds: waitSeconds } : {}) } } satisfies StatusRefusal, 404);
}

/** Behind a proxy on this machine everybody has its address, and one person's guesses would shut out all; the link's own count stays. */
const isProxy = (address: string, publicUrl: string | undefined): boolean => publicUrl !== undefined && /^(?:::1|(?:::ffff:)?127\.)/.test(address);

function isTheirs({ token, answer }: StatusRequest, state: CaseState, slipCodeHash: string): boolean {
  if ('slipCode' in answer) return same(sha256(`${token}:${answer.slipCode}`), slipCodeHash);
  const year = birthYear(state.person.birth);
  return year !== undefined && same(String(answer.birthYear), String(year));
}
