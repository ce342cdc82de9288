/**
 * What a person said yes and no to, by purpose and, where the yes was to one agency only, by agency.
 * Of a yes and a no to the same thing the later holds; at the same moment the no does. A no to a
 * purpose is one to all its agencies. The order in which events arrive makes no difference.
 */
import type { WorkerId } from '../foundation/ids.ts';
import type { Instant } from '../foundation/plain-date.ts';
import type { ConsentPurpose, EventData } from './events.ts';
import type { Consent } from './state.ts';

/** What something may not be arranged without: a yes to the purpose, for all agencies or for this one. */
export type ConsentNeed = { readonly purpose: ConsentPurpose; readonly agency?: string | undefined };
type Stamp = { readonly by: WorkerId; readonly at: Instant };

/** A yes as one word, for sets: the purpose, and the agency where the yes was to it alone. */
export type YesKey = `${ConsentPurpose} ${string}`;
export const yesKey = (purpose: ConsentPurpose, agency: string): YesKey => `${purpose} ${agency}`;

const isSame = (one: ConsentNeed, two: ConsentNeed): boolean => one.purpose === two.purpose && one.agency === two.agency;
const isAfter = (one: { readonly at: Instant } | undefined, two: { readonly at: Instant } | undefined): boolean => one !== undefined && (two === undefined || one.at >= two.at);

function put(consents: readonly Consent[] | undefined, about: ConsentNeed, change: Pick<Consent, 'given' | 'withdrawn'>): Consent[] {
  const all = consents ?? [];
  const before = all.find((one) => isSame(one, about)) ?? { purpose: about.purpose, ...(about.agency === undefined ? {} : { agency: about.agency }) };
  const after = { ...before };
  if (change.given && isAfter(change.given, before.given)) after.given = change.given;
  if (change.withdrawn && isAfter(change.withdrawn, before.withdrawn)) after.withdrawn = change.withdrawn;
  return [...all.filter((one) => !isSame(one, about)), after];
}

/** The consents after a yes. */
export function withConsent(consents: readonly Consent[] | undefined, { purpose, agency, ...how }: EventData<'consentGiven'>, stamp: Stamp): Consent[] {
  return put(consents, { purpose, agency }, { given: { ...stamp, ...how } });
}

/** The consents after a no. */
export function withRefusal(consents: readonly Consent[] | undefined, about: EventData<'consentWithdrawn'>, stamp: Stamp): Consent[] {
  return put(consents, about, { withdrawn: stamp });
}

/** The last no that concerns this purpose and agency. */
const lastNo = (consents: readonly Consent[], { purpose, agency }: ConsentNeed): Stamp | undefined =>
  consents.flatMap((one) => (one.purpose === purpose && (one.agency === undefined || one.agency === agency) && one.withdrawn ? [one.withdrawn] : []))
    .reduce<Stamp | undefined>((last, one) => (isAfter(one, last) ? one : last), undefined);

/** The consents that hold: a yes that no later no concerns. */
export const standing = (consents: readonly Consent[] | undefined): readonly Consent[] =>
  (consents ?? []).filter((one) => one.given !== undefined && !isAfter(lastNo(consents ?? [], one), one.given));

/** The yes by which this may be arranged; undefined when there is none. */
export const findYes = (consents: readonly Consent[] | undefined, need: ConsentNeed): Consent | undefined =>
  standing(consents).find((one) => one.purpose === need.purpose && (one.agency === undefined || one.agency === need.agency)
    // A yes for everybody does not outlive a later no to this agency.
    && !isAfter(lastNo(consents ?? [], need), one.given));

export const saidYes = (consents: readonly Consent[] | undefined, need: ConsentNeed): boolean => findYes(consents, need) !== undefined;

/** Whether the person said no, and no yes came after it. */
export const isRefused = (consents: readonly Consent[] | undefined, need: ConsentNeed): boolean =>
  lastNo(consents ?? [], need) !== undefined && !saidYes(consents, need);
