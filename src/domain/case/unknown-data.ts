/**
 * What is still to be found out about a person, in the order in which it helps: the pathway and the
 * age decide what they are offered. A list of tasks; nothing here ever stops work.
 */
import type { CaseState } from './state.ts';

export type UnknownDatum = 'pathway' | 'birth' | 'nationality' | 'sex' | 'contact' | 'destination';

/** The tasks left. An asked and unknown birth date is an answer; so is a trusted contact in place of a phone. */
export function unknownData({ person, pathway }: Pick<CaseState, 'person' | 'pathway'>): readonly UnknownDatum[] {
  const isAsked: Readonly<Record<UnknownDatum, boolean>> = {
    pathway: pathway !== undefined,
    birth: person.birth !== undefined,
    nationality: (person.nationalities?.length ?? 0) > 0,
    sex: person.sex !== undefined,
    contact: person.phone !== undefined || person.trustedContact !== undefined,
    destination: Object.values(person.destination ?? {}).some((part) => part !== undefined && part !== ''),
  };
  return (Object.keys(isAsked) as UnknownDatum[]).filter((datum) => !isAsked[datum]);
}
