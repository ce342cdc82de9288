import { expect, test } from 'vitest';
import { fitted } from '#ui/parts/to-jpeg.ts';

test.each([
  [{ width: 4000, height: 3000 }, { width: 1600, height: 1200 }],
  [{ width: 1200, height: 4800 }, { width: 400, height: 1600 }],
  [{ width: 640, height: 480 }, { width: 640, height: 480 }],
  [{ width: 20_000, height: 3 }, { width: 1600, height: 1 }],
])('a photo of %j is drawn as %j: never larger than taken', ({ width, height }, expected) => {
  expect(fitted(width, height)).toEqual(expected);
});
