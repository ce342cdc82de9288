/** What phone and slip tell of days: duties, both clocks of a hearing, the route's end; and what they keep to themselves. */
import { describe, expect, test } from 'vitest';
import { DUTY_RULES, portOf } from '#catalogue/duties.ts';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { headline } from '#domain/status/headline.ts';
import { slipOf } from '#domain/status/slip.ts';
import { StatusView, statusView } from '#domain/status/status-view.ts';
import { LANGUAGES } from '#ui/text/person/languages.ts';
import { dueLines, dueTitle, goalLines } from '#ui/parts/say-due.ts';
import { personText } from '#ui/parts/person-text.ts';
import { event, given, item } from '../../support/cases.ts';

const today = '2026-11-23' as PlainDate;
const seen = (...events: readonly CaseEvent[]) => statusView(given(...events), { catalogue: CATALOGUE, rules: DUTY_RULES, portOf, today, centre: { name: 'Centro Juárez', timeZone: 'America/Ciudad_Juarez' } });
const pathway = (way: string) => event(101, { type: 'pathwaySet', data: { pathway: way as never } });
const done = (n: number, step: string, on: string) => event(n, { type: 'stepCompleted', data: { step, on: on as PlainDate, edition: 'e' } });
const hearing = (at: string, more: object = {}) => event(104, { type: 'appointmentSet', data: { appointmentId: item(4), at: at as Instant, place: 'Corte', about: 'mpp-hearing', kind: 'hearing', ...more } });
const now = (day: string) => Date.parse(`${day}T18:00:00.000Z`);

describe('the phone', () => {
  test('tells a signature with its first and last day, and as the one next thing from two days before until it is long past', () => {
    const view = seen(pathway('asylum'), done(102, 'comar-constancia', '2026-11-16'));
    expect(StatusView.safeParse(view).success).toBe(true);
    expect(view.duties.find((one) => one.why === 'sign-again')).toEqual({ why: 'sign-again', step: 'comar-signature', from: '2026-11-23', due: '2026-11-26' });
    expect(['2026-11-23', '2026-11-25', '2026-11-26', '2026-11-30', '2026-12-20'].map((day) => headline(view, now(day)).is)).toEqual(['step', 'duty', 'duty', 'duty', 'step']);
  });

  test('tells a hearing once, by both clocks, the time to be there first; a port by its name and a place that names nobody', () => {
    const view = seen(pathway('mpp'), hearing('2026-12-01T18:00:00.000Z', { port: 'San Ysidro', zone: 'America/Los_Angeles', reportBefore: 120 }));
    expect(view.duties.find((one) => one.why === 'hearing')).toMatchObject({ due: '2026-12-01', hearing: { report: { here: '2026-12-01T08:00' }, at: { here: '2026-12-01T10:00' }, place: 'San Ysidro', assumed: false } });
    expect(view.appointments).toEqual([]);
    const denver = seen(pathway('mpp'), hearing('2026-07-01T18:00:00.000Z', { port: 'Nogales', reportAt: '2026-07-01T16:00:00.000Z' }));
    expect(denver.duties.find((one) => one.why === 'hearing')?.hearing).toMatchObject({ report: { here: '2026-07-01T09:00' } });
    const zone = seen(pathway('mpp'), hearing('2026-12-01T18:00:00.000Z', { zone: 'America/Chicago' }));
    expect(zone.duties.find((one) => one.why === 'hearing')?.hearing).toMatchObject({ report: { here: '2026-12-01T07:00', there: '2026-12-01T08:00' }, at: { here: '2026-12-01T11:00', there: '2026-12-01T12:00' }, assumed: true });
    expect(seen(pathway('mpp'), event(104, { type: 'appointmentSet', data: { appointmentId: item(4), at: '2026-12-01T18:00:00.000Z' as Instant, place: 'Con Marie-Ange', about: 'mpp-hearing' } })).duties.find((one) => one.why === 'hearing')?.hearing?.place).toBe('');
  });

  test('does not tell what COMAR has to do, nor a calendar’s day that passed before the person came, nor anything of a closed case', () => {
    const whys = (...events: readonly CaseEvent[]) => seen(...events).duties.map((one) => one.why);
    expect(whys(pathway('asylum'), done(102, 'comar-constancia', '2026-11-16'))).toEqual(['sign-again']);
    expect(whys(pathway('returnee'), event(102, { type: 'personEdited', data: { changes: { phone: '664 111 1111' } } }))).toEqual([]);
    expect(whys(pathway('asylum'), event(109, { type: 'caseClosed', data: { reason: 'moved' } }))).toEqual([]);
  });

  test('shows the tablet’s route: a step to be started later stands under later, and when all is there', () => {
    const view = seen(pathway('returnee'), done(102, 'carta', '2026-11-23'));
    expect(view.next.map((one) => one.step)).not.toContain('paisano-card');
    expect(view.goal?.least && view.goal.least <= view.goal.usual && view.goal.usual <= view.goal.most).toBe(true);
    const child = seen(pathway('asylum'), event(104, { type: 'flagSet', data: { flag: 'unaccompanied-minor', raised: true } }));
    expect(['goal' in child, JSON.stringify(child.next)]).toEqual([false, '[]']);
  });
});

describe('the slip', () => {
  const view = seen(pathway('asylum'), done(102, 'comar-constancia', '2026-11-16'));
  test('has the day of what it can’t name, and its name when the person wants it on paper', () => {
    const quiet = slipOf(view, 'F', { all: false });
    expect(quiet.duties).toEqual([{ due: '2026-11-26' }]);
    expect(JSON.stringify(quiet)).not.toMatch(/comar|sign-again/);
    expect(slipOf(view, 'F', { all: true }).duties[0]?.what?.why).toBe('sign-again');
  });

  test('and the phone say it in five languages', () => {
    const mpp = seen(pathway('mpp'), hearing('2026-12-01T18:00:00.000Z', { zone: 'America/Chicago', reportBefore: 60 })).duties.find((one) => one.why === 'hearing')!;
    const lines = LANGUAGES.map((language) => {
      const { words, name } = personText(language);
      const said = { language, today, now: now(today), say: (key: string, put: string | number = '') => ((words as Readonly<Record<string, string>>)[key] ?? name(key)).replace('{}', String(put)) };
      return [dueTitle(mpp, said), ...dueLines(mpp, said).when, dueLines(mpp, said).why, ...goalLines({ least: '2026-11-30' as PlainDate, usual: '2026-12-04' as PlainDate, most: '2027-01-04' as PlainDate }, said)];
    });
    for (const line of lines.flat()) expect(line).not.toMatch(/\{\}|^[dw]_|step\./);
    expect(lines[0]).toEqual(['Su audiencia en Estados Unidos', 'martes, 1 de diciembre', 'Llegue a las 11:00 en Estados Unidos (10:00 en México)', 'La audiencia es a las 12:00 en Estados Unidos (11:00 en México)', 'Si no va, le pueden ordenar la deportación.', 'Casi siempre: el viernes, 4 de diciembre', 'Lo más pronto: el lunes, 30 de noviembre', 'Lo más tarde: el lunes, 4 de enero 2027']);
  });
});
