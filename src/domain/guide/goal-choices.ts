/**
 * What a person may say they came for: the usual goals of their way in, and whatever else of the catalogue is theirs
 * to have and somebody can work towards. Papers that can only be brought, decisions of others and the steps that
 * protection or a doubt asks for are nobody's wish.
 */
import type { CatalogueEntry, CredentialId } from './catalogue.ts';
import { eligibility } from './eligibility.ts';
import { goalsFor } from './goals.ts';
import { isHeld } from './holdings.ts';
import type { PlanInput } from './setting.ts';

export type GoalChoice = { readonly credential: CredentialId; readonly kind: CatalogueEntry['kind']; readonly isUsual: boolean; readonly isHeld: boolean };

/** The choices, each credential once: the usual goals first, then what was chosen, then the rest in the catalogue's order. */
export function goalChoices(input: PlanInput): GoalChoice[] {
  const { catalogue, profile, holdings, today } = input;
  const holds = (credential: CredentialId): boolean => isHeld(holdings, credential, today);
  const usual = goalsFor(profile);
  const kindOf = (credential: CredentialId): CatalogueEntry['kind'] =>
    (catalogue.entries.find(({ id }) => id === credential) ?? catalogue.entries.find(({ gives }) => gives.includes(credential)))?.kind ?? 'service';
  const others = catalogue.entries.filter((entry) =>
    !entry.shown && !entry.decided && !entry.protection && !entry.clears && eligibility(entry, profile, { today, holds }).is !== 'not-for').map(({ gives }) => gives[0]!);
  return [...new Set([...usual, ...(input.goals ?? []), ...others])].map((credential) =>
    ({ credential, kind: kindOf(credential), isUsual: usual.includes(credential), isHeld: holds(credential) }));
}
