/**
 * From steps done to credentials held. A step gives what its entry says; how long it is good for is
 * the paper's own date if one was noted, otherwise the catalogue's usual validity. When two
 * steps gave the same credential, a paper without doubt counts before a doubtful one, then the one
 * that lasts longer.
 */
import { addDays, type PlainDate } from '../foundation/plain-date.ts';
import type { Catalogue, CredentialId, StepId } from './catalogue.ts';

export type Holding = {
  readonly expiresOn?: PlainDate | undefined;
  /** Nobody is sure that it is genuine or right. */
  readonly doubtful?: true | undefined;
  /** It bears another name than the person's papers otherwise. */
  readonly otherName?: true | undefined;
};
export type Holdings = ReadonlyMap<CredentialId, Holding>;
export type StepDone = { readonly step: StepId; readonly on: PlainDate } & Holding;

/** What a person holds after these steps. A step that this edition does not know gives a credential of its own name. */
export function holdingsFrom(catalogue: Catalogue, done: Iterable<StepDone>): Holdings {
  const entries = new Map(catalogue.entries.map((entry) => [entry.id, entry]));
  const holdings = new Map<CredentialId, Holding>();
  for (const { step, on, expiresOn, doubtful, otherName } of done) {
    const entry = entries.get(step);
    const until = expiresOn ?? (entry?.validForDays === undefined ? undefined : addDays(on, entry.validForDays));
    for (const credential of entry?.gives ?? [step]) {
      const before = holdings.get(credential);
      const after: Holding = { expiresOn: until, ...(doubtful ? { doubtful } : {}), ...(otherName ? { otherName } : {}) };
      if (before && !isBetter(after, before)) continue;
      holdings.set(credential, after);
    }
  }
  return holdings;
}

function isBetter(after: Holding, before: Holding): boolean {
  const marks = ({ doubtful, otherName }: Holding): number => (doubtful ? 1 : 0) + (otherName ? 1 : 0);
  if (marks(after) !== marks(before)) return marks(after) < marks(before);
  return before.expiresOn !== undefined && (after.expiresOn === undefined || after.expiresOn > before.expiresOn);
}

/** Whether the credential is held and still good on the day. */
export function isHeld(holdings: Holdings, credential: CredentialId, day: PlainDate): boolean {
  const holding = holdings.get(credential);
  return holding !== undefined && (holding.expiresOn === undefined || day <= holding.expiresOn);
}
