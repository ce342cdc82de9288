/**
 * A published edition laid over the shipped catalogue, and whether it may be published: nothing that
 * it names may be missing, no gate may open by it, and editions follow each other in time.
 */
import { addDays, type PlainDate } from '../foundation/plain-date.ts';
import { ok, refused, type Result } from '../foundation/result.ts';
import { Catalogue, credentialsIn, LEGAL_ADVICE, ORIGIN_CONSULATE, PROTECTION_PLAN, type CatalogueEntry } from './catalogue.ts';
import type { EditionFault, EditionFaultCode } from './edition-faults.ts';
import { editionOn } from './editions.ts';
import { changedEntry } from './entry-change.ts';
import type { AddedEntry, EntryChange, PublishedEdition } from './published.ts';
import { TELLING_AGENCIES } from './telling.ts';

export type { EditionFault, EditionFaultCode } from './edition-faults.ts';

/** The catalogue that comes of an edition; entries it does not name are the very same. Total: what can't be applied says why. */
export function applyEdition(base: Catalogue, published: PublishedEdition): Result<Catalogue, readonly EditionFault[]> {
  const changes = new Map(published.changes.map((change) => [change.id, change]));
  const known = new Map(base.entries.map((entry) => [entry.id, entry]));
  const taken = new Set(known.keys());
  const faults: EditionFault[] = [];
  if (changes.size < published.changes.length) faults.push({ code: 'change-twice', at: published.edition });
  for (const change of published.changes) faults.push(...faultsOfChange(change, known.get(change.id)));
  for (const entry of published.added) {
    if (taken.has(entry.id)) faults.push({ code: 'id-taken', at: entry.id });
    taken.add(entry.id);
    faults.push(...faultsOfAdded(entry));
  }
  const entries = [...base.entries.map((entry) => { const change = changes.get(entry.id); return change ? changedEntry(entry, change) : entry; }), ...published.added];
  const given = new Set(entries.flatMap(({ gives }) => gives));
  for (const entry of published.added) for (const need of credentialsIn(entry.needs)) if (!given.has(need)) faults.push({ code: 'need-not-given', at: `${entry.id} ${need}` });
  const catalogue: Catalogue = { ...base, edition: published.edition, entries };
  if (faults.length === 0) faults.push(...soundness(catalogue));
  return faults.length > 0 ? refused(faults) : ok(catalogue);
}

/** What a page and the server ask before an edition goes out; `notBefore` is the earliest day it may begin, `knows` says which words the app ships. */
export type Publishing = { readonly shipped: readonly Catalogue[]; readonly earlier: readonly PublishedEdition[]; readonly notBefore: PlainDate; readonly knows: (textKey: string) => boolean };

/** Every reason not to publish; none when it may go out. `earlier`: all that were published, the first first. */
export function faultsOfEdition(next: PublishedEdition, { shipped, earlier, notBefore, knows }: Publishing): readonly EditionFault[] {
  const last = earlier.at(-1);
  const begins = last && last.validFrom > notBefore ? last.validFrom : notBefore;
  const bases = shipped.filter((one) => one.validTo === undefined || one.validTo >= next.validFrom);
  const faults: EditionFault[] = [];
  const add = (code: EditionFaultCode, at: string): void => { faults.push({ code, at }); };
  if ([...shipped, ...earlier].some((one) => one.edition === next.edition)) add('edition-taken', next.edition);
  if (next.validFrom < begins) add('begins-too-early', begins);
  if (!bases.some((one) => one.edition === next.base)) add('other-base', next.base);
  // Whoever had a step of an added entry must be able to read its name for good: it is ended, never dropped.
  for (const { id } of last?.added ?? []) if (!next.added.some((entry) => entry.id === id)) add('entry-dropped', id);
  for (const key of missingTexts(next, knows)) add('text-missing', key);
  for (const base of bases) { const applied = applyEdition(base, next); if (!applied.ok) faults.push(...applied.error); }
  return faults.filter((fault, at) => faults.findIndex((one) => one.code === fault.code && one.at === fault.at) === at);
}

