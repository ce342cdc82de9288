/**
 * The capture thread: decodes, recognises and straightens apart from the page, so that the camera's picture never stutters.
 * It knows nobody and keeps nothing but the last frames of the zone in front of the camera.
 */
import { troublesOf } from './image/legible.ts';
import { lumaOf } from './image/luma.ts';
import { barePicture } from '#domain/capture/bare-picture.ts';
import { findPaper } from './image/quad.ts';
import { flatSize, straighten } from './image/straighten.ts';
import { isAsked } from './jobs.ts';
import type { Answered, Answers, Asked, Job, ReadText, Straightened } from './jobs.ts';
import type { ZoneReader } from './ocr/zone-reader.ts';

const MAX_BYTES = 400_000;
/** Codes are read in pictures up to this width, zones shrink further by themselves. */
const READING_WIDTH = 2000;

type Thread = { postMessage(message: Answered): void; addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void };
const page = globalThis as unknown as Thread;

let zones: Promise<ZoneReader> | undefined;
const zoneReader = (): Promise<ZoneReader> => {
  zones ??= Promise.all([import('./ocr/zone-reader.ts'), import('./ocr/trained-model.ts')]).then(([reader, model]) => reader.createZoneReader(model.trainedModel()));
  return zones;
};

page.addEventListener('message', ({ data }) => {
  if (!isAsked(data)) return;
  answerTo(data).then(
    (answer) => page.postMessage({ id: data.id, answer }),
    (failure: unknown) => page.postMessage({ id: data.id, failure: failure instanceof Error ? failure.name : 'unknown' }),
  ).finally(() => data.picture.close());
});

async function answerTo(asked: Asked): Promise<Answers[Job['job']]> {
  switch (asked.job) {
    case 'read': return await read(asked);
    case 'find-paper': return findPaper(lumaOf(pixelsOf(asked.picture, 960)));
    case 'straighten': return await straightened(asked);
  }
}

async function read({ picture, wanted, effort }: Extract<Job, { job: 'read' }>): Promise<readonly ReadText[]> {
  const pixels = pixelsOf(picture, READING_WIDTH);
  const found: ReadText[] = [];
  if (wanted.some((kind) => kind !== 'mrz')) {
    const { readCodes } = await import('./codes.ts');
    // A code has a checksum of its own: one look is enough.
    for (const text of await readCodes(pixels, effort)) found.push({ text, sure: true });
  }
  if (wanted.includes('mrz') && found.length === 0) {
    const reader = await zoneReader();
    const zone = effort === 'photo' ? reader.photo(lumaOf(pixels)) : reader.frame(lumaOf(pixels));
    if (zone !== undefined) found.push({ text: zone.lines.join('\n'), sure: zone.sure });
  }
  return found;
}

/** The picture's pixels, shrunk to a width. */
function pixelsOf(picture: ImageBitmap, maxWidth: number): ImageData {
  const scale = Math.min(1, maxWidth / picture.width);
  const [width, height] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))];
  const pen = penOn(new OffscreenCanvas(width, height));
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  return pen.getImageData(0, 0, width, height);
}

function penOn(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('canvas');
  return pen;
}

async function straightened({ picture, quad }: Extract<Job, { job: 'straighten' }>): Promise<Straightened> {
  const pixels = pixelsOf(picture, 4000);
  const flat = straighten(pixels, quad);
  const { width, height } = flat;
  // Small pictures are judged by what the camera saw, not by what is kept of it.
  const troubles = troublesOf(lumaOf(flat), flatSize(quad, picture.width, picture.height).seen);
  const canvas = new OffscreenCanvas(width, height);
  penOn(canvas).putImageData(new ImageData(new Uint8ClampedArray(flat.data), width, height), 0, 0);
  return { jpeg: await smallEnough(canvas), width, height, troubles };
}

/** Drawn as JPEG with nothing beside it; coarser, then smaller, until it is small enough to send over a poor line. */
async function smallEnough(canvas: OffscreenCanvas): Promise<Blob> {
  for (let [from, quality] = [canvas, 0.85]; ; quality -= 0.12) {
    const drawn = new Uint8Array(await (await from.convertToBlob({ type: 'image/jpeg', quality })).arrayBuffer());
    // A browser whose own picture can't be read sends it as it is: the server looks again.
    const jpeg = barePicture(drawn)?.bytes ?? drawn;
    if (jpeg.length <= MAX_BYTES || from.width < 400) return new Blob([jpeg], { type: 'image/jpeg' });
    if (quality < 0.5) {
      const smaller = new OffscreenCanvas(Math.round(from.width * 0.8), Math.round(from.height * 0.8));
      penOn(smaller).drawImage(from, 0, 0, smaller.width, smaller.height);
      [from, quality] = [smaller, 0.85];
    }
  }
}
