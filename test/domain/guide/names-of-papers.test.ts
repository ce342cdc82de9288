import { expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { CaseState } from '#domain/case/state.ts';
import { namedPapers, reconcilingSteps } from '#domain/guide/names-of-papers.ts';
import type { PersonName } from '#domain/person/person.ts';
import { given } from '../../support/cases.ts';

const GUADALUPE: PersonName = { given: 'Guadalupe', firstSurname: 'Ñíguez', secondSurname: 'García' };
type Noted = NonNullable<CaseState['steps'][string]['nameOnPaper']>;
function holding(papers: Readonly<Record<string, Noted | undefined>>): CaseState {
  const state = given();
  const steps = Object.fromEntries(Object.entries(papers).map(([step, nameOnPaper]) => [step, { status: 'done' as const, by: state.openedBy, at: state.openedAt, nameOnPaper }]));
  return { ...state, person: { ...state.person, name: GUADALUPE }, steps };
}
const zone = { given: 'GUADALUPE', firstSurname: 'NIGUEZ GARCIA', paper: 'mrz', mayBeCut: false } as const;

test('every paper with a name is compared; what stands in the way comes first', () => {
  const state = holding({ 'passport-mx': zone, curp: { ...GUADALUPE, paper: 'civil' }, matricula: { given: 'Petra', firstSurname: 'Ramos' }, carta: undefined });
  expect(namedPapers(state).map(({ step, said, isOther }) => [step, said.verdict, isOther])).toEqual([['matricula', 'different', true], ['curp', 'same', false], ['passport-mx', 'explainable', false]]);
});

test('a name that is only spelt as machines do needs no step; another name needs the one that clears it', () => {
  expect(reconcilingSteps(namedPapers(holding({ 'passport-mx': zone })), CATALOGUE)).toEqual([]);
  expect(reconcilingSteps(namedPapers(holding({ matricula: { given: 'Guadalupe', firstSurname: 'García', paper: 'us' } })), CATALOGUE)).toEqual(['name-reconciliation']);
  expect(reconcilingSteps(namedPapers(holding({ 'us-birth-certificate': { given: 'Guadalupe', firstSurname: 'García', paper: 'us-birth' } })), CATALOGUE)).toEqual(['inscription', 'name-reconciliation']);
});

test('a paper that is no longer held, or was never had, has no say', () => {
  const state = holding({ matricula: { given: 'Petra', firstSurname: 'Ramos' } });
  const asked = { ...state, steps: { matricula: { ...state.steps['matricula']!, status: 'asked' as const } } };
  expect(namedPapers(asked)).toEqual([]);
});
