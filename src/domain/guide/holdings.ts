/**
 * From steps done to credentials held. A step gives what its entry says; how long it is good for
 * is the paper's own date if one was noted, otherwise the catalogue's usual validity. When two
 * steps gave the same credential, the one that lasts longer counts.
 */
import { addDays, type PlainDate } from '../foundation/plain-date.ts';
import type { Catalogue, CredentialId, StepId } from './catalogue.ts';

export type Holding = { readonly expiresOn?: PlainDate | undefined };
export type Holdings = ReadonlyMap<CredentialId, Holding>;
export type StepDone = { readonly step: StepId; readonly on: PlainDate; readonly expiresOn?: PlainDate | undefined };

/** What a person holds after these steps. A step that this edition does not know gives a credential of its own name. */
export function holdingsFrom(catalogue: Catalogue, done: Iterable<StepDone>): Holdings {
  const entries = new Map(catalogue.entries.map((entry) => [entry.id, entry]));
  const holdings = new Map<CredentialId, Holding>();
  for (const { step, on, expiresOn } of done) {
    const entry = entries.get(step);
    const until = expiresOn ?? (entry?.validForDays === undefined ? undefined : addDays(on, entry.validForDays));
    for (const credential of entry?.gives ?? [step]) {
      const before = holdings.get(credential);
      if (before && (before.expiresOn === undefined || (until !== undefined && until <= before.expiresOn))) continue;
      holdings.set(credential, { expiresOn: until });
    }
  }
  return holdings;
}

/** Whether the credential is held and still good on the day. */
export function isHeld(holdings: Holdings, credential: CredentialId, day: PlainDate): boolean {
  const holding = holdings.get(credential);
  return holding !== undefined && (holding.expiresOn === undefined || day <= holding.expiresOn);
}
