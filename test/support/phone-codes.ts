/** What a phone's code app does: a code from the secret that it was shown. */
import { codeAt, stepOf } from '#server/identity/totp.ts';

/** RFC 4648 read back, blanks between its groups or none. */
export const secretOf = (text: string): Uint8Array => Uint8Array.from((Array.from(text.replaceAll(' ', ''), (sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('').match(/.{8}/g) ?? []), (bits) => Number.parseInt(bits, 2));

/** The code of now, or so many steps `ahead`: a code serves once, and a phone's clock may be one step wrong. */
export const codeOf = (secret: string, { now = new Date(), ahead = 0 }: { readonly now?: Date; readonly ahead?: number } = {}): string => codeAt(secretOf(secret), stepOf(now) + ahead);
