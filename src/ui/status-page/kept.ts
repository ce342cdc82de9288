/**
 * What stays on the phone. The token leaves the address bar at once (page.ts) and lives in the tab's
 * session: it outlives a reload, also offline, and ends with the tab, which is what a shared phone
 * needs. On the person's own phone they may have it remembered: then the birth year alone opens the page.
 * The last view is kept sealed under a key made of the token and the answer: whoever finds the phone
 * without the slip finds noise. Whoever takes apart a phone that remembers can try the hundred years;
 * that is why the page offers it, never does it by itself, and why the view says so little.
 */
const ROUNDS = 600_000;
const TOKEN = 's.token';
const COPY = 's.copy.';
const LANGUAGE = 's.language';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const toText = (data: Uint8Array): string => btoa(String.fromCharCode(...data));
const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Storage that is switched off or full is no reason to show nothing. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

export const currentToken = (): string => quietly(() => sessionStorage.getItem(TOKEN) ?? localStorage.getItem(TOKEN)) ?? '';
export const holdToken = (token: string): void => { quietly(() => sessionStorage.setItem(TOKEN, token)); };
export const rememberToken = (token: string): void => { quietly(() => localStorage.setItem(TOKEN, token)); };
export const remembers = (token: string): boolean => quietly(() => localStorage.getItem(TOKEN)) === token;
export const dropHeldToken = (): void => { quietly(() => sessionStorage.removeItem(TOKEN)); };

export const keptLanguage = (): string => quietly(() => localStorage.getItem(LANGUAGE)) ?? '';
export const keepLanguage = (language: string): void => { quietly(() => localStorage.setItem(LANGUAGE, language)); };

/** Nothing of any case stays; the language does, it says nothing of anybody. */
export function clearAll(): void {
  dropHeldToken();
  dropCopies();
  quietly(() => localStorage.removeItem(TOKEN));
}

function dropCopies(): void {
  quietly(() => Object.keys(localStorage).filter((key) => key.startsWith(COPY)).forEach((key) => localStorage.removeItem(key)));
}

const placeOf = async (token: string): Promise<string> => COPY + toText(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(`place ${token}`)))).slice(0, 16);

async function keyOf(secret: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytes(secret), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals and keeps a text for this token and answer. */
export async function keep(token: string, answer: string, text: string): Promise<void> {
  const [salt, nonce] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await keyOf(token + answer, salt), bytes(text));
  const place = await placeOf(token);
  const value = [salt, nonce, new Uint8Array(sealed)].map(toText).join('.');
  const put = (): boolean => { localStorage.setItem(place, value); return true; };
  // A shared phone fills up with other people's copies: theirs go first.
  if (!quietly(put)) { dropCopies(); quietly(put); }
}

/** The kept text; undefined when there is none or the answer is another. */
export async function kept(token: string, answer: string): Promise<string | undefined> {
  try {
    const [salt, nonce, sealed] = (localStorage.getItem(await placeOf(token)) ?? '').split('.').map(toBytes);
    if (!salt || !nonce || !sealed) return undefined;
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, await keyOf(token + answer, salt), sealed));
  } catch {
    return undefined;
  }
}

/** The link was withdrawn: what was kept under it goes too. */
export async function dropCopy(token: string): Promise<void> {
  const place = await placeOf(token);
  quietly(() => localStorage.removeItem(place));
}
