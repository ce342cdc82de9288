/** Which acts a screen offers: those that the table of access allows in this case as it is. What waits for a protection plan is offered and says so (rule A8). */
import type { Actor, Standing } from '#domain/access/access.ts';
import { hindrances, mayCause } from '#domain/access/access.ts';
import type { EventType } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';

/** Whether the screen offers an act of that kind. */
export const mayDo = (state: Standing & Pick<CaseState, 'centreId'>, actor: Actor, type: EventType): boolean =>
  mayCause(actor, type, state.centreId) && hindrances(type, state).every((one) => one === 'protection-first');
