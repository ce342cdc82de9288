/**
 * The hard stop of a status link: after twenty wrong answers, over whatever time and however many right ones came
 * between, it opens nothing any more until the counter issues another. Links that never were are counted and
 * locked the same, so that the answer does not tell whether there is one.
 */
import type { Services } from '../http/services.ts';

/** A birth year is one of about eighty likely ones: twenty guesses find it once in four, and patience finds no more. */
export const WRONG_ANSWERS = 20;
/** How long a link is remembered that nobody issued. */
const UNKNOWN_FORGOTTEN_AFTER_MS = 400 * 24 * 3_600_000;

/** Whether the link is locked. `tokenHash`: SHA-256 of its token, in hex. */
export async function isLocked(services: Services, tokenHash: string): Promise<boolean> {
  const { rowCount } = await services.pool.query('select 1 from status_answers where token_hash = $1 and wrong >= $2', [tokenHash, WRONG_ANSWERS]);
  return rowCount !== 0;
}

/** Counts an answer as wrong before it is judged, so that many at once are no way round: how many are left after it. Undefined when none was. */
export async function countAnswer(services: Services, tokenHash: string): Promise<number | undefined> {
  const now = services.now();
  await services.pool.query('delete from status_answers where last_at < $1 and not exists (select 1 from status_links where status_links.token_hash = status_answers.token_hash)', [new Date(now.getTime() - UNKNOWN_FORGOTTEN_AFTER_MS)]);
  const { rows: [row] } = await services.pool.query<{ wrong: number }>(
    `insert into status_answers (token_hash, wrong, last_at) values ($1, 1, $2)
     on conflict (token_hash) do update set wrong = status_answers.wrong + 1, last_at = $2 where status_answers.wrong < $3 returning wrong`,
    [tokenHash, now, WRONG_ANSWERS],
  );
  return row && WRONG_ANSWERS - row.wrong;
}

/** The answer was right: it alone is taken back. */
export async function takeBackAnswer(services: Services, tokenHash: string): Promise<void> {
  await services.pool.query('update status_answers set wrong = wrong - 1 where token_hash = $1', [tokenHash]);
}
