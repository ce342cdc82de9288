/**
 * The form of an entry: what is typed, what it becomes, and which field each fault belongs to. The same form changes
 * an entry and adds a state's service; what it makes is a draft (domain/guide/service-draft.ts), as an import does.
 */
import { z } from 'zod';
import { isPlainDate } from '#domain/foundation/plain-date.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { Centavos } from '#domain/foundation/money.ts';
import { Sureness } from '#domain/guide/catalogue.ts';
import type { CatalogueEntry, Need, Price } from '#domain/guide/catalogue.ts';
import { Directory, Weekday } from '#domain/guide/directory.ts';
import type { Named } from '#domain/guide/service-draft.ts';

/** Stands in a list of codes for "write it in words". */
export const OTHER = '+';
/** A thing to bring that has no code yet travels in the list as its words behind this sign. */
const WORDS_SIGN = '"';

export const LANGUAGES = ['es', 'en', 'fr', 'ht', 'pt'] as const;
export type TextLanguage = (typeof LANGUAGES)[number];
/** Without these two nobody at a counter can read the entry. */
export const NEEDED_LANGUAGES: readonly TextLanguage[] = ['es', 'en'];

/** What a fault says; the words stand in the texts. */
export type FormFault = 'needed' | 'day' | 'days-order' | 'amount' | 'amount-order' | 'number' | 'number-order' | 'too-long' | 'hours' | 'phone' | 'address' | 'postal-code' | 'url' | 'email' | 'ages-order';

const Words = (most: number) => z.string().trim().max(most, 'too-long' satisfies FormFault);
const Day = z.string().refine((text) => text === '' || isPlainDate(text), 'day' satisfies FormFault);
const Pesos = z.string().trim().regex(/^(?:\d{1,6}(?:[.,]\d{1,2})?)?$/, 'amount' satisfies FormFault);
const WholeNumber = z.string().trim().regex(/^\d{0,4}$/, 'number' satisfies FormFault);
const Texts = z.object({ es: Words(89), en: Words(89), fr: Words(89), ht: Words(89), pt: Words(89) });

const Hours = z.object({ days: z.array(Weekday), opens: z.string(), closes: z.string(), text: Words(300) });
export type HoursRow = z.infer<typeof Hours>;

const Fields = z.object({
  name: Texts, why: Texts,
  validFrom: Day, validTo: Day,
  costKind: z.enum(['free', 'one', 'range', 'unknown']), costLeast: Pesos, costMost: Pesos,
  least: WholeNumber, usual: WholeNumber, most: WholeNumber, unit: z.enum(['calendar', 'business']),
  agency: z.string(), agencyWords: Words(89), place: z.string(), placeWords: Words(89), desk: z.string(), bring: z.array(z.string()).max(8, 'too-long' satisfies FormFault),
  source: Words(240), sure: Sureness,
  states: z.array(z.string()), minAge: WholeNumber, maxAge: WholeNumber,
  needs: z.array(z.string()).max(12, 'too-long' satisfies FormFault), needsMode: z.enum(['all', 'any']), alsoGives: z.array(z.string()).max(5, 'too-long' satisfies FormFault),
  about: Words(2000), hours: z.array(Hours), phone: Words(40), phoneExtension: z.string().trim().regex(/^\d{0,8}$/, 'number' satisfies FormFault), phoneText: Words(200),
  line: Words(160), town: Words(80), addressState: z.string(), postalCode: z.string().trim(), languages: z.array(z.string()), url: Words(300), email: Words(120),
});
/** Kept by whatever was typed, right or wrong: every field there, with the kind of value it has. */
const Loose = z.looseObject(Object.fromEntries(Object.keys(Fields.shape).map((key) => [key, z.union([z.string(), z.array(z.unknown()), z.record(z.string(), z.string())])])));
/** The shape alone, without the rules: for what was kept half typed. */
export const entryFormShape = z.custom<EntryForm>((kept) => Loose.safeParse(kept).success);
export type EntryForm = z.infer<typeof Fields>;
export type EntryField = keyof EntryForm;

type Issue = readonly [path: (string | number)[], fault: FormFault];

