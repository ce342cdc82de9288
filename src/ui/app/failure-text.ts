/** Words for a failure of the engine's thread, which tells of what kind it was and nothing else (device/engine/rpc.ts). */
import type { DoorText } from '../text/door-es.ts';

/** Undefined for a failure that is not the engine's, and for what a lock cut off: its screen is gone. */
export function failureText(failure: unknown, t: DoorText): string | undefined {
  if (!(failure instanceof Error) || failure.name !== 'EngineFailure') return undefined;
  return failure.message === 'QuotaExceededError' ? t.broke.full : t.broke.notDone;
}
