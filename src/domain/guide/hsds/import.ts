/**
 * A service of an HSDS file as a draft of a catalogue entry, with a note on everything that was guessed, cut or not
 * taken. With our own rule attribute (rule.ts) it is the entry again, with whatever the file's HSDS fields changed;
 * without it, it is a service of a state or a civil group whose source is the file and whose lead time nobody told.
 */
import { Centavos } from '../../foundation/money.ts';
import type { PlainDate } from '../../foundation/plain-date.ts';
import { foldText } from '../../person/likeness.ts';
import type { Price } from '../catalogue.ts';
import { freeCode } from '../service-draft.ts';
import type { Named, ServiceDraft } from '../service-draft.ts';
import { CENTRE_MARK, isAtCentre } from './export.ts';
import type { Known } from './known.ts';
import { leftovers } from './leftovers.ts';
import type { Used } from './leftovers.ts';
import { readAddress, readLanguages, readPhones, readSchedules, tidyDirectory } from './read-places.ts';
import { ruleOf } from './rule.ts';
import type { Rule } from './rule.ts';
import type { HsdsService } from './schema.ts';
import { stateByName } from './state-by-name.ts';

/** Longer names and lines do not fit a row or a slip (published.ts). */
export const MOST_NAME = 89;
const MOST_ABOUT = 2000;
/** Nobody told: a day as a rule, a month at most, and a note that says so. */
const GUESSED_DAYS = { least: 0, usual: 1, most: 30 } as const;

/** What whoever reviews must know: not taken over, shortened, or guessed. `text` is what the file says. */
export type ReviewNote = { readonly code: 'not-taken' | 'shortened' | 'lead-days-guessed' | 'other-currency' | 'other-places' | 'area-unknown' | 'not-active'; readonly field: string; readonly text: string };
export type ReadService = { readonly draft: ServiceDraft; readonly notes: readonly ReviewNote[] };

type Reading = { readonly service: HsdsService; readonly known: Known; readonly used: Used; readonly notes: ReviewNote[]; readonly rule: Rule | undefined };

/** Reads all services of a file; two with the same name get two ids. */
export function readServices(services: readonly { readonly service: HsdsService; readonly raw: unknown }[], known: Known, today: PlainDate): ReadService[] {
  const ids = new Set(known.ids);
  const added = new Map(known.added);
  return services.map(({ service, raw }) => {
    const read = readService({ service, raw, known: { ...known, ids, added }, today });
    ids.add(read.draft.id);
    // The second of a name is another one, not the one that was there.
    added.delete(foldText(read.draft.texts.es.name));
    return read;
  });
}

/** Reads one service; `raw` is the same service as the file has it, for what nobody takes. */
export function readService({ service, raw, known, today }: { service: HsdsService; raw: unknown; known: Known; today: PlainDate }): ReadService {
  const own = ruleOf(service);
  const reading: Reading = { service, known, used: new Set(['status', 'organization.description', ...(own ? [own.path, 'wait_time', 'eligibility_description'] : [])]), notes: [], rule: own?.rule };
  const name = shortened(service.name.trim(), 'name', reading);
  reading.used.add('name');
  const place = readPlace(reading);
  const cost = readCost(reading);
  const states = readStates(reading);
  const ages = readAges(reading);
  const agency = readAgency(reading);
  const bring = readBring(reading);
  const { why, directory } = readDirectory(reading, place);
  const { texts: otherTexts, for: people, ...rule } = reading.rule ?? ruleFor(name, reading, today);
  const { es: _es, ...others } = otherTexts;
  const draft: ServiceDraft = {
    ...rule, agency, place: place.named, bring, ...(cost === undefined ? {} : { cost }), for: { ...people, ...ages, ...(states.length > 0 ? { states } : {}) },
    ...(directory ? { directory } : {}), texts: { ...others, es: { name, ...(why === undefined ? {} : { why }) } },
  };
  return { draft, notes: [...reading.notes, ...leftovers(raw, reading.used).map(({ field, text }): ReviewNote => ({ code: 'not-taken', field, text }))] };
}

