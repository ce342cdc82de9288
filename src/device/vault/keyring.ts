/**
 * The keys that the unlocked worker holds: one a centre and compartment for sealing, and older ones
 * that still open what was sealed under them. The ring rests only as wrapped bytes (wrapping.ts).
 */
import { z } from 'zod';
import type { CentreId } from '#domain/foundation/ids.ts';
import { bytesText, fromBase64, importKey, keyIdOf, open, seal, textBytes } from './sealing.ts';
import type { Bytes, CryptoPort, SealKey } from './sealing.ts';

export const Compartment = z.enum(['core', 'protection']);
export type Compartment = z.infer<typeof Compartment>;

/** One key at rest, before it is wrapped: raw bytes as base64. The first of its centre and compartment seals. */
export const RingKey = z.object({ centreId: z.string(), compartment: Compartment, key: z.base64() });
export type RingKey = z.infer<typeof RingKey>;

export type Keyring = {
  has(centreId: CentreId, compartment: Compartment): boolean;
  /** Looks for what is newest on the tablet. Whether this ring had to turn to another key since it was asked last: what it sealed before lies under one that others may not hold. */
  lookAgain(): Promise<boolean>;
  /** The id of the key that seals there; undefined when the compartment is not held. */
  sealsWith(centreId: CentreId, compartment: Compartment): string | undefined;
  /** Throws when the compartment is not held: whoever calls must have asked `has` first. */
  seal(centreId: CentreId, compartment: Compartment, identity: string, plain: Bytes): Promise<Bytes>;
  open(identity: string, box: Bytes): Promise<Bytes | undefined>;
  sealJson(centreId: CentreId, compartment: Compartment, identity: string, value: unknown): Promise<Bytes>;
  /** Undefined when it can't be opened. What is inside was sealed here and is trusted. */
  openJson(identity: string, box: Bytes): Promise<unknown>;
};

/** The ring in memory from its keys, and from those that came to the tablet since it was wrapped (`follow`: what a held key of that id leads to, renewal.ts). */
export async function createKeyring(crypto: CryptoPort, keys: readonly RingKey[], follow: (held: ReadonlyMap<string, SealKey>) => Promise<readonly RingKey[]> = async () => []): Promise<Keyring> {
  const byId = new Map<string, SealKey>();
  let hasTurned = false;
  const sealing = new Map<string, SealKey>();
  /** Keys that can't be had here: another compartment's. */
  const foreign = new Set<string>();
  const nameOf = (centreId: string, compartment: Compartment) => `${centreId}/${compartment}`;
  async function hold(one: RingKey, isNewer: boolean): Promise<void> {
    const key = await importKey(crypto, fromBase64(one.key));
    byId.set(key.id, key);
    const name = nameOf(one.centreId, one.compartment);
    if (isNewer && sealing.get(name)?.id !== key.id) hasTurned = true;
    if (isNewer || !sealing.has(name)) sealing.set(name, key);
  }
  async function catchUp(): Promise<void> { for (const one of await follow(byId)) await hold(one, true); }
  for (const one of keys) await hold(one, false);
  await catchUp();
  async function keyOf(box: Bytes): Promise<SealKey | undefined> {
    const id = keyIdOf(box);
    if (!byId.has(id) && !foreign.has(id)) {
      // Another tab has signed in and sealed with a newer key meanwhile.
      await catchUp();
      if (!byId.has(id)) foreign.add(id);
    }
    return byId.get(id);
  }
  const ring: Keyring = {
    has: (centreId, compartment) => sealing.has(nameOf(centreId, compartment)),
    async lookAgain() {
      await catchUp();
      const turned = hasTurned;
      hasTurned = false;
      return turned;
    },
    sealsWith: (centreId, compartment) => sealing.get(nameOf(centreId, compartment))?.id,
    seal: async (centreId, compartment, identity, plain) => {
      const key = sealing.get(nameOf(centreId, compartment));
      if (!key) throw new Error(`no key for the ${compartment} compartment`);
      return seal(crypto, key, identity, plain);
    },
    open: async (identity, box) => {
      const key = await keyOf(box);
      return key && open(crypto, key, identity, box);
    },
    sealJson: (centreId, compartment, identity, value) => ring.seal(centreId, compartment, identity, textBytes(JSON.stringify(value))),
    openJson: async (identity, box) => {
      const plain = await ring.open(identity, box);
      return plain && (JSON.parse(bytesText(plain)) as unknown);
    },
  };
  return ring;
}

/**
 * The ring after a sign-in: the server's keys first, then older keys that are still needed: of
 * compartments granted now, or of entries in the outbox (`neededKeyIds`), so that nothing unsent becomes unreadable.
 */
export async function mergedRing(crypto: CryptoPort, granted: readonly RingKey[], held: readonly RingKey[], neededKeyIds: ReadonlySet<string>): Promise<RingKey[]> {
  const ring = [...granted];
  for (const one of held) {
    if (ring.some((other) => other.key === one.key)) continue;
    const isGranted = granted.some((other) => other.centreId === one.centreId && other.compartment === one.compartment);
    if (isGranted || neededKeyIds.has((await importKey(crypto, fromBase64(one.key))).id)) ring.push(one);
  }
  return ring;
}
