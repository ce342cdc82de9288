// Other people's libraries as a second opinion: 10,000 generated cases each. Where they and we part, the rule that
// explains it is named and must occur; a difference without a name fails. They are asked here and used nowhere else.
import { clabe as clabeValidator } from 'clabe-validator';
import fc from 'fast-check';
import { parse, states } from 'mrz';
import RfcFacil from 'rfc-facil';
import { stdnum } from 'stdnum';
import { describe, expect, test, vi } from 'vitest';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { clabeCheckDigit, readClabe } from '#domain/identifiers/clabe.ts';
import { curpCheckDigit, readCurp } from '#domain/identifiers/curp.ts';
import { readMrz } from '#domain/identifiers/mrz/read-mrz.ts';
import { suggestRfc } from '#domain/identifiers/rfc-derive.ts';
import { RFC_INCONVENIENT } from '#domain/identifiers/rfc-words.ts';
import { readRfc } from '#domain/identifiers/rfc.ts';
import { plainCapitals } from '#domain/person/letters.ts';
import { curpOf, day, name, somebody, zone } from './generated.ts';

// Drawing 10,000 cases takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const today = '2026-11-23' as PlainDate;
const CASES = 10_000;
const SEED = 20_261_123;
const draw = <T>(arbitrary: fc.Arbitrary<T>): T[] => fc.sample(arbitrary, { seed: SEED, numRuns: CASES });

const SEXES: Readonly<Record<string, string>> = { male: 'H', female: 'M', nonspecified: 'X' };

/** Counts the differences by the rule that explains them; what no rule explains is kept as it is. */
function differences<T>(cases: readonly T[], differ: (one: T) => string | undefined): { rules: string[]; unexplained: T[] } {
  const rules = new Set<string>();
  const unexplained: T[] = [];
  for (const one of cases) {
    const rule = differ(one);
    if (rule === 'unexplained') unexplained.push(one);
    else if (rule !== undefined) rules.add(rule);
  }
  return { rules: [...rules].toSorted(), unexplained: unexplained.slice(0, 5) };
}

/** One character of a right number changed, or none. */
const spoilt = (text: string, at: number, by: string): string => text.slice(0, at % text.length) + by + text.slice((at % text.length) + 1);
const maybeSpoilt = (right: fc.Arbitrary<string>, letters: string): fc.Arbitrary<string> =>
  fc.tuple(right, fc.nat(40), fc.constantFrom(...letters.split('')), fc.boolean()).map(([text, at, by, spoil]) => (spoil ? spoilt(text, at, by) : text));

const rightClabe = fc.stringMatching(/^\d{17}$/).map((first17) => first17 + clabeCheckDigit(first17));
const frequentClabe = fc.tuple(fc.constantFrom('002', '012', '166', '646', '638', '647', '131', '037', '006', '999'), fc.constantFrom('010', '027', '180', '580', '115'), fc.stringMatching(/^\d{11}$/)).map(([bank, plaza, account]) => {
  const first17 = bank + plaza + account;
  return first17 + clabeCheckDigit(first17);
});
const clabes = draw(fc.oneof(maybeSpoilt(rightClabe, '0123456789'), maybeSpoilt(frequentClabe, '0123456789'), fc.constant('000000000000000000'), fc.stringMatching(/^\d{16,19}$/)));

describe('CLABE', () => {
  test('clabe-validator finds the same check digit, bank and plaza', () => {
    const found = differences(clabes, (clabe) => {
      const [ours, theirs] = [readClabe(clabe), clabeValidator.validate(clabe)];
      if ((ours.verdict !== 'stop') !== theirs.valid.format) return /^0+$/.test(clabe) ? 'all zeros hold by arithmetic and are no account' : 'unexplained';
      if (ours.facts === undefined) return undefined;
      if (ours.facts.plaza !== undefined && theirs.city === null) return 'unexplained';
      if (ours.facts.plaza === undefined && theirs.city !== null) return 'we name the plazas of the border, the capitals and big towns';
      if (ours.facts.bank !== undefined && theirs.bank === null) return 'unexplained';
      return ours.facts.bank === undefined && theirs.bank !== null ? 'a bank we are not sure of warns' : undefined;
    });
    expect(found).toEqual({ unexplained: [], rules: ['a bank we are not sure of warns', 'all zeros hold by arithmetic and are no account', 'we name the plazas of the border, the capitals and big towns'] });
  });

  test('stdnum accepts no number that we stop, and stops only banks and plazas it does not list', () => {
    const oracle = stdnum['MX']?.['clabe'];
    const found = differences(clabes, (clabe) => {
      const [ours, theirs] = [readClabe(clabe).verdict !== 'stop', oracle?.validate(clabe)];
      if (ours === theirs?.isValid) return undefined;
      return ours && theirs?.error?.name === 'InvalidComponent' ? 'its lists of banks and plazas are of 2017' : 'unexplained';
    });
    expect(found).toEqual({ unexplained: [], rules: ['its lists of banks and plazas are of 2017'] });
  });
});

