/**
 * What the server has told: ready-made packs from the first copy, later changes as single records over
 * them, and the list's columns as one sealed snapshot (design.md, *What the browser store costs*).
 * A page of changes and the cursor after it are one transaction ([S13]). The protection part of a
 * case rests apart under its own key; a session without that key neither opens nor overwrites it.
 */
import { z } from 'zod';
import { Protection } from '#domain/case/state.ts';
import type { CaseState } from '#domain/case/state.ts';
import { CaseId } from '#domain/foundation/ids.ts';
import type { CentreId } from '#domain/foundation/ids.ts';
import { CorePack } from '#sync/protocol.ts';
import type { Change } from '#sync/protocol.ts';
import { ROW_SHAPE, rowOf } from '../rows.ts';
import type { IndexedRow } from '../rows.ts';
import type { Compartment, Keyring } from '../vault/keyring.ts';
import { bytesText } from '../vault/sealing.ts';
import type { Bytes } from '../vault/sealing.ts';
import { cleanedPacks } from './cleaned-packs.ts';
import { gunzip } from './gzip.ts';
import { identityOf } from './schema.ts';
import type { CopyStore, PackRow, RecordRow, SnapshotRow } from './schema.ts';

/** The protection parts of a pack, by case; null where there is none. */
export const ProtectionPack = z.record(CaseId, Protection.nullable());
export type Position = { readonly epoch: string; readonly cursor: number };
export type PackName = { readonly name: string; readonly compartment: Compartment };
type PackIndex = readonly (readonly [name: string, cases: readonly CaseId[]])[];
type Snapshot = { readonly shape?: number; readonly rows: readonly IndexedRow[]; readonly packs: PackIndex };

export type ServerCopy = {
  /** Undefined before the first copy for what this session may see. */
  position(): Promise<Position | undefined>;
  /** The server's epoch as every session of this tablet has it, this one's first. */
  epochs(): Promise<readonly string[]>;
  rows(): Promise<readonly IndexedRow[]>;
  state(id: CaseId): Promise<CaseState | undefined>;
  /** Whether what this session alone may see of the cases is older than the rest: a colleague without it was here last. */
  isProtectionBehind(): Promise<boolean>;
  /** Whether the server has said that the case is no longer this centre's. */
  isGone(id: CaseId): Promise<boolean>;
  applyChanges(changes: readonly Change[], position: Position): Promise<void>;
  hasPack(name: string): Promise<boolean>;
  /** Checks the pack's shape, then seals and stores it as it came. Throws when it is not what its name says. */
  storePack(pack: PackName, gzipped: Bytes): Promise<void>;
  /** Makes these packs the whole copy: everything older of the same compartments goes in the same transaction. */
  finishFirstCopy(packs: readonly PackName[], position: Position): Promise<void>;
  /** Writes the list's columns anew when more than `records` changes came since; for quiet moments. */
  compact(records: number): Promise<void>;
};

