/**
 * A stolen tablet says nothing: into every field of the staff app that there is in the source somebody who has it types a word of
 * its own, some saved, some left half done, with and without a network; then every file of Chromium's profile is searched
 * for each of them, as a thief would, after a crash and after an orderly end.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../server/support/server-process.ts';
import type { Running } from '../server/support/server-process.ts';
import { openProfile } from '../support/chromium.ts';
import { FIELDS_FILE, fieldsOf } from './support/fields-build.ts';
import { plantInClear, PLANTED } from './support/planted.ts';
import { searchProfile } from './support/raw-profile.ts';
import { createTypist, SHORTEST } from './support/type-everywhere.ts';
import type { Typed, Typist } from './support/type-everywhere.ts';
import { askForStatus, decide, find, handCardOver, keepVacancies } from './support/walk-colleagues.ts';
import { askForCash, leaveHalfDone, noteBus, noteHearing, openCase, registerFully, search, walkCase } from './support/walk-counter.ts';
import { changeCatalogue, giveLock, lookAfterAccess, nameStaff, setUpCentre, turnPasskeyOn } from './support/walk-desk.ts';
import { handTo, lock, tap, unlock, wordAt } from './support/walk.ts';
import type { Account } from './support/walk.ts';

/** About a minute where nobody else works; on a busy machine it is slow, and not wrong. */
const SLOW_MS = 600_000;
const SUPPORT = join(import.meta.dirname, 'support');
/** What is known to lie in clear: which fields' words, in which files, and why that is so. */
const KNOWN_IN_CLEAR: readonly { readonly field: RegExp; readonly file: RegExp; readonly why: string }[] = [
  { field: /^(?:door\/SetUp\.tsx t\.door\.adminName|desk\/WorkerForm\.tsx t\.staff\.name):/, file: /^Default\/IndexedDB/, why: 'the locked door shows who may open it' },
  { field: /^(?:door\/(?:SetUp|SignIn)\.tsx t\.door\.(?:username|adminName)|desk\/WorkerForm\.tsx (?:t\.door\.username|t\.staff\.name)):/, file: /^Default\/Login Data/, why: 'Chromium counts by itself for which user name it was not asked to keep a password' },
  { field: /^desk\/audit\/AuditFilters\.tsx say\.day:/, file: /^(?:Default\/(?:History|Favicons|Sessions)|segmentation_platform)/, why: 'the day of the audit that is read stands in the address, and says nothing of a person' },
  { field: /^desk\/catalogue\//, file: /^Default\/Local Storage/, why: 'the next edition of the catalogue: facts about public services, and an administrator holds no key' },
];

const isKnown = ({ field }: Typed, file: string): boolean => KNOWN_IN_CLEAR.some((one) => one.field.test(field) && one.file.test(file));

let folder = '';
let server: Running;
let fields: readonly string[] = [];
const browsers: BrowserContext[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vtl-profile-'));
  chmodSync(folder, 0o755);
  const dist = join(folder, 'dist');
  const built = spawnSync(process.execPath, [join(SUPPORT, 'fields-build.ts'), dist], { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit'] });
  expect(built.status).toBe(0);
  fields = JSON.parse(readFileSync(join(dist, FIELDS_FILE), 'utf8')) as string[];
  server = await startServer({ env: { DATA_DIR: join(folder, 'data'), PASSKEYS: 'offered', SERVED_BUILD: dist, NODE_OPTIONS: `--import ${join(SUPPORT, 'serve-build.ts')}` } });
});
afterAll(async () => {
  await Promise.all(browsers.map((one) => one.close()));
  server?.child.kill('SIGTERM');
  await server?.ended;
  rmSync(folder, { recursive: true, force: true });
});

type Tablet = { readonly context: BrowserContext; readonly page: Page; /** Addresses, titles, and what the console said. */ readonly told: string[] };

async function open(name: string, typist?: Typist): Promise<Tablet> {
  const context = await openProfile(join(folder, name), { locale: 'es-MX', baseURL: server.url, viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  browsers.push(context);
  await typist?.watch(context);
  const page = context.pages()[0] ?? await context.newPage();
  page.setDefaultTimeout(SLOW_MS / 10);
  const told: string[] = [];
  page.on('framenavigated', (frame) => told.push(frame.url()));
  page.on('console', (message) => told.push(message.text()));
  page.on('pageerror', (error) => told.push(String(error.stack ?? error)));
  return { context, page, told };
}

test('of all that was typed, not one word lies in the profile\'s files, in an address, a title or the console', { timeout: SLOW_MS }, async () => {
  const typist = createTypist(11);
  const first = await open('tablet', typist);
  const { staff, secrets } = await walk(first, typist);
  await breakScreen(first.page, typist, wordAt(typist, 'register', 'Primer apellido'));
  first.told.push(await first.page.title());
  await first.page.goto('/');
  await tap(first.page, staff.rosa.name);
  await typist.fill(first.page.locator('main'), 'locked');
  await tap(first.page, 'Abrir');
  await first.page.getByText(/^Contraseña incorrecta/).waitFor();
  await unlock(first.page, staff.rosa);
  await leaveHalfDone({ page: first.page, typist }, 'before the crash');
  const crashed = new Promise((done) => { first.context.once('close', done); });
  process.kill(processOf('tablet'), 'SIGKILL');
  await crashed;
  const words = [...typist.typed.map(({ word }) => word), ...secrets, ...Object.values(staff).map(({ password }) => password)].filter((word) => word.length >= SHORTEST);
  expect(cleartext(typist, words)).toEqual([]);

  const second = await open('tablet');
  await second.page.goto('/');
  await unlock(second.page, staff.rosa);
  await second.page.getByText('Sin terminar').first().waitFor();
  await lock(second.page);
  await second.context.close();
  // Once more, so that what was written last is read back from its log as well.
  await (await open('tablet')).context.close();
  expect(cleartext(typist, words)).toEqual([]);

  const told = [...first.told, ...second.told].join('\n').toLowerCase();
  const sought = typist.typed.filter((one) => one.word.length >= SHORTEST && !isKnown(one, 'Default/History'));
  expect(sought.filter(({ word }) => [word, encodeURIComponent(word)].some((one) => told.includes(one.toLowerCase()))).map(({ field, place }) => `${place}, ${field}`)).toEqual([]);
  // Every field that stood on a screen got a word, and every one that the source has stood on a screen.
  const typed = new Set(typist.typed.map(({ field }) => field));
  expect([...typist.seen].filter((field) => !typed.has(field))).toEqual([]);
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter((site) => !typist.typed.some(({ field }) => field.startsWith(`${site}: `)))).toEqual([]);
});

/** Everybody's day. The browser is left with nobody at it. */
async function walk({ context, page }: Tablet, typist: Typist): Promise<{ staff: Readonly<Record<'rosa' | 'elena', Account>>; secrets: string[] }> {
  const hands = { page, typist };
  await giveLock(page);
  await setUpCentre(hands, /http\S+set-up#\S+/.exec(server.output())?.[0] ?? '');
  const staff = await nameStaff(hands);
  await changeCatalogue(hands);
  await handTo(page, staff.elena);
  const secrets = await lookAfterAccess(hands, staff.elena);
  await handTo(page, staff.rosa);
  await turnPasskeyOn(hands, staff.rosa);
  await page.evaluate(async () => { window.print = () => { window.dispatchEvent(new Event('afterprint')); }; await navigator.serviceWorker.ready; });
  await page.getByText('Todo enviado').first().waitFor();
  await context.setOffline(true);
  await registerFully(hands, 'register');
  await openCase(hands, 'Mexicana o mexicano que regresa');
  await walkCase(hands);
  await askForCash(hands);
  await noteHearing(hands);
  await noteBus(hands);
  await search(hands);
  await leaveHalfDone(hands, 'register, half done');
  await context.setOffline(false);
  await page.getByText('Todo enviado').first().waitFor();
  const name = wordAt(typist, 'register', 'Primer apellido');
  await lock(page);
  await unlock(page, staff.elena);
  await decide(hands, name);
  await handTo(page, staff.pablo);
  await handCardOver(hands, name);
  await handTo(page, staff.irma);
  await keepVacancies(hands);
  await askForStatus(hands);
  await page.goto('/');
  await unlock(page, staff.rosa);
  return { staff, secrets };
}

/** A screen breaks over a word that it was about to show. */
async function breakScreen(page: Page, typist: Typist, name: string): Promise<void> {
  await find(page, name);
  const word = 'Ñqzwxkábrokenjq';
  await typist.type(page.getByRole('textbox', { name: 'Nota', exact: true }), word, 'a screen that breaks');
  await page.evaluate((said) => { Array.prototype.toReversed = () => { throw new Error(`cannot show ${said}`); }; }, word);
  await tap(page, 'Agregar nota');
  await page.getByText('Esta pantalla falló.').first().waitFor();
}

/** Chromium's own lock says which process it is. */
const processOf = (name: string): number => Number(/-(\d+)$/.exec(readlinkSync(join(folder, name, 'SingletonLock')))?.[1]);

/** Whose words lie where in clear, that may not. */
function cleartext(typist: Typist, words: readonly string[]): string[] {
  const found = searchProfile(join(folder, 'tablet'), words);
  return found.flatMap(({ word, file }) => {
    const typed = typist.typed.filter((one) => one.word === word);
    return typed.length > 0 && typed.every((one) => isKnown(one, file)) ? [] : [`${typed[0] ? `${typed[0].place}, ${typed[0].field}` : 'a password or a code'} lies in ${file}`];
  });
}

test('the same search finds what is put there in clear: in IndexedDB, packed or not, a store, a cache, an address, a title, a form', async () => {
  const { context, page } = await open('careless');
  await page.goto('/');
  await plantInClear(page);
  const where = join(folder, 'careless');
  const missing = (): string[] => {
    const found = searchProfile(where, Object.values(PLANTED));
    return Object.entries(PLANTED).filter(([, word]) => !found.some((one) => one.word === word)).map(([place]) => place);
  };
  // The title and the form go to the browser's own files a moment later.
  await expect.poll(missing, { timeout: 60_000, interval: 500 }).toEqual([]);
  await context.close();
  await (await open('careless')).context.close();
  expect(missing()).toEqual([]);
  // Some of it can be read only once LevelDB's tables are unpacked; without any, that part would prove nothing.
  expect(readdirSync(where, { recursive: true }).some((name) => String(name).endsWith('.ldb'))).toBe(true);
});

test.each([
  ['<TextField label={t.case.note} multiline />', ['a.tsx t.case.note']],
  ['{open && <TextField\n  value={x} onChange={(event) => set(event.target.value > 3)} label={`${say.words} (${t.optional})`} />}', ['a.tsx say.words']],
  ['<TextField select label={t.state}><MenuItem /></TextField>', []],
  ['<Box><input ref={input} type="file" hidden aria-label={words.choose} /><textarea /></Box>', ['a.tsx words.choose', 'a.tsx']],
  ['<TextField label={label} /><TextField label={label} />', ['a.tsx label', 'a.tsx label #2']],
  ['// <TextField label={t.gone} />\n<TextFieldRow label={t.row} />', []],
])('fields are found in the source: %s', (source, sites) => {
  expect(fieldsOf('a.tsx', source).map(({ site }) => site)).toEqual(sites);
});
