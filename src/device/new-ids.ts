/** Ids made on the device: random ones, and event ids that sort by time (UUID version 7, RFC 9562). */
import { toHex } from './vault/sealing.ts';

export type RandomBytes = Pick<Crypto, 'getRandomValues'>;

function dashed(bytes: Uint8Array, version: number): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A random UUID (version 4). */
export const newId = <T extends string>(crypto: RandomBytes): T => dashed(crypto.getRandomValues(new Uint8Array(16)), 4) as T;

/** A UUID that begins with the time in milliseconds (version 7). */
export function newTimedId<T extends string>(crypto: RandomBytes, now: number): T {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let at = 0; at < 6; at += 1) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) % 256;
  return dashed(bytes, 7) as T;
}
