/** Makes the planner quick before the first case is opened, in moments in which the tablet has nothing else to do. Loads by itself, after the screens. */
import { CATALOGUE } from '#catalogue/edition.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { warmUp } from '#domain/guide/warm-up.ts';

const REST_MS = 50;

/** Not every browser tells when it is idle; there a short rest between two plans has to do. */
const whenIdle = (act: () => void): void => { if ('requestIdleCallback' in globalThis) requestIdleCallback(act); else setTimeout(act, REST_MS); };

/** Starts; what it answers stops it. */
export function warmGuide(today: PlainDate): () => void {
  const plans = warmUp(CATALOGUE, today);
  let isOver = false;
  const next = (): void => { if (!isOver && plans.next().done !== true) whenIdle(next); };
  whenIdle(next);
  return () => { isOver = true; };
}
