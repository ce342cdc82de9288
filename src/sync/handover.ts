/**
 * A case handed from one tablet to another of the same centre while neither has a network: a file sealed to the other
 * tablet and signed by who hands it over. It carries what the first has of the case's core: the server's state, and the
 * events that have not been sent, each signed by its author. The other shows them and works on; each tablet sends its own
 * events when it can, under the ids they have, so that nothing doubles ([S18] in RULES.md). What lies under protection
 * never goes this way.
 */
import { z } from 'zod';
import { CaseState } from '#domain/case/state.ts';
import { CaseId, DeviceId, WorkerId } from '#domain/foundation/ids.ts';
import { Instant } from '#domain/foundation/plain-date.ts';
import { canonical, PublicKey } from './signing.ts';

const Coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** A tablet's own key for opening what is handed to it, as a JSON Web Key: three numbers of P-256, base64url. */
export const TabletKey = z.object({ d: Coordinate, x: Coordinate, y: Coordinate });
export type TabletKey = z.infer<typeof TabletKey>;

/** Another tablet of the centre as the last sign-in told: what to seal to it with, and who signs on it. */
export const CentreTablet = z.object({ id: DeviceId, label: z.string(), code: z.string(), sealTo: PublicKey, signers: z.array(z.object({ workerId: WorkerId, publicKey: PublicKey })) });
export type CentreTablet = z.infer<typeof CentreTablet>;

/** The most bytes of such a file; a case has some kilobytes. */
export const HAND_OVER_BYTES = 4_000_000;
/** The file. `box` is sealed as a parcel is (parcels.ts), to the tablet `to`. */
export const HandOverFile = z.object({ format: z.literal('ventanilla-handover'), version: z.literal(1), from: DeviceId, to: DeviceId, caseId: CaseId, box: z.base64() });
export type HandOverFile = z.infer<typeof HandOverFile>;

/** Inside. The events are as they were written on their tablet, for that is what was signed. */
export const HandedOver = z.object({ workerId: WorkerId, madeAt: Instant, state: CaseState.nullable(), events: z.array(z.unknown()).max(2_000), sig: z.string().max(200) });
export type HandedOver = z.infer<typeof HandedOver>;

/** What the box is bound to. */
export const handOverIdentity = ({ from, to, caseId }: Pick<HandOverFile, 'from' | 'to' | 'caseId'>): string => ['handover', from, to, caseId].join('|');

/** What whoever hands over signs: all of it but the signature. */
export function handOverText({ from, to, caseId }: Pick<HandOverFile, 'from' | 'to' | 'caseId'>, written: object): string {
  const { sig: _, ...inside } = written as { sig?: unknown };
  return `ventanilla hand-over 1\n${canonical({ from, to, caseId, inside })}`;
}
