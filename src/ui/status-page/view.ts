/** The case on the page: the one next thing large, then what else there is, each with its picture. */
import { comingAppointments, headline } from '#domain/status/headline.ts';
import type { DueView } from '#domain/status/due.ts';
import type { NextStep, StatusView } from '#domain/status/status-view.ts';
import { iconOf } from '../parts/person-icons.ts';
import type { IconName } from '../parts/person-icons.ts';
import type { PersonLanguage } from '../text/person/languages.ts';
import { dueLines, dueTitle, goalLines } from '../parts/say-due.ts';
import type { Words } from '../parts/say-due.ts';
import { deviceClock, sayHours, sayWhen } from '../text/person/when.ts';
import { element, icon } from './dom.ts';

/** A sentence by key; `with` takes the place of {}. */
export type Say = (key: string, put?: string | number) => string;
export type Setting = { readonly say: Say; readonly language: PersonLanguage; readonly now: number };

/** The parts of the view, in the order in which they are read. */
export function viewParts(view: StatusView, setting: Setting): HTMLElement[] {
  const { say, language, now } = setting;
  const step = (id: string): string => say(`step.${id}.name`);
  const words = wordsOf(setting);
  const head = headline(view, now);
  const others = view.next.filter((one) => !('step' in head) || head.step !== one);
  const appointments = comingAppointments(view, now).filter((one) => head.is !== 'appointment' || head.at !== one);
  const whom = help(view, setting);
  return [
    // Who has just come to another town looks for the centre first.
    view.moved && whom,
    headPart(view, setting),
    list(say('duties'), view.duties.filter((one) => head.is !== 'duty' || head.duty !== one).map((one) => element('li', [element('h3', [icon('when'), element('span', dueTitle(one, words))]), ...dueRows(one, words)]))),
    list(say('also'), others.map((one) => stepItem(one, setting))),
    list(say('appointments'), appointments.map((one) => element('li', appointmentRows(one, setting)))),
    line(say('cash'), view.cash !== 'none' && head.is !== 'cash' ? say(`cash_${view.cash}`) : '', 'cash'),
    line(say('job'), view.job !== 'none' && head.is !== 'job' ? say(`job_${view.job}`) : '', 'work'),
    list(say('goal'), view.goal ? [element('li', goalLines(view.goal, words).map((text) => row('when', '', text)))] : []),
    list(say('ends'), view.ends.map((one) => element('li', [row('takes', '', `${step(one.step)}. ${say(Date.parse(one.on) + 86_400_000 < now ? 'ended' : 'until', sayWhen(one.on, language))}`)]))),
    list(say('later'), view.later.map((one) => element('li', [row('takes', '', step(one))])), 'short'),
    list(say('done'), view.done.map((one) => element('li', [row('done', '', step(one))])), 'short'),
    !view.moved && whom,
  ].filter((one): one is HTMLElement => !!one);
}

function headPart(view: StatusView, setting: Setting): HTMLElement {
  const { say, now } = setting;
  const head = headline(view, now);
  const words = wordsOf(setting);
  const large = (name: IconName, text: string): HTMLElement => element('h2', [icon(name), element('span', text)], { id: 'next', tabIndex: -1 });
  const body = ((): (Node | string)[] => {
    switch (head.is) {
      case 'duty': return [large('when', dueTitle(head.duty, words)), ...dueRows(head.duty, words)];
      case 'cash': return [large('cash', say('hCash')), row('where', say('where'), say('place.centre-cash'))];
      case 'appointment': return [large('when', say('hAppointment')), ...appointmentRows(head.at, setting)];
      case 'step': return [large(iconOf(head.step.place), say(`step.${head.step.step}.name`)), ...stepRows(head.step, setting)];
      case 'job': return [large('work', say('hJob')), row('where', say('where'), say('place.centre-work'))];
      case 'closed': return [large('done', say('hClosed'))];
      case 'wait': return [large('takes', say('hWait')), ...(head.step ? [element('p', [element('b', say(`step.${head.step.step}.name`))]), ...stepRows(head.step, setting)] : [])];
    }
  })();
  return element('section', [element('p', say('now'), { className: 'now' }), ...body], { className: 'next' });
}

/** The words with the day that it is on this phone. */
const wordsOf = ({ say, language, now }: Setting): Words => ({ say, language, now, today: deviceClock(now).slice(0, 10) });

function dueRows(one: DueView, words: Words): HTMLElement[] {
  const { when, why } = dueLines(one, words);
  return [...when.map((text) => row('takes', '', text)), ...(one.hearing?.place ? [row('where', words.say('where'), one.hearing.place)] : []), row('guard', '', why)];
}

/** One fact: its picture, its name, what it says. */
function row(name: IconName, label: string, text: string): HTMLElement {
  return element('div', [icon(name), element('span', label ? [element('b', `${label}: `), text] : text)], { className: 'row' });
}

function stepItem(one: NextStep, setting: Setting): HTMLElement {
  return element('li', [element('h3', [icon(iconOf(one.place)), element('span', setting.say(`step.${one.step}.name`))]), ...stepRows(one, setting)]);
}

function stepRows(one: NextStep, { say, language }: Setting): HTMLElement[] {
  const { address, phone, hours = [] } = one.reach ?? {};
  const bring = one.bring.filter((key) => key !== 'nothing').map((key) => say(`bring.${key}`)).join('; ');
  return [
    ...(one.asked ? [row('takes', '', say('asked'))] : []),
    row('where', say('where'), [say(`place.${one.place}`), address].filter(Boolean).join('. ')),
    ...hours.map((open) => row('takes', '', sayHours(open, language))),
    ...(phone ? [row('whom', '', phone)] : []),
    ...(bring ? [row('bring', say('bring'), bring)] : []),
    ...(one.agency === 'person' ? [] : [row('whom', say('whom'), say(`agency.${one.agency}`))]),
    row('takes', say('takes'), one.days === 0 ? say('sameDay') : one.days === 1 ? say('oneDay') : say('days', one.days)),
    ...(one.cost === undefined ? [] : [row('cash', say('cost'), one.cost === 0 ? say('free') : `$${one.cost / 100}`)]),
  ];
}

function appointmentRows(one: StatusView['appointments'][number], { say, language }: Setting): HTMLElement[] {
  return [
    row('when', '', sayWhen(one.local, language)),
    ...(one.place ? [row('where', say('where'), one.place)] : []),
    ...(one.about === undefined ? [] : [row('paper', '', say(`step.${one.about}.name`))]),
  ];
}

function list(title: string, items: readonly HTMLElement[], className = ''): HTMLElement | undefined {
  return items.length > 0 ? element('section', [element('h2', title), element('ul', items, { className })]) : undefined;
}

function line(title: string, text: string, name: IconName): HTMLElement | undefined {
  return text ? element('section', [element('h2', title), row(name, '', text)]) : undefined;
}

/** Whom to ask: the centre by name, and how to reach it where that is known. */
function help({ centre, moved }: StatusView, { say }: Setting): HTMLElement {
  const rows = [row('whom', '', [`${say(moved ? 'moved' : 'help')}: ${centre.name}`, centre.address].filter(Boolean).join('. '))];
  if (centre.hours) rows.push(row('takes', say('hours'), centre.hours));
  if (centre.phone) rows.push(element('a', centre.phone, { href: `tel:${centre.phone.replace(/[^+\d]/g, '')}` }));
  return element('section', rows);
}