/** The server's copy of one centre, for a session with these keys. */
export function createServerCopy({ store, keyring, centreId }: { store: CopyStore; keyring: Keyring; centreId: CentreId }): ServerCopy {
  const compartments: readonly Compartment[] = keyring.has(centreId, 'protection') ? ['core', 'protection'] : ['core'];
  const positionKey = (scope: 'core' | 'full') => `position/${centreId}/${scope}`;
  const scope = compartments.length === 2 ? 'full' : 'core';
  const revisionKey = `revision/${centreId}`;
  const snapshotKey = (compartment: Compartment) => `${centreId}/${compartment}`;
  const packKey = (name: string) => `${centreId}/${name}`;
  /** Of each centre its own: on a tablet of two, a case that left the one is the other's to show. */
  const recordKey = (compartment: Compartment, id: CaseId) => `${compartment}/${id}/${centreId}`;
  const recordOf = async (compartment: Compartment, id: CaseId): Promise<RecordRow | undefined> => {
    // Earlier versions wrote the key without the centre.
    const row = (await store.records.get(recordKey(compartment, id))) ?? (await store.records.get(`${compartment}/${id}`));
    return row?.centreId === centreId ? row : undefined;
  };
  /** Which pack holds a case, from the snapshot in use. */
  const packOf = { core: new Map<CaseId, string>(), protection: new Map<CaseId, string>() };

  const revision = async (): Promise<number> => ((await store.meta.get(revisionKey))?.value as number | undefined) ?? 0;

  async function openPack(row: PackRow): Promise<unknown> {
    const gzipped = await keyring.open(identityOf.pack(row), row.box);
    return gzipped && (JSON.parse(bytesText(await gunzip(gzipped))) as unknown);
  }

  async function readSnapshot(compartment: Compartment): Promise<(Snapshot & { revision: number }) | undefined> {
    const row = await store.snapshot.get(snapshotKey(compartment));
    const opened = row && ((await keyring.openJson(identityOf.snapshot(row), row.box)) as Snapshot | undefined);
    // Columns of an earlier version of the app say less than its screens now ask.
    return row && opened && opened.shape === ROW_SHAPE ? { ...opened, revision: row.revision } : undefined;
  }

  async function fromPacks(compartment: Compartment, names?: ReadonlySet<string>): Promise<Snapshot> {
    const rows: IndexedRow[] = [];
    const packs: (readonly [string, readonly CaseId[]])[] = [];
    for (const key of await store.packs.where('centreId').equals(centreId).primaryKeys()) {
      const pack = await store.packs.get(key);
      if (!pack || pack.compartment !== compartment || (names && !names.has(pack.name))) continue;
      const opened = await openPack(pack);
      if (opened === undefined) continue;
      if (compartment === 'core') rows.push(...(opened as CaseState[]).map((state) => rowOf(state, { hasPending: false })));
      packs.push([pack.name, compartment === 'core' ? (opened as CaseState[]).map((state) => state.id) : (Object.keys(opened as object) as CaseId[])]);
    }
    return { rows, packs };
  }

  async function sealedSnapshot(compartment: Compartment, snapshot: Snapshot, at: number): Promise<SnapshotRow> {
    const row = { key: snapshotKey(compartment), revision: at };
    return { ...row, box: await keyring.sealJson(centreId, compartment, identityOf.snapshot(row), { ...snapshot, shape: ROW_SHAPE }) };
  }

  /** The list's columns without these cases, whose names stand in them. */
  async function snapshotWithout(ids: ReadonlySet<CaseId>): Promise<SnapshotRow[]> {
    const kept = await readSnapshot('core');
    return kept ? [await sealedSnapshot('core', { rows: kept.rows.filter((one) => !ids.has(one.row.id)), packs: kept.packs }, kept.revision)] : [];
  }

  function notePacks(compartment: Compartment, packs: PackIndex): void {
    packOf[compartment] = new Map(packs.flatMap(([name, cases]) => cases.map((id) => [id, name] as const)));
  }

  async function openRecord(row: RecordRow): Promise<unknown> {
    return row.box && keyring.openJson(identityOf.record(row), row.box);
  }

  /** The columns now: the snapshot (or, without one, the packs) and every record after it. */
  async function currentRows(): Promise<Snapshot & { behind: number }> {
    const kept = await readSnapshot('core');
    const snapshot = kept ?? { ...(await fromPacks('core')), revision: -1 };
    const rows = new Map(snapshot.rows.map((one) => [one.row.id, one]));
    const newer = await store.records.where('[centreId+revision]').between([centreId, snapshot.revision + 1], [centreId, Number.MAX_SAFE_INTEGER], true, true).toArray();
    for (const row of newer) {
      if (row.compartment !== 'core') continue;
      const state = (await openRecord(row)) as CaseState | undefined;
      if (state) rows.set(row.caseId, rowOf(state, { hasPending: false }));
      else if (!row.box) rows.delete(row.caseId);
    }
    return { rows: [...rows.values()], packs: snapshot.packs, behind: kept ? newer.length : Infinity };
  }

  async function part(id: CaseId, compartment: Compartment): Promise<unknown> {
    const record = await recordOf(compartment, id);
    if (record) return openRecord(record);
    const name = packOf[compartment].get(id);
    const pack = name === undefined ? undefined : await store.packs.get(packKey(name));
    const opened = pack && (await openPack(pack));
    return compartment === 'core' ? (opened as CaseState[] | undefined)?.find((state) => state.id === id) : (opened as Record<string, unknown> | undefined)?.[id];
  }

  async function recordsOf(change: Change, at: number): Promise<RecordRow[]> {
    const row = (compartment: Compartment, caseId: CaseId, version: number) => ({ key: recordKey(compartment, caseId), caseId, centreId, compartment, revision: at, version });
    if (change.kind === 'gone') return [row('core', change.caseId, 0), row('protection', change.caseId, 0)];
    const { protection, ...core } = change.state;
    const sealed = async (compartment: Compartment, value: unknown): Promise<RecordRow> => {
      const plain = row(compartment, core.id, core.version);
      return { ...plain, box: await keyring.sealJson(centreId, compartment, identityOf.record(plain), value) };
    };
    return [await sealed('core', core), ...(protection && keyring.has(centreId, 'protection') ? [await sealed('protection', protection)] : [])];
  }

  return {
    position: async () => (await store.meta.get(positionKey(scope)))?.value as Position | undefined,
    async epochs() {
      const known = await store.meta.where('key').startsWith('position/').toArray();
      return known.toSorted((a, b) => Number(b.key === positionKey(scope)) - Number(a.key === positionKey(scope))).map((one) => (one.value as Position).epoch);
    },
    async rows() {
      const current = await currentRows();
      notePacks('core', current.packs);
      if (scope === 'full') notePacks('protection', ((await readSnapshot('protection')) ?? (await fromPacks('protection'))).packs);
      return current.rows;
    },
    async state(id) {
      const core = (await part(id, 'core')) as CaseState | undefined;
      if (!core || scope === 'core') return core;
      const protection = (await part(id, 'protection')) as Protection | null | undefined;
      return protection ? { ...core, protection } : core;
    },
    async isProtectionBehind() {
      if (scope === 'core') return true;
      const [core, full] = await Promise.all((['core', 'full'] as const).map(async (one) => (await store.meta.get(positionKey(one)))?.value as Position | undefined));
      return core !== undefined && (full?.epoch !== core.epoch || full.cursor < core.cursor);
    },
    async isGone(id) {
      const record = await recordOf('core', id);
      return record !== undefined && record.box === undefined;
    },
    async applyChanges(changes, position) {
      // Sealed before the transaction: a transaction must not wait for anything else.
      const at = (await revision()) + 1;
      const records = (await Promise.all(changes.map((change) => recordsOf(change, at)))).flat();
      const erased = new Set(changes.flatMap((change) => (change.kind === 'gone' && change.erased ? [change.caseId] : [])));
      const gone = new Set(changes.flatMap((change) => (change.kind === 'gone' ? [change.caseId] : [])));
      const { put, closed } = gone.size > 0 ? await cleanedPacks({ store, keyring, centreId }, gone) : { put: [], closed: [] };
      // What only left is cleaned out of these by whoever has their key, at that one's own next contact.
      const dropped = erased.size > 0 ? closed : [];
      const columns = gone.size > 0 ? await snapshotWithout(gone) : [];
      await store.transaction('rw', store.packs, store.snapshot, store.records, store.meta, async () => {
        await store.packs.bulkPut([...put]);
        await store.packs.bulkDelete([...dropped]);
        if (dropped.length > 0) await store.meta.delete(positionKey('full'));
        await store.snapshot.bulkPut(columns);
        await store.records.bulkPut(records);
        const core = (await store.meta.get(positionKey('core')))?.value as Position | undefined;
        const coreFollows = scope === 'full' && (core?.epoch !== position.epoch || core.cursor < position.cursor);
        await store.meta.bulkPut([{ key: revisionKey, value: at }, { key: positionKey(scope), value: position }, ...(coreFollows ? [{ key: positionKey('core'), value: position }] : [])]);
      });
    },
    hasPack: async (name) => (await store.packs.where('key').equals(packKey(name)).count()) > 0,
    async storePack({ name, compartment }, gzipped) {
      const parsed = (compartment === 'core' ? CorePack : ProtectionPack).safeParse(JSON.parse(bytesText(await gunzip(gzipped))));
      if (!parsed.success) throw new Error('pack-unreadable');
      const row = { key: packKey(name), centreId, compartment, name };
      await store.packs.put({ ...row, box: await keyring.seal(centreId, compartment, identityOf.pack(row), gzipped) });
    },
    async finishFirstCopy(packs, position) {
      const names = new Set(packs.map((pack) => pack.name));
      const at = (await revision()) + 1;
      const fresh = new Map(await Promise.all(compartments.map(async (compartment) => [compartment, await fromPacks(compartment, names)] as const)));
      const snapshots = await Promise.all([...fresh].map(([compartment, snapshot]) => sealedSnapshot(compartment, snapshot, at)));
      await store.transaction('rw', store.packs, store.records, store.snapshot, store.meta, async () => {
        const inScope = (row: { compartment: Compartment }) => compartments.includes(row.compartment);
        await store.packs.where('centreId').equals(centreId).filter((row) => inScope(row) && !names.has(row.name)).delete();
        await store.records.where('centreId').equals(centreId).filter(inScope).delete();
        await store.snapshot.bulkPut(snapshots);
        const scopes = scope === 'full' ? (['core', 'full'] as const) : (['core'] as const);
        await store.meta.bulkPut([{ key: revisionKey, value: at }, ...scopes.map((one) => ({ key: positionKey(one), value: position }))]);
      });
      for (const [compartment, snapshot] of fresh) notePacks(compartment, snapshot.packs);
    },
    async compact(records) {
      const at = await revision();
      const current = await currentRows();
      if (current.behind <= records) return;
      await store.snapshot.put(await sealedSnapshot('core', { rows: current.rows, packs: current.packs }, at));
    },
  };
}
