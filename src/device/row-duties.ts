/**
 * What is due in the cases of a list. A row keeps the facts (duty-facts.ts); the days are worked out when a list
 * asks, by the catalogue and the rules of that day, and remembered until the day or the row changes.
 */
import { DUTY_RULES, portOf } from '#catalogue/duties.ts';
import { Pathway } from '#domain/case/events.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import type { Catalogue } from '#domain/guide/catalogue.ts';
import { dutiesOf } from '#domain/guide/duties.ts';
import type { Duty } from '#domain/guide/duties.ts';
import { holdingsFrom } from '#domain/guide/holdings.ts';
import { zoneOfTablet } from './duty-facts.ts';
import type { RowDuty } from './engine/api.ts';
import type { IndexedRow } from './rows.ts';

/** Lists ask for a person's own duties: not for what an office has to do, nor for a day of the calendar that passed before they came. */
const isTold = ({ whose, why, due }: Duty, arrivedOn: PlainDate): boolean => whose === 'person' && (why !== 'tie-line' || due >= arrivedOn);

/** Works out and remembers the most urgent duty of each row. */
export function createRowDuties(zoneHere = zoneOfTablet()): (row: IndexedRow, around: { readonly catalogue: Catalogue; readonly today: PlainDate }) => RowDuty | undefined {
  const known = new WeakMap<IndexedRow, { readonly on: PlainDate; readonly catalogue: Catalogue; readonly duty: RowDuty | undefined }>();
  return (indexed, { catalogue, today }) => {
    const { row, duties: facts } = indexed;
    if (facts === undefined || row.status === 'closed') return undefined;
    const before = known.get(indexed);
    if (before?.on === today && before.catalogue === catalogue) return before.duty;
    const now = facts.now ?? [];
    const [first] = dutiesOf({
      catalogue, rules: DUTY_RULES, today, zoneHere, portOf, pathway: Pathway.safeParse(row.pathway).data, arrivedOn: row.arrivedOn, done: [...now, ...(facts.before ?? [])],
      holdings: holdingsFrom(catalogue, now), hasPhone: facts.phone ?? false, appointments: facts.set ?? [],
    }).filter((one) => isTold(one, row.arrivedOn));
    const duty = first && { why: first.why, step: first.step, due: first.due, left: first.left, ...(first.hearing ? { report: first.hearing.report.here } : {}) };
    known.set(indexed, { on: today, catalogue, duty });
    return duty;
  };
}