function ruleFor(name: string, { service, known, notes, used }: Reading, today: PlainDate): Rule {
  const id = known.added.get(foldText(name)) ?? freeCode(name, (code) => known.ids.has(code));
  notes.push({ code: 'lead-days-guessed', field: 'wait_time', text: service.wait_time ?? '' });
  if (service.status !== undefined && service.status !== 'active') notes.push({ code: 'not-active', field: 'status', text: service.status });
  used.add('wait_time').add(service.assured_date === undefined ? 'last_modified' : 'assured_date');
  const checked = service.assured_date ?? service.last_modified?.slice(0, 10);
  return {
    id, kind: 'service', needs: { all: [] }, gives: [id], for: {}, place: 'with-you', leadDays: GUESSED_DAYS, validFrom: today,
    source: ['HSDS', service.organization?.name, checked].filter(Boolean).join(', ').slice(0, 240), sure: 'unsure', texts: {},
  };
}

function shortened(text: string, field: string, { notes }: Reading, most = MOST_NAME): string {
  if (text.length <= most) return text;
  notes.push({ code: 'shortened', field, text });
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trim()}…`;
}

const named = (text: string, codes: ReadonlyMap<string, string>, field: string, reading: Reading): Named => {
  const code = codes.get(foldText(text));
  return code === undefined ? { words: shortened(text.trim(), field, reading, MOST_NAME) } : { code };
};

function readAgency(reading: Reading): Named {
  const { service: { organization }, used } = reading;
  if (organization === undefined) return { code: 'state-government' };
  used.add('organization.name');
  // A description that says no more than the name is no loss; any other is listed.
  if (organization.description !== undefined && organization.description !== organization.name) used.delete('organization.description');
  return named(organization.name, reading.known.agencies, 'organization.name', reading);
}

type Place = { readonly named: Named; readonly at: number; readonly isCentre: boolean };

function readPlace(reading: Reading): Place {
  const { service: { service_at_locations: all = [], organization }, known, used, notes, rule } = reading;
  const isCentre = rule !== undefined && isAtCentre(rule.place) && all.every(({ location }) => location?.external_identifier_type === CENTRE_MARK);
  if (isCentre) {
    all.forEach((_, at) => used.add(`service_at_locations.${at}`));
    return { named: { code: rule.place }, at: -1, isCentre };
  }
  const at = all.findIndex(({ location }) => location !== undefined);
  if (at < 0) return { named: { code: rule?.place ?? 'state-office' }, at, isCentre };
  const path = `service_at_locations.${at}`;
  const location = all[at]!.location!;
  used.add(`${path}.location.name`).add(`${path}.location.location_type`);
  all.forEach((one, index) => {
    if (index === at) return;
    used.add(`service_at_locations.${index}`);
    notes.push({ code: 'other-places', field: 'service_at_locations', text: [one.location?.name, ...(one.location?.addresses ?? []).map(({ address_1: line, city }) => [line, city].filter(Boolean).join(', '))].filter(Boolean).join(': ') });
  });
  const place = named(location.name ?? organization?.name ?? '—', known.places, 'location.name', reading);
  const says = all[at]!.description;
  // The words of the place are said twice in our own files.
  if (says !== undefined && (says === location.name || known.places.get(foldText(says)) !== undefined)) used.add(`${path}.description`);
  return { named: place, at, isCentre };
}

function readCost(reading: Reading): Price | undefined {
  const { service: { cost_options: options = [], fees_description: fees }, used, notes } = reading;
  const amounts: number[] = [];
  options.forEach(({ amount, currency }, at) => {
    if (amount === undefined) return;
    used.add(`cost_options.${at}.amount`).add(`cost_options.${at}.currency`);
    const centavos = Centavos.safeParse(Math.round(amount * 100));
    if (centavos.success && (currency === undefined || currency.trim().toUpperCase() === 'MXN')) amounts.push(centavos.data);
    else notes.push({ code: 'other-currency', field: 'cost_options', text: `${amount} ${currency ?? ''}`.trim() });
  });
  if (amounts.length === 0) {
    // "Free" in words is a price too.
    if (fees === undefined || !/^(?:gratis|gratuit[oa]|sin costo|free|no cost|no fee)\W*$/i.test(fees.trim())) return undefined;
    used.add('fees_description');
    return Centavos.parse(0);
  }
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const isRange = least !== most || (amounts.length === 2 && reading.rule !== undefined);
  return isRange ? { least: Centavos.parse(least), most: Centavos.parse(most) } : Centavos.parse(least);
}

const EVERYWHERE = /^(?:(?:todo )?(?:el pais|mexico)|nacional|todo mexico|republica mexicana|estados unidos mexicanos|national|nationwide|country)$/;

function readStates(reading: Reading): string[] {
  const { service: { service_areas: areas = [] }, used, notes } = reading;
  return [...new Set(areas.flatMap((area, at) => {
    const said = [area.name, area.extent, area.description].filter((one) => one !== undefined);
    const state = said.map(stateByName).find(Boolean);
    const isEverywhere = said.some((one) => EVERYWHERE.test(foldText(one)));
    if (state !== undefined || isEverywhere) used.add(`service_areas.${at}`);
    else if (said.length > 0) { used.add(`service_areas.${at}`); notes.push({ code: 'area-unknown', field: 'service_areas', text: said.join(' · ') }); }
    return state === undefined ? [] : [state];
  }))];
}

function readAges({ service, used }: Reading): { minAge?: number; maxAge?: number } {
  const take = (field: 'minimum_age' | 'maximum_age'): number | undefined => {
    const age = service[field];
    if (age === undefined || age < 0 || age > 120) return undefined;
    used.add(field);
    // Nobody is kept out by an upper bound of 100 or more, nor by a lower one of nothing.
    return Math.floor(age);
  };
  const [minAge, maxAge] = [take('minimum_age'), take('maximum_age')];
  return { ...(minAge === undefined ? {} : { minAge }), ...(maxAge === undefined ? {} : { maxAge }) };
}

function readBring(reading: Reading): Named[] {
  const { service: { required_documents: papers = [] }, used, known } = reading;
  return papers.flatMap(({ document }, at) => {
    if (document === undefined || at >= 8) return [];
    used.add(`required_documents.${at}.document`);
    return [named(document, known.bring, 'required_documents', reading)];
  });
}

function readDirectory(reading: Reading, { at, isCentre }: Place) {
  const { service, used, rule } = reading;
  const location = isCentre || at < 0 ? undefined : service.service_at_locations![at]!;
  const path = `service_at_locations.${at}`;
  const first = <Item>(reads: readonly (() => Item[])[]): Item[] => reads.reduce<Item[]>((found, read) => (found.length > 0 ? found : read()), []);
  const schedules = first([
    () => readSchedules(service.schedules, 'schedules', used), () => readSchedules(location?.schedules, `${path}.schedules`, used), () => readSchedules(location?.location?.schedules, `${path}.location.schedules`, used),
  ]);
  const phones = first([
    () => readPhones(service.phones, 'phones', used), () => readPhones(location?.phones, `${path}.phones`, used), () => readPhones(location?.location?.phones, `${path}.location.phones`, used),
  ]);
  const languages = first([() => readLanguages(service.languages, 'languages', used), () => readLanguages(location?.location?.languages, `${path}.location.languages`, used)]);
  const address = location?.location && readAddress(location.location, `${path}.location`, used);
  const url = /^https?:\/\/\S{3,290}$/.test(service.url ?? '') ? service.url : undefined;
  const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(service.email ?? '') ? service.email : undefined;
  if (url) used.add('url');
  if (email) used.add('email');
  const said = service.description?.trim();
  // Our own file says by Spanish words in the rule that the description is the long one.
  const ownWhy = rule?.texts.es;
  const isLine = said !== undefined && said.length <= MOST_NAME && ownWhy === undefined;
  const about = said === undefined || isLine ? undefined : said;
  if (said !== undefined) used.add('description');
  const why = ownWhy?.why ?? (isLine ? said : undefined);
  return { why, directory: tidyDirectory({ about: about === undefined ? undefined : shortened(about, 'description', reading, MOST_ABOUT), schedules, languages, phones, address, url, email }) };
}
