/**
 * Looks through the camera until something that was asked for is read: opens the camera, shows it, gives frame after frame to
 * the capture thread (one at a time, so that a slow tablet only looks less often) and closes everything again.
 */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { readScanned } from '#domain/capture/read-scanned.ts';
import type { Scanned, ScanKind } from '#domain/capture/read-scanned.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { openCamera } from '#device/capture/camera.ts';
import type { Camera, CameraProblem } from '#device/capture/camera.ts';
import { openCapture } from '#device/capture/open-capture.ts';
import type { Capture } from '#device/capture/open-capture.ts';
import type { ReadText } from '#device/capture/jobs.ts';

export type Found = Exclude<Scanned, { kind: 'unknown' }>;
export type ScanWay = 'camera' | 'photo' | 'scanner' | 'hand';
export type Result = { readonly scanned: Found; readonly from: ScanWay };
type Looking =
  | { readonly phase: 'opening' | 'looking' | 'reading-photo' | 'done' }
  | { readonly phase: 'problem'; readonly problem: CameraProblem };
/** What was seen or given that is of no use here. */
export type Miss = { readonly why: 'other-kind'; readonly kind: ScanKind } | { readonly why: 'not-in-photo' | 'not-a-picture' };

/** Long enough to be seen, short enough not to be waited for. */
const SHOWN_MS = 600;
const BETWEEN_FRAMES_MS = 40;
const MISS_SHOWN_MS = 6000;
const pause = (ms: number): Promise<void> => new Promise((done) => { setTimeout(done, ms); });

/** What the person sees of the camera's picture: the frame fills its place and is cut at two sides, and what is cut off only costs sharpness. */
function seenOf(video: HTMLVideoElement): Promise<ImageBitmap> {
  const { videoWidth, videoHeight, clientWidth, clientHeight } = video;
  const scale = Math.min(videoWidth / Math.max(1, clientWidth), videoHeight / Math.max(1, clientHeight));
  const [width, height] = [Math.min(videoWidth, Math.round(clientWidth * scale)), Math.min(videoHeight, Math.round(clientHeight * scale))];
  if (width < 1 || height < 1) return createImageBitmap(video);
  return createImageBitmap(video, Math.floor((videoWidth - width) / 2), Math.floor((videoHeight - height) / 2), width, height);
}

type Options = { readonly want: readonly ScanKind[]; readonly today: PlainDate; /** Whether the camera is wanted now. */ readonly live: boolean; readonly onRead: (result: Result) => void };
export type Scan = { /** Where the camera's picture is shown. */ readonly video: RefObject<HTMLVideoElement | null>; readonly looking: Looking; readonly miss: Miss | undefined; readonly lamp: Camera['lamp']; readonly retry: () => void; readonly readPhoto: (file: Blob) => Promise<void>; /** Takes a text from a scanner or a hand. */ readonly take: (text: string, from: ScanWay) => void };

export function useScan({ want, today, live, onRead }: Options): Scan {
  const video = useRef<HTMLVideoElement>(null);
  const [looking, setLooking] = useState<Looking>({ phase: 'opening' });
  const [miss, setMiss] = useState<Miss>();
  const [lamp, setLamp] = useState<Camera['lamp']>();
  const [tries, setTries] = useState(0);
  const [found, setFound] = useState<Result>();
  const capture = useRef<Capture>(undefined);
  const readingPhoto = useRef(false);
  const thread = (): Capture => (capture.current ??= openCapture());
  const tell = useEffectEvent(onRead);

  /** Takes it, says that it is another kind of paper, or says nothing because it is nothing. */
  const accept = (text: string, from: ScanWay): 'taken' | Miss | undefined => {
    const scanned = readScanned(text, today);
    if (scanned.kind === 'unknown') return undefined;
    if (!want.includes(scanned.kind)) return { why: 'other-kind', kind: scanned.kind };
    if (scanned.kind === 'mrz' && scanned.reading.facts === undefined && from !== 'hand') return undefined;
    navigator.vibrate?.(60);
    setMiss(undefined);
    setLooking({ phase: 'done' });
    setFound({ scanned, from });
    return 'taken';
  };
  const acceptFrame = useEffectEvent((texts: readonly ReadText[], before: string): boolean => texts.some(({ text, sure }) => {
    const said = sure || text === before ? accept(text, 'camera') : undefined;
    // What lies before the camera is no answer to a photo just given.
    if (said !== undefined && said !== 'taken') setMiss((seen) => (seen === undefined || seen.why === 'other-kind' ? said : seen));
    return said === 'taken';
  }));
  const readFrame = useEffectEvent(async (element: HTMLVideoElement): Promise<readonly ReadText[]> => thread().read(await seenOf(element), want, 'frame'));

  useEffect(() => {
    if (!live) return undefined;
    let ended = false;
    let camera: Camera | undefined;
    const look = async (): Promise<void> => {
      const opened = await openCamera();
      if (!opened.ok) { if (!ended) setLooking({ phase: 'problem', problem: opened.error }); return; }
      camera = opened.value;
      const element = video.current;
      if (ended || element === null) { camera.close(); return; }
      element.srcObject = camera.stream;
      await element.play();
      setLamp(() => camera?.lamp);
      setLooking({ phase: 'looking' });
      for (let before = ''; !ended; await pause(BETWEEN_FRAMES_MS)) {
        // A photo comes first: while it is read, the camera waits.
        if (readingPhoto.current || element.readyState < element.HAVE_CURRENT_DATA) continue;
        const texts = await readFrame(element);
        // The effect may have ended while the thread was reading.
        if (ended as boolean || acceptFrame(texts, before)) break;
        before = texts[0]?.text ?? '';
      }
      element.pause();
    };
    // Closing in the middle of a frame is no trouble; anything else shows as a camera that is not to be had.
    look().catch(() => { if (!ended) setLooking({ phase: 'problem', problem: 'busy' }); }).finally(() => camera?.close());
    return () => { ended = true; camera?.close(); setLamp(undefined); };
  }, [live, tries]);

  useEffect(() => () => { capture.current?.close(); capture.current = undefined; }, []);
  useEffect(() => {
    if (found === undefined) return undefined;
    const timer = setTimeout(() => tell(found), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [found]);

  useEffect(() => {
    if (miss === undefined) return undefined;
    const timer = setTimeout(() => setMiss(undefined), MISS_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [miss]);

  const retry = useCallback(() => { setMiss(undefined); setLooking({ phase: 'opening' }); setTries((count) => count + 1); }, []);
  const readPhoto = async (file: Blob): Promise<void> => {
    setMiss(undefined);
    const before = looking;
    setLooking({ phase: 'reading-photo' });
    readingPhoto.current = true;
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
    const texts = picture === undefined ? [] : await thread().read(picture, want, 'photo').catch(() => []);
    readingPhoto.current = false;
    const said = texts.map(({ text }) => accept(text, 'photo')).filter((one) => one !== undefined);
    if (said.includes('taken')) return;
    // What the camera has told meanwhile stands.
    setLooking((now) => (now.phase === 'reading-photo' ? before : now));
    setMiss(said.find((one) => one !== 'taken') ?? { why: picture === undefined ? 'not-a-picture' : 'not-in-photo' });
  };
  const take = (text: string, from: ScanWay): void => {
    const said = accept(text, from);
    if (said !== undefined && said !== 'taken') setMiss(said);
  };
  return { video, looking, miss, lamp, retry, readPhoto, take };
}