/** The catalogue to go by on a day, and the published edition in it. One that can't be applied to this app is passed over for the one before. */
export function inForceOn(shipped: readonly Catalogue[], published: readonly PublishedEdition[], day: PlainDate): { readonly catalogue: Catalogue | undefined; readonly published: PublishedEdition | undefined } {
  const base = editionOn(shipped, day);
  const begun = published.filter(({ validFrom }) => validFrom <= day);
  for (const one of begun.toReversed()) {
    const applied = base && applyEdition(base, one);
    if (!applied?.ok) continue;
    // Of two that begin on the same day the later mends the earlier.
    const next = published.find(({ validFrom }) => validFrom > day);
    const dayBefore = next && addDays(next.validFrom, -1);
    const { validTo } = applied.value;
    const catalogue = { ...applied.value, validFrom: base?.validFrom && base.validFrom > one.validFrom ? base.validFrom : one.validFrom };
    return { catalogue: dayBefore && (validTo === undefined || dayBefore < validTo) ? { ...catalogue, validTo: dayBefore } : catalogue, published: one };
  }
  return { catalogue: base, published: undefined };
}

function faultsOfChange(change: EntryChange, entry: CatalogueEntry | undefined): EditionFault[] {
  if (!entry) return [{ code: 'unknown-entry', at: change.id }];
  // A yes is said to one agency: another in its place would be asked for in vain.
  const isFixed = entry.protection === true || entry.consent !== undefined || TELLING_AGENCIES.has(entry.agency);
  return isFixed && change.agency !== undefined && change.agency !== entry.agency ? [{ code: 'agency-fixed', at: change.id }] : [];
}

function faultsOfAdded({ id, gives, movesAway, consent, byChoice, agency }: AddedEntry): EditionFault[] {
  const faults: EditionFault[] = [];
  if (gives.includes(PROTECTION_PLAN) || gives.includes(LEGAL_ADVICE)) faults.push({ code: 'gate-opened', at: id });
  const isOwnWish = consent === 'return' || consent === 'own-consulate';
  if ((movesAway && !consent) || (isOwnWish && !byChoice) || (agency === ORIGIN_CONSULATE && consent !== 'own-consulate')) faults.push({ code: 'consent-missing', at: id });
  return faults;
}

function soundness(catalogue: Catalogue): EditionFault[] {
  const parsed = Catalogue.safeParse(catalogue);
  return (parsed.error?.issues ?? []).map(({ path, message }) => {
    const entry = path[0] === 'entries' && typeof path[1] === 'number' ? catalogue.entries[path[1]] : undefined;
    return { code: message === 'dates-order' ? 'dates-order' : 'unsound', at: entry?.id ?? catalogue.edition };
  });
}

/** Keys that an edition uses and nobody has words for; what one staff language says, the other must say. */
function missingTexts({ changes, added, texts }: PublishedEdition, knows: (textKey: string) => boolean): string[] {
  const used = [
    ...added.flatMap(({ id }) => [`step.${id}.name`, `step.${id}.why`]),
    ...[...changes, ...added].flatMap(({ place, agency, desk, bring }) =>
      [...(place ? [`place.${place}`] : []), ...(agency ? [`agency.${agency}`] : []), ...(desk ? [`desk.${desk}`] : []), ...(bring ?? []).map((one) => `bring.${one}`)]),
  ];
  const both = (key: string): boolean => Object.hasOwn(texts.es, key) && Object.hasOwn(texts.en, key);
  const said = [texts.es, texts.en, texts.fr, texts.ht, texts.pt].flatMap((words) => Object.keys(words ?? {}));
  return [...new Set([...used.filter((key) => !knows(key) && !both(key)), ...said.filter((key) => !both(key))])];
}
