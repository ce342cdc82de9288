/**
 * What every event carries around its facts: who, on which device, when, and having seen what.
 * `seq` grows by one per device; `base` is the case's server version that the device had seen,
 * which alone tells whether two edits knew of each other. Clocks order, they never decide silently.
 */
import { z } from 'zod';
import { CaseId, CentreId, DeviceId, EventId, WorkerId } from './ids.ts';
import { Instant } from './plain-date.ts';

export const Envelope = z.object({
  id: EventId,
  caseId: CaseId,
  centreId: CentreId,
  workerId: WorkerId,
  deviceId: DeviceId,
  seq: z.int().min(0),
  base: z.int().min(0),
  /** The device's clock, corrected by the offset measured at push once the server has it. */
  at: Instant,
  /** The author's signature, made on the device (#sync/signing.ts); events of older versions have none. */
  sig: z.string().max(120).optional(),
});
export type Envelope = z.infer<typeof Envelope>;
