/**
 * What a step's record says of its paper. A mark that a person set stands; a name on the paper is compared with the
 * person's own each time, so that a corrected name clears it by itself. The same name, and one that differs only as machines
 * and registries write it (accents, a cut line: to be kept as a variant), needs no clearing.
 */
import type { PaperMark } from '../case/events.ts';
import type { StepRecord } from '../case/state.ts';
import { compareNames } from '../person/name-compare.ts';
import type { NameComparison } from '../person/name-compare.ts';
import type { PersonName } from '../person/person.ts';

export type PaperSays = {
  readonly marks: readonly PaperMark[];
  /** How the name on the paper and the person's compare; undefined where none was noted. */
  readonly name?: NameComparison | undefined;
};

/** The marks of a record's paper, and how its name compares. */
export function paperSays({ mark, nameOnPaper }: Pick<StepRecord, 'mark' | 'nameOnPaper'>, name: PersonName): PaperSays {
  const compared = nameOnPaper && compareNames({ ...name, paper: 'civil' }, nameOnPaper);
  const isOther = mark === 'other-name' || (compared !== undefined && compared.verdict !== 'same' && compared.step !== 'keep-as-variant');
  return { marks: [...(mark === 'doubtful' ? ['doubtful' as const] : []), ...(isOther ? ['other-name' as const] : [])], name: compared };
}
