/** The names on all papers that a person holds, each compared with the person's own, and the step of the catalogue that settles what needs settling. */
import type { CaseState, StepRecord } from '../case/state.ts';
import type { NameComparison } from '../person/name-compare.ts';
import type { Catalogue, StepId } from './catalogue.ts';
import { paperSays } from './paper-name.ts';

export type NamedPaper = { readonly step: StepId; readonly name: NonNullable<StepRecord['nameOnPaper']>; readonly said: NameComparison; /** Whether it stands in the way until it is settled. */ readonly isOther: boolean };

/** Papers that are held and whose name was noted; what needs settling first. */
export function namedPapers({ steps, person }: Pick<CaseState, 'steps' | 'person'>): readonly NamedPaper[] {
  const named = Object.entries(steps).flatMap(([step, record]): NamedPaper[] => {
    const { nameOnPaper } = record;
    if (record.status !== 'done' || nameOnPaper === undefined) return [];
    const { marks, name } = paperSays(record, person.name);
    return name === undefined ? [] : [{ step, name: nameOnPaper, said: name, isOther: marks.includes('other-name') }];
  });
  return named.toSorted((a, b) => Number(b.isOther) - Number(a.isOther) || (a.step < b.step ? -1 : 1));
}

/** The steps that settle these names: what clears another name, and for a U.S. birth its inscription, which fixes the name. */
export function reconcilingSteps(papers: readonly NamedPaper[], { entries }: Pick<Catalogue, 'entries'>): readonly StepId[] {
  const open = papers.filter((one) => one.isOther);
  const isUsBirth = open.some(({ said }) => said.verdict !== 'same' && said.step === 'inscribe-us-birth');
  return entries.filter((entry) => open.length > 0 && (entry.clears === 'other-name' || (isUsBirth && entry.id === 'inscription'))).map((entry) => entry.id);
}
