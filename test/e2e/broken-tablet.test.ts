/**
 * A tablet broken on purpose, in real Chromium: the disk full, its database closed or emptied under the page, an old tab in
 * the way, two tabs at once. What the screen confirmed is there afterwards, and the person is told what to do. A newer version
 * that arrives in the middle of a form: update.test.ts. Killed processes: kills/.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openCounter, PASSWORD } from './support/counter.ts';
import type { Counter, Seat } from './support/counter.ts';
import { firstPage, makeProfile } from './support/own-browser.ts';
import type { OwnProfile } from './support/own-browser.ts';
import { noteOf, openFound, register, typeNote, unlock } from './support/counter-work.ts';

const PATIENCE = { timeout: 90_000, interval: 250 };
const RETURNS = 'Mexicana o mexicano que regresa';
let counter: Counter;
let profile: OwnProfile;
let tablet: Seat;

beforeAll(async () => {
  counter = await openCounter();
  profile = makeProfile(counter.url);
  const { context } = await profile.open();
  // A busy machine is slow, not wrong.
  context.setDefaultTimeout(90_000);
  const page = await firstPage(context);
  const troubles: string[] = [];
  context.on('weberror', (error) => troubles.push(error.error().message));
  tablet = { context, page, troubles };
});
afterAll(async () => {
  await tablet.context.close();
  profile.remove();
  await counter.close();
});

async function isThereOnce(page: Page, notes: readonly string[]): Promise<void> {
  for (const note of notes) {
    await noteOf(page, note).first().waitFor();
    expect(await noteOf(page, note).count()).toBe(1);
  }
}
const isEmpty = (page: Page) => page.getByLabel('Nota', { exact: true }).inputValue().then((text) => text === '');

test('an old tab that holds the store in an older form: the page says which tab to close, and goes on by itself when it is closed', async () => {
  // The form of the store's first version, held open by a page that answers nothing.
  const old = tablet.page;
  await old.goto('/icon.svg');
  await old.evaluate(() => new Promise<void>((done) => {
    const asked = indexedDB.open('ventanilla-work', 10);
    asked.addEventListener('upgradeneeded', () => {
      asked.result.createObjectStore('meta', { keyPath: 'key' });
      asked.result.createObjectStore('wrappings', { keyPath: 'workerId' });
      const outbox = asked.result.createObjectStore('outbox', { keyPath: 'seq' });
      outbox.createIndex('caseId', 'caseId');
      outbox.createIndex('eventId', 'eventId', { unique: true });
      asked.result.createObjectStore('drafts', { keyPath: 'id' }).createIndex('author', 'author');
      asked.result.createObjectStore('attachments', { keyPath: 'id' }).createIndex('state', 'state');
    });
    asked.addEventListener('success', () => { Object.assign(globalThis, { held: asked.result }); done(); });
  }));
  const page = await tablet.context.newPage();
  await page.goto('/');
  await page.getByText('Cierre las otras pestañas de Ventanilla').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Close the other tabs of Ventanilla').waitFor();
  await page.getByRole('button', { name: 'Español' }).click();
  await old.close();
  await page.getByRole('button', { name: 'Entrar' }).waitFor();
  expect(await page.getByText('Cierre las otras pestañas').count()).toBe(0);
  Object.assign(tablet, { page });
});

test('the database is closed under the page: the next entry is kept all the same, and what was there stays', async () => {
  const { page, context } = tablet;
  await counter.signIn(tablet, 'rosa');
  await register(page, 'Ana', 'Cerrada', { pathway: RETURNS });
  await typeNote(page, 'antes del cierre');
  await noteOf(page, 'antes del cierre').waitFor();
  await context.setOffline(true);
  const inside = await context.newPage();
  await inside.goto('chrome://indexeddb-internals');
  for (let n = 1; n <= 3; n += 1) {
    await inside.bringToFront();
    await inside.reload();
    await inside.getByText('Force close').first().click();
    await page.bringToFront();
    await typeNote(page, `tras el cierre ${n}`);
    await noteOf(page, `tras el cierre ${n}`).waitFor();
  }
  await inside.close();
  await page.reload();
  await unlock(page);
  await isThereOnce(page, ['antes del cierre', 'tras el cierre 1', 'tras el cierre 2', 'tras el cierre 3']);
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Todo enviado' }).waitFor({ timeout: 90_000 });
  expect(tablet.troubles).toEqual([]);
});

test('two tabs of one tablet: each sees what the other enters, the same note is never sent twice, and a lock in one locks both', async () => {
  const { page, context } = tablet;
  const second = await context.newPage();
  await second.goto(page.url());
  await unlock(second);
  await context.setOffline(true);
  await typeNote(page, 'de la primera pestaña');
  await noteOf(second, 'de la primera pestaña').waitFor();
  await typeNote(second, 'de la segunda pestaña');
  await noteOf(page, 'de la segunda pestaña').waitFor();
  // At the same moment.
  await Promise.all([typeNote(page, 'a la vez, una'), typeNote(second, 'a la vez, dos')]);
  for (const one of [page, second]) for (const note of ['a la vez, una', 'a la vez, dos']) await noteOf(one, note).waitFor();
  await context.setOffline(false);
  for (const one of [page, second]) await one.getByRole('link', { name: 'Todo enviado' }).waitFor({ timeout: 90_000 });
  await second.getByRole('button', { name: 'Bloquear' }).click();
  for (const one of [page, second]) await one.getByText('¿Quién es usted?').waitFor();
  await unlock(page);
  await isThereOnce(page, ['de la primera pestaña', 'de la segunda pestaña', 'a la vez, una', 'a la vez, dos']);
  await second.close();
  expect(tablet.troubles).toEqual([]);
});

test('the disk is full: nothing is said to be kept that is not, each screen says what to do, and all goes on when there is room', async () => {
  const { page, context } = tablet;
  await context.setOffline(true);
  await typeNote(page, 'antes de llenarse');
  await noteOf(page, 'antes de llenarse').waitFor();
  const cdp = await context.newCDPSession(page);
  const { origin } = new URL(counter.url);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  // The browser remembers for a while how much room there was: typed again until it says no.
  const full = page.getByText('La tableta está llena: esto NO se guardó. Borre fotos o aplicaciones que no use, envíe lo pendiente y avise.');
  const kept: string[] = [];
  await expect.poll(async () => {
    const note = `casi llena ${kept.length + 1}`;
    await typeNote(page, note);
    await expect.poll(async () => (await full.isVisible()) || (await isEmpty(page)), PATIENCE).toBe(true);
    if (await full.isVisible()) return true;
    kept.push(note);
    await noteOf(page, note).waitFor();
    return false;
  }, { ...PATIENCE, interval: 2_000 }).toBe(true);
  // What was typed stays in its field.
  expect(await page.getByLabel('Nota', { exact: true }).inputValue()).toBe(`casi llena ${kept.length + 1}`);
  expect(await noteOf(page, `casi llena ${kept.length + 1}`).count()).toBe(0);
  await page.getByLabel('Nota', { exact: true }).fill('');
  await full.waitFor({ state: 'detached' });
  await page.getByRole('navigation').getByRole('link', { name: 'Hoy', exact: true }).click();
  await page.getByRole('link', { name: 'Registrar a una persona' }).click();
  await page.getByLabel('Nombres').fill('Ana');
  await page.getByLabel('Primer apellido').fill('Sin Lugar');
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await full.waitFor();
  expect(await page.getByLabel('Primer apellido').inputValue()).toBe('Sin Lugar');
  await page.getByRole('button', { name: 'Bloquear' }).click();
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await page.getByText('lo que falta enviar sigue aquí').waitFor();

  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  await expect.poll(async () => {
    if (await page.getByRole('button', { name: 'Bloquear' }).isVisible()) return true;
    if (await page.getByLabel('Contraseña').isVisible()) {
      await page.getByLabel('Contraseña').fill(PASSWORD);
      await page.getByRole('button', { name: 'Abrir', exact: true }).click();
    }
    return false;
  }, { ...PATIENCE, interval: 2_000 }).toBe(true);
  await openFound(page, 'Cerrada', 'Ana Cerrada');
  await isThereOnce(page, ['antes de llenarse', ...kept]);
  await typeNote(page, 'otra vez hay lugar');
  await noteOf(page, 'otra vez hay lugar').waitFor();
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Todo enviado' }).waitFor({ timeout: 90_000 });
  expect(tablet.troubles).toEqual([]);
});

test('somebody deletes the browser\'s data under an open app: it locks, says what went and what is safe, and begins anew as another tablet', async () => {
  const { page, context } = tablet;
  await context.setOffline(false);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(counter.url).origin, storageTypes: 'indexeddb' });
  await page.getByText('Alguien borró lo que el navegador guardaba aquí').waitFor();
  await page.getByLabel('Usuario').fill('rosa');
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByRole('button', { name: 'Bloquear' }).waitFor();
  await openFound(page, 'Cerrada', 'Ana Cerrada');
  await isThereOnce(page, ['antes del cierre', 'a la vez, una', 'otra vez hay lugar']);
  const before = await page.getByRole('heading', { name: 'Ana Cerrada' }).locator('..').innerText();
  await register(page, 'Ana', 'Nueva', { pathway: RETURNS });
  const after = await page.getByRole('heading', { name: 'Ana Nueva' }).locator('..').innerText();
  const code = (text: string): string | undefined => /[A-Z]{2}-\w{3}-\w{4}-\w/.exec(text)?.[0];
  expect(code(after)).toBeDefined();
  // Another tablet's code, so that no folio is given twice.
  expect(code(after)?.split('-')[1]).not.toBe(code(before)?.split('-')[1]);
  await page.getByRole('link', { name: 'Todo enviado' }).waitFor({ timeout: 90_000 });
});
