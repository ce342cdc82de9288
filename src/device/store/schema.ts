/**
 * What rests on the device, in two databases. `work` is strictly durable: what only this device has
 * (outbox, drafts, photos to send, counters, wrappings). `copy` is relaxed: what the server can give again.
 * In clear are only random ids, counters, instants and states of sending; everything a person said or
 * is lies in a sealed box (vault/sealing.ts). Staff names: see vault/wrapping.ts.
 * A newer app may change the schema: Dexie would open it silently, so an epoch row of our own is checked.
 */
import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { AttachmentId, CaseId, CentreId, DeviceId, EventId, ItemId, WorkerId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { boxIdentity } from '#sync/sealed-file.ts';
import type { Compartment } from '../vault/keyring.ts';
import type { KdfParameters } from '../vault/parameters.ts';
import type { Bytes } from '../vault/sealing.ts';
import { reopenWhenClosed } from './reopening.ts';

export type MetaRow = { readonly key: string; readonly value: unknown };
/** `keys`: the ids of the keys in the box, which say nothing about them; absent in a row of an earlier version. */
type WrappingBox = { salt: Bytes; kdf: KdfParameters; box: Bytes; keys?: readonly string[] };
/** `salt`: what the passkey is asked about. `keyBox`: a key, sealed under its answer; `box`: the ring, sealed under that key. */
export type PasskeyRow = { readonly credentialId: string; readonly salt: Bytes; readonly keyBox: Bytes; readonly box: Bytes };
export type WrappingRow = WrappingBox & { workerId: WorkerId; name: string; wrongTries: number; nextTryAt: number; /** The same ring under another password, from when it was asked for until the server's word is known. */ next?: WrappingBox | undefined; /** The same ring for the worker's passkey on this tablet (vault/passkey.ts). */ passkey?: PasskeyRow | undefined };
/** `seq` is the device's own order. The event, its type included, is in the box. */
export type OutboxRow = {
  seq: number; eventId: EventId; caseId: CaseId; centreId: CentreId; author: WorkerId; at: Instant; compartment: Compartment;
  status: 'waiting' | 'sent' | 'set-aside'; reason?: string; box: Bytes;
  /** The same event sealed to the server, for whoever is at the tablet to hand in; absent when it was made by an older version. */
  parcel?: { readonly signedBy: string; readonly box: Bytes } | undefined;
  /** The other tablet that made the event and sends it; here it is only shown ([S18]). */
  from?: DeviceId;
};
export type DraftRow = { id: ItemId; author: WorkerId; centreId: CentreId; savedAt: Instant; box: Bytes };
/** `offset`: how many bytes the server has confirmed. The bytes stay after sending, to be looked at offline. */
export type AttachmentRow = { id: AttachmentId; caseId: CaseId; centreId: CentreId; author: WorkerId; mediaType: string; size: number; state: 'waiting' | 'sent'; offset: number; box: Bytes; /** Since when its case is another centre's, in milliseconds: kept a while for the day of a restore ([S19]). */ leftAt?: number };
/** A pack as the server made it (gzipped JSON), sealed here. `key` is centre/name. */
export type PackRow = { key: string; centreId: CentreId; compartment: Compartment; name: string; box: Bytes };
/** A case changed since the packs, as one record a compartment; `box` is absent for a case that is no longer ours. `key` is compartment/case/centre (an earlier version: without the centre). */
export type RecordRow = { key: string; caseId: CaseId; centreId: CentreId; compartment: Compartment; revision: number; version: number; box?: Bytes };
/** The list's columns, or which pack holds which case. `key` is centre/compartment. */
export type SnapshotRow = { key: string; revision: number; box: Bytes };

export type WorkStore = Dexie & {
  meta: Table<MetaRow, string>; wrappings: Table<WrappingRow, string>; outbox: Table<OutboxRow, number>;
  /** What the server's states hold, kept a while for the day the server is restored from an older copy. */
  kept: Table<OutboxRow, number>; drafts: Table<DraftRow, string>; attachments: Table<AttachmentRow, string>;
};
export type CopyStore = Dexie & { meta: Table<MetaRow, string>; packs: Table<PackRow, string>; records: Table<RecordRow, string>; snapshot: Table<SnapshotRow, string> };
export type Stores = { readonly work: WorkStore; readonly copy: CopyStore };
export type StorePort = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };

