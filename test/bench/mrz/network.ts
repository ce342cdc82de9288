/** A network of one hidden layer that learns by Adam, and is written out with weights of one byte. Just enough to train the glyph model. */
import type { Chance } from '../../support/chance.ts';

type Sizes = { inputs: number; hidden: number; outputs: number; chance: Chance };
export type Network = { learn(input: Float32Array, answer: number): { loss: number; right: boolean }; /** Moves the weights by what was learnt since the last step. */ step(rate: number, count: number): void; asSource(): string };

/** Starts with small chance weights. */
export function createNetwork({ inputs, hidden, outputs, chance }: Sizes): Network {
  const sizes = [inputs * hidden, hidden, hidden * outputs, outputs] as const;
  const [first, firstBias, second, secondBias] = sizes.map((size) => new Float32Array(size)) as [Float32Array, Float32Array, Float32Array, Float32Array];
  for (let at = 0; at < first.length; at += 1) first[at] = chance.normal() * Math.sqrt(2 / inputs);
  for (let at = 0; at < second.length; at += 1) second[at] = chance.normal() * Math.sqrt(1 / hidden);
  const weights = [first, firstBias, second, secondBias];
  const slopes = sizes.map((size) => new Float32Array(size));
  const [slope1, slopeBias1, slope2, slopeBias2] = slopes as [Float32Array, Float32Array, Float32Array, Float32Array];
  const moments = sizes.map((size) => [new Float32Array(size), new Float32Array(size)] as const);
  const middle = new Float32Array(hidden);
  const out = new Float32Array(outputs);
  let seen = 0;

  return {
    learn(input, answer) {
      for (let unit = 0; unit < hidden; unit += 1) {
        let sum = firstBias[unit]!;
        for (let at = 0, from = unit * inputs; at < inputs; at += 1, from += 1) sum += first[from]! * input[at]!;
        middle[unit] = sum > 0 ? sum : 0;
      }
      let top = -Infinity;
      let best = 0;
      for (let unit = 0; unit < outputs; unit += 1) {
        let sum = secondBias[unit]!;
        for (let at = 0, from = unit * hidden; at < hidden; at += 1, from += 1) sum += second[from]! * middle[at]!;
        out[unit] = sum;
        if (sum > top) { top = sum; best = unit; }
      }
      let total = 0;
      for (let unit = 0; unit < outputs; unit += 1) total += Math.exp(out[unit]! - top);
      const loss = Math.log(total) + top - out[answer]!;
      const back = new Float32Array(hidden);
      for (let unit = 0; unit < outputs; unit += 1) {
        const error = Math.exp(out[unit]! - top) / total - (unit === answer ? 0.97 : 0) - 0.03 / outputs;
        slopeBias2[unit]! += error;
        for (let at = 0, from = unit * hidden; at < hidden; at += 1, from += 1) {
          slope2[from]! += error * middle[at]!;
          back[at]! += error * second[from]!;
        }
      }
      for (let unit = 0; unit < hidden; unit += 1) {
        if (middle[unit]! <= 0) continue;
        const error = back[unit]!;
        slopeBias1[unit]! += error;
        for (let at = 0, from = unit * inputs; at < inputs; at += 1, from += 1) slope1[from]! += error * input[at]!;
      }
      seen += 1;
      return { loss, right: best === answer };
    },

    step(rate, count) {
      const [keep, keepSquare] = [0.9, 0.999];
      const [warm, warmSquare] = [1 - keep ** count, 1 - keepSquare ** count];
      weights.forEach((values, layer) => {
        const slope = slopes[layer]!;
        const [moment, square] = moments[layer]!;
        for (let at = 0; at < values.length; at += 1) {
          const one = slope[at]! / seen;
          moment[at] = keep * moment[at]! + (1 - keep) * one;
          square[at] = keepSquare * square[at]! + (1 - keepSquare) * one * one;
          values[at]! -= (rate * (moment[at]! / warm)) / (Math.sqrt(square[at]! / warmSquare) + 1e-8);
        }
        slope.fill(0);
      });
      seen = 0;
    },

    asSource() {
      const [packed1, scale1] = pack(first, inputs);
      const [packed2, scale2] = pack(second, hidden);
      return [
        '/** What the glyph model has learnt; written by test/bench/mrz/train.ts, never by hand. */',
        `export const HIDDEN = ${hidden};`,
        ...Object.entries({ FIRST: packed1, FIRST_SCALE: bytesOf(scale1), FIRST_BIAS: bytesOf(firstBias), SECOND: packed2, SECOND_SCALE: bytesOf(scale2), SECOND_BIAS: bytesOf(secondBias) })
          .map(([name, bytes]) => `export const ${name} = '${Buffer.from(bytes.buffer).toString('base64')}';`),
        '',
      ].join('\n');
    },
  };
}

const bytesOf = (values: Float32Array): Int8Array => new Int8Array(values.slice().buffer);

function pack(values: Float32Array, rowLength: number): readonly [Int8Array, Float32Array] {
  const rows = values.length / rowLength;
  const scales = Float32Array.from({ length: rows }, (_, row) => values.subarray(row * rowLength, (row + 1) * rowLength).reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127);
  return [Int8Array.from(values, (value, at) => Math.round(value / scales[Math.floor(at / rowLength)]!)), scales];
}