describe('CURP', () => {
  test('stdnum says the same, but where its rules are looser or a list is a warning', () => {
    const oracle = stdnum['MX']?.['curp'];
    const right = fc.tuple(somebody, fc.nat(25)).map(([who, nth]) => curpOf(who, nth));
    const fixed = fc.oneof({ weight: 6, arbitrary: maybeSpoilt(right, '0123456789ABCHMNOSXZ') }, { weight: 1, arbitrary: fc.constantFrom('CACA', 'PEDO', 'BUEY').chain((four) => right.map((curp) => four + curp.slice(4))) })
      .map((curp) => (/^[A-Z0-9]{18}$/.test(curp) ? curp.slice(0, 17) + curpCheckDigit(curp.slice(0, 17)) : curp));
    const found = differences(draw(fc.oneof(fixed, maybeSpoilt(right, '0123456789ABCHMNOSXZ'))), (curp) => {
      const [ours, theirs] = [readCurp(curp, today), oracle?.validate(curp)];
      const codes = ours.reasons.map((reason) => reason.code);
      if ((ours.verdict !== 'stop') === theirs?.isValid) return undefined;
      if (theirs?.isValid && codes.includes('in-the-future')) return 'a birth date in the future stops';
      if (theirs?.isValid && codes.every((code) => code === 'vowel' || code === 'shape')) return 'place 2 is a vowel or X, places 14–16 are consonants';
      if (theirs?.isValid && codes.every((code) => code === 'no-such-day')) return 'the century of place 17 decides on 29 February';
      return !theirs?.isValid && codes.includes('forbidden-word') ? 'a word that is not printed warns' : 'unexplained';
    });
    expect(found).toEqual({ unexplained: [], rules: ['a birth date in the future stops', 'a word that is not printed warns', 'place 2 is a vowel or X, places 14–16 are consonants'] });
  });
});

const people = draw(fc.record({ name, birthDate: day('1930-01-01', '2008-01-01') }));

