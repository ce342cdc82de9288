/**
 * A scanner that plays keyboard: a burst of keys faster than any hand, with Enter at its end and perhaps inside (a licence and
 * a passport have several lines). A hand's typing is never taken for one. Pure: the caller says which key came when.
 */
export type Wedge = { readonly text: string; readonly startedAt: number; readonly lastAt: number };
export const IDLE: Wedge = { text: '', startedAt: 0, lastAt: 0 };

/** A longer pause than this begins a new burst, or ends one. */
export const PAUSE_MS = 90;
const FEWEST_KEYS = 8;
const SLOWEST_MEAN_MS = 40;
const LONGEST = 4000;

/** The burst after one more key; keys that write nothing (Shift, Alt) change nothing. */
export function afterKey(wedge: Wedge, key: string, at: number): Wedge {
  const sign = key === 'Enter' ? '\n' : key === 'Tab' ? '\t' : key;
  if (Array.from(sign).length !== 1) return wedge;
  const goesOn = wedge.text !== '' && at - wedge.lastAt <= PAUSE_MS && wedge.text.length < LONGEST;
  return goesOn ? { ...wedge, text: wedge.text + sign, lastAt: at } : { text: sign, startedAt: at, lastAt: at };
}

/** Whether keys come too fast for a hand: from then on they are kept from buttons that have the focus. */
export const isFast = ({ text, startedAt, lastAt }: Wedge): boolean => text.length >= 4 && (lastAt - startedAt) / (text.length - 1) <= SLOWEST_MEAN_MS;

/** What was scanned, once the pause after the burst is over. */
export function scannedBy(wedge: Wedge, at: number): string | undefined {
  if (at - wedge.lastAt < PAUSE_MS || wedge.text.trim().length < FEWEST_KEYS || !isFast(wedge) || !/[\n\t]\s*$/.test(wedge.text)) return undefined;
  return wedge.text.trim();
}
