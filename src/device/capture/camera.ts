/** The tablet's camera: opened for looking, with a lamp where it has one, and always closed again. Why it can't be opened is a code. */
import { ok, refused } from '#domain/foundation/result.ts';
import type { Result } from '#domain/foundation/result.ts';

/** `refused`: the person or the browser said no; `busy`: another program has it; `unsafe`: the page is not served safely. */
export type CameraProblem = 'refused' | 'missing' | 'busy' | 'unsafe';
export type Camera = { readonly stream: MediaStream; /** Only where the camera has a lamp. */ readonly lamp?: (on: boolean) => Promise<void>; close(): void };

/** The camera at the back where there is one; large pictures, for small print. */
export async function openCamera(): Promise<Result<Camera, CameraProblem>> {
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (devices === undefined) return refused('unsafe');
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia({ audio: false, video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } } });
  } catch (failure) {
    const name = failure instanceof DOMException ? failure.name : '';
    return refused(name === 'NotAllowedError' || name === 'SecurityError' ? 'refused' : name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy');
  }
  const track = stream.getVideoTracks()[0];
  const abilities = (track?.getCapabilities?.() ?? {}) as MediaTrackCapabilities & { readonly torch?: boolean };
  const lamp = track !== undefined && abilities.torch === true
    ? async (on: boolean): Promise<void> => { await track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }); }
    : undefined;
  return ok({ stream, ...(lamp === undefined ? {} : { lamp }), close: () => { for (const one of stream.getTracks()) one.stop(); } });
}
