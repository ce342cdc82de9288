/**
 * HSDS wants a UUID for every object. Ours are computed from what an object is, so that two exports name the same
 * thing alike: UUID version 8 (RFC 9562 §5.8, made from a hash of one's own). For naming, never for secrecy.
 */

/** The same UUID for the same words. */
export function stableUuid(...parts: readonly string[]): string {
  const text = parts.join('\u0000');
  const hex = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f].map((seed) => word(text, seed).toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** 32 bits of a text: FNV-1a from a seed, with the final mixing of MurmurHash3. */
function word(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
