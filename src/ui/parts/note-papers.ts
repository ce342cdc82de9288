/** Papers that were read and confirmed, as commands: each is noted as had, with its number and how long it is good for. */
import type { PaperRead } from '#domain/capture/paper-read.ts';
import type { Command } from '#domain/case/decide.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';

type When = { readonly today: PlainDate; readonly edition: string; /** What is noted already; absent for a case that is being opened. */ readonly steps?: CaseState['steps'] };

/** Nothing for a paper that the catalogue does not know, nor for one that stands there already with the same number. */
export function papersNoted(papers: readonly PaperRead[], { today, edition, steps = {} }: When): readonly Command[] {
  return papers.flatMap(({ step, number, expiresOn }) => {
    if (step === undefined) return [];
    const before = steps[step];
    if (before?.status === 'done' && before.number === number && before.expiresOn === expiresOn) return [];
    return [{ type: 'completeStep', data: { step, on: today, edition, ...(number ? { number } : {}), ...(expiresOn ? { expiresOn } : {}), ...(before?.photo ? { photo: before.photo } : {}) } } as const];
  });
}