/** The form's own rules; `isNew` asks for the words of a new service too. */
export const entryFormSchema = (isNew: boolean) => Fields.superRefine((form, context) => {
  const faults: Issue[] = [
    ...(isNew ? (['name', 'why'] as const).flatMap((field) => NEEDED_LANGUAGES.filter((language) => form[field][language] === '').map((language): Issue => [[field, language], 'needed'])) : []),
    ...(form.validFrom === '' ? [[['validFrom'], 'needed'] as Issue] : []),
    ...(isPlainDate(form.validTo) && form.validTo < form.validFrom ? [[['validTo'], 'days-order'] as Issue] : []),
    ...costFaults(form), ...leadFaults(form),
    ...(form.agency === OTHER && form.agencyWords === '' ? [[['agencyWords'], 'needed'] as Issue] : []),
    ...(form.place === OTHER && form.placeWords === '' ? [[['placeWords'], 'needed'] as Issue] : []),
    ...(form.source.length < 3 ? [[['source'], 'needed'] as Issue] : []),
    ...(form.minAge !== '' && form.maxAge !== '' && Number(form.minAge) > Number(form.maxAge) ? [[['maxAge'], 'ages-order'] as Issue] : []),
    ...(['minAge', 'maxAge'] as const).filter((field) => Number(form[field]) > 120).map((field): Issue => [[field], 'number']),
    ...directoryFaults(form),
  ];
  for (const [path, message] of faults) context.addIssue({ code: 'custom', path: [...path], message });
});

function costFaults({ costKind, costLeast, costMost }: EntryForm): Issue[] {
  if (costKind === 'free' || costKind === 'unknown') return [];
  const missing = [...(costLeast === '' ? [[['costLeast'], 'needed'] as Issue] : []), ...(costKind === 'range' && costMost === '' ? [[['costMost'], 'needed'] as Issue] : [])];
  return missing.length > 0 ? missing : costKind === 'range' && centavos(costMost) < centavos(costLeast) ? [[['costMost'], 'amount-order']] : [];
}

function leadFaults({ least, usual, most }: EntryForm): Issue[] {
  const missing = Object.entries({ least, usual, most }).filter(([, value]) => value === '').map(([field]): Issue => [[field], 'needed']);
  const tooMany = Object.entries({ least, usual, most }).filter(([, value]) => Number(value) > 3650).map(([field]): Issue => [[field], 'number']);
  if (missing.length + tooMany.length > 0) return [...missing, ...tooMany];
  return Number(least) > Number(usual) ? [[['usual'], 'number-order']] : Number(usual) > Number(most) ? [[['most'], 'number-order']] : [];
}

function directoryFaults(form: EntryForm): Issue[] {
  const hours = form.hours.flatMap((row, at): Issue[] => (isBlank(row) || row.text !== '' || row.days.length > 0 ? [] : [[['hours', at, 'text'], 'hours']]));
  const phone: Issue[] = form.phone === '' ? (form.phoneExtension + form.phoneText === '' ? [] : [[['phone'], 'needed']]) : form.phone.replace(/\D/g, '').length < 3 ? [[['phone'], 'phone']] : [];
  const { line, town, addressState, postalCode } = form;
  const parts = Object.entries({ line, town, addressState, postalCode });
  const isSome = parts.some(([, value]) => value !== '');
  const address = isSome ? parts.filter(([, value]) => value === '').map(([field]): Issue => [[field], 'address']) : [];
  const postal: Issue[] = postalCode !== '' && !/^\d{5}$/.test(postalCode) ? [[['postalCode'], 'postal-code']] : [];
  const reach: Issue[] = [
    ...(form.url !== '' && !Directory.shape.url.safeParse(withScheme(form.url)).success ? [[['url'], 'url'] as Issue] : []), ...(form.email !== '' && !Directory.shape.email.safeParse(form.email).success ? [[['email'], 'email'] as Issue] : []),
  ];
  return [...hours, ...phone, ...address, ...postal, ...reach];
}

const isBlank = ({ days, opens, closes, text }: HoursRow): boolean => days.length === 0 && opens === '' && closes === '' && text === '';
const withScheme = (url: string): string => (/^[a-z]+:/i.test(url) ? url : `https://${url}`);
const centavos = (text: string): number => Math.round(Number(text.replace(',', '.')) * 100);
const asPesos = (amount: number): string => (amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2));

const NO_TEXTS = { es: '', en: '', fr: '', ht: '', pt: '' };

/** A new service of a state: what is usual is filled in. */
export const blankForm = (today: PlainDate): EntryForm => ({
  name: NO_TEXTS, why: NO_TEXTS, validFrom: today, validTo: '', costKind: 'free', costLeast: '', costMost: '', least: '0', usual: '1', most: '5', unit: 'calendar',
  agency: 'state-government', agencyWords: '', place: 'state-office', placeWords: '', desk: '', bring: [], source: '', sure: 'programme', states: [], minAge: '', maxAge: '', needs: [], needsMode: 'all', alsoGives: [],
  about: '', hours: [], phone: '', phoneExtension: '', phoneText: '', line: '', town: '', addressState: '', postalCode: '', languages: [], url: '', email: '',
});

/** A need as one list, which the form can show; undefined for one with parts within parts. */
export function flatNeeds(need: Need): Pick<EntryForm, 'needs' | 'needsMode'> | undefined {
  if (typeof need === 'string') return { needs: [need], needsMode: 'all' };
  const parts = 'all' in need ? need.all : need.any;
  return parts.every((part) => typeof part === 'string') ? { needs: [...parts], needsMode: 'all' in need ? 'all' : 'any' } : undefined;
}

