/** A new version of the app arrives while people work: it says so, waits, and takes nobody's form away. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCounter, PASSWORD } from './support/counter.ts';
import type { Counter, Seat } from './support/counter.ts';

const WORKER = join(import.meta.dirname, '../../dist/service-worker.js');

let counter: Counter;
let tablet: Seat;
let asBuilt: string;
let versions = 0;

beforeAll(async () => {
  counter = await openCounter();
  asBuilt = readFileSync(WORKER, 'utf8');
  tablet = await counter.seat({ width: 800, height: 1280 });
});
afterAll(async () => {
  writeFileSync(WORKER, asBuilt);
  await counter.close();
});

/** The server has a newer build from now on; the page hears of it as it does when a tablet wakes. */
async function publishNewVersion(page: Page): Promise<void> {
  versions += 1;
  writeFileSync(WORKER, `${asBuilt}\n// version ${versions}`);
  await page.evaluate(() => { document.dispatchEvent(new Event('visibilitychange')); });
}
const mark = (page: Page) => page.evaluate(() => { document.documentElement.dataset['since'] = 'before'; });
const isSameLoad = (page: Page) => page.evaluate(() => document.documentElement.dataset['since'] === 'before');
const reloaded = (page: Page) => page.waitForFunction(() => document.documentElement.dataset['since'] === undefined && document.querySelector('button') !== null);
const isWaiting = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
const notice = (page: Page) => page.getByText('Hay una versión nueva');

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await page.getByRole('button', { name: 'Bloquear' }).waitFor();
}

test('1. under an open form a new version only says that it is there, also with a second tab at the door', async () => {
  const { page } = tablet;
  await counter.signIn(tablet, 'rosa');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await unlock(page);
  await page.getByRole('link', { name: 'Registrar a una persona' }).click();
  await page.getByLabel('Nombres').fill('Wislande');
  await mark(page);
  await publishNewVersion(page);
  await notice(page).waitFor();

  const second = await tablet.context.newPage();
  await second.goto(counter.url);
  await notice(second).waitFor();
  await mark(second);
  expect(await isWaiting(second)).toBe(true);
  expect([await isSameLoad(page), await isSameLoad(second)]).toEqual([true, true]);
  expect(await page.getByLabel('Nombres').inputValue()).toBe('Wislande');
});

test('2. one tap takes it: this tab opens anew under the new version, and so does the one at the door', async () => {
  const { page } = tablet;
  const [, second] = tablet.context.pages();
  if (!second) throw new Error('no second tab');
  await page.getByRole('button', { name: 'Abrir la versión nueva' }).click();
  await reloaded(page);
  await reloaded(second);
  expect(await isWaiting(page)).toBe(false);
  await second.close();
  await unlock(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Hoy', exact: true }).click();
  await page.getByText('Wislande').waitFor();
});

test('3. on a locked tablet where nobody types it is taken by itself, and a typed password keeps it waiting', async () => {
  const { page } = tablet;
  await page.getByRole('button', { name: 'Bloquear' }).click();
  await page.getByLabel('Contraseña').fill('half a pass');
  await mark(page);
  await publishNewVersion(page);
  await notice(page).waitFor();
  expect([await isWaiting(page), await isSameLoad(page)]).toEqual([true, true]);
  await page.getByLabel('Contraseña').fill('');
  await unlock(page);
  await page.getByRole('button', { name: 'Bloquear' }).click();
  await reloaded(page);
  expect(await isWaiting(page)).toBe(false);
  await unlock(page);
  expect(await notice(page).isVisible()).toBe(false);
  expect(tablet.troubles).toEqual([]);
});

test('4. a tab where somebody works is told when another tab took it, and goes on until that person is ready', async () => {
  const { page } = tablet;
  const second = await tablet.context.newPage();
  await second.goto(counter.url);
  await unlock(second);
  await page.getByRole('link', { name: 'Registrar a una persona' }).click();
  await page.getByLabel('Nombres').fill('Mirlande');
  await mark(page);
  await publishNewVersion(second);
  await second.getByRole('button', { name: 'Abrir la versión nueva' }).click();
  await page.getByText('La aplicación se actualizó en otra pestaña').waitFor();
  expect(await isSameLoad(page)).toBe(true);
  expect(await page.getByLabel('Nombres').inputValue()).toBe('Mirlande');
  await page.getByRole('button', { name: 'Abrir de nuevo' }).click();
  await reloaded(page);
});
