/** Which of a person's requests about their data the centre still owes something in; without the calendar that the terms need (rights.ts). */
import type { RightRequest } from '../case/state.ts';
import type { PlainDate } from '../foundation/plain-date.ts';

/** What of a request still has to happen: an answer, or what the answer promised. */
export type OpenRight = Pick<RightRequest, 'id' | 'right'> & { readonly next: 'answer' | 'carry-out'; readonly since: PlainDate };

/** The requests in which the centre still owes something, in the order in which they came. */
export const openRights = (rights: readonly RightRequest[] | undefined): readonly OpenRight[] =>
  (rights ?? []).flatMap(({ id, right, on, answer, carriedOutOn }): OpenRight[] => {
    if (answer === undefined) return [{ id, right, next: 'answer', since: on }];
    return answer.outcome === 'denied' || carriedOutOn !== undefined ? [] : [{ id, right, next: 'carry-out', since: answer.on }];
  });
