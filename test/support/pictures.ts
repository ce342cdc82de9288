/** Pictures whole in their form, with noise where the drawing would be: for tests of what carries them. */

const segment = (kind: number, ...data: number[]): number[] => [0xff, kind, (data.length + 2) >> 8, (data.length + 2) & 255, ...data];
const text = (words: string): number[] => [...new TextEncoder().encode(words)];

type Shape = { readonly size?: number; readonly width?: number; readonly height?: number; /** Said beside the picture, as a camera does. */ readonly aside?: string; readonly behind?: string };

/** A JPEG of `size` bytes, and what is beside and behind it. */
export function jpegOf({ size = 100, width = 800, height = 600, aside, behind = '' }: Shape = {}, noise: (at: number) => number = (at) => (at * 7919) % 251): Uint8Array {
  const beside = aside === undefined ? [] : [...segment(0xe0, ...text('JFIF\0')), ...segment(0xe1, ...text(`Exif\0\0${aside}`)), ...segment(0xed, ...text(aside)), ...segment(0xfe, ...text(aside))];
  const head = [...segment(0xdb, ...text('tables')), ...segment(0xc0, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0), ...segment(0xda, 1, 1, 0, 0, 63, 0)];
  const drawing = Array.from({ length: Math.max(1, size - head.length - 4) }, (_, at) => noise(at) % 255);
  return Uint8Array.from([0xff, 0xd8, ...beside, ...head, ...drawing, 0xff, 0xd9, ...text(behind)]);
}

const chunk = (kind: string, ...data: number[]): number[] => [0, 0, data.length >> 8, data.length & 255, ...text(kind), ...data, 1, 2, 3, 4];

/** A PNG; its checksums are none, nobody here reads them. */
export function pngOf({ size = 100, width = 300, height = 100, aside, behind = '' }: Shape = {}): Uint8Array {
  const four = (n: number): number[] => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
  return Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunk('IHDR', ...four(width), ...four(height), 8, 6, 0, 0, 0),
    ...(aside === undefined ? [] : [...chunk('tEXt', ...text(aside)), ...chunk('eXIf', ...text(aside))]), ...chunk('IDAT', ...Array.from({ length: size }, (_, at) => at % 251)), ...chunk('IEND'), ...text(behind),
  ]);
}
