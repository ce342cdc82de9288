/**
 * The guide on the tablet: which published editions this version of the app can use, and what comes next
 * for a case under the one in force. It holds the whole catalogue and the planner, so it is loaded when a
 * list first asks what comes next: the first load goes without it.
 */
import { CATALOGUE, EDITIONS } from '#catalogue/edition.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { applyEdition, inForceOn } from '#domain/guide/apply-edition.ts';
import type { Catalogue } from '#domain/guide/catalogue.ts';
import { planOfCase } from '#domain/guide/plan-of-case.ts';
import { nextSteps, waitsForYes } from '#domain/guide/planner.ts';
import { PublishedEdition } from '#domain/guide/published.ts';
import type { KeptEdition } from '#sync/editions.ts';
import type { EditionsHere } from './engine/api.ts';

/** What comes next on one day under one edition. */
export type Guide = { readonly catalogue: Catalogue; readonly nextStep: (state: CaseState) => string | null };

/** The guide of a day: the step that can start on the quickest way, or that waits for the person's yes; null when there is none. */
export function guideOn(published: readonly PublishedEdition[], day: PlainDate): Guide {
  const catalogue = inForceOn(EDITIONS, published, day).catalogue ?? CATALOGUE;
  return {
    catalogue,
    nextStep: (state) => {
      const made = planOfCase(state, catalogue, day);
      return (nextSteps(made, day)[0] ?? made.steps.find((one) => one.onRoute && waitsForYes(one)))?.step ?? null;
    },
  };
}

/** Each edition stands alone, so those before one that is usable are settled; what comes after the last usable one is not. */
export function judged(editions: readonly KeptEdition[]): EditionsHere {
  const published: PublishedEdition[] = [];
  let unusable: string[] = [];
  for (const { number, edition } of editions) {
    const { data } = PublishedEdition.safeParse(edition);
    if (data && EDITIONS.some((base) => applyEdition(base, data).ok)) {
      published.push(data);
      unusable = [];
    } else unusable.push(data?.edition ?? String(number));
  }
  return { published, unusable };
}
