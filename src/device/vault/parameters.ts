/**
 * Every number of the vault in one place. A wrapping carries the parameters it was made with, so that
 * raising them here reaches each worker at their next online sign-in, and nobody is locked out.
 */

/** Argon2id: memory in KiB. 64 MiB and 3 passes take 0.26 s on a laptop, 1–2 s on a cheap tablet. */
export type KdfParameters = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number };
export const KDF: KdfParameters = { memoryKiB: 65_536, passes: 3, lanes: 1 };

export const SALT_BYTES = 16;
export const NONCE_BYTES = 12;
export const KEY_BYTES = 32;
/** The start of a key's SHA-256: says which key opens a record, and nothing about the key. */
export const KEY_ID_BYTES = 8;

/** What a passkey is asked about (WebAuthn's PRF hashes it), and the length of its answer. */
export const PRF_BYTES = 32;

/** Wrong passwords in a row that cost nothing but the derivation. */
export const FREE_TRIES = 5;
/** After so many in a row the tablet forgets how that worker gets in: a network and the server's own throttle stand before the next try. */
export const MOST_TRIES = 10;
const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 15 * 60_000;

/** How long to wait after that many wrong passwords in a row: none, then 30 s, doubled up to 15 min. */
export const delayAfter = (wrongTries: number): number =>
  wrongTries < FREE_TRIES ? 0 : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(wrongTries - FREE_TRIES, 10));
