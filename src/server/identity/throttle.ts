/**
 * Wrong tries cost growing time: after five in a row the next waits 30 s, then 60, 120 … at most 15
 * minutes. A try is counted before it is judged, so that many at once are no way round. Keys are
 * keyed hashes: people type passwords into the name's field, and unknown names count the same.
 */
import { createHmac } from 'node:crypto';
import { problem } from '../http/answer.ts';
import type { Services } from '../http/services.ts';

const FREE_TRIES = 5;
const FIRST_WAIT_S = 30;
const LONGEST_WAIT_S = 900;
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;

export type Throttled = { readonly kind: 'account' | 'factor' | 'link' | 'address'; readonly name: string };
/** An address is shared by everybody behind one router. */
const FREE: Record<Throttled['kind'], number> = { account: FREE_TRIES, factor: FREE_TRIES, link: FREE_TRIES, address: 60 };

const keyOf = (services: Services, { kind, name }: Throttled): string => `${kind}:${createHmac('sha256', services.secret).update(`${kind}:${name}`).digest('base64url')}`;

/** Counts one try. Undefined: go on; otherwise the seconds to wait. */
export async function countTry(services: Services, subject: Throttled): Promise<number | undefined> {
  const now = services.now();
  const key = keyOf(services, subject);
  const forgotten = new Date(now.getTime() - FORGOTTEN_AFTER_MS);
  await services.pool.query('delete from failures where last_at < $1', [forgotten]);
  const { rows: [row] } = await services.pool.query<{ count: number }>(
    `insert into failures (key, count, last_at) values ($1, 1, $2)
     on conflict (key) do update set count = failures.count + 1, last_at = $2,
       until = case when failures.count + 1 >= $3 then $2::timestamptz + least($4 * power(2, least(failures.count + 1 - $3, 20)), $5) * interval '1 second' end
     where failures.until is null or failures.until <= $2
     returning count`,
    [key, now, FREE[subject.kind], FIRST_WAIT_S, LONGEST_WAIT_S],
  );
  if (row) return undefined;
  const { rows: [locked] } = await services.pool.query<{ until: Date | null }>('select until from failures where key = $1', [key]);
  return Math.max(1, Math.ceil(((locked?.until ?? now).getTime() - now.getTime()) / 1000));
}

/** How many tries are left before a wait, and the wait that has begun; to be told to whoever has just been wrong. */
export async function standing(services: Services, subject: Throttled): Promise<{ readonly triesLeft: number; readonly waitSeconds: number }> {
  const { rows: [row] } = await services.pool.query<{ count: number; until: Date | null }>('select count, until from failures where key = $1', [keyOf(services, subject)]);
  return {
    triesLeft: Math.max(0, FREE[subject.kind] - (row?.count ?? 0)),
    waitSeconds: row?.until ? Math.max(0, Math.ceil((row.until.getTime() - services.now().getTime()) / 1000)) : 0,
  };
}

/** The try went well: all tries of the account or link are forgotten, of an address this one. */
export async function forgetTries(services: Services, subject: Throttled): Promise<void> {
  const key = keyOf(services, subject);
  if (subject.kind === 'address') await services.pool.query('update failures set count = greatest(count - 1, 0), until = null where key = $1', [key]);
  else await services.pool.query('delete from failures where key = $1', [key]);
}

/** A proof that may be tried so often: 429 'locked-out' with the wait, 409 with `wrong`, or undefined when it holds. */
export async function refusedTry(services: Services, subject: Throttled, wrong: 'wrong-password' | 'wrong-code', holds: () => Promise<boolean>): Promise<Response | undefined> {
  const wait = await countTry(services, subject);
  if (wait !== undefined) return problem(429, 'locked-out', wait);
  if (!(await holds())) return problem(409, wrong);
  await forgetTries(services, subject);
  return undefined;
}
