/**
 * How a renewed key reaches everybody on a shared tablet. The server gives it at an online sign-in; colleagues who unlock with
 * no network hold only the one before. So the new key lies on the tablet sealed under each older one (a link) until all
 * who unlock here have it in their own wrapping, and no longer: from then on the older key opens nothing any more.
 * The link is written before the wrapping, and that before anything is sealed with the new key: killed between any two
 * steps, whatever lies here can be opened by whoever could before.
 */
import { z } from 'zod';
import type { WorkStore } from '../store/schema.ts';
import { Compartment, RingKey } from './keyring.ts';
import { fromBase64, importKey, keyIdOf, open, seal, textBytes, bytesText } from './sealing.ts';
import type { Bytes, CryptoPort, SealKey } from './sealing.ts';

const KEY = 'key-links';
/** A tab that was open when the key came turns to it at its next look at the store; none is open for so long. */
const LONGEST_TAB_MS = 24 * 3_600_000;

/** `to`: the id of the key in the box; the box itself says which one opens it. */
const KeyLink = z.object({ centreId: z.string(), compartment: Compartment, to: z.string(), at: z.number(), box: z.instanceof(Uint8Array).transform((box) => box as Bytes) });
type KeyLink = z.infer<typeof KeyLink>;

const identityOf = ({ centreId, compartment, to }: Pick<KeyLink, 'centreId' | 'compartment' | 'to'>): string => ['key-link', centreId, compartment, to].join('|');
const linksIn = async (store: WorkStore): Promise<KeyLink[]> => z.array(KeyLink).catch([]).parse((await store.meta.get(KEY))?.value);

/** Links each compartment's newest key of the ring (its first) to those before it. The same again changes nothing. */
export async function linkNewest({ crypto, store, now }: { crypto: CryptoPort; store: WorkStore; now: () => number }, ring: readonly RingKey[]): Promise<void> {
  const made: KeyLink[] = [];
  const newest = new Map<string, RingKey>();
  for (const one of ring) {
    const name = `${one.centreId}/${one.compartment}`;
    const first = newest.get(name);
    if (first === undefined) { newest.set(name, one); continue; }
    const to = (await importKey(crypto, fromBase64(first.key))).id;
    const link = { centreId: one.centreId, compartment: one.compartment, to, at: now() };
    made.push({ ...link, box: await seal(crypto, await importKey(crypto, fromBase64(one.key)), identityOf(link), textBytes(JSON.stringify(first))) });
  }
  if (made.length === 0) return;
  await store.transaction('rw', store.meta, async () => {
    const known = await linksIn(store);
    const isKnown = (link: KeyLink) => known.some((other) => other.to === link.to && keyIdOf(other.box) === keyIdOf(link.box));
    // A restored server gives the older key again: nothing leads away from what is the newest now.
    const kept = known.filter((link) => !made.some((other) => other.to === keyIdOf(link.box)));
    await store.meta.put({ key: KEY, value: [...kept, ...made.filter((link) => !isKnown(link))] });
  });
}

/** The keys that held ones lead to, the newest last. One that is held already is among them: a restored server makes an older key the newest again. */
export async function followLinks(crypto: CryptoPort, store: WorkStore, held: ReadonlyMap<string, SealKey>): Promise<readonly RingKey[]> {
  const links = (await linksIn(store)).toSorted((a, b) => a.at - b.at);
  const keys = new Map(held);
  const found: { readonly key: RingKey; readonly at: number }[] = [];
  const followed = new Set<KeyLink>();
  for (let isMore = true; isMore;) {
    isMore = false;
    for (const link of links) {
      const key = followed.has(link) ? undefined : keys.get(keyIdOf(link.box));
      const plain = key && (await open(crypto, key, identityOf(link), link.box));
      if (plain === undefined) continue;
      followed.add(link);
      const next = RingKey.parse(JSON.parse(bytesText(plain)));
      found.push({ key: next, at: link.at });
      keys.set(link.to, await importKey(crypto, fromBase64(next.key)));
      isMore = true;
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map((one) => one.key);
}

/** Lets go of the links to keys that all who unlock here hold, or can't come to. */
export async function dropLinks(store: WorkStore, now: number): Promise<void> {
  await store.transaction('rw', store.meta, store.wrappings, async () => {
    const links = await linksIn(store);
    if (links.length === 0) return;
    const rings = (await store.wrappings.toArray()).flatMap(({ keys, next }) => [keys, ...(next ? [next.keys] : [])]);
    const isNeeded = (link: KeyLink): boolean => now - link.at < LONGEST_TAB_MS
      // A wrapping of an earlier version does not say what it holds.
      || rings.some((ids) => ids === undefined || isBefore(ids, keyIdOf(link.box), link.to) || (!ids.includes(link.to) && reaches(links, ids, link.to)));
    await store.meta.put({ key: KEY, value: links.filter(isNeeded) });
  });
}

/** Whether the ring still has as newer the key that the link leads away from. */
const isBefore = (ids: readonly string[], from: string, to: string): boolean => ids.includes(from) && ids.indexOf(from) < ids.indexOf(to);

function reaches(links: readonly KeyLink[], ids: readonly string[], to: string): boolean {
  const reached = new Set(ids);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const link of links) if (reached.has(keyIdOf(link.box))) reached.add(link.to);
  }
  return reached.has(to);
}
