/**
 * The outbox as this session can read it: rows of the strict store, each opened once and kept in
 * memory. Other tabs write the same store, so `load` looks again and says which cases changed. A row that can't
 * be opened (another compartment's) or read (written by another version) stays, untouched.
 */
import { CaseEvent } from '#domain/case/events.ts';
import type { CaseId, EventId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { createTurns } from './in-turn.ts';
import { isEmptied } from './store/forgetting.ts';
import { isQuotaFull } from './store/full-disk.ts';
import { identityOf, takeNumbers } from './store/schema.ts';
import type { OutboxRow, WorkStore } from './store/schema.ts';
import type { Keyring } from './vault/keyring.ts';

export type Opened =
  | { readonly kind: 'event'; readonly event: CaseEvent }
  /** `unreadable` was opened and is no event that this version knows; of `emptied` the content went with its erased case. */
  | { readonly kind: 'closed' | 'unreadable' | 'emptied' };
export type Pending = { readonly row: Omit<OutboxRow, 'box'>; readonly opened: Opened };

export type PendingEvents = {
  /** Looks at the store again. */
  load(): Promise<void>;
  /** The cases whose entries came, went or changed since this was asked last. */
  takeChanged(): readonly CaseId[];
  all(): readonly Pending[];
  ofCase(id: CaseId): readonly Pending[];
  /** Seals and stores events in one strict transaction; throws when the disk is full. */
  add(events: readonly CaseEvent[]): Promise<void>;
  /** Keeps what another tablet of the centre made and has not sent yet; what is here or in `seen` is left out. How many were new. */
  addHandedOver(events: readonly CaseEvent[], seen: ReadonlySet<string>): Promise<number>;
  /** Takes out entries that the server's state holds; they are kept aside for a while. */
  confirm(ids: readonly EventId[]): Promise<void>;
  mark(marks: readonly { readonly id: EventId; readonly status: OutboxRow['status']; readonly reason?: string }[]): Promise<void>;
  /** These can't be handed in by others: they wait for their authors. */
  dropParcels(ids: readonly EventId[]): Promise<void>;
  /** Its author has seen that the entry went with its case. */
  dropEmptied(id: EventId): Promise<void>;
  /** Notes for good, before the copy of a restored server is taken, that everything has to be sent again once it is here. */
  oweAll(): Promise<void>;
  /** Whether that was noted and is not done yet. */
  owesAll(): Promise<boolean>;
  /** Whether the server has accepted something that no state has shown yet. */
  hasSent(): Promise<boolean>;
  /** The server was restored from an older copy: everything that it was ever sent, photos too, waits again. */
  sendAgain(): Promise<void>;
  /** Lets go of what was kept and happened before the instant. */
  forgetBefore(at: Instant): Promise<void>;
};

const OWES_ALL = 'owes-all';

const sealedColumns = (row: OutboxRow): Omit<OutboxRow, 'box'> => {
  const { box: _, ...columns } = row;
  return columns;
};

type PendingParts = {
  readonly store: WorkStore; readonly keyring: Keyring; readonly compartmentOf: (event: CaseEvent) => OutboxRow['compartment'];
  /** The event sealed to the server, where that can be done. */
  readonly parcelOf: (event: CaseEvent) => Promise<OutboxRow['parcel']>;
};

/** The outbox of the device under this session's keys. `compartmentOf` names the key that each event is sealed under. */
export function createPendingEvents({ store, keyring, compartmentOf, parcelOf }: PendingParts): PendingEvents {
  let entries = new Map<number, Pending>();
  let changed = new Set<CaseId>();
  const inTurn = createTurns();

  async function openRow(row: OutboxRow): Promise<Opened> {
    const plain = await keyring.openJson(identityOf.event(row), row.box);
    if (plain === undefined) return { kind: 'closed' };
    const event = CaseEvent.safeParse(plain);
    return event.success && event.data.id === row.eventId ? { kind: 'event', event: event.data } : { kind: 'unreadable' };
  }

  const update = (change: (row: OutboxRow) => Partial<OutboxRow> | undefined, ids?: ReadonlySet<string>) =>
    store.transaction('rw', store.outbox, async () => {
      const rows = await (ids ? store.outbox.where('eventId').anyOf([...ids]) : store.outbox.toCollection()).toArray();
      await store.outbox.bulkPut(rows.flatMap((row) => { const changed = change(row); return changed ? [{ ...row, ...changed }] : []; }));
    });

  return {
    load: () => inTurn(async () => {
      const rows = await store.outbox.orderBy('seq').toArray();
      const next = new Map<number, Pending>();
      for (const row of rows) {
        const before = entries.get(row.seq);
        if (before?.row.status !== row.status || before.row.reason !== row.reason) changed.add(row.caseId);
        next.set(row.seq, { row: sealedColumns(row), opened: isEmptied(row) ? { kind: 'emptied' } : (before?.opened ?? (await openRow(row))) });
      }
      for (const [seq, entry] of entries) if (!next.has(seq)) changed.add(entry.row.caseId);
      entries = next;
    }),
    takeChanged() {
      const taken = [...changed];
      changed = new Set();
      return taken;
    },
    all: () => [...entries.values()].toSorted((a, b) => a.row.seq - b.row.seq),
    ofCase: (id) => [...entries.values()].filter((one) => one.row.caseId === id).toSorted((a, b) => a.row.seq - b.row.seq),
    add: (events) => inTurn(async () => {
      const rows = await Promise.all(events.map(async (event): Promise<OutboxRow> => {
        const columns = { seq: event.seq, eventId: event.id, caseId: event.caseId, centreId: event.centreId, author: event.workerId, at: event.at, compartment: compartmentOf(event), status: 'waiting' as const };
        const parcel = await parcelOf(event);
        return { ...columns, box: await keyring.sealJson(event.centreId, columns.compartment, identityOf.event(columns), event), ...(parcel ? { parcel } : {}) };
      }));
      await store.transaction('rw', store.outbox, () => store.outbox.bulkAdd(rows));
      for (const [at, row] of rows.entries()) {
        const event = events[at];
        if (event) entries.set(row.seq, { row: sealedColumns(row), opened: { kind: 'event', event } });
      }
    }),
    addHandedOver: (events, seen) => inTurn(async () => {
      const known = new Set<string>([...(await store.outbox.where('eventId').anyOf(events.map((event) => event.id)).toArray()), ...(await store.kept.where('eventId').anyOf(events.map((event) => event.id)).toArray())].map((row) => row.eventId));
      const fresh = events.filter((event) => !known.has(event.id) && !seen.has(event.id)).toSorted((a, b) => a.seq - b.seq);
      if (fresh.length === 0) return 0;
      const first = await takeNumbers(store, 'seq', fresh.length);
      const rows = await Promise.all(fresh.map(async (event, place): Promise<OutboxRow> => {
        const columns = { seq: first + place, eventId: event.id, caseId: event.caseId, centreId: event.centreId, author: event.workerId, at: event.at, compartment: compartmentOf(event), status: 'waiting' as const, from: event.deviceId };
        return { ...columns, box: await keyring.sealJson(event.centreId, columns.compartment, identityOf.event(columns), event) };
      }));
      await store.transaction('rw', store.outbox, () => store.outbox.bulkAdd(rows));
      return rows.length;
    }),
    async confirm(ids) {
      const move = (isKept: boolean) => store.transaction('rw', store.outbox, store.kept, async () => {
        // Made anew for each use: Dexie's anyOf counts through its keys once, and a second walk would miss some.
        const held = () => store.outbox.where('eventId').anyOf([...ids]);
        if (isKept) await store.kept.bulkPut((await held().toArray()).map((row): OutboxRow => ({ ...row, status: 'sent' })));
        await held().delete();
      });
      await move(true).catch((failure: unknown) => {
        if (!isQuotaFull(failure)) throw failure;
        return move(false);
      });
    },
    mark: (marks) => {
      const byId = new Map(marks.map((one) => [one.id as string, one]));
      return update((row) => {
        const mark = byId.get(row.eventId);
        return mark && { status: mark.status, reason: mark.reason };
      }, new Set(byId.keys())).then(() => undefined);
    },
    dropParcels: (ids) => update(() => ({ parcel: undefined }), new Set<string>(ids)).then(() => undefined),
    dropEmptied: async (id) => { await store.outbox.where('eventId').equals(id).filter(isEmptied).delete(); },
    oweAll: async () => { await store.meta.put({ key: OWES_ALL, value: true }); },
    hasSent: async () => (await store.outbox.filter((row) => row.status === 'sent').count()) > 0,
    owesAll: async () => (await store.meta.get(OWES_ALL)) !== undefined,
    sendAgain: () => store.transaction('rw', store.meta, store.outbox, store.kept, store.attachments, async () => {
      const sent = await store.outbox.filter((row) => row.status === 'sent').toArray();
      await store.outbox.bulkPut([...sent, ...(await store.kept.toArray())].map((row) => ({ ...row, status: 'waiting' as const })));
      await store.kept.clear();
      await store.attachments.where('state').equals('sent').modify({ state: 'waiting' });
      await store.meta.delete(OWES_ALL);
    }),
    // What another tablet handed over and never sent is not shown for ever.
    forgetBefore: async (at) => { await store.kept.where('at').below(at).delete(); await store.outbox.filter((row) => row.from !== undefined && row.at < at).delete(); },
  };
}
