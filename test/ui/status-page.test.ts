import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { buildStatusPage, namesFiles, statusWorker } from '#ui/status-page/build.ts';
import { LANGUAGES, languageOf } from '#ui/text/person/languages.ts';
import { DUTY_WORDS } from '#ui/text/person/duties.ts';
import { SLIP_WORDS } from '#ui/text/person/slip-words.ts';
import { deviceClock, sayHours, sayWhen } from '#ui/text/person/when.ts';
import { WORDS } from '#ui/text/person/words.ts';
import { AT_THE_DOOR, NAMES } from '#ui/status-page/texts.ts';

test('the status page is one document of at most 14 kB compressed, with all it needs to be read in Spanish', async () => {
  const page = await buildStatusPage();
  expect(gzipSync(page, { level: 9 }).length).toBeLessThanOrEqual(14_000);
  expect(brotliCompressSync(page).length).toBeLessThanOrEqual(13_900);
  expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=(?!"data:)/);
  for (const language of LANGUAGES) for (const key of AT_THE_DOOR) expect(page).toContain(WORDS[language][key]);
  for (const text of Object.values(NAMES.es)) expect(page).toContain(text);
  // Markup is never made from text.
  expect(page).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|\beval\(/);
}, 30_000);

test('each other language is one small file beside it, kept by the page\'s worker, and a change of either is a new worker', () => {
  const files = namesFiles();
  expect(files.map(({ path }) => path)).toEqual(['s/en.json', 's/ht.json', 's/fr.json', 's/pt.json']);
  for (const { path, text } of files) {
    expect(Object.keys(JSON.parse(text) as object)).toEqual(Object.keys(NAMES.es));
    expect(brotliCompressSync(text).length).toBeLessThan(4_000);
    expect(statusWorker('page')).toContain(`/${path}`);
  }
  expect(statusWorker('one page')).not.toBe(statusWorker('another page'));
});

test('every sentence is there in five languages, with the same places for numbers and days', () => {
  for (const words of [WORDS, SLIP_WORDS, DUTY_WORDS]) {
    for (const language of LANGUAGES) {
      expect(Object.keys(words[language])).toEqual(Object.keys(words.es));
      for (const [key, text] of Object.entries(words[language])) {
        expect(text.trim(), key).toBe(text);
        expect(text.length, key).toBeGreaterThan(1);
        expect(text.includes('{}'), key).toBe((words.es as Readonly<Record<string, string>>)[key]?.includes('{}'));
        expect(text, key).not.toContain('|');
      }
    }
  }
});

test('what is said once the case is there comes in every language, in the page or beside it', () => {
  for (const language of LANGUAGES) for (const key of [...Object.keys(WORDS.es), ...Object.keys(DUTY_WORDS.es)]) expect((AT_THE_DOOR as readonly string[]).includes(key) || NAMES[language][key], key).toBeTruthy();
});

test('the page can name whatever a view may hold, and nothing of a child\'s protection', () => {
  for (const entry of CATALOGUE.entries) expect(`step.${entry.id}.name` in NAMES.es, entry.id).toBe(entry.protection !== true);
  for (const language of LANGUAGES) for (const [key, text] of Object.entries(NAMES[language])) expect(text, `${language} ${key}`).not.toBe(key);
});

test('opening hours are said in every language: a row of days by its ends, others one by one, and words of the place as they are', () => {
  const row = { days: ['WE', 'MO', 'TU', 'FR', 'TH'] as const, opens: '09:00', closes: '15:30' };
  expect(LANGUAGES.map((language) => sayHours({ ...row, days: [...row.days] }, language))).toEqual(['lunes – viernes, 9:00 – 15:30', 'Monday – Friday, 9:00 am – 3:30 pm', 'lendi – vandredi, 9:00 – 15:30', 'lundi – vendredi, 9:00 – 15:30', 'segunda-feira – sexta-feira, 9:00 – 15:30']);
  expect([sayHours({ days: ['SU', 'SA'], text: 'con cita' }, 'es'), sayHours({ days: ['MO', 'WE', 'FR'] }, 'ht'), sayHours({ opens: '08:00' }, 'es'), sayHours({ text: 'con cita' }, 'fr')]).toEqual(['sábado, domingo, con cita', 'lendi, mèkredi, vandredi', '8:00 –', 'con cita']);
});

test('a day is said with its weekday in every language, in Creole too', () => {
  const said = (language: Parameters<typeof sayWhen>[1]) => sayWhen('2026-11-26T08:05', language);
  expect(LANGUAGES.map(said)).toEqual(['jueves, 26 de noviembre, 8:05', 'Thursday, November 26, 8:05 am', 'jedi 26 novanm, 8:05', 'jeudi 26 novembre, 8:05', 'quinta-feira, 26 de novembro, 8:05']);
  expect(sayWhen('2026-01-04', 'ht')).toBe('dimanch 4 janvye');
  expect(sayWhen('2026-01-04T00:30', 'en')).toMatch(/12:30 am$/);
  expect(deviceClock(new Date(2026, 4, 3, 10, 2).getTime())).toBe('2026-05-03T10:02');
});

test('the slip speaks the first of the person\'s languages that we know, by either kind of code', () => {
  const first = (...codes: string[]) => languageOf(codes.map((code) => ({ code })));
  expect([first('hat'), first('fr'), first('nah', 'por'), first('eng'), first('quc'), languageOf(undefined)]).toEqual(['ht', 'fr', 'pt', 'en', 'es', 'es']);
});
