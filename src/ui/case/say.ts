/** Values, ages and reasons as a person reads them. Pure: the words and the formats are given. */
import { ChosenGoals, Pathway, ReturnFacts, WorkProfile } from '#domain/case/events.ts';
import { StepRecord } from '#domain/case/state.ts';
import { ageOn } from '#domain/foundation/plain-date.ts';
import type { BirthDate, PlainDate } from '#domain/foundation/plain-date.ts';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import type { PlannedStep } from '#domain/guide/planner.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { PersonFields, fullName } from '#domain/person/person.ts';
import type { Place } from '#domain/person/person.ts';
import type { Text } from '../text/es.ts';
import { countryName, languageName } from '../parts/countries.ts';
import { credentialText, whyText } from '../parts/why-text.ts';

/** The words of one language and how it writes days, moments and money. */
export type Say = {
  readonly t: Text; readonly language: string;
  readonly day: (date: string) => string; readonly moment: (instant: string) => string;
  readonly money: (centavos: number) => string; readonly catalogueText: (key: string) => string;
};

const stateName = (code: string): string => STATES[code as keyof typeof STATES] ?? code;
export const stepName = (step: string, { catalogueText }: Pick<Say, 'catalogueText'>): string => catalogueText(`step.${step}.name`);

export function sayBirth(birth: BirthDate | undefined, { t, day }: Say): string {
  if (birth === undefined) return '—';
  return birth.known === 'day' ? day(birth.date) : birth.known === 'year' ? String(birth.year) : t.case.person.notKnown;
}