describe('RFC', () => {
  test('rfc-facil makes the same thirteen characters', () => {
    const found = differences(people, ({ name: who, birthDate }) => {
      const [year, month, dayOfMonth] = birthDate.split('-').map(Number);
      const ours = suggestRfc(who, birthDate);
      let theirs: string;
      try {
        theirs = RfcFacil.forNaturalPerson({ name: who.given, firstLastName: who.firstSurname, secondLastName: who.secondSurname ?? '', day: dayOfMonth ?? 0, month: month ?? 0, year: year ?? 0 });
      } catch {
        return /^(?:ICH|XOL|EK|PUIG)/.test(plainCapitals(who.firstSurname)) ? 'a first surname without an inner vowel takes X, there it throws' : 'unexplained';
      }
      if (ours === theirs) return undefined;
      if (ours.slice(0, 4).includes('Ñ') && ours.slice(0, 4).replaceAll('Ñ', 'N') === theirs.slice(0, 4)) return 'Ñ stays Ñ in the letters, there it is N';
      if (theirs.length < 13) return 'a surname or a name of one letter is filled with X, there the RFC is too short';
      if (ours[3] === 'X' && RFC_INCONVENIENT.has(theirs.slice(0, 4))) return 'its list of words is shorter than the 41';
      if (/['-]/.test(who.firstSurname + (who.secondSurname ?? '')) && ours.slice(0, 4) !== theirs.slice(0, 4)) return 'a sign is left out before letters are counted';
      return theirs[3] === '.' ? 'a full stop is no letter' : 'unexplained';
    });
    expect(found).toEqual({
      unexplained: [],
      rules: [
        'a first surname without an inner vowel takes X, there it throws', 'a full stop is no letter', 'a sign is left out before letters are counted', 'a surname or a name of one letter is filled with X, there the RFC is too short',
        'its list of words is shorter than the 41', 'Ñ stays Ñ in the letters, there it is N',
      ],
    });
  });

  test('stdnum says the same of RFCs right and spoilt', () => {
    const oracle = stdnum['MX']?.['rfc'];
    const rfcs = people.flatMap(({ name: who, birthDate }, at) => { const rfc = suggestRfc(who, birthDate); return at % 2 === 0 ? [rfc] : [spoilt(rfc, at, 'A0M5X'[at % 5] ?? 'A')]; });
    const found = differences(rfcs, (rfc) => {
      const [ours, theirs] = [readRfc(rfc), oracle?.validate(rfc)];
      if ((ours.verdict === 'accept') === theirs?.isValid) return undefined;
      if (theirs?.isValid && ours.reasons.every((reason) => reason.code === 'homoclave')) return 'a homoclave has no O';
      if (theirs?.isValid && ours.reasons.every((reason) => reason.code === 'check-digit')) return 'it also takes a check digit of an older table';
      return 'unexplained';
    });
    expect(found).toEqual({ unexplained: [], rules: ['it also takes a check digit of an older table'] });
  });
});

describe('MRZ', () => {
  test('the mrz package reads the same fields and finds the same zones wrong', () => {
    const known = Object.keys(states).filter((state) => /^(?:[A-Z]{3}|D)$/.test(state) && state !== 'MEX');
    const zones = draw(fc.tuple(zone(known), fc.nat(200), fc.constantFrom(...'0123456789ABM<'.split('')), fc.boolean()));
    const found = differences(zones, ([{ lines }, at, by, spoil]) => {
      const text = spoil ? lines.map((line, row) => (row === at % lines.length ? spoilt(line, at, by) : line)) : lines;
      const ours = readMrz(text.join('\n'), today);
      let theirs;
      try { theirs = parse(text); } catch { return ours.verdict === 'stop' ? undefined : 'unexplained'; }
      if (theirs.format === 'FRENCH_NATIONAL_ID') return 'a TD2 with a digit among the last names is a French card there';
      const good = ours.verdict !== 'stop';
      if (good && !theirs.valid) {
        const wrong = theirs.details.filter((detail) => !detail.valid).map((detail) => detail.field);
        const warned = ours.reasons.map((reason) => reason.params?.['field'] ?? '');
        const kin: Record<string, string> = { firstName: 'names', lastName: 'names', sex: 'sex', issuingState: 'issuer', nationality: 'nationality' };
        return wrong.every((field) => warned.includes(kin[field ?? ''] ?? '-')) ? 'names, sex letters and states that no check digit guards warn' : 'unexplained';
      }
      if (good !== theirs.valid) return ours.reasons.every((reason) => reason.code === 'no-such-day' || reason.params?.['field'] === 'birth-date' || reason.params?.['field'] === 'expiry') ? 'a day has to exist in its month' : 'unexplained';
      if (ours.facts === undefined) return undefined;
      const { fields } = theirs;
      const spaces = (text: string | null | undefined): string => (text ?? '').replace(/ +/g, ' ').trim();
      const same = ours.facts.number === spaces(theirs.documentNumber) && ours.facts.names.surnames === spaces(fields.lastName) && ours.facts.names.givenNames === spaces(fields.firstName)
        && ours.facts.birth.known === 'day' && ours.facts.birth.date.slice(2).replaceAll('-', '') === fields.birthDate && ours.facts.sex === SEXES[fields.sex ?? ''];
      return same ? undefined : 'unexplained';
    });
    expect(found).toEqual({
      unexplained: [],
      rules: ['a TD2 with a digit among the last names is a French card there', 'a day has to exist in its month', 'names, sex letters and states that no check digit guards warn'],
    });
  });
});
