/** Seeded chance (mulberry32): the same seed draws the same demonstration. */
export type Chance = {
  /** From 0 to 1, 1 not included. */
  readonly share: () => number;
  readonly one: <T>(items: readonly T[]) => T;
  /** True `share` of the time, 0 to 1. */
  readonly happens: (share: number) => boolean;
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  /** One of the keys, each as often as its weight says. */
  readonly weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K;
  readonly uuid: <T extends string>() => T;
  readonly digits: (length: number) => string;
};

/** Chance from a seed. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const hex = (length: number): string => Array.from({ length }, () => whole(0, 15).toString(16)).join('');
  return {
    share: next,
    weighted: (weights) => {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) if ((rest -= weight) < 0) return key;
      throw new Error('nothing to draw from');
    },
    one: (items) => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to draw from');
      return item;
    },
    happens: (share) => next() < share,
    whole,
    uuid: <T extends string>() => `${hex(8)}-${hex(4)}-4${hex(3)}-${(8 + whole(0, 3)).toString(16)}${hex(3)}-${hex(12)}` as T,
    digits: (length) => Array.from({ length }, () => whole(0, 9)).join(''),
  };
}

/** A chance of its own, so that what is drawn from it shifts nothing else. */
export const apart = (chance: Chance): Chance => createChance(chance.whole(0, 2_147_483_647));
