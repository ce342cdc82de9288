/** Reads the whole audit and follows its chain, a thousand rows at a time. */
import type { Pool } from 'pg';
import { BEGINNING, follow } from './chain.ts';
import type { Break, Row, Walk } from './chain.ts';

const PAGE = 1_000;
export type Report = { readonly rows: number; readonly head: string; readonly redacted: number; readonly found?: Break };

/** What the chain says. `expect` is a row's number and hash noted on an earlier day, apart from the database. */
export async function checkAudit(pool: Pool, expect?: { readonly number: number; readonly hash: string }): Promise<Report> {
  const { rows: [meta] } = await pool.query<{ value: string }>(`select value from meta where key = 'audit-head'`);
  let walk: Walk = BEGINNING;
  let redacted = 0;
  let expected = expect === undefined;
  for (;;) {
    const { rows } = await pool.query<Row & { salt: string | null; payload: unknown }>(
      'select audit.*, salt, payload from audit left join audit_payloads using (number) where number >= $1 order by number limit $2', [walk.expected, PAGE],
    );
    if (rows.length === 0) break;
    const next = follow(walk, rows.map((row) => ({ row, payload: row.salt === null ? undefined : { salt: row.salt, payload: row.payload } })));
    if ('why' in next) return { rows: walk.expected - 1, head: walk.previous, redacted, found: next };
    redacted += rows.filter((row) => row.payload_hash !== null && row.salt === null).length;
    expected ||= rows.some((row) => row.number === expect?.number && row.hash === expect.hash);
    walk = next;
  }
  const rows = walk.expected - 1;
  const report = { rows, head: walk.previous, redacted };
  if (meta?.value !== `${rows} ${walk.previous}`) return { ...report, found: { number: rows + 1, why: 'end' } };
  return expected ? report : { ...report, found: { number: expect?.number ?? 0, why: 'changed' } };
}

const WHY: Record<Break['why'], (number: number) => string> = {
  missing: (number) => `Row ${number} is missing: it was taken out.`,
  order: (number) => `Row ${number} does not follow on the row before it: rows were put in another order, or one was made anew.`,
  changed: (number) => `Row ${number} is not as it was written: it was changed.`,
  payload: (number) => `What belongs to row ${number} is not as it was written: it was changed.`,
  end: (number) => `The end does not fit: row ${number} and those after it were taken away, or put there by somebody else.`,
};

/** The report as sentences. */
export const reportLines = ({ rows, head, redacted, found }: Report): readonly string[] => [
  `Audit: ${rows} rows followed from the first on${redacted > 0 ? `, ${redacted} of them without what was erased` : ''}.`,
  found ? WHY[found.why](found.number) : 'The chain holds: no row was changed, taken out or moved.',
  ...(found || rows === 0 ? [] : [`Note this apart from the database, and give it to the next check: ${rows}:${head}`]),
];
