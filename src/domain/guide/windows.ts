/**
 * Sets of days, counted from today: sorted windows that neither overlap nor touch, both ends within.
 * A paper that never ends has a window without end; one that can be had anew has several or one long one.
 */
export type Window = readonly [from: number, to: number];
export type Windows = readonly Window[];

export const ALWAYS: Windows = [[0, Number.POSITIVE_INFINITY]];
export const NEVER: Windows = [];

/** Days in either. */
export function union(a: Windows, b: Windows): Windows {
  if (a.length === 0 || b === ALWAYS) return b;
  if (b.length === 0 || a === ALWAYS) return a;
  const merged: [number, number][] = [];
  for (const [from, to] of [...a, ...b].sort((one, other) => one[0] - other[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Days in both. */
export function intersect(a: Windows, b: Windows): Windows {
  if (a === ALWAYS) return b;
  if (b === ALWAYS) return a;
  const shared: Window[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i]!, b[j]!];
    const from = Math.max(one[0], other[0]);
    const to = Math.min(one[1], other[1]);
    if (from <= to) shared.push([from, to]);
    if (one[1] < other[1]) i += 1;
    else j += 1;
  }
  return shared;
}

/** The first day of the set on or after a day; infinite when there is none. */
export function firstFrom(windows: Windows, day: number): number {
  for (const [from, to] of windows) if (to >= day) return Math.max(from, day);
  return Number.POSITIVE_INFINITY;
}

export const includes = (windows: Windows, day: number): boolean => windows.some(([from, to]) => from <= day && day <= to);

export const isSame = (a: Windows, b: Windows): boolean =>
  a.length === b.length && a.every(([from, to], at) => from === b[at]![0] && to === b[at]![1]);
