/** What was read off papers, as words: a value of a field, a paper by its kind, and how two names stand to each other. */
import { useCallback } from 'react';
import type { Fillable, Known } from '#domain/capture/fill.ts';
import type { PaperRead } from '#domain/capture/paper-read.ts';
import type { Scanned } from '#domain/capture/read-scanned.ts';
import { STATES } from '#domain/identifiers/states.ts';
import type { NameComparison } from '#domain/person/name-compare.ts';
import { fullName } from '#domain/person/person.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { SCAN } from '../text/scan.ts';
import type { Text } from '../text/es.ts';
import { countryName } from './countries.ts';
import { useNationality } from './nationality.ts';

/** The value of one field as one line; '—' when there is none. */
export function useReadValue(): (field: Fillable, known: Known) => string {
  const { t, day, language } = useShared();
  const nationality = useNationality();
  return (field, { name, birth, sex, nationalities, birthPlace, curp }) => {
    switch (field) {
      case 'name': return name ? fullName(name) : '—';
      case 'birth': return birth?.known === 'day' ? (/^\d{4}-\d\d-\d\d$/.test(birth.date) ? day(birth.date) : birth.date) : birth?.known === 'year' ? String(birth.year) : '—';
      case 'sex': return sex ? t.sexes[sex] : '—';
      case 'nationalities': return nationalities?.map(nationality).join(', ') || '—';
      case 'birthPlace': return [birthPlace?.state && (STATES[birthPlace.state as keyof typeof STATES] as string | undefined), birthPlace?.country && countryName(birthPlace.country, language)].filter(Boolean).join(', ') || '—';
      case 'curp': return curp ?? '—';
    }
  };
}

/** A paper by its kind and who gave it out. */
export function usePaperName(): (paper: Pick<PaperRead, 'paper' | 'issuer'>) => string {
  const { language } = useShared();
  const scan = useTexts(SCAN);
  return useCallback(({ paper, issuer }) => {
    const isTold = issuer === undefined || paper === 'passport-mx' || paper === 'ine' || paper === 'curp';
    return isTold ? scan.papers[paper] : scan.from(scan.papers[paper], issuer.length === 3 ? countryName(issuer, language) : issuer);
  }, [scan, language]);
}

/** How two names stand to each other, and what settles it. Names that differ in everything are not taken apart: both are in sight. */
export function sayNames(said: NameComparison, t: Text): string {
  if (said.verdict === 'same') return `${t.namesAre.same}.`;
  const why = said.verdict === 'explainable' ? said.because.map((code) => t.because[code]) : said.differences.length > 1 ? [] : said.differences.map((one) => t.differs(t.parts[one.part], one.two, one.one));
  return `${[t.namesAre[said.verdict], ...(why.length > 0 ? [why.join(', ')] : [])].join(': ')}. ${t.reconcile[said.step]}`;
}

/** Why nothing was taken from what was shown: what its number or its lines say against it. */
export function useNotRead(): (scanned: Scanned) => string {
  const { t } = useShared();
  const scan = useTexts(SCAN);
  return (scanned) => {
    const reasons = scanned.kind === 'curp-qr' || scanned.kind === 'mrz' ? scanned.reading.reasons : [];
    return [scan.notRead, ...new Set(reasons.map(({ code }) => t.reading[code]))].join(' ');
  };
}
