/** How a place is reached, from the directory of an entry, as lines under names. Pure: the words are given. */
import { Weekday } from '#domain/guide/directory.ts';
import type { Directory, OpeningHours } from '#domain/guide/directory.ts';
import { STATES } from '#domain/identifiers/states.ts';
import type { ContactText } from '../text/es/contact.ts';
import { languageName } from './countries.ts';

/** Opening hours as one line: a row of days as "Monday to Friday". */
export function sayHours({ days = [], opens, closes, text }: OpeningHours, words: ContactText): string {
  const at = Weekday.options.filter((one) => days.includes(one)).map((one) => Weekday.options.indexOf(one));
  const isRow = at.length > 2 && at.every((one, index) => index === 0 || one === at[index - 1]! + 1);
  const names = at.map((one) => words.days[Weekday.options[one]!]);
  const said = isRow ? words.daysTo(names[0]!, names.at(-1)!) : names.join(', ');
  return [[said, words.hoursSaid(opens, closes)].filter(Boolean).join(', '), text].filter(Boolean).join(' · ');
}

export type ContactLine = { readonly name: string; readonly lines: readonly string[] };

/** What the directory knows of reaching the place, by name. */
export function sayContact(directory: Directory | undefined, words: ContactText, language: string): readonly ContactLine[] {
  const { schedules = [], phones = [], address, languages = [], url, email } = directory ?? {};
  const all: readonly ContactLine[] = [
    { name: words.hours, lines: schedules.map((one) => sayHours(one, words)) },
    { name: words.phones, lines: phones.map(({ number, extension, text }) => [number, extension !== undefined && words.extension(extension), text].filter(Boolean).join(' · ')) },
    { name: words.address, lines: address ? [`${address.line}, ${address.postalCode} ${address.town}, ${(STATES as Readonly<Record<string, string>>)[address.state] ?? address.state}`] : [] },
    { name: words.languages, lines: languages.length > 0 ? [languages.map((code) => languageName(code, language)).join(', ')] : [] },
    { name: words.web, lines: url ? [url] : [] }, { name: words.email, lines: email ? [email] : [] },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}
