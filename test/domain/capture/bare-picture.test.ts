/** A picture without what a camera wrote beside it, and without what somebody hung behind it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barePicture } from '#domain/capture/bare-picture.ts';
import { jpegOf, pngOf } from '../../support/pictures.ts';

const SECRET = 'GPS 32.53 Tijuana';
const latin = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1');

test.each([['JPEG', jpegOf, 'image/jpeg'], ['PNG', pngOf, 'image/png']] as const)('a %s loses the place, the time and what hangs behind it, and keeps its picture', (_, make, mediaType) => {
  const bare = barePicture(make({ aside: SECRET, behind: `<script>${SECRET}</script>` }));
  expect(latin(bare?.bytes)).not.toContain(SECRET);
  expect(bare?.mediaType).toBe(mediaType);
  expect([...bare?.bytes ?? []]).toEqual([...make()]);
  // Once more changes nothing.
  expect(barePicture(bare?.bytes ?? new Uint8Array())).toEqual(bare);
});

test('a progressive picture of several scans with restarts, and fill bytes before a marker, stays whole', () => {
  const [head, scan] = [[0xff, 0xd8, 0xff, 0xc2, 0, 11, 8, 0, 9, 0, 7, 1, 1, 17, 0], [0xff, 0xda, 0, 3, 1, 5, 0xff, 0, 6, 0xff, 0xd3, 7]];
  const whole = Uint8Array.from([...head, ...scan, 0xff, 0xc4, 0, 3, 9, ...scan, 0xff, 0xd9]);
  expect(barePicture(whole)).toEqual({ mediaType: 'image/jpeg', bytes: whole, width: 7, height: 9 });
  expect([...barePicture(Uint8Array.from([...head, 0xff, ...scan, 0xff, 0xff, 0xd9]))?.bytes ?? []]).toEqual([...head, ...scan, 0xff, 0xd9]);
});

test.each([
  ['nothing', new Uint8Array()], ['a drawing in text', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['one made to exhaust', jpegOf({ width: 65_000, height: 65_000 })], ['a PNG made to exhaust', pngOf({ width: 2 ** 31 - 1, height: 2 })], ['one of no width', jpegOf({ width: 0 })],
  ['one with no drawing', Uint8Array.from([0xff, 0xd8, 0xff, 0xd9])], ['a PNG that begins in the middle', pngOf().filter((_, at) => at < 8 || at >= 33)],
])('%s is no picture', (_, bytes) => { expect(barePicture(bytes)).toBeUndefined(); });

test('one cut anywhere is no picture, and no bytes at all make it fail', () => {
  for (const whole of [jpegOf({ aside: SECRET }), pngOf({ aside: SECRET })]) for (let length = 0; length < whole.length; length += 1) expect(barePicture(whole.subarray(0, length)), String(length)).toBeUndefined();
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(jpegOf(), pngOf()), fc.nat(60), (noise, whole, at) => {
    const mixed = Uint8Array.from([...whole.subarray(0, at), ...noise, ...whole.subarray(at)]);
    expect((barePicture(mixed)?.bytes.length ?? 0) <= mixed.length).toBe(true);
  }));
});
