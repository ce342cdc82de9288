/** The glyph model with what it has learnt: text of one byte a weight, unpacked when a zone is first looked for. */
import { createGlyphModel } from './glyph-model.ts';
import type { GlyphModel } from './glyph-model.ts';
import { FIRST, FIRST_BIAS, FIRST_SCALE, HIDDEN, SECOND, SECOND_BIAS, SECOND_SCALE } from './glyph-weights.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const whole = (text: string): Int8Array => new Int8Array(bytes(text).buffer);
const broken = (text: string): Float32Array => new Float32Array(bytes(text).buffer);

export const trainedModel = (): GlyphModel => createGlyphModel({
  hidden: HIDDEN, first: whole(FIRST), firstScale: broken(FIRST_SCALE), firstBias: broken(FIRST_BIAS), second: whole(SECOND), secondScale: broken(SECOND_SCALE), secondBias: broken(SECOND_BIAS),
});
