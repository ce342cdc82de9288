/** Every reason that a plan can give is a sentence in both languages: no id, no blank, no "undefined" in it. */
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { EN as CATALOGUE_EN } from '#catalogue/text/en.ts';
import { ES as CATALOGUE_ES } from '#catalogue/text/es.ts';
import { Pathway } from '#domain/case/events.ts';
import type { Holding } from '#domain/guide/holdings.ts';
import { plan } from '#domain/guide/planner.ts';
import type { Why } from '#domain/guide/reasons.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';
import { EN } from '#ui/text/en.ts';
import { ES } from '#ui/text/es.ts';
import { whySource, whyText } from '#ui/parts/why-text.ts';

const today = PlainDate.parse('2026-11-24');
const languages = [
  ['es', { t: ES, catalogueText: (key: string) => (CATALOGUE_ES as Readonly<Record<string, string>>)[key] ?? `?${key}`, day: (date: string) => date }],
  ['en', { t: EN, catalogueText: (key: string) => (CATALOGUE_EN as Readonly<Record<string, string>>)[key] ?? `?${key}`, day: (date: string) => date }],
] as const;

/** Reasons of many people, one of each kind of situation. */
const reasons: Why[] = [undefined, ...Pathway.options].flatMap((pathway) => [9, 30, undefined].flatMap((age) => [[], ['unaccompanied-minor'], ['at-risk-if-located']].flatMap((flags) => [{}, { otherName: true as const }, { doubtful: true as const, expiresOn: PlainDate.parse('2026-11-25') }].flatMap((mark) =>
  plan({
    catalogue: CATALOGUE, today, goals: pathway === 'mpp' ? ['transport-onward', 'job'] : undefined, unavailable: new Set(['curp']), profile: { pathway, age, flags: new Set(flags), state: age === 30 ? 'OC' : undefined },
    holdings: new Map<string, Holding>([['carta', mark], ['proof-of-address', mark], ['curp-temporary', { expiresOn: PlainDate.parse('2026-11-01') }], ['matricula', mark]]),
  }).steps.flatMap(({ why }) => why)))));

describe('a reason', () => {
  test.each(languages)('is a whole sentence in %s, with names and not ids', (_, words) => {
    for (const why of reasons) {
      const text = whyText(why, words);
      expect(text, why.code).toMatch(/^\p{Lu}.*\.$/u);
      expect(text, why.code).not.toMatch(/undefined|\?step| ,|: \.|\s\s|\b[a-z]+-[a-z]+-[a-z]+\b/);
    }
  });
  test('names what is missing, what it opens, since when and who says so', () => {
    const es = languages[0][1];
    expect(whyText({ code: 'missing', params: { credentials: 'curp job' } }, es)).toBe('Antes hace falta: CURP, Trabajo formal.');
    expect(whyText({ code: 'ended', params: { on: '2025-12-31' } }, es)).toBe('La regla terminó el 2025-12-31.');
    expect(whyText({ code: 'other-state', params: { states: 'DF' } }, es)).toBe('Solo en: Ciudad de México.');
    expect(whyText({ code: 'consent-first', params: { purpose: 'transport' } }, es)).toBe('Pregunte primero si la persona está de acuerdo con el transporte, y anótelo.');
    expect(whySource({ code: 'rule-unsure', params: { source: 'DOF' } }, es)).toBe('Fuente: DOF.');
    expect(whySource({ code: 'is-goal', params: {} }, es)).toBe('');
  });
  test('of almost every kind comes up among these people', () => {
    const seen = new Set(reasons.map(({ code }) => code));
    expect(Object.keys(ES.whySentence).filter((code) => !seen.has(code as Why['code'])).toSorted()).toEqual(['already-held', 'not-started', 'renewed-enough', 'start-later']);
  });
});
