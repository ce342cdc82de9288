/** What of the claims the server holds, and how often. */
import type { Counter } from '../support/counter.ts';
import type { Claim } from './acts.ts';

/** `missing`: confirmed and not there; `twice`: there more than once, confirmed or not. */
export async function onServer(query: Counter['query'], claims: readonly Claim[]): Promise<{ readonly missing: readonly Claim[]; readonly twice: readonly Claim[] }> {
  const events = (await query('select case_id, type, body::text as body from events')) as { case_id: string; type: string; body: string }[];
  const photos = new Set(((await query('select case_id from attachments where complete')) as { case_id: string }[]).map((row) => row.case_id));
  const count = ({ person, event, mark }: Claim): number => {
    const own = new Set(events.filter((row) => row.type === 'caseOpened' && row.body.includes(person.surname)).map((row) => row.case_id));
    return events.filter((row) => own.has(row.case_id) && row.type === event && row.body.includes(mark) && (event !== 'photoAdded' || photos.has(row.case_id))).length;
  };
  return { missing: claims.filter((one) => one.kept && count(one) === 0), twice: claims.filter((one) => count(one) > 1) };
}
