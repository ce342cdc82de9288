/**
 * What waits for a supervisor, told from the rows alone: pure, so that every rule of a queue is a test.
 * The order of the queues is the order of urgency, and stays: nothing jumps under a thumb.
 */
import type { CaseRow, Devices } from '#device/engine/api.ts';
import type { WorkerId } from '#domain/foundation/ids.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { daysBetween } from '#domain/foundation/plain-date.ts';

export const QUEUES = ['approvals', 'set-aside', 'conflicts', 'exceptions', 'overdue', 'unassigned', 'duplicates', 'late', 'tablets'] as const;
export type Queue = (typeof QUEUES)[number];
export const isQueue = (text: string | undefined): text is Queue => (QUEUES as readonly (string | undefined)[]).includes(text);

/** Days without movement that a supervisor may choose from. */
export const LATE_CHOICES = [1, 3, 7, 14, 30] as const;
export const LATE_AT_FIRST = 3;

export type RowQueues = { readonly conflicts: readonly CaseRow[]; readonly exceptions: readonly CaseRow[]; readonly overdue: readonly CaseRow[]; readonly unassigned: readonly CaseRow[]; readonly late: readonly CaseRow[] };
type Day = { readonly today: PlainDate; readonly dayOf: (instant: Instant) => PlainDate };

/** Whole days since anything happened in the case. */
export const idleDays = (row: CaseRow, { today, dayOf }: Day): number => Math.max(0, daysBetween(dayOf(row.changedAt), today));

/** The queues of open cases; who waits longest comes first. */
export function rowQueues(rows: readonly CaseRow[], day: Day, lateAfter: number): RowQueues {
  const open = rows.filter((row) => row.status === 'open' && row.goesTo === undefined).toSorted((a, b) => (a.changedAt < b.changedAt ? -1 : a.changedAt > b.changedAt ? 1 : 0));
  return {
    conflicts: open.filter((row) => row.waiting.includes('conflict')),
    exceptions: open.filter((row) => row.waiting.includes('exception')),
    overdue: open.filter((row) => (row.duty?.left ?? 0) < 0).toSorted((a, b) => (a.duty?.left ?? 0) - (b.duty?.left ?? 0)),
    unassigned: open.filter((row) => row.assignedTo === null).toSorted((a, b) => (a.arrivedOn < b.arrivedOn ? -1 : a.arrivedOn > b.arrivedOn ? 1 : 0)),
    late: open.filter((row) => idleDays(row, day) >= lateAfter),
  };
}

/** How many open cases each worker has. */
export function loads(rows: readonly CaseRow[]): ReadonlyMap<WorkerId, number> {
  const counted = new Map<WorkerId, number>();
  for (const row of rows) if (row.status === 'open' && row.assignedTo !== null) counted.set(row.assignedTo, (counted.get(row.assignedTo) ?? 0) + 1);
  return counted;
}

export type Device = Devices['devices'][number];
export const hasUnsent = (device: Device): boolean => device.unsent > 0 || device.setAside > 0;

/** Refused work first, then the oldest unsent, then those not seen for long. */
export function worstFirst(devices: readonly Device[]): readonly Device[] {
  const rank = (device: Device): readonly [number, string, string] => [-device.setAside, device.unsent > 0 ? (device.oldestAt ?? device.seenAt) : '~', device.seenAt];
  return devices.toSorted((a, b) => {
    const [one, two] = [rank(a), rank(b)];
    for (const [at, value] of one.entries()) {
      const other = two[at] ?? value;
      if (value !== other) return value < other ? -1 : 1;
    }
    return 0;
  });
}

/** What an act over many cases came to: those done, and those refused by their reason. */
export type Outcome<T> = { readonly done: readonly T[]; readonly failed: readonly { readonly item: T; readonly code: string }[] };

/** One after the other, so that each is decided upon what the one before it did; a refusal stops none of the others. */
export async function eachInTurn<T>(items: readonly T[], act: (item: T) => Promise<{ ok: true } | { ok: false; error: { code: string } }>, onStep: (done: number) => void = () => {}): Promise<Outcome<T>> {
  const done: T[] = [];
  const failed: { item: T; code: string }[] = [];
  for (const [index, item] of items.entries()) {
    const said = await act(item);
    if (said.ok) done.push(item);
    else failed.push({ item, code: said.error.code });
    onStep(index + 1);
  }
  return { done, failed };
}
