import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildStatusPage } from '#ui/status-page/build.ts';
import { LANGUAGES, WORDS } from '#ui/status-page/words.ts';

test('the status page is one document of at most 14 kB compressed, with everything in it', async () => {
  const page = await buildStatusPage();
  expect(gzipSync(page, { level: 9 }).length).toBeLessThanOrEqual(14_000);
  expect(brotliCompressSync(page).length).toBeLessThanOrEqual(14_000);
  expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/);
  for (const language of LANGUAGES) expect(page).toContain(WORDS[language].title);
}, 30_000);

test('every sentence of the page is there in five languages', () => {
  for (const language of LANGUAGES) {
    expect(Object.keys(WORDS[language]).sort()).toEqual(Object.keys(WORDS.es).sort());
    for (const value of Object.values(WORDS[language])) expect(JSON.stringify(value).length).toBeGreaterThan(3);
  }
});
