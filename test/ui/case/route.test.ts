/** What the route says: days as people say them, a stop at a glance, citations a reader knows. */
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { ES as CATALOGUE_ES } from '#catalogue/text/es.ts';
import type { CaseState } from '#domain/case/state.ts';
import { addDays, PlainDate } from '#domain/foundation/plain-date.ts';
import { planOfCase } from '#domain/guide/plan-of-case.ts';
import { citeEntry } from '#ui/parts/cite-entry.ts';
import { sayDay, sayRange } from '#ui/case/route/say-range.ts';
import { glanceOfStop } from '#ui/case/route/stop-glance.ts';
import { stopsOf } from '#ui/case/route/stops.ts';
import { ROUTE_EN } from '#ui/text/en/route.ts';
import { SOURCES_EN } from '#ui/text/en/sources.ts';
import { ES } from '#ui/text/es.ts';
import { DUTIES_ES } from '#ui/text/es/duties.ts';
import { ROUTE_ES } from '#ui/text/es/route.ts';
import { SOURCES_ES } from '#ui/text/es/sources.ts';
import { event, given } from '../../support/cases.ts';

const day = (text: string) => PlainDate.parse(text);
const TODAY = day('2026-11-23');
const es = { text: ROUTE_ES, language: 'es', today: TODAY };
const en = { text: ROUTE_EN, language: 'en', today: TODAY };

describe('days', () => {
  test.each<[[string, string, string], string, string]>([
    [['2026-12-03', '2026-12-09', '2026-12-20'], 'entre el 3 y el 20 de diciembre; lo usual, el 9', 'between December 3 and 20; usually December 9'],
    [['2026-11-23', '2026-12-09', '2026-12-20'], 'entre hoy y el 20 de diciembre; lo usual, el 9', 'between today and December 20; usually December 9'],
    [['2026-12-05', '2027-01-07', '2027-05-31'], 'entre el 5 de diciembre y el 31 de mayo; lo usual, el 7 de enero', 'between December 5 and May 31; usually January 7'],
    [['2026-12-05', '2027-11-07', '2029-05-31'], 'entre el 5 de diciembre y el 31 de mayo de 2029; lo usual, el 7 de noviembre de 2027', 'between December 5 and May 31, 2029; usually November 7, 2027'],
    [['2026-12-05', '2026-12-05', '2026-12-05'], 'el 5 de diciembre', 'December 5'],
    [['2026-11-23', '2026-11-23', '2026-11-23'], 'hoy', 'today'],
  ])('%s', ([least, usual, most], spanish, english) => {
    const range = { least: day(least), usual: day(usual), most: day(most) };
    expect([sayRange(range, es), sayRange(range, en)]).toEqual([spanish, english]);
  });

  test('a day says its year when its month alone could mean another', () => {
    expect([sayDay(day('2027-10-31'), es), sayDay(day('2027-11-23'), es), sayDay(day('2026-01-02'), es)]).toEqual(['el 31 de octubre', 'el 23 de noviembre de 2027', 'el 2 de enero']);
  });
});

describe('a stop at a glance', () => {
  const words = { t: ES, language: 'es', text: ROUTE_ES, doubted: DUTIES_ES.papers.doubted, today: TODAY, day: (date: string) => date, moment: (at: string) => at, money: (centavos: number) => String(centavos), catalogueText: (key: string) => (CATALOGUE_ES as Readonly<Record<string, string>>)[key] ?? key };
  const returnee = event(101, { type: 'pathwaySet', data: { pathway: 'returnee' } });
  const done = (n: number, step: string, expiresOn?: PlainDate) => event(n, { type: 'stepCompleted', data: { step, on: TODAY, edition: CATALOGUE.edition, expiresOn } });
  const glance = (state: CaseState, step: string) => {
    const plan = planOfCase(state, CATALOGUE, TODAY);
    const { now, held, next } = stopsOf(plan, { state, catalogue: CATALOGUE, today: TODAY });
    return glanceOfStop([...now, ...held, ...next].find((one) => one.step === step)!, state, words);
  };

  test('a paper that ends before it is used is said at the stop, before anybody opens it', () => {
    const state = given(returnee, done(102, 'carta'), done(103, 'curp'), done(104, 'proof-of-address', addDays(TODAY, 2)));
    expect(glance(state, 'proof-of-address')).toMatchObject({ mark: 'attention' });
    expect(glance(state, 'proof-of-address').line).toMatch(/antes de usarse/);
    expect(glance(state, 'ine').line).toMatch(/Comprobante de domicilio/);
  });

  test('a paper in doubt that the way asks for anew says so, and not that it can simply be had', () => {
    const state = given(returnee, done(102, 'carta'), event(103, { type: 'paperMarked', data: { step: 'carta', mark: 'doubtful' } }));
    expect(glance(state, 'carta')).toEqual({ mark: 'attention', line: DUTIES_ES.papers.doubted });
  });

  test('what waits says for what and from when; what was reported says so', () => {
    expect(glance(given(returnee), 'curp')).toEqual({ mark: 'later', line: 'Falta: Carta de repatriación' });
    const reported = given(returnee, done(102, 'carta'), event(103, { type: 'stepUnavailable', data: { step: 'birth-certificate', reason: 'not-digitised' } }));
    expect(glance(reported, 'birth-certificate')).toMatchObject({ mark: 'unavailable', line: expect.stringContaining('No está digitalizada') as string });
  });

  test('transport waits for the person\'s yes, and says so', () => {
    expect(glance(given(returnee, done(102, 'carta')), 'transport-home')).toMatchObject({ mark: 'attention', line: expect.stringContaining('falta preguntar') as string });
  });
});

describe('who says so', () => {
  const on = (language: string) => (date: string): string => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

  test.each(CATALOGUE.entries.map((entry) => [entry.id, entry] as const))('%s is cited in both languages, with no id and no English in the Spanish', (_, entry) => {
    const [spanish, english] = [citeEntry(entry, SOURCES_ES, on('es-MX')), citeEntry(entry, SOURCES_EN, on('en'))];
    expect(spanish).toMatch(/Fuente: [^.].*\.$|confirmados\.$/);
    expect(english).toMatch(/Source: [^.].*\.$|confirmed\.$/);
    expect(spanish).not.toMatch(/undefined|domain|\b(?:the|with|from|since|article|section)\b/);
    expect(english).not.toMatch(/undefined|domain/);
  });

  test('a law with its article, a newspaper with its day', () => {
    const entry = (id: string) => CATALOGUE.entries.find((one) => one.id === id)!;
    expect(citeEntry(entry('protection-plan'), SOURCES_ES, on('es-MX'))).toContain('Fuente: Ley de Migración, artículo 112.');
    expect(citeEntry(entry('nss'), SOURCES_ES, on('es-MX'))).toContain('Fuente: Diario Oficial de la Federación, 5 de febrero de 2025.');
    expect(citeEntry(entry('curp'), SOURCES_ES, on('es-MX'))).toContain('Fuente: El Economista, 18 de diciembre de 2025.');
  });

  test('what an administrator wrote is cited as they wrote it', () => {
    expect(citeEntry({ id: 'nss', source: 'Circular 12 del IMSS' }, SOURCES_ES, on('es-MX'))).toBe('Fuente: Circular 12 del IMSS.');
  });
});
