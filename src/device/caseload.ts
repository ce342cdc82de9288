/**
 * The cases of the unlocked session: rows in memory, a case opened as the server's copy with the
 * pending events folded in ([S11]), and the one way to change a case: decide → seal → one strictly durable
 * transaction → memory → answer. Acts of all tabs queue under one lock, so that each is decided upon what the
 * one before it did.
 */
import { mayEver } from '#domain/access/access.ts';
import type { Actor } from '#domain/access/access.ts';
import { decide } from '#domain/case/decide.ts';
import type { Command, Refusal } from '#domain/case/decide.ts';
import { CaseEvent } from '#domain/case/events.ts';
import type { World } from '#domain/case/rules.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CaseId, CentreId, DeviceId, EventId } from '#domain/foundation/ids.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { ok, refused } from '#domain/foundation/result.ts';
import type { Result } from '#domain/foundation/result.ts';
import { fold } from '#sync/rebase.ts';
import { approvalsOf } from './approvals.ts';
import { createPairFinder } from './duplicate-pairs.ts';
import type { Approval, CaseRow, CaseView, DuplicateHint, DuplicatePair, SearchHit, SlipHit, TodayGroup, TodayView } from './engine/api.ts';
import type { Guide } from './guide.ts';
import { createTurns } from './in-turn.ts';
import { newTimedId } from './new-ids.ts';
import type { Pending, PendingEvents } from './pending.ts';
import { rowOf, slipMark } from './rows.ts';
import type { IndexedRow } from './rows.ts';
import { createSearchIndex } from './search.ts';
import { isQuotaFull } from './store/full-disk.ts';
import { takeNumbers } from './store/schema.ts';
import type { WorkStore } from './store/schema.ts';
import type { ServerCopy } from './store/server-copy.ts';
import { todayOf } from './today.ts';
import type { CryptoPort } from './vault/sealing.ts';
import { worldOf } from './world.ts';

/** How long an entry under protection waits in the outbox for somebody who may see its state: as long as what is kept for a restore. */
const UNSEEN_MS = 30 * 86_400_000;

export type CaseloadParts = {
  readonly actor: Actor; readonly centreId: CentreId; readonly deviceId: DeviceId;
  readonly store: WorkStore; readonly copy: ServerCopy; readonly pending: PendingEvents;
  readonly crypto: CryptoPort; readonly now: () => number; readonly today: () => PlainDate; readonly dayOf: (instant: Instant) => PlainDate;
  /** The event with its author's signature; as it is where a wrapping of an older version has no key. */
  readonly sign: (event: CaseEvent) => Promise<CaseEvent>;
  /** Lets other work of the thread go first. */
  readonly pause: () => Promise<void>;
  /** What a step may not be arranged without. */
  readonly consentFor: World['consentFor'];
  /** The centres there are, as far as this device has heard. */
  readonly centres: () => Promise<ReadonlySet<CentreId>>;
  /** What each programme pays on a day. */
  readonly entitlementsOn: (day: PlainDate) => World['entitlements'];
  /** The guide of a day; the same object until an edition comes. */
  readonly guideOn: (day: PlainDate) => Promise<Guide>;
  /** Runs alone among all tabs of the device. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Cases that look different now. */
  readonly onChanged: (ids: readonly CaseId[]) => void;
};

export type ActRefusal = Refusal | { readonly code: 'storage-full' };
export type Caseload = {
  /** Everything anew from the store: at unlock, and after a first copy. */
  load(): Promise<void>;
  rows(): readonly CaseRow[];
  /** The rows with what is due in each. */
  rowsWithDuties(): Promise<readonly CaseRow[]>;
  today(shown?: Partial<Record<TodayGroup, number>>): Promise<TodayView>;
  nextSteps(ids: readonly CaseId[]): Promise<Readonly<Record<CaseId, string | null>>>;
  find(text: string): readonly SearchHit[];
  ofSlip(tokenHash: string): Promise<SlipHit | undefined>;
  duplicates(draft: unknown): readonly DuplicateHint[];
  possibleDuplicates(): Promise<readonly DuplicatePair[]>;
  approvals(): Promise<readonly Approval[]>;
  open(id: CaseId): Promise<CaseView | undefined>;
  act(caseId: CaseId, command: Command): Promise<Result<readonly EventId[], ActRefusal>>;
  /** Takes in what changed in the store: the server's new states of these cases, and whatever other tabs or the loop did to the outbox. */
  refresh(ids: readonly CaseId[]): Promise<void>;
};

