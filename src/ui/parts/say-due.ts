/** What has to be done by a day, as lines for phone and slip: the words are given, nothing is drawn here. */
import type { DueView } from '#domain/status/due.ts';
import { isOver } from '#domain/status/headline.ts';
import type { StatusView } from '#domain/status/status-view.ts';
import type { PersonLanguage } from '../text/person/languages.ts';
import { sayHour, sayWhen } from '../text/person/when.ts';

type Say = (key: string, put?: string | number) => string;
export type Words = { readonly say: Say; readonly language: PersonLanguage; readonly now: number; /** The day here, 'YYYY-MM-DD'. */ readonly today: string };

/** What it is. */
export const dueTitle = ({ why, step }: DueView, { say }: Words): string => say(`d_${why}`, say(`step.${step}.name`));

/** When, then why; a hearing with the time to be there first, by both clocks. */
export function dueLines(one: DueView, words: Words): { readonly when: readonly string[]; readonly why: string } {
  const { say, language, now, today } = words;
  const { hearing, due, from, why } = one;
  const isLate = due < today && isOver(due, now);
  const day = sayWhen(due, language);
  const clocks = ({ here, there }: { readonly here: string; readonly there?: string | undefined }): string =>
    (there === undefined ? sayHour(here.slice(11), language) : `${say('clockThere', sayHour(there.slice(11), language))} (${say('clockHere', sayHour(here.slice(11), language))})`);
  const last = due === today ? `${say('dueToday')}: ${day}` : isLate ? say('dueLate', day) : hearing ? day : say('dueBy', day);
  return {
    when: [
      last,
      ...(!isLate && !hearing && from > today && from < due ? [say('dueFrom', sayWhen(from, language))] : []),
      ...(hearing ? [hearing.assumed ? say('askReport') : say('report', clocks(hearing.report)), say('hearing', clocks(hearing.at))] : []),
    ],
    why: say(`w_${why}`),
  };
}

/** When everything is there: the usual day first, then the earliest and the latest; one line where they are one. */
export function goalLines(goal: NonNullable<StatusView['goal']>, { say, language, today }: Words): string[] {
  const { least, usual, most } = goal;
  const line = (key: string, day: string): string => say(key, `${sayWhen(day, language)}${day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`}`);
  return [line('usual', usual), ...(least === most ? [] : [line('soonest', least), line('latest', most)])];
}
