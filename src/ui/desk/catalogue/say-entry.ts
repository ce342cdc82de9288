/** An entry of the catalogue in the worker's words. Pure: words and formats are given. */
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import type { CatalogueEntry, Price } from '#domain/guide/catalogue.ts';
import type { ChangeableFacts, ChangeableField } from '#domain/guide/entry-change.ts';
import { STATES } from '#domain/identifiers/states.ts';
import type { Text } from '../../text/es.ts';
import type { CataloguePagesText } from '../../text/es/catalogue-pages.ts';
import type { ContactText } from '../../text/es/contact.ts';
import { citeEntry } from '../../parts/cite-entry.ts';
import type { SourceText } from '../../parts/cite-entry.ts';
import { sayContact } from '../../parts/contact.ts';

export type EntryWords = {
  readonly t: Text; readonly pages: CataloguePagesText; readonly contact: ContactText; readonly sources: SourceText; readonly language: string;
  /** Catalogue words by key, those of editions and of the draft with them. */
  readonly text: (key: string) => string;
  readonly day: (date: string) => string; readonly money: (centavos: number) => string; readonly today: PlainDate;
};

export const stateName = (code: string): string => (STATES as Readonly<Record<string, string>>)[code] ?? code;
export const entryName = (id: string, { text }: Pick<EntryWords, 'text'>): string => text(`step.${id}.name`);

/** A credential by the step that gives it, or by what one is asked to bring. */
export function credentialName(id: string, entries: readonly CatalogueEntry[], { text }: Pick<EntryWords, 'text'>): string {
  const giver = entries.find((entry) => entry.id === id) ?? entries.find(({ gives }) => gives.includes(id));
  if (giver) return text(`step.${giver.id}.name`);
  const brought = text(`bring.${id}`);
  return brought === `bring.${id}` ? id : brought;
}

export function sayPrice(cost: Price | undefined, { t, pages, money }: Pick<EntryWords, 't' | 'pages' | 'money'>): string {
  if (cost === undefined) return pages.entry.costUnknown;
  return typeof cost === 'object' ? t.case.steps.between(money(cost.least), money(cost.most)) : cost === 0 ? t.case.steps.free : money(cost);
}

export const sayLead = ({ least, usual, most, unit }: CatalogueEntry['leadDays'], { pages }: Pick<EntryWords, 'pages'>): string => (most === 0 ? pages.entry.leadAtOnce : pages.entry.leadSaid(least, usual, most, unit === 'business'));

/** For whom an entry is, a line each; one line that says everybody when nothing narrows it. */
export function sayFor({ for: whom }: Pick<CatalogueEntry, 'for'>, { t, pages: { entry: words } }: Pick<EntryWords, 't' | 'pages'>): readonly string[] {
  const flags: Readonly<Record<string, string>> = { ...t.flags, ...t.case.protection.flags };
  const lines = [
    whom.mexican === true && words.mexican, whom.mexican === false && words.foreign,
    whom.pathways && `${words.pathways}: ${whom.pathways.map((one) => t.pathways[one]).join(' · ')}`,
    (whom.minAge !== undefined || whom.maxAge !== undefined) && words.ages(whom.minAge, whom.maxAge),
    whom.states && `${words.states}: ${whom.states.map(stateName).join(', ')}`,
    whom.flags && `${words.flags}: ${whom.flags.map((one) => flags[one] ?? one).join(' · ')}`,
  ].filter((line) => typeof line === 'string');
  return lines.length > 0 ? lines : [words.everybody];
}

/** Whether the rule is over, not begun, or neither, as a short mark. */
export function sayForce(entry: Pick<CatalogueEntry, 'validFrom' | 'validTo'>, today: PlainDate): 'ended' | 'not-begun' | undefined {
  return entry.validTo !== undefined && entry.validTo < today ? 'ended' : entry.validFrom > today ? 'not-begun' : undefined;
}

/** The days on which an entry holds. */
export const sayValidity = ({ validFrom, validTo }: Pick<CatalogueEntry, 'validFrom' | 'validTo'>, { pages: { entry: words }, day }: Pick<EntryWords, 'pages' | 'day'>): string =>
  (validTo === undefined ? words.from(day(validFrom)) : words.fromTo(day(validFrom), day(validTo)));

/** How long what it gives is good for. */
export function sayTerm({ validForDays, renewal }: CatalogueEntry, { pages: { entry: words } }: Pick<EntryWords, 'pages'>): string {
  if (validForDays === undefined) return words.validAlways;
  return [words.validDays(validForDays), renewal && words.renewal(renewal.opensDaysBefore, renewal.times)].filter(Boolean).join('. ');
}

/** Who says so: a shipped rule in its own sentence, an administrator's source as they wrote it. */
export function saySource(entry: Pick<CatalogueEntry, 'id' | 'source'>, { sources, day }: Pick<EntryWords, 'sources' | 'day'>): string {
  const said = citeEntry(entry, sources, day);
  return said === sources.from(entry.source) ? entry.source : said;
}

/** The value of a field that can change, as one line. */
export function sayValue(entry: ChangeableFacts & { readonly id: string }, field: ChangeableField, words: EntryWords): string {
  const { pages: { changes, entry: pages }, text, day } = words;
  switch (field) {
    case 'cost': return sayPrice(entry.cost, words);
    case 'leadDays': return sayLead(entry.leadDays, words);
    case 'validFrom': return day(entry.validFrom);
    case 'validTo': return entry.validTo === undefined ? changes.noEnd : day(entry.validTo);
    case 'place': return text(`place.${entry.place}`);
    case 'agency': return text(`agency.${entry.agency}`);
    case 'desk': return entry.desk === undefined ? changes.nothing : text(`desk.${entry.desk}`);
    case 'bring': return entry.bring.map((one) => text(`bring.${one}`)).join(', ') || changes.nothing;
    case 'directory': return [...sayContact(entry.directory, words.contact, words.language).map(({ name, lines }) => `${name}: ${lines.join('; ')}`), entry.directory?.about].filter(Boolean).join('. ') || changes.nothing;
    case 'source': return saySource(entry, words);
    case 'sure': return pages.sureSaid[entry.sure];
  }
}

/** What a need alone can't say: how the planner treats the entry. */
export function sayMarks(entry: CatalogueEntry, { pages: { entry: { marks } }, money }: Pick<EntryWords, 'pages' | 'money'>): readonly string[] {
  return [
    entry.entitlement && marks.entitlement(money(entry.entitlement.amount)), entry.consent && marks.consent(entry.consent), entry.byChoice && marks.byChoice, entry.shown && marks.shown, entry.protection && marks.protection,
    entry.movesAway && marks.movesAway, entry.decided && marks.decided, ...(entry.takes ?? []).map((mark) => marks[mark]), entry.clears && marks.clears[entry.clears], entry.record && marks.record[entry.record],
  ].filter((line) => typeof line === 'string');
}
