// A real centre as it comes, with no setting changed: its administrator and its supervisor do nothing before their second
// step is set up, work then, and get in at another tablet with the phone or, the phone lost, with their paper.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { codeOf } from '../support/phone-codes.ts';
import { openCounter, PASSWORD } from './support/counter.ts';
import type { Counter, Seat } from './support/counter.ts';

const NO_NETWORK = /se necesita (red|internet)/i;
let counter: Counter;
const atDesk = { behind: -1, told: '' };
beforeAll(async () => {
  // An empty setting is none.
  counter = await openCounter({ env: { SECOND_FACTOR: '' }, before: loseAnswer });
}, 240_000);
afterAll(() => counter?.close());

/** As far as the phone's picture; gives the secret, and what was seen behind it meanwhile. */
async function begin(page: Page): Promise<{ readonly secret: string; readonly behind: number }> {
  await page.getByText('prepare su segundo paso').waitFor();
  await page.getByLabel('Su contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Seguir' }).click();
  const secret = await page.locator('code').innerText();
  await page.getByRole('img', { name: 'Cuadro para la aplicación de códigos' }).waitFor();
  return { secret, behind: await page.locator('main').count() };
}
async function prove(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Código que muestra el teléfono').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Activar' }).click();
}

/** The administrator's proof arrives and its answer does not: she tries again, and is told that it holds and where a sheet comes from. */
async function loseAnswer({ page }: Seat): Promise<void> {
  const { secret, behind } = await begin(page);
  await page.route('**/api/factor/confirm', async (route) => { await route.fetch(); await route.abort(); }, { times: 1 });
  await prove(page, secret);
  await page.getByText('se necesita internet').waitFor();
  await prove(page, secret);
  const message = page.getByText('El segundo paso ya estaba activado');
  await message.waitFor();
  Object.assign(atDesk, { behind, told: await message.innerText() });
}

/** Goes through what stands before the screens; gives what the person holds afterwards, and what was seen behind it meanwhile. */
async function setUp({ page }: Seat): Promise<{ readonly secret: string; readonly codes: readonly string[]; readonly behind: number }> {
  const { secret, behind } = await begin(page);
  await prove(page, secret);
  await page.getByRole('heading', { name: 'Su hoja de códigos' }).waitFor();
  const codes = await page.locator('li code').allInnerTexts();
  await page.getByRole('button', { name: 'Ya los guardé' }).click();
  return { secret, codes, behind };
}

async function atAnotherTablet(page: Page, code: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Usuario').fill('elena');
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByText('Falta un paso').waitFor();
  await page.getByLabel('Código del teléfono').fill(code);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByRole('heading', { name: 'Hoy' }).waitFor();
}

test('the first administrator set hers up before the page of the staff was read, though an answer was lost, and added everybody then', () => {
  expect([atDesk.behind, atDesk.told]).toEqual([0, expect.stringContaining('la hoja no llegó')]);
});

test('a supervisor sets it up the first time, works, and is known by phone or paper elsewhere; a caseworker is asked for nothing', async () => {
  const first = await counter.seat({ width: 390, height: 844 });
  await counter.signIn(first, 'elena');
  const { secret, codes, behind } = await setUp(first);
  expect([behind, codes.length, new Set(codes).size]).toEqual([0, 10, 10]);
  await first.page.getByRole('heading', { name: 'Hoy' }).waitFor();
  await expect.poll(() => first.page.getByText(NO_NETWORK).count()).toBe(0);
  // What the server refused before it gives now.
  expect(await first.page.evaluate(async () => (await fetch('/api/sync/pull')).status)).toBe(200);
  // Offline nothing is asked.
  await first.page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await first.context.setOffline(true);
  await first.page.getByRole('button', { name: 'Bloquear' }).click();
  await first.page.getByLabel('Contraseña').fill(PASSWORD);
  await first.page.getByRole('button', { name: 'Abrir' }).click();
  await first.page.getByRole('heading', { name: 'Hoy' }).waitFor();

  const second = await counter.seat({ width: 1280, height: 800 });
  await atAnotherTablet(second.page, codeOf(secret, { ahead: 1 }));
  const third = await counter.seat({ width: 800, height: 1280 });
  await atAnotherTablet(third.page, codes[3] ?? '');
  const rosa = await counter.seat({ width: 800, height: 1280 });
  await counter.signIn(rosa, 'rosa');
  await rosa.page.getByRole('heading', { name: 'Hoy' }).waitFor();
  expect([first, second, third, rosa].flatMap(({ troubles }) => troubles)).toEqual([]);
}, 240_000);