/** What of an entry is shown in the case ([S11]). */
function shown(entries: readonly Pending[], server: CaseState | undefined): readonly CaseEvent[] {
  return entries.flatMap(({ row, opened }) => (opened.kind === 'event' && (row.status !== 'set-aside' || server === undefined) ? [opened.event] : []));
}

/** What other tablets handed over first, each in its own order; then this tablet's own upon it. */
function folded(server: CaseState | undefined, events: readonly CaseEvent[], own: DeviceId): CaseState | undefined {
  const byTablet = [...Map.groupBy(events, (event) => event.deviceId)].toSorted(([one], [two]) => Number(one === own) - Number(two === own));
  return byTablet.reduce<CaseState | undefined>((state, [, some]) => fold(state, some), server);
}

const bySortKey = (a: CaseRow, b: CaseRow): number => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0);

/** The caseload of a session; `load` comes first. */
export function createCaseload(parts: CaseloadParts): Caseload {
  const { copy, pending } = parts;
  const rows = new Map<CaseId, IndexedRow>();
  let index = createSearchIndex();
  let finder = createPairFinder(parts.pause);
  /** What comes next, as planned on a day; a row is made anew whenever its case changes, so a plan never outlives its case; nor does it outlive its guide. */
  const planned = new WeakMap<IndexedRow, { readonly guide: Guide; readonly step: string | null }>();
  /** Entries leave the outbox only in a turn, so that a state and the entries over it always belong together. */
  const inTurn = createTurns();

  function put(id: CaseId, row: IndexedRow | undefined): void {
    if (row) { rows.set(id, row); index.put(row.row); } else { rows.delete(id); index.remove(id); }
    finder.changed(id);
  }

  async function look(id: CaseId): Promise<{ server: CaseState | undefined; state: CaseState | undefined; entries: readonly Pending[] }> {
    const entries = pending.ofCase(id);
    const server = await copy.state(id);
    const isGone = server === undefined && (await copy.isGone(id));
    return { server, state: isGone ? undefined : folded(await withoutUnseen(server, entries), shown(entries, server), parts.deviceId), entries };
  }

  /** A colleague who may not see protection brought the state: it counts entries as held whose content this tablet has in its outbox only. */
  async function withoutUnseen(server: CaseState | undefined, entries: readonly Pending[]): Promise<CaseState | undefined> {
    const apart = new Set<string>(entries.flatMap(({ row }) => (row.compartment === 'protection' ? [row.eventId] : [])));
    if (server === undefined || apart.size === 0 || !(await copy.isProtectionBehind())) return server;
    for (const { eventId } of server.protection?.history ?? []) apart.delete(eventId);
    return { ...server, seen: server.seen.filter((one) => !apart.has(one)) };
  }

  /** Entries leave the outbox here and only here: the server's state holds them, or its tombstone says they were judged ([S1], [S10]). */
  async function confirmHeld(id: CaseId): Promise<void> {
    const entries = pending.ofCase(id);
    if (entries.length === 0) return;
    const server = await copy.state(id);
    const isGone = server === undefined && (await copy.isGone(id));
    const held = new Set<string>(server?.seen);
    const isBehind = entries.some(({ row }) => row.compartment === 'protection') && (await copy.isProtectionBehind());
    const isSeen = ({ row }: Pending) => row.compartment === 'core' || !isBehind || parts.now() - Date.parse(row.at) > UNSEEN_MS;
    const done = entries.filter((one) => (held.has(one.row.eventId) && isSeen(one)) || (isGone && one.row.status === 'sent'));
    if (done.length > 0) await pending.confirm(done.map(({ row }) => row.eventId));
    // Refused for want of a case that has come since: nobody need press for it to be sent again ([S15]).
    const early = entries.filter(({ row }) => row.status === 'set-aside' && row.reason === 'no-such-case' && !held.has(row.eventId));
    if (server !== undefined && early.length > 0) await pending.mark(early.map(({ row }) => ({ id: row.eventId, status: 'waiting' })));
  }

  async function redraw(ids: Iterable<CaseId>): Promise<void> {
    for (const id of ids) {
      const { state, entries } = await look(id);
      const goesTo = state && state.centreId !== parts.centreId ? state.centreId : undefined;
      put(id, state && rowOf(state, { hasPending: entries.some(({ row }) => row.status !== 'sent'), goesTo }));
    }
  }

  async function refresh(ids: readonly CaseId[]): Promise<void> {
    await pending.load();
    const touched = new Set([...ids, ...pending.takeChanged()]);
    for (const id of touched) await confirmHeld(id);
    await pending.load();
    for (const id of pending.takeChanged()) touched.add(id);
    await redraw(touched);
    if (touched.size > 0) parts.onChanged([...touched]);
  }

  async function nextStepOf(id: CaseId): Promise<string | null> {
    const row = rows.get(id);
    const guide = await parts.guideOn(parts.today());
    const known = row && planned.get(row);
    if (!row || known?.guide === guide) return known?.step ?? null;
    const { state } = await look(id);
    const step = state ? guide.nextStep(state) : null;
    planned.set(row, { guide, step });
    return step;
  }

  async function withDuties(): Promise<CaseRow[]> {
    const { dutyOf, rightOf } = await parts.guideOn(parts.today());
    return [...rows.values()].map((one) => {
      const duty = dutyOf(one);
      const right = rightOf(one);
      return duty || right ? { ...one.row, ...(duty ? { duty } : {}), ...(right ? { right } : {}) } : one.row;
    });
  }

  async function decideAndStore(caseId: CaseId, command: Command): Promise<Result<readonly EventId[], ActRefusal>> {
    await refresh([]); // another tab may have acted meanwhile
    const { server, state } = await look(caseId);
    const personId = state?.personId ?? (command.type === 'openCase' ? command.data.personId : undefined);
    const today = parts.today();
    const centres = command.type === 'moveCase' ? await parts.centres() : undefined;
    const world = worldOf({ caseId, personId, rows: rows.values(), today, consentFor: parts.consentFor, entitlements: parts.entitlementsOn(today), isCentre: (id) => centres?.has(id) ?? false });
    const decided = decide(command, state, { actor: parts.actor, centreId: parts.centreId, world });
    if (!decided.ok) return decided;
    const now = parts.now();
    try {
      const first = await takeNumbers(parts.store, 'seq', decided.value.length);
      const events = await Promise.all(decided.value.map((body, place) => parts.sign(CaseEvent.parse({
        ...body, id: newTimedId<EventId>(parts.crypto, now), caseId, centreId: state?.centreId ?? parts.centreId, workerId: parts.actor.workerId, deviceId: parts.deviceId,
        seq: first + place, base: server?.version ?? 0, at: new Date(now).toISOString(),
      }))));
      await pending.add(events);
      await redraw([caseId]);
      parts.onChanged([caseId]);
      return ok(events.map((event) => event.id));
    } catch (failure) {
      if (isQuotaFull(failure)) return refused({ code: 'storage-full' });
      throw failure;
    }
  }

  return {
    load: () => inTurn(async () => {
      rows.clear();
      index = createSearchIndex();
      finder = createPairFinder(parts.pause);
      for (const row of await copy.rows()) put(row.row.id, row);
      await pending.load();
      const withEntries = new Set(pending.all().map(({ row }) => row.caseId));
      for (const id of withEntries) await confirmHeld(id);
      await pending.load();
      pending.takeChanged();
      await redraw(withEntries);
      parts.onChanged([...rows.keys()]);
    }),
    rows: () => [...rows.values()].map((one) => one.row).toSorted(bySortKey),
    rowsWithDuties: async () => { const all = await withDuties(); return all.toSorted(bySortKey); },
    today: async (shown) => todayOf(await withDuties(), { workerId: parts.actor.workerId, answers: mayEver(parts.actor.role, 'rightAnswered'), today: parts.today(), dayOf: parts.dayOf, shown }),
    async nextSteps(ids) {
      const found: Record<CaseId, string | null> = {};
      // A turn for each, so that an act never waits for a whole list.
      for (const id of ids) found[id] = await inTurn(() => nextStepOf(id));
      return found;
    },
    find: (text) => index.find(text),
    ofSlip: (tokenHash) => inTurn(async () => {
      for (const [id, { slips }] of rows) {
        if (!slips?.includes(slipMark(tokenHash))) continue;
        const link = (await look(id)).state?.links.find((one) => one.tokenHash === tokenHash);
        if (link) return { id, isRevoked: link.revoked };
      }
      return undefined;
    }),
    duplicates: (draft) => index.duplicates(draft),
    possibleDuplicates: () => finder.pairs(rows, parts.today()),
    approvals: async () => approvalsOf(rows, await finder.pairs(rows, parts.today())),
    open: (id) => inTurn(async () => {
      const { server, state, entries } = await look(id);
      const unsent = entries.filter(({ row }) => row.status !== 'sent').map(({ row }) => row.eventId);
      return state && { state, serverVersion: server?.version ?? 0, unsent, deviceId: parts.deviceId };
    }),
    act: (caseId, command) => parts.alone(() => inTurn(() => decideAndStore(caseId, command))),
    refresh: (ids) => inTurn(() => refresh(ids)),
  };
}
