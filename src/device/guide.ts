/**
 * The guide on the tablet: which published editions this version of the app can use, and what comes next
 * for a case under the one in force. It holds the whole catalogue and the planner, so it is loaded when a
 * list first asks what comes next: the first load goes without it.
 */
import { CATALOGUE, EDITIONS } from '#catalogue/edition.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { applyEdition, inForceOn } from '#domain/guide/apply-edition.ts';
import { planOfCase } from '#domain/guide/plan-of-case.ts';
import { nextSteps, waitsForYes } from '#domain/guide/planner.ts';
import { PublishedEdition } from '#domain/guide/published.ts';
import type { KeptEdition } from '#sync/editions.ts';
import { termOf } from '#domain/privacy/rights.ts';
import type { EditionsHere, RowDuty, RowRight } from './engine/api.ts';
import { createRowDuties } from './row-duties.ts';
import type { IndexedRow } from './rows.ts';

/** What comes next and what is due on one day under one edition. */
export type Guide = { readonly nextStep: (state: CaseState) => string | null; readonly dutyOf: (row: IndexedRow) => RowDuty | undefined; readonly rightOf: (row: IndexedRow) => RowRight | undefined };

/** The guide of a day. `nextStep`: the step that can start on the quickest way, or that waits for the person's yes; null when there is none. `dutyOf`: the most urgent duty of a row; `rightOf`: the most urgent request about the person's data. */
export function guideOn(published: readonly PublishedEdition[], day: PlainDate): Guide {
  const catalogue = inForceOn(EDITIONS, published, day).catalogue ?? CATALOGUE;
  const dutyOf = createRowDuties();
  return {
    dutyOf: (row) => dutyOf(row, { catalogue, today: day }),
    rightOf: ({ rights }) => rights?.map((one): RowRight => ({ right: one.right, next: one.next, ...termOf(one, day) })).toSorted((a, b) => a.left - b.left)[0],
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
