/** Chance that can be repeated: the same seed gives the same pictures and people (mulberry32). */
export type Chance = { readonly next: () => number; readonly between: (low: number, high: number) => number; readonly whole: (low: number, high: number) => number; readonly one: <T>(list: readonly T[]) => T; readonly normal: () => number };

/** Starts a row of chances. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + (high - low) * next();
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  return {
    next, between, whole,
    one: (list) => list[whole(0, list.length - 1)] as (typeof list)[number],
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