/** A day in few letters, with its year only when it is another one: for rows. */
export function sayShortDay(date: string, { language, today }: Pick<Say, 'language'> & { readonly today: PlainDate }): string {
  const locale = language === 'es' ? 'es-MX' : 'en';
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC', ...(date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }) }).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/** An age in words; a year alone leaves two ages possible. */
export function sayAge(birth: BirthDate | undefined, today: PlainDate, { t }: Pick<Say, 't'>): string {
  const age = ageOn(birth, today);
  if (age === undefined || birth === undefined) return t.case.head.ageUnknown;
  if (birth.known === 'year') return birth.year >= Number(today.slice(0, 4)) ? t.case.head.baby : t.case.head.yearsOr(age, age + 1);
  return age < 1 ? t.case.head.baby : t.case.head.years(age);
}

export function sayPlace(place: Place | undefined, { language }: Pick<Say, 'language'>): string {
  if (place === undefined) return '—';
  const parts = [place.town, place.state && stateName(place.state), place.country && (place.country !== 'MEX' || !place.state) && countryName(place.country, language)];
  return parts.filter(Boolean).join(', ') || '—';
}

function sayStep(record: StepRecord, { t, day }: Say): string {
  const head = record.status === 'done' ? (record.on ? t.case.doneOn(day(record.on)) : t.case.done)
    : record.status === 'asked' ? t.case.steps.askedOn(day(record.at.slice(0, 10)))
      : [t.case.unavailable, record.reason && t.case.reasons[record.reason]].filter(Boolean).join(': ');
  return [head, record.number, record.note, record.expiresOn && t.case.steps.expiresOn(day(record.expiresOn))].filter(Boolean).join(' · ');
}

export function sayProfile(profile: WorkProfile, { t, catalogueText, money, day }: Say): string {
  const { jobs } = t.case;
  return [
    profile.occupations.map((code) => catalogueText(`occupation.${code}`)).join(', '),
    profile.years !== undefined && t.case.head.years(profile.years),
    profile.schooling && jobs.schoolings[profile.schooling], profile.english && `${jobs.english}: ${jobs.englishes[profile.english].toLowerCase()}`,
    profile.states.length > 0 ? profile.states.map(stateName).join(', ') : jobs.anywhere,
    profile.minimumPay !== undefined && profile.minimumPay > 0 && jobs.month(money(profile.minimumPay)), profile.availableFrom && `${jobs.available} ${day(profile.availableFrom)}`,
  ].filter(Boolean).join(' · ');
}

const PERSON = PersonFields.partial();

function sayPerson(name: string, value: unknown, say: Say): string | undefined {
  const parsed = PERSON.safeParse({ [name]: value });
  if (!parsed.success) return undefined;
  const { t, language } = say;
  const person = parsed.data;
  switch (name as keyof PersonFields) {
    case 'name': return person.name && fullName(person.name);
    case 'alsoKnownAs': return person.alsoKnownAs?.map(fullName).join('; ');
    case 'birth': return sayBirth(person.birth, say);
    case 'sex': return person.sex && t.sexes[person.sex];
    case 'nationalities': return person.nationalities?.map((code) => (code === 'XXA' ? t.case.person.stateless : countryName(code, language))).join(', ');
    case 'birthPlace': return sayPlace(person.birthPlace, say);
    case 'destination': return sayPlace(person.destination, say);
    case 'languages': return person.languages?.map((one) => [languageName(one.code, language), one.variant && `(${one.variant})`].filter(Boolean).join(' ')).join(', ');
    case 'reads': return person.reads && t.case.person.reads[person.reads];
    case 'phone': return person.phone;
    case 'whatsapp': return person.whatsapp ? t.yes : t.no;
    case 'trustedContact': return person.trustedContact && [t.case.person.trusted(person.trustedContact.name, person.trustedContact.relation ?? ''), person.trustedContact.phone].filter(Boolean).join(', ');
    case 'household': return person.household && t.case.family.roles[person.household.role];
    case 'accompanied': return person.accompanied && t.case.person.accompanied[person.accompanied];
  }
}

function sayArrival(name: string, value: unknown, { t, day }: Say): string | undefined {
  const parsed = ReturnFacts.partial().safeParse({ [name]: value });
  if (!parsed.success) return undefined;
  const { arrivedOn, mode, port, yearsAbroad } = parsed.data;
  return arrivedOn ? day(arrivedOn) : mode ? t.case.person.modes[mode] : port ?? (yearsAbroad === undefined ? undefined : t.case.head.years(yearsAbroad));
}

/** The value of a case's field (`fields.ts` names them) as one line. */
export function sayValue(field: string, value: unknown, say: Say): string {
  if (field === 'goals') return ChosenGoals.safeParse(value).data?.map((one) => credentialText(one, say)).join(', ') ?? say.t.case.person.usualGoals;
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return say.t.case.person.empty;
  const dot = field.indexOf('.');
  const [room, name] = dot < 0 ? [field, ''] : [field.slice(0, dot), field.slice(dot + 1)];
  const step = room === 'step' ? StepRecord.safeParse(value).data : undefined;
  const pathway = room === 'pathway' ? Pathway.safeParse(value).data : undefined;
  const profile = room === 'profile' ? WorkProfile.safeParse(value).data : undefined;
  const said = room === 'person' ? sayPerson(name, value, say) : room === 'arrival' ? sayArrival(name, value, say)
    : step ? sayStep(step, say) : pathway ? say.t.pathways[pathway] : profile && sayProfile(profile, say);
  return said === undefined || said === '' ? (typeof value === 'string' || typeof value === 'number' ? String(value) : '—') : said;
}

/** What a field is called. */
export const sayField = (field: string, say: Say): string =>
  (field.startsWith('step.') ? stepName(field.slice(5), say) : (say.t.fields[field] ?? field));

/** How long a step takes, in words. */
export function sayDays({ least, usual, most, unit }: CatalogueEntry['leadDays'], { t }: Pick<Say, 't'>): string {
  const { steps } = t.case;
  if (most === 0) return steps.atOnce;
  if (unit === 'business') return `${sayDays({ least, usual, most }, { t })} (${steps.workingDays})`;
  if (usual === 0) return steps.upTo(most);
  return least === most ? steps.days(usual) : steps.usually(usual, most);
}

/** What a person pays; undefined when it differs or is not known. */
export const sayCost = (entry: CatalogueEntry, { t, money }: Pick<Say, 't' | 'money'>): string | undefined =>
  (entry.cost === undefined ? undefined : typeof entry.cost === 'object' ? t.case.steps.between(money(entry.cost.least), money(entry.cost.most)) : entry.cost === 0 ? t.case.steps.free : money(entry.cost));

/** Why this step is offered or kept back, as sentences; what is missing stands in its own line. Sources are cited in English: not here. */
export function sayWhy(why: PlannedStep['why'], say: Say): readonly string[] {
  const told = why.filter(({ code }) => code !== 'missing' && code !== 'nothing-missing');
  return [...new Set(told.map((one) => whyText(one, say)))];
}

/** A credential by the step of the same name, or by what one is asked to bring. */
function credentialName(id: string, { catalogueText }: Pick<Say, 'catalogueText'>): string {
  for (const key of [`step.${id}.name`, `bring.${id}`]) {
    const text = catalogueText(key);
    if (text !== key) return text;
  }
  return id;
}

/** The ways round a blocked step, the quickest first; each as the steps it takes. */
export const sayMissing = (missing: PlannedStep['missing'], say: Say): readonly string[] =>
  missing.map((set) => set.map((one) => (one.step ? stepName(one.step, say) : credentialName(one.credential, say))).join(' + '));


/** Digits for an international call: ten digits are a Mexican number; undefined when the country is unclear. */
export function internationalNumber(phone: string): string | undefined {
  const digits = phone.replace(/\D/g, '');
  if (phone.trim().startsWith('+')) return digits;
  return digits.length === 10 ? `52${digits}` : undefined;
}
