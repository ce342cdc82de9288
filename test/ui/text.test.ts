import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EN } from '#ui/text/en.ts';
import { ES } from '#ui/text/es.ts';

/** What a function of words says of a number, or of a word where it takes none. */
function called(words: (...args: unknown[]) => unknown): string {
  try { return String(words(2, 'x')); } catch { return String(words('x', 'x')); }
}

/** Every path to a sentence, with the sentence; functions are called with a number or a word. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, called(value as (...args: unknown[]) => unknown)]];
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

const TEXTS = join(import.meta.dirname, '../../src/ui/text');
/** Every file's one export, by the name of the file: areas that load with their screens are in no list. */
const texts = async (language: 'es' | 'en'): Promise<Record<string, unknown>> => Object.fromEntries(await Promise.all(readdirSync(join(TEXTS, language)).map(async (file) => [file, Object.values(await import(join(TEXTS, language, file)) as object)[0]])));

test('both languages have the same sentences, and none is empty', async () => {
  const [es, en] = [sentences(await texts('es')), sentences(await texts('en'))];
  expect(es.map(([path]) => path).sort()).toEqual(en.map(([path]) => path).sort());
  for (const [path, text] of [...es, ...en]) expect(text.trim(), path).not.toBe('');
});

test('one is said as one, and many as many', () => {
  expect([ES.unsent(0), ES.unsent(1), ES.unsent(2)]).toEqual(['Todo enviado', '1 cambio por enviar', '2 cambios por enviar']);
  expect([EN.unsent(0), EN.unsent(1), EN.unsent(2)]).toEqual(['All sent', '1 change to send', '2 changes to send']);
});
