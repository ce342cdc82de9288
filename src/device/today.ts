/**
 * A worker's day out of all rows: who comes, who is forgotten, who has arrived and is not registered yet, what a
 * cash officer or a job liaison is waited for with. Sorted and cut here, in the engine's thread, so that a screen gets
 * a few rows and a total however many people the centre has.
 */
import type { WorkerId } from '#domain/foundation/ids.ts';
import { addDays, daysBetween } from '#domain/foundation/plain-date.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import type { CaseRow, TodayGroup, TodayView } from './engine/api.ts';

/** Days without any change after which a case counts as forgotten. */
export const LATE_AFTER_DAYS = 3;
/** How far ahead a duty is told. */
const SOON_DAYS = 7;
/** Rows of a group that a screen gets unless it asks for more. */
const SHOWN = 20;

type Context = {
  readonly workerId: WorkerId;
  /** Whether the worker answers what people ask about their data. */
  readonly answers?: boolean;
  readonly today: PlainDate;
  /** The calendar day of an instant where the tablet stands. */
  readonly dayOf: (instant: Instant) => PlainDate;
  readonly shown?: Partial<Record<TodayGroup, number>> | undefined;
};

type Chosen = { readonly row: CaseRow; readonly by: string };

/** The groups of today, each in the order in which it is worked through. */
export function todayOf(rows: Iterable<CaseRow>, { workerId, answers = false, today, dayOf, shown = {} }: Context): TodayView {
  const groups: Record<TodayGroup, Chosen[]> = { arrivals: [], appointments: [], dueNow: [], overdue: [], dueSoon: [], moved: [], late: [], mine: [], cards: [], jobs: [] };
  const yesterday = addDays(today, -1);
  let forSupervisor = 0;
  for (const row of rows) {
    // Somebody else's already: here it is only found.
    if (row.goesTo !== undefined) continue;
    const put = (group: TodayGroup, by: string): void => { groups[group].push({ row, by }); };
    // A hearing or a signature is everybody's to see to while nobody has the case.
    const duty = row.status === 'open' && (row.assignedTo === workerId || row.assignedTo === null) ? row.duty : undefined;
    // What a person asked about their data is owed whether the case is open or not, by who answers it and by who has the case.
    const right = answers || row.assignedTo === workerId ? row.right : undefined;
    const due = right && (duty === undefined || right.left < duty.left) ? { ...right, report: undefined } : duty;
    if (due && due.left <= SOON_DAYS) put(due.left < 0 ? 'overdue' : due.left === 0 ? 'dueNow' : 'dueSoon', due.report ?? due.due);
    if (row.status !== 'open') continue;
    const isArrival = row.arrivedOn >= yesterday && (row.missing?.length ?? 0) > 0;
    // The longest waiting first, whoever may take it.
    if (row.cameFrom !== undefined) put('moved', row.changedAt);
    if (isArrival) put('arrivals', `${row.arrivedOn} ${row.folio}`);
    if (row.nextAppointment !== undefined && dayOf(row.nextAppointment) === today) put('appointments', row.nextAppointment);
    if (row.waiting.includes('card')) put('cards', row.changedAt);
    if (row.waiting.includes('job')) put('jobs', row.changedAt);
    if (row.assignedTo === null || (row.duty?.left ?? 0) < 0 || row.waiting.some((one) => one === 'cash' || one === 'conflict' || one === 'exception')) forSupervisor += 1;
    if (row.assignedTo !== workerId) continue;
    if (daysBetween(dayOf(row.changedAt), today) >= LATE_AFTER_DAYS) put('late', row.changedAt);
    else if (!isArrival) put('mine', row.changedAt);
  }
  const newestFirst: readonly TodayGroup[] = ['mine'];
  const cut = (group: TodayGroup): { total: number; rows: readonly CaseRow[] } => {
    const sorted = groups[group].toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
    if (newestFirst.includes(group)) sorted.reverse();
    return { total: sorted.length, rows: sorted.slice(0, shown[group] ?? SHOWN).map((one) => one.row) };
  };
  return {
    groups: { arrivals: cut('arrivals'), appointments: cut('appointments'), dueNow: cut('dueNow'), overdue: cut('overdue'), dueSoon: cut('dueSoon'), moved: cut('moved'), late: cut('late'), mine: cut('mine'), cards: cut('cards'), jobs: cut('jobs') },
    forSupervisor,
  };
}
