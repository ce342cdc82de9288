/**
 * The first plan of a thread costs many times what the next one does: its functions are compiled on the way. So a few
 * plans of nobody are made beforehand, one at a time, while there is nothing else to do.
 */
import type { PlainDate } from '../foundation/plain-date.ts';
import { Pathway } from '../case/events.ts';
import type { Catalogue, CredentialId } from './catalogue.ts';
import { plan } from './planner.ts';

const PAPERS: readonly (readonly CredentialId[])[] = [[], ['carta'], ['comar-constancia'], ['carta', 'curp', 'foreign-passport']];

/** Plans for every way in, with papers and without, the quickest and the cheapest: stops after each, so that the caller can wait for a free moment. */
export function* warmUp(catalogue: Catalogue, today: PlainDate): Generator<void> {
  for (const papers of PAPERS) {
    for (const pathway of Pathway.options) {
      for (const prefer of ['quickest', 'cheapest'] as const) {
        plan({ catalogue, today, prefer, goals: undefined, unavailable: new Set(), holdings: new Map(papers.map((name) => [name, {}])), profile: { pathway, age: 30, flags: new Set() } });
        yield;
      }
    }
  }
}
