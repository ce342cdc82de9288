/**
 * For whom an entry is. What is not known of a person never counts against them: an unknown age
 * passes (and asks to be confirmed); an unknown pathway, nationality or state leaves the entry waiting.
 * Two rules are law here and not data, so that no edition can undo them: a child on their own
 * sees DIF and the Procuraduría first, and nobody who asked for asylum or is at risk if found is
 * sent to the consulate of their country (domain.md §3 F, §7).
 */
import type { Pathway } from '../case/events.ts';
import type { PlainDate } from '../foundation/plain-date.ts';
import { isInForce, ORIGIN_CONSULATE, PROTECTION_PLAN, type CatalogueEntry, type CredentialId } from './catalogue.ts';

export type GuideProfile = {
  readonly pathway?: Pathway | undefined;
  /** Undefined while no nationality is noted. */
  readonly mexican?: boolean | undefined;
  readonly age?: number | undefined;
  /** Where the person lives or goes to: the CURP's two letters of a state. */
  readonly state?: string | undefined;
  readonly flags: ReadonlySet<string>;
};

export type NotForCode = 'other-pathway' | 'nationality' | 'too-young' | 'too-old' | 'flag-not-raised' | 'other-state' | 'ended' | 'not-started' | 'consulate-unsafe';
export type UnknownCode = 'pathway-unknown' | 'nationality-unknown' | 'state-unknown';
export type Eligibility =
  | { readonly is: 'for'; readonly confirmAge: boolean }
  | { readonly is: 'unknown'; readonly code: UnknownCode }
  | { readonly is: 'not-for'; readonly code: NotForCode; readonly params: Readonly<Record<string, string>> };

/** Whether an entry is for this person on this day, and if not, why. */
export function eligibility(entry: CatalogueEntry, profile: GuideProfile, context: { today: PlainDate; holds: (credential: CredentialId) => boolean }): Eligibility {
  const { pathways, mexican, minAge, maxAge, flags, states } = entry.for;
  const notFor = (code: NotForCode, params: Record<string, string> = {}): Eligibility => ({ is: 'not-for', code, params });

  if (entry.agency === ORIGIN_CONSULATE && consulateIsUnsafe(profile, context.holds)) return notFor('consulate-unsafe');
  if (!isInForce(entry, context.today)) {
    return entry.validFrom > context.today ? notFor('not-started', { on: entry.validFrom }) : notFor('ended', { on: entry.validTo ?? '' });
  }
  if (pathways && profile.pathway && !pathways.includes(profile.pathway)) return notFor('other-pathway');
  if (flags && !flags.some((flag) => profile.flags.has(flag))) return notFor('flag-not-raised');
  const nationality = profile.mexican ?? mexicanByPathway(profile.pathway);
  if (mexican !== undefined && nationality !== undefined && nationality !== mexican) return notFor('nationality');
  const age = ageForRules(profile);
  if (age !== undefined && minAge !== undefined && age < minAge) return notFor('too-young', { age: String(minAge) });
  if (age !== undefined && maxAge !== undefined && age > maxAge) return notFor('too-old', { age: String(maxAge) });
  if (states && profile.state !== undefined && !states.includes(profile.state)) return notFor('other-state', { states: states.join(' ') });
  if (pathways && !profile.pathway) return { is: 'unknown', code: 'pathway-unknown' };
  if (mexican !== undefined && nationality === undefined) return { is: 'unknown', code: 'nationality-unknown' };
  if (states && profile.state === undefined) return { is: 'unknown', code: 'state-unknown' };
  return { is: 'for', confirmAge: age === undefined && (minAge !== undefined || maxAge !== undefined) };
}

/** The age that rules of age go by: whoever's age is disputed, or came as a child on their own, counts as a minor until that flag is lowered. */
export function ageForRules(profile: GuideProfile): number | undefined {
  return profile.flags.has('unaccompanied-minor') || profile.flags.has('age-disputed') ? Math.min(profile.age ?? 17, 17) : profile.age;
}

/** A child on their own, or somebody whose age is disputed, before the Procuraduría has decided. */
export function protectionComesFirst(profile: GuideProfile, holds: (credential: CredentialId) => boolean): boolean {
  return (profile.flags.has('unaccompanied-minor') || profile.flags.has('age-disputed')) && !holds(PROTECTION_PLAN);
}

const consulateIsUnsafe = (profile: GuideProfile, holds: (credential: CredentialId) => boolean): boolean =>
  profile.pathway === 'asylum' || profile.flags.has('at-risk-if-located') || holds('comar-constancia');

/** Mexico's own returnees and their children are nationals (Constitution art. 30); the others came as nationals of another country. */
function mexicanByPathway(pathway: Pathway | undefined): boolean | undefined {
  switch (pathway) {
    case undefined: return undefined;
    case 'returnee': case 'returnee-us-papers': case 'us-born-child': return true;
    case 'tcn-passport': case 'tcn-no-papers': case 'asylum': case 'mpp': return false;
  }
}