const STORE_EPOCH = 1;
/** What may happen to the stores from outside. */
export type StoreEvents = {
  /** A later version of the app takes them: they are closed here for good, so that it may go on. */
  readonly taken?: () => void;
  /** Another tab holds them open in an older form and does not let go: opening goes on by itself when that tab is closed. */
  readonly blocked?: () => void;
  /** They were open, and all that lay in them was deleted: nothing may be written any more under the counters of before. Runs before anybody else sees the empty store. */
  readonly emptied?: (fresh: WorkStore) => Promise<void>;
  /** The browser closed one of them, and it can't be opened again. */
  readonly failed?: () => void;
  /** Calls back after so many milliseconds: without it nothing is opened again before it is used. */
  readonly timer?: (ms: number, callback: () => void) => unknown;
};

/**
 * Opens both databases. Throws 'store-too-new' when a later version of the app has written them. A connection that
 * the browser closes is opened again by itself at the next use (Dexie), and looked at first.
 */
export async function openStores(port: StorePort, heard: StoreEvents = {}): Promise<Stores> {
  const work = new Dexie('ventanilla-work', { ...port, chromeTransactionDurability: 'strict' }) as WorkStore;
  work.version(1).stores({ meta: 'key', wrappings: 'workerId', outbox: 'seq, caseId, &eventId', drafts: 'id, author', attachments: 'id, state' });
  work.version(2).stores({ kept: 'seq, at, &eventId' });
  const copy = new Dexie('ventanilla-copy', { ...port, chromeTransactionDurability: 'relaxed' }) as CopyStore;
  copy.version(1).stores({ meta: 'key', packs: 'key, centreId', records: 'key, centreId, [centreId+revision]', snapshot: 'key' });
  for (const store of [work, copy]) {
    store.on('versionchange', () => {
      work.close();
      copy.close();
      heard.taken?.();
      return false; // Dexie's own answer would open the later version's store again, with this version's ideas of it
    });
    store.on('blocked', () => heard.blocked?.());
  }
  let isOpened = false;
  work.on('ready', async (ready) => {
    const again = ready as WorkStore;
    if (!isOpened || (await again.meta.get('store-epoch')) !== undefined) return;
    await heard.emptied?.(again);
    work.close();
    copy.close();
  }, true);
  const { timer, failed } = heard;
  if (timer && failed) for (const store of [work, copy]) reopenWhenClosed(store, { timer, failed });
  const epoch = (await work.meta.get('store-epoch'))?.value;
  if (typeof epoch === 'number' && epoch > STORE_EPOCH) throw new Error('store-too-new');
  if (epoch === undefined) await work.meta.put({ key: 'store-epoch', value: STORE_EPOCH });
  isOpened = true;
  return { work, copy };
}

/** The next `count` numbers of a durable counter; the first of them. Numbers are never given twice, gaps are harmless. */
export async function takeNumbers(store: WorkStore, counter: 'seq' | 'folio', count: number): Promise<number> {
  return store.transaction('rw', store.meta, async () => {
    const last = (await store.meta.get(`counter-${counter}`))?.value;
    const first = (typeof last === 'number' ? last : 0) + 1;
    await store.meta.put({ key: `counter-${counter}`, value: first + count - 1 });
    return first;
  });
}

/** The identity a box is bound to: what it is, and every clear column that must not be swapped. */
export const identityOf = {
  event: boxIdentity,
  draft: (row: Pick<DraftRow, 'id' | 'author' | 'centreId'>): string => ['draft', row.id, row.author, row.centreId].join('|'),
  attachment: (row: Pick<AttachmentRow, 'id' | 'caseId' | 'centreId'>): string => ['attachment', row.id, row.caseId, row.centreId].join('|'),
  pack: (row: Pick<PackRow, 'key' | 'compartment'>): string => ['pack', row.key, row.compartment].join('|'),
  record: (row: Pick<RecordRow, 'key' | 'centreId' | 'version'>): string => ['record', row.key, row.centreId, row.version].join('|'),
  editions: (centreId: CentreId): string => ['editions', centreId].join('|'),
  list: (name: string, centreId: CentreId): string => ['list', name, centreId].join('|'),
  snapshot: (row: Pick<SnapshotRow, 'key' | 'revision'>): string => ['snapshot', row.key, row.revision].join('|'),
};
