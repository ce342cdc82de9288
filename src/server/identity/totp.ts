/** Time-based one-time passwords (RFC 6238 over RFC 4226: HMAC-SHA-1, six digits, 30 seconds), as phones' apps make them. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const STEP_S = 30;
const DIGITS = 6;
/** Phones' clocks differ: one step before and one after hold as well. */
const DRIFT = [0, -1, 1] as const;

/** The code of one step. */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0');
}

export const stepOf = (now: Date): number => Math.floor(now.getTime() / 1000 / STEP_S);

/** The step that the code is of, near now; undefined when it is of none. */
export function matchingStep(secret: Uint8Array, code: string, now: Date): number | undefined {
  const typed = Buffer.from(code.padEnd(DIGITS).slice(0, DIGITS));
  return DRIFT.map((by) => stepOf(now) + by).find((step) => timingSafeEqual(Buffer.from(codeAt(secret, step)), typed));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 without padding: how apps take a secret. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
