/**
 * Seals anew what lies on the tablet under a key that was renewed (vault/renewal.ts): row by row, each in one transaction of
 * its own and only while it is still the row that was read. Stopped anywhere, every row opens under a key of the ring,
 * and the next run goes on with what is left.
 */
import type { Table } from 'dexie';
import type { CentreId } from '#domain/foundation/ids.ts';
import type { Compartment, Keyring } from '../vault/keyring.ts';
import { keyIdOf } from '../vault/sealing.ts';
import type { Bytes } from '../vault/sealing.ts';
import { identityOf } from './schema.ts';
import type { Stores, WorkStore } from './schema.ts';

type Place = { readonly compartment: Compartment; readonly identity: string } | undefined;
type Tools = { readonly stores: Stores; readonly keyring: Keyring; readonly centreId: CentreId; /** Lets the thread's other work go first. */ readonly pause: () => Promise<void> };

const doneKey = (centreId: CentreId, compartment: Compartment): string => `resealed/${centreId}/${compartment}`;

/** Something may lie under an older key again: the next run looks through everything. */
export const forgetResealed = (work: WorkStore, centreId: CentreId): Promise<void> => work.meta.bulkDelete([doneKey(centreId, 'core'), doneKey(centreId, 'protection')]);

/** Does it for the compartments whose key is not the one that all lies under already; how many rows were sealed anew. */
export async function resealRenewed({ stores, keyring, centreId, pause }: Tools): Promise<number> {
  const { work, copy } = stores;
  const open = await Promise.all((['core', 'protection'] as const).map(async (compartment) => {
    const id = keyring.sealsWith(centreId, compartment);
    return id !== undefined && (await work.meta.get(doneKey(centreId, compartment)))?.value !== id ? [{ compartment, id }] : [];
  }));
  const wanted = new Map(open.flat().map(({ compartment, id }) => [compartment, id]));
  if (wanted.size === 0) return 0;
  const isHere = (row: { centreId: CentreId }): boolean => row.centreId === centreId;
  const done = [
    await each(work.outbox, (row) => (isHere(row) ? { compartment: row.compartment, identity: identityOf.event(row) } : undefined)),
    await each(work.kept, (row) => (isHere(row) ? { compartment: row.compartment, identity: identityOf.event(row) } : undefined)),
    await each(work.drafts, (row) => (isHere(row) ? { compartment: 'core', identity: identityOf.draft(row) } : undefined)),
    await each(work.attachments, (row) => (isHere(row) ? { compartment: 'core', identity: identityOf.attachment(row) } : undefined)),
    await each(copy.packs, (row) => (isHere(row) ? { compartment: row.compartment, identity: identityOf.pack(row) } : undefined)),
    await each(copy.records, (row) => (isHere(row) ? { compartment: row.compartment, identity: identityOf.record(row) } : undefined)),
    await each(copy.snapshot, (row) => {
      const compartment = (['core', 'protection'] as const).find((one) => row.key === `${centreId}/${one}`);
      return compartment && { compartment, identity: identityOf.snapshot(row) };
    }),
  ];
  await work.meta.bulkPut([...wanted].map(([compartment, id]) => ({ key: doneKey(centreId, compartment), value: id })));
  return done.reduce((sum, count) => sum + count, 0);

  async function each<Row extends { box?: Bytes }, Key>(table: Table<Row, Key>, place: (row: Row) => Place): Promise<number> {
    let count = 0;
    for (const key of await table.toCollection().primaryKeys()) {
      const row = await table.get(key);
      const at = row && place(row);
      if (!row?.box || row.box.length === 0 || !at || !wanted.has(at.compartment) || keyIdOf(row.box) === wanted.get(at.compartment)) continue;
      const plain = await keyring.open(at.identity, row.box);
      if (plain === undefined) continue;
      const box = await keyring.seal(centreId, at.compartment, at.identity, plain);
      const { box: before } = row;
      await table.db.transaction('rw', table, async () => {
        const now = await table.get(key);
        if (now?.box && sameBytes(now.box, before)) await table.put({ ...now, box });
      });
      count += 1;
      await pause();
    }
    return count;
  }
}

const sameBytes = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);
