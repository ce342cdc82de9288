/** Days as a person says them: "entre el 3 y el 20 de diciembre; lo usual, el 9". Pure: words and language are given. */
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import type { RouteText } from './texts.ts';

type Words = { readonly text: RouteText; readonly language: string; readonly today: PlainDate };
type Range = { readonly least: PlainDate; readonly usual: PlainDate; readonly most: PlainDate };

const monthOf = (day: string): string => day.slice(0, 7);

/** One day: the year only when the month alone could mean another, the month only when `beside` (a day named next to it) does not say it. */
export function sayDay(day: PlainDate, { text, language, today }: Words, beside?: PlainDate): string {
  if (day === today) return text.range.today;
  const isSpanish = language === 'es';
  const isSaid = beside !== undefined && monthOf(beside) === monthOf(day) && beside !== today;
  const parts: Intl.DateTimeFormatOptions = isSaid ? { day: 'numeric' } : { day: 'numeric', month: 'long', ...(isWithinYear(day, today) ? {} : { year: 'numeric' }) };
  return text.range.on(new Intl.DateTimeFormat(isSpanish ? 'es-MX' : 'en', { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)));
}

/** In the eleven months to come, or in this year already gone. */
const isWithinYear = (day: PlainDate, today: PlainDate): boolean => {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const ahead = months(day) - months(today);
  return day.slice(0, 4) === today.slice(0, 4) || (ahead > 0 && ahead < 12);
};

/** The least, the usual and the most in one sentence; one day when they are one. */
export function sayRange({ least, usual, most }: Range, words: Words): string {
  const { text, language } = words;
  if (least === most) return sayDay(usual, words);
  // Spanish names the month at the end of a pair, English at its beginning.
  const pair = language === 'es' ? text.range.between(sayDay(least, words, most), sayDay(most, words)) : text.range.between(sayDay(least, words), sayDay(most, words, least));
  return `${pair}; ${text.range.usually(language === 'es' ? sayDay(usual, words, most) : sayDay(usual, words))}`;
}
