/**
 * The search a thief would make: every file of a browser's profile folder, read raw and unpacked, for words that were
 * typed. A word counts as found in UTF-8, UTF-16, Latin-1 (so V8 keeps short texts), percent-encoded, and with
 * small letters or without accents (so a search index would keep it); of digits, with and without what stands between them.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unpackLog, unpackTable } from './leveldb-blocks.ts';

export type Found = { readonly word: string; readonly file: string };

/** Where each word lies in clear, if anywhere. Throws when a packed file could not be read: it could hide one. */
export function searchProfile(folder: string, words: readonly string[]): Found[] {
  const wordsIn = finderOf(words);
  const found: Found[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(folder.length + 1);
    const bodies = [Buffer.from(file), ...unpacked(path, readFileSync(path))];
    found.push(...[...new Set(bodies.flatMap((body) => [...wordsIn(body)]))].map((word) => ({ word, file })));
  }
  return found;
}

/** Without what stands between them; fewer digits stand somewhere by chance. */
const FEWEST_DIGITS = 9;

/** The ways a word can lie on a disk, each as the bytes of its small letters. */
function formsOf(word: string): Buffer[] {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '');
  const digits = word.replaceAll(/\D/g, '');
  const spellings = new Set([word, word.toLowerCase(), word.toUpperCase(), word.normalize('NFD'), folded, encodeURIComponent(word), ...(/^[\d\s/.-]+$/.test(word) && digits.length >= FEWEST_DIGITS ? [digits] : [])]);
  const forms = [...spellings].flatMap((one) => (['utf8', 'utf16le', 'latin1'] as const).map((encoding) => inSmall(Buffer.from(one, encoding)).toString('latin1')));
  return [...new Set(forms)].map((form) => Buffer.from(form, 'latin1'));
}

/** Each byte as the small letter that it is in Latin-1, else itself. */
const SMALL = Uint8Array.from({ length: 256 }, (_, byte) => { const small = String.fromCharCode(byte).toLowerCase().charCodeAt(0); return small < 256 ? small : byte; });
function inSmall(bytes: Buffer): Buffer {
  const small = Buffer.alloc(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) small[at] = SMALL[bytes[at] ?? 0] ?? 0;
  return small;
}

/** So many bytes say at once whether a form can begin here: one pass over a file, however many words there are. */
const BEGIN = 3;

/** All words at once: which of them lie in these bytes. */
function finderOf(words: readonly string[]): (bytes: Buffer) => Set<string> {
  const begins = new Uint8Array(2 ** (8 * BEGIN));
  const formsByBegin = new Map<number, { readonly word: string; readonly form: Buffer }[]>();
  for (const word of words) {
    for (const form of formsOf(word)) {
      const begin = form.readUIntBE(0, BEGIN);
      begins[begin] = 1;
      formsByBegin.set(begin, [...(formsByBegin.get(begin) ?? []), { word, form }]);
    }
  }
  return (bytes) => {
    const small = inSmall(bytes);
    const found = new Set<string>();
    let begin = 0;
    for (let at = 0; at < small.length; at += 1) {
      begin = ((begin << 8) | (small[at] ?? 0)) & (begins.length - 1);
      if (at < BEGIN - 1 || begins[begin] === 0) continue;
      const from = at - BEGIN + 1;
      for (const { word, form } of formsByBegin.get(begin) ?? []) if (small.subarray(from, from + form.length).equals(form)) found.add(word);
    }
    return found;
  };
}

function unpacked(path: string, bytes: Buffer): Buffer[] {
  const bodies = [bytes];
  if (path.endsWith('.ldb')) bodies.push(Buffer.concat(unpackTable(bytes)));
  if (path.endsWith('.log')) bodies.push(unpackLog(bytes));
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1)) {
    // Three bytes can also stand there by chance; a piece that was cut is read as far as it goes.
    try { bodies.push(gunzipSync(bytes.subarray(at), { finishFlush: 2 })); } catch { /* not gzip, or followed by something else */ }
  }
  return bodies;
}
const GZIP = Buffer.from('1f8b08', 'hex');
