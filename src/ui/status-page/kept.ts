/**
 * The last view, kept on the phone for when there is no internet: sealed under a key made of the
 * link's secret and what the person knows. Whoever finds the phone without the slip finds noise.
 */
const ROUNDS = 600_000;

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const toText = (data: Uint8Array): string => btoa(String.fromCharCode(...data));
const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

async function place(token: string): Promise<string> {
  return toText(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(`place ${token}`)))).slice(0, 16);
}

async function keyOf(secret: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytes(secret), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals and keeps a text for this token and answer. */
export async function keep(token: string, answer: string, text: string): Promise<void> {
  const [salt, nonce] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await keyOf(token + answer, salt), bytes(text));
  localStorage.setItem(await place(token), [salt, nonce, new Uint8Array(sealed)].map(toText).join('.'));
}

/** The kept text; undefined when there is none or the answer is another. */
export async function kept(token: string, answer: string): Promise<string | undefined> {
  const [salt, nonce, sealed] = (localStorage.getItem(await place(token)) ?? '').split('.').map(toBytes);
  if (!salt || !nonce || !sealed) return undefined;
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, await keyOf(token + answer, salt), sealed));
  } catch {
    return undefined;
  }
}
