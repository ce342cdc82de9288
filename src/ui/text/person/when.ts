/**
 * Days and hours in the person's words, from what the centre's wall clock shows. Haitian Creole is
 * written here, because browsers do not know it and would answer in the phone's own language.
 */
import type { OpeningHours } from '#domain/guide/directory.ts';
import type { PersonLanguage } from './languages.ts';

const LOCALES: Readonly<Record<Exclude<PersonLanguage, 'ht'>, string>> = { es: 'es-MX', en: 'en', fr: 'fr', pt: 'pt-BR' };
const DAYS = 'dimanch lendi madi mèkredi jedi vandredi samdi'.split(' ');
const MONTHS = 'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm'.split(' ');

/** 'YYYY-MM-DD', or 'YYYY-MM-DDTHH:mm' with its hour, as a weekday, day and month. */
export function sayWhen(local: string, language: PersonLanguage): string {
  const [day = '', hour] = local.split('T');
  const date = new Date(`${day}T00:00:00Z`);
  const said = language === 'ht'
    ? `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`
    : new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
  return hour === undefined ? said : `${said}, ${sayHour(hour, language)}`;
}

/** 'HH:mm' as people say it: by twelve in English, by twenty-four elsewhere. */
export function sayHour(hour: string, language: PersonLanguage): string {
  const at = Number(hour.slice(0, 2));
  return language === 'en' ? `${at % 12 === 0 ? 12 : at % 12}${hour.slice(2)} ${at < 12 ? 'am' : 'pm'}` : hour.replace(/^0/, '');
}

const WEEK = 'MO TU WE TH FR SA SU'.split(' ');

/** Opening hours without a word of their own: "lunes – viernes, 9:00 – 15:00", and what the place says of it as it says it. */
export function sayHours({ days = [], opens, closes, text }: OpeningHours, language: PersonLanguage): string {
  const at = days.map((one) => WEEK.indexOf(one)).sort((a, b) => a - b);
  const last = at.length - 1;
  const isRow = last > 1 && at[last]! - at[0]! === last;
  // The first of January 2024 was a Monday, and every language begins with the weekday.
  const names = (isRow ? [at[0]!, at[last]!] : at).map((one) => sayWhen(`2024-01-0${one + 1}`, language).split(/[ ,]/)[0]);
  return [names.join(isRow ? ' – ' : ', '), (opens ?? closes) && [opens, closes].map((one) => one && sayHour(one, language)).join(' – ').trim(), text].filter(Boolean).join(', ');
}

/** The device's own wall clock at a time in milliseconds. */
export function deviceClock(time: number): string {
  const at = new Date(time);
  return new Date(time - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
