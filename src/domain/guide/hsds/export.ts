/**
 * The catalogue in force as an HSDS 3.0 document: one full service an entry, with its organization, locations,
 * schedules, phones, languages, costs, ages, states and required documents. What HSDS has no field for travels as
 * said in rule.ts. Pure: the words come from whoever calls.
 */
import type { PlainDate } from '../../foundation/plain-date.ts';
import { STATES } from '../../identifiers/states.ts';
import type { Catalogue, CatalogueEntry } from '../catalogue.ts';
import { isInForce } from '../catalogue.ts';
import type { Directory } from '../directory.ts';
import { ruleAttribute } from './rule.ts';
import type { RuleTexts } from './rule.ts';
import type { HsdsPage, HsdsService } from './schema.ts';
import { stableUuid } from './stable-uuid.ts';

/** A reception centre as a place of service. */
export type CentrePlace = { readonly code: string; readonly name: string; readonly state: string; /** Where the name is not the town's. */ readonly town?: string };
/** What marks a location as a centre of the programme, whichever centres there are when the file comes back. */
export const CENTRE_MARK = 'ventanilla-centre';

/** Catalogue words by key (`step.curp.name`), Spanish; undefined where a language has none. */
export type WordsOf = (key: string) => string | undefined;

/** Sentences that HSDS keeps as free text; computed again at import to tell what was only said in words. */
export type Sentences = { readonly eligibility: (entry: CatalogueEntry) => string | undefined; readonly wait: (entry: CatalogueEntry) => string | undefined };

export type ExportSource = {
  readonly catalogue: Catalogue;
  readonly centres: readonly CentrePlace[];
  readonly words: WordsOf;
  /** Every other language, by its two letters. */
  readonly otherWords: Readonly<Record<string, WordsOf>>;
  readonly sentences: Sentences;
  readonly today: PlainDate;
};

/** Whether the place is a counter of every centre. */
export const isAtCentre = (place: string): boolean => place.startsWith('centre-');

/** Everything on one page, as GET /services of an HSDS API answers; the same catalogue gives the same document. */
export function exportHsds(source: ExportSource): HsdsPage {
  const contents = source.catalogue.entries.map((entry) => serviceOf(entry, source));
  return { total_items: contents.length, total_pages: 1, page_number: 1, size: contents.length, first_page: true, last_page: true, empty: contents.length === 0, contents };
}

function serviceOf(entry: CatalogueEntry, source: ExportSource): HsdsService {
  const { words, sentences, today } = source;
  const id = stableUuid('service', entry.id);
  const { directory, for: { minAge, maxAge, states } } = entry;
  const why = words(`step.${entry.id}.why`);
  return {
    id, name: words(`step.${entry.id}.name`) ?? entry.id,
    ...some('description', directory?.about ?? why),
    status: isInForce(entry, today) ? 'active' : 'inactive',
    ...some('url', directory?.url), ...some('email', directory?.email),
    ...some('wait_time', sentences.wait(entry)), ...some('eligibility_description', sentences.eligibility(entry)),
    ...some('minimum_age', minAge), ...some('maximum_age', maxAge),
    organization: organizationOf(entry.agency, words),
    ...list('phones', directory?.phones, (phone, at) => ({ id: stableUuid(id, 'phone', String(at)), number: phone.number, ...some('extension', phone.extension), ...some('description', phone.text) })),
    ...list('schedules', directory?.schedules, (hours, at) => scheduleOf(hours, stableUuid(id, 'schedule', String(at)))),
    ...list('service_areas', states, (state) => ({ id: stableUuid(id, 'area', state), name: STATES[state as keyof typeof STATES] ?? state, extent_type: 'text' })),
    service_at_locations: locationsOf(entry, source).map((location) => ({ id: stableUuid(id, 'at', location.id), ...some('description', words(`place.${entry.place}`)), location })),
    ...list('languages', directory?.languages, (code) => ({ id: stableUuid(id, 'language', code), code })),
    ...list('cost_options', pricesOf(entry), (amount, at) => ({ id: stableUuid(id, 'cost', String(at)), currency: 'MXN', amount })),
    ...list('required_documents', entry.bring, (code) => ({ id: stableUuid(id, 'document', code), document: words(`bring.${code}`) ?? code })),
    attributes: [ruleAttribute(entry, textsOf(entry, directory, source))],
  };
}

const some = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } => (value === undefined ? {} : { [key]: value } as { [K in Key]: Value });
const list = <Key extends string, From, To>(key: Key, from: readonly From[] | undefined, to: (one: From, at: number) => To): { [K in Key]?: To[] } =>
  some(key, from === undefined || from.length === 0 ? undefined : from.map(to));

const organizationOf = (agency: string, words: WordsOf): NonNullable<HsdsService['organization']> => {
  const name = words(`agency.${agency}`) ?? agency;
  return { id: stableUuid('organization', agency), name, description: name };
};

function scheduleOf({ days, opens, closes, text }: NonNullable<Directory['schedules']>[number], id: string): NonNullable<HsdsService['schedules']>[number] {
  return { id, ...(days && days.length > 0 ? { freq: 'WEEKLY', byday: days.join(',') } : {}), ...some('opens_at', opens), ...some('closes_at', closes), ...some('description', text) };
}

/** Pesos, not centavos: HSDS amounts are in the currency's unit. A range is two options. */
const pricesOf = ({ cost }: CatalogueEntry): number[] | undefined => (cost === undefined ? undefined : typeof cost === 'object' ? [cost.least / 100, cost.most / 100] : [cost / 100]);

type Location = NonNullable<NonNullable<HsdsService['service_at_locations']>[number]['location']> & { readonly id: string };

function locationsOf(entry: CatalogueEntry, { centres, words }: ExportSource): Location[] {
  const address = entry.directory?.address;
  if (isAtCentre(entry.place) && address === undefined) {
    return centres.map(({ code, name, town, state }) => ({ id: stableUuid('location', 'centre', code), location_type: 'physical', name, description: [town ?? name, STATES[state as keyof typeof STATES] ?? state].join(', '), external_identifier: code, external_identifier_type: CENTRE_MARK }));
  }
  const id = stableUuid('location', entry.place, address === undefined ? '' : entry.id);
  return [{
    id, location_type: entry.place.includes('online') ? 'virtual' : 'physical', name: words(`place.${entry.place}`) ?? entry.place,
    ...(address ? { addresses: [{ id: stableUuid(id, 'address'), address_1: address.line, city: address.town, state_province: STATES[address.state as keyof typeof STATES] ?? address.state, postal_code: address.postalCode, country: 'MX', address_type: 'physical' }] } : {}),
  }];
}

/** The one line in Spanish too when the longer description took its place. */
function textsOf(entry: CatalogueEntry, directory: Directory | undefined, { words, otherWords }: ExportSource): RuleTexts {
  const of = (read: WordsOf): { name?: string; why?: string } => ({ ...some('name', read(`step.${entry.id}.name`)), ...some('why', read(`step.${entry.id}.why`)) });
  const others = Object.entries(otherWords).map(([language, read]) => [language, of(read)] as const).filter(([, text]) => Object.keys(text).length > 0);
  const why = words(`step.${entry.id}.why`);
  return { ...Object.fromEntries(others), ...(directory?.about === undefined ? {} : { es: some('why', why) }) };
}
