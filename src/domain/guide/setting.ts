/**
 * What is settled before any step is looked at: what the person holds, whether a gate is closed, which
 * steps are theirs and may be planned, and the way to their goals.
 */
import { addDays, daysBetween, type PlainDate } from '../foundation/plain-date.ts';
import type { YesKey } from '../case/consent.ts';
import { PROTECTION_PLAN, type Catalogue, type CatalogueEntry, type ConsentPurpose, type CredentialId, type Need, type StepId } from './catalogue.ts';
import { searchCheapest } from './cheapest.ts';
import { eligibility, protectionComesFirst, type Eligibility, type GuideProfile } from './eligibility.ts';
import { goalsFor } from './goals.ts';
import { isHeld, type Holdings } from './holdings.ts';
import { asItIs, clearings, entryFor, marksOf, needWith, type Marks } from './papers.ts';
import { search, type Route, type Search } from './shortest.ts';

export type PlanInput = {
  readonly catalogue: Catalogue;
  readonly holdings: Holdings;
  readonly profile: GuideProfile;
  /** Steps that can't be had (reported so in the case). */
  readonly unavailable: ReadonlySet<StepId>;
  /** Steps whose paper was renewed as often as it may be. */
  readonly spent?: ReadonlySet<StepId> | undefined;
  /** Credentials wanted; undefined takes the usual ones of the profile. */
  readonly goals: readonly CredentialId[] | undefined;
  readonly today: PlainDate;
  /** Steps that were really taken; tells apart several steps that give the same credential. */
  readonly done?: ReadonlySet<StepId> | undefined;
  /** What the person said yes to, as `yesKey` writes it: to a purpose, or to one agency for it. Nothing was asked yet when absent. */
  readonly consents?: ReadonlySet<ConsentPurpose | YesKey> | undefined;
  /** The steps of the way shown before: kept where another would be no better. */
  readonly keep?: ReadonlySet<StepId> | undefined;
  /** Quickest by date when absent. */
  readonly prefer?: 'quickest' | 'cheapest' | undefined;
};

/** A plan in the making: the input, and what the search says of it. */
export type Setting = {
  readonly input: PlanInput;
  /** Held and good today, as it is. */
  readonly held: (credential: CredentialId) => boolean;
  /** Held as the entries below ask for it: a marked paper goes by its other name. */
  readonly has: (credential: CredentialId) => boolean;
  readonly marks: Marks;
  readonly goals: readonly CredentialId[];
  /** The goals as needs, marked papers spelled out; side by side with `goals`. */
  readonly wanted: readonly Need[];
  readonly gated: boolean;
  /** In catalogue order, as they are for this person. */
  readonly entries: readonly CatalogueEntry[];
  readonly fits: ReadonlyMap<StepId, Eligibility>;
  /** The entries that could be this person's: what may name the step of a missing paper. */
  readonly givers: readonly CatalogueEntry[];
  readonly found: Search;
  readonly route: Route;
  /** The day so many days from today. */
  readonly dayAt: (days: number) => PlainDate;
};

/** What the rules make of a person, and the way found for them. */
export function settle(input: PlanInput): Setting {
  const { catalogue, profile, today, unavailable, holdings } = input;
  const implied = new Set(catalogue.entries.filter((entry) => profile.pathway && entry.shown?.impliedBy.includes(profile.pathway)).flatMap((entry) => entry.gives));
  const held = (credential: CredentialId) => isHeld(holdings, credential, today) || (implied.has(credential) && !holdings.has(credential));
  const gated = protectionComesFirst(profile, held);
  const goals = gated ? [PROTECTION_PLAN] : [...new Set(input.goals ?? goalsFor(profile))];

  const marks = marksOf(holdings);
  const clearedBy = clearings(catalogue.entries);
  const entries = catalogue.entries.map((entry) => entryFor(entry, marks, { profile, clearedBy }));
  const fits = new Map(entries.map((entry) => [entry.id, eligibility(entry, profile, { today, holds: held })]));
  const plannable = entries.filter((entry) =>
    fits.get(entry.id)?.is === 'for' && !unavailable.has(entry.id) && !input.spent?.has(entry.id) && !entry.shown && (!gated || entry.protection)
    && (!entry.byChoice || entry.gives.some((credential) => goals.includes(credential))));

  const holds = new Map<CredentialId, number | undefined>();
  for (const [credential, { expiresOn }] of holdings) {
    if (held(credential)) holds.set(marks.has(credential) ? asItIs(credential) : credential, expiresOn && daysBetween(today, expiresOn));
  }
  for (const credential of implied) if (!holdings.has(credential)) holds.set(credential, undefined);

  const wanted = goals.map((goal): Need => needWith(goal, marks, { takes: [], clearedBy }));
  const searched = { entries: plannable, held: holds, today, keep: input.keep };
  const found = input.prefer === 'cheapest' ? searchCheapest(searched, wanted).found : search(searched);
  const givers = entries.filter((entry) => fits.get(entry.id)?.is !== 'not-for');
  return { input, held, givers, has: (credential) => holds.has(credential), marks, goals, wanted, gated, entries, fits, found, route: found.route(wanted), dayAt: calendarFrom(today) };
}

/** A plan names the same few days again and again. */
function calendarFrom(today: PlainDate): (days: number) => PlainDate {
  const known = new Map<number, PlainDate>();
  return (days) => {
    let day = known.get(days);
    if (day === undefined) known.set(days, (day = addDays(today, days)));
    return day;
  };
}
