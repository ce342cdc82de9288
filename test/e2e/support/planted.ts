/** A careless app, to see that the search finds something: words in clear in every place that a browser keeps things in. */
import type { Page } from 'playwright-core';

export const PLANTED = {
  'an address': 'kqzwvañxjq', 'a fragment': 'vjqxzwkkq', 'a title': 'wzqkxjvñqq', 'the state of the history': 'qqjzxwvkk', localStorage: 'zñwqkjxvqq', IndexedDB: 'xkqwñzjvqk',
  'IndexedDB, beyond Latin letters': 'kwżqzxjvqq', 'IndexedDB, packed': 'jxwqzkqvñw', 'a cache': 'qvzkxwjñkq', 'a form left half done': 'wkjzqñxvqz',
} as const;
/** Enough for LevelDB to write a table, which it packs. */
const ROWS = 1_500;

/** Leaves every word of PLANTED where its key says. */
export async function plantInClear(page: Page): Promise<void> {
  await page.evaluate(async ({ words, rows }) => {
    localStorage.setItem('careless', words.localStorage);
    const database = await new Promise<IDBDatabase>((open) => {
      const request = indexedDB.open('careless', 1);
      request.addEventListener('upgradeneeded', () => { request.result.createObjectStore('rows'); });
      request.addEventListener('success', () => open(request.result));
    });
    const write = (put: (store: IDBObjectStore) => void): Promise<void> => new Promise((done) => {
      const transaction = database.transaction('rows', 'readwrite');
      transaction.addEventListener('complete', () => done());
      put(transaction.objectStore('rows'));
    });
    await write((store) => { store.put({ name: `Doña ${words['IndexedDB, packed']}`, padding: 'the same again and again '.repeat(200) }, 'first'); });
    for (let at = 0; at < rows; at += 100) await write((store) => { for (let n = at; n < at + 100; n += 1) store.put(crypto.getRandomValues(new Uint8Array(4_000)), n); });
    await write((store) => { store.put({ name: words.IndexedDB, other: words['IndexedDB, beyond Latin letters'] }, 'last'); });
    database.close();
    await (await caches.open('careless')).put('/careless', new Response(words['a cache']));
    document.title = words['a title'];
    history.pushState({ state: words['the state of the history'] }, '', `/?${words['an address']}#${words['a fragment']}`);
    const field = document.createElement('input');
    field.id = 'careless';
    field.name = 'careless';
    const form = document.createElement('form');
    form.append(field);
    document.body.append(form);
  }, { words: PLANTED, rows: ROWS });
  await page.locator('#careless').fill(PLANTED['a form left half done']);
}
