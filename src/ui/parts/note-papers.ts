/** Papers that were read and confirmed, as commands: each is noted as had, with its number and how long it is good for. */
import { nameOnPaper } from '#domain/capture/fill.ts';
import type { PaperRead } from '#domain/capture/paper-read.ts';
import type { Command } from '#domain/case/decide.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';

type When = { readonly today: PlainDate; readonly edition: string; /** What is noted already; absent for a case that is being opened. */ readonly steps?: CaseState['steps'] };

/** Nothing for a paper that the catalogue does not know, nor for one that stands there already with the same number. */
export function papersNoted(papers: readonly PaperRead[], { today, edition, steps = {} }: When): readonly Command[] {
  return papers.flatMap((paper): Command[] => {
    const { step, number, expiresOn } = paper;
    if (step === undefined) return [];
    const before = steps[step];
    const name = nameNoted(step, paper, before);
    if (before?.status === 'done' && before.number === number && before.expiresOn === expiresOn) return name;
    return [{ type: 'completeStep', data: { step, on: today, edition, ...(number ? { number } : {}), ...(expiresOn ? { expiresOn } : {}), ...(before?.photo ? { photo: before.photo } : {}) } }, ...name];
  });
}

/** The name as it stands on the paper, to be compared with the person's for as long as the paper is held. */
export function nameNoted(step: string, paper: PaperRead, before: CaseState['steps'][string] | undefined): Command[] {
  const name = nameOnPaper(paper);
  if (name === undefined || JSON.stringify(before?.nameOnPaper) === JSON.stringify(name)) return [];
  return [{ type: 'markPaper', data: { step, mark: before?.mark ?? null, nameOnPaper: name } }];
}
