/**
 * A picture and nothing beside it. Photos of papers carry where and when they were taken, by which camera, and may carry
 * anything behind their end; what is kept carries none of it. The tablet cuts it off before it seals a photo, the server
 * again before it keeps one. Pure; the picture's own data is copied, not decoded.
 *
 * Sources: ITU-T T.81 annex B (JPEG's markers), PNG specification 3rd edition §5 and §11 (chunks).
 */

/** Pixels at most: what a tablet's camera takes, four times over. More is a picture made to exhaust whoever opens it. */
const MOST_PIXELS = 50_000_000;

export type BarePicture = { readonly mediaType: 'image/jpeg' | 'image/png'; readonly bytes: Uint8Array<ArrayBuffer>; /** In pixels. */ readonly width: number; readonly height: number };
type Stretch = readonly [from: number, to: number];
type Walked = { readonly kept: readonly Stretch[]; readonly width: number; readonly height: number };

/** The same picture with nothing beside it; undefined when these bytes are no whole JPEG or PNG, or one larger than {@link MOST_PIXELS}. */
export function barePicture(bytes: Uint8Array): BarePicture | undefined {
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === undefined) return undefined;
  const walked = mediaType === 'image/jpeg' ? walkJpeg(bytes) : walkPng(bytes);
  if (walked === undefined || walked.width < 1 || walked.height < 1 || walked.width * walked.height > MOST_PIXELS) return undefined;
  const { kept, width, height } = walked;
  const out = new Uint8Array(kept.reduce((sum, [from, to]) => sum + to - from, 0));
  let at = 0;
  for (const [from, to] of kept) {
    out.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return { mediaType, bytes: out, width, height };
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What the bytes begin as, whatever the sender says; their first eight are enough. */
export function mediaTypeOf(bytes: Uint8Array): BarePicture['mediaType'] | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  return PNG_SIGNATURE.every((byte, at) => bytes[at] === byte) ? 'image/png' : undefined;
}

const START_OF_SCAN = 0xda;
const END = 0xd9;
/** Frames that browsers draw: baseline, extended, progressive. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** What is needed to draw a frame: Huffman tables, quantisation, number of lines, restart interval, the scan, Adobe's order of colours. */
const NEEDED = [...FRAMES, 0xc4, 0xdb, 0xdc, 0xdd, START_OF_SCAN, 0xee];

function walkJpeg(bytes: Uint8Array): Walked | undefined {
  const kept: Stretch[] = [[0, 2]];
  let [width, height, at, hasScan] = [0, 0, 2, false];
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const kind = bytes[at + 1]!;
    if (kind === 0xff) { at += 1; continue; }
    if (kind === END) return hasScan ? { kept: [...kept, [at, at + 2]], width, height } : undefined;
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (length < 2) return undefined;
    let to = at + 2 + length;
    if (FRAMES.includes(kind)) [height, width] = [bytes[at + 5]! * 256 + bytes[at + 6]!, bytes[at + 7]! * 256 + bytes[at + 8]!];
    if (kind === START_OF_SCAN) { hasScan = true; to = endOfScan(bytes, to); }
    if (to > bytes.length) return undefined;
    if (NEEDED.includes(kind)) kept.push([at, to]);
    at = to;
  }
  return undefined;
}

/** Where the next marker stands: inside a scan 0xff is followed by nought or by a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1]!;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Chunks without which the picture is another: header, palette, data, transparency, end. */
const CHUNKS = ['IHDR', 'PLTE', 'IDAT', 'tRNS', 'IEND'];

function walkPng(bytes: Uint8Array): Walked | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Stretch[] = [[0, 8]];
  let [width, height] = [0, 0];
  for (let at = 8; at + 12 <= bytes.length;) {
    const to = at + 12 + view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (to > bytes.length || (at === 8) !== (kind === 'IHDR')) return undefined;
    if (kind === 'IHDR') [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (CHUNKS.includes(kind)) kept.push([at, to]);
    if (kind === 'IEND') return kept.length > 3 ? { kept, width, height } : undefined;
    at = to;
  }
  return undefined;
}
