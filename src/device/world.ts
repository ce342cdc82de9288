/** What the rules ask beside the case, as far as this device knows: what the editions say of money and consent, and the other cases' rows. */
import type { World } from '#domain/case/rules.ts';
import type { CaseId, PersonId } from '#domain/foundation/ids.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { mayNoteNumber } from '#domain/identifiers/step-number.ts';
import type { IndexedRow } from './rows.ts';

/** The world of one case. Another case counts as the same person's by its person id, or when a supervisor said so. */
export function worldOf(context: { caseId: CaseId; personId: PersonId | undefined; rows: Iterable<IndexedRow>; today: PlainDate } & Pick<World, 'consentFor' | 'entitlements' | 'isCentre'>): World {
  const { caseId, personId, today, consentFor, entitlements, isCentre } = context;
  const all = [...context.rows];
  const own = all.find((one) => one.row.id === caseId);
  const others = all.filter((one) => one !== own);
  const same = others.filter((one) => one.personId === personId || isSamePerson(one, caseId, own));
  const serials = new Set(others.flatMap((one) => one.serials));
  return {
    today,
    entitlements,
    grantedElsewhere: new Set(same.flatMap((one) => one.granted)),
    serialElsewhere: (serial) => serials.has(serial),
    mayNoteNumber: (step, number) => mayNoteNumber(step, number, today),
    consentFor,
    isCentre,
  };
}

/** Whether a supervisor has judged the other case to be the same person's: the judgement rests in either of the two. */
export const isSamePerson = (other: IndexedRow, caseId: CaseId, own: IndexedRow | undefined): boolean =>
  other.sameAs.includes(caseId) || (own?.sameAs.includes(other.row.id) ?? false);
