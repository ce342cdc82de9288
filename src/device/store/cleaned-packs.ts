/**
 * Packs hold a hundred cases sealed together: without those that were erased or have left they are sealed anew. One that this session
 * has no key for can't be looked into: after an erasure it goes whole, and whoever has the key takes a first copy anew.
 */
import type { CaseState } from '#domain/case/state.ts';
import type { CaseId, CentreId } from '#domain/foundation/ids.ts';
import { bytesText, textBytes } from '../vault/sealing.ts';
import type { Keyring } from '../vault/keyring.ts';
import { gunzip, gzip } from './gzip.ts';
import { identityOf } from './schema.ts';
import type { CopyStore, PackRow } from './schema.ts';

export type CleanedPacks = { readonly put: readonly PackRow[]; /** Keys of packs that this session can't open. */ readonly closed: readonly string[] };

/** What is to be written so that no pack of the centre holds these cases. */
export async function cleanedPacks({ store, keyring, centreId }: { store: CopyStore; keyring: Keyring; centreId: CentreId }, ids: ReadonlySet<CaseId>): Promise<CleanedPacks> {
  const put: PackRow[] = [];
  const closed: string[] = [];
  for (const key of await store.packs.where('centreId').equals(centreId).primaryKeys()) {
    const pack = await store.packs.get(key);
    if (!pack) continue;
    const gzipped = await keyring.open(identityOf.pack(pack), pack.box);
    if (!gzipped) { closed.push(key); continue; }
    const content = JSON.parse(bytesText(await gunzip(gzipped))) as CaseState[] | Record<CaseId, unknown>;
    const held = Array.isArray(content) ? content.map((state) => state.id) : (Object.keys(content) as CaseId[]);
    if (!held.some((id) => ids.has(id))) continue;
    const cleaned = Array.isArray(content) ? content.filter((state) => !ids.has(state.id)) : Object.fromEntries(Object.entries(content).filter(([id]) => !ids.has(id as CaseId)));
    put.push({ ...pack, box: await keyring.seal(centreId, pack.compartment, identityOf.pack(pack), await gzip(textBytes(JSON.stringify(cleaned)))) });
  }
  return { put, closed };
}