/** An entry as the form shows it, without its names: these come from the texts. */
export function formOf(entry: CatalogueEntry): EntryForm {
  const { cost, leadDays, directory = {}, for: whom } = entry;
  const { about = '', schedules = [], phones = [], address, languages = [], url = '', email = '' } = directory;
  return {
    ...blankForm(entry.validFrom), ...flatNeeds(entry.needs), alsoGives: entry.gives.filter((one) => one !== entry.id), validTo: entry.validTo ?? '',
    ...(cost === undefined ? { costKind: 'unknown' } : typeof cost === 'object' ? { costKind: 'range', costLeast: asPesos(cost.least), costMost: asPesos(cost.most) } : cost === 0 ? { costKind: 'free' } : { costKind: 'one', costLeast: asPesos(cost) }),
    least: String(leadDays.least), usual: String(leadDays.usual), most: String(leadDays.most), unit: leadDays.unit ?? 'calendar',
    agency: entry.agency, place: entry.place, desk: entry.desk ?? '', bring: [...entry.bring], source: entry.source, sure: entry.sure,
    states: whom.states ?? [], minAge: whom.minAge === undefined ? '' : String(whom.minAge), maxAge: whom.maxAge === undefined ? '' : String(whom.maxAge),
    about, hours: schedules.map(({ days = [], opens = '', closes = '', text = '' }) => ({ days, opens, closes, text })),
    phone: phones[0]?.number ?? '', phoneExtension: phones[0]?.extension === undefined ? '' : String(phones[0].extension), phoneText: phones[0]?.text ?? '',
    line: address?.line ?? '', town: address?.town ?? '', addressState: address?.state ?? '', postalCode: address?.postalCode ?? '', languages, url, email,
  };
}

export const priceOf = ({ costKind, costLeast, costMost }: EntryForm): Price | undefined =>
  (costKind === 'unknown' ? undefined : costKind === 'free' ? Centavos.parse(0) : costKind === 'one' ? Centavos.parse(centavos(costLeast)) : { least: Centavos.parse(centavos(costLeast)), most: Centavos.parse(centavos(costMost)) });

export const leadOf = ({ least, usual, most, unit }: EntryForm): CatalogueEntry['leadDays'] => ({ least: Number(least), usual: Number(usual), most: Number(most), ...(unit === 'business' ? { unit } : {}) });

export const needOf = ({ needs, needsMode }: EntryForm): Need => (needs.length === 1 ? needs[0]! : needsMode === 'any' && needs.length > 0 ? { any: needs } : { all: needs });

const named = (code: string, words: string): Named => (code === OTHER ? { words } : { code });
export const agencyOf = ({ agency, agencyWords }: EntryForm): Named => named(agency, agencyWords);
export const placeOf = ({ place, placeWords }: EntryForm): Named => named(place, placeWords);
export const bringOf = ({ bring }: EntryForm): Named[] => bring.map((one) => (one.startsWith(WORDS_SIGN) ? { words: one.slice(WORDS_SIGN.length) } : { code: one }));
/** New words for the list of things to bring. */
export const bringWords = (words: string): string => `${WORDS_SIGN}${words.trim().slice(0, 89)}`;
export const wordsBrought = (value: string): string | undefined => (value.startsWith(WORDS_SIGN) ? value.slice(WORDS_SIGN.length) : undefined);

/** The directory that the form says; further phones of the entry, which the form does not show, stay. */
export function directoryOf(form: EntryForm, before: Directory | undefined): Directory | undefined {
  const schedules = form.hours.filter((row) => !isBlank(row)).map(({ days, opens, closes, text }) => ({ ...(days.length > 0 ? { days: Weekday.options.filter((day) => days.includes(day)) } : {}), ...(opens ? { opens } : {}), ...(closes ? { closes } : {}), ...(text ? { text } : {}) }));
  const phone = form.phone === '' ? [] : [{ number: form.phone, ...(form.phoneExtension === '' ? {} : { extension: Number(form.phoneExtension) }), ...(form.phoneText === '' ? {} : { text: form.phoneText }) }];
  const phones = [...phone, ...(before?.phones?.slice(1) ?? [])];
  const made = {
    ...(form.about === '' ? {} : { about: form.about }), ...(schedules.length > 0 ? { schedules } : {}), ...(form.languages.length > 0 ? { languages: form.languages } : {}), ...(phones.length > 0 ? { phones } : {}),
    ...(form.line === '' ? {} : { address: { line: form.line, town: form.town, state: form.addressState, postalCode: form.postalCode } }), ...(form.url === '' ? {} : { url: withScheme(form.url) }), ...(form.email === '' ? {} : { email: form.email }),
  };
  return Object.keys(made).length > 0 ? made : undefined;
}
