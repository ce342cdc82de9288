/** Which acts a screen offers: those that the worker's role allows, and in a closed case only what does not change it for the person. */
import type { Actor } from '#domain/access/access.ts';
import { mayCause } from '#domain/access/access.ts';
import type { EventType } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';

/** Judgements about a case, possible also when it is closed. */
const ALSO_CLOSED: ReadonlySet<EventType> = new Set<EventType>(['caseReopened', 'conflictSettled', 'duplicateJudged', 'statusLinkRevoked', 'consentWithdrawn']);

/** Whether the screen offers an act of that kind. */
export const mayDo = (state: Pick<CaseState, 'status' | 'centreId'>, actor: Actor, type: EventType): boolean =>
  mayCause(actor, type, state.centreId) && (state.status === 'open' ? type !== 'caseReopened' : ALSO_CLOSED.has(type));
