/** A screen that is not on the tablet yet, one that breaks, and the other language: each says what happens, and the rest goes on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCounter } from './support/counter.ts';
import type { Counter, Seat } from './support/counter.ts';

let counter: Counter;
let seat: Seat;
beforeAll(async () => {
  counter = await openCounter();
  seat = await counter.seat({ width: 390, height: 844 }, { serviceWorkers: 'block' });
});
afterAll(async () => { await counter.close(); });

const go = (name: string): Promise<void> => seat.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

test('a screen opened with no network before the tablet has it says so, and opens by itself when the network is back', async () => {
  const { page, context } = seat;
  await counter.signIn(seat, 'rosa');
  await context.setOffline(true);
  await go('Buscar');
  await page.getByText('Esta parte todavía no está en la tableta.').waitFor();
  await go('Hoy');
  await page.getByRole('link', { name: 'Registrar a una persona' }).waitFor();
  await go('Buscar');
  await page.getByText('Esta parte todavía no está en la tableta.').waitFor();
  await context.setOffline(false);
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().waitFor();
});

test('a screen that breaks says that nothing saved is lost; the others go on, and it can be opened again', async () => {
  const { page } = seat;
  await page.route(/\/assets\/Outbox-[^/]+\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: 'let n = 0; export const Outbox = () => { if (globalThis.mended) return "abierta"; throw new Error("broken"); };' }));
  await page.locator('a[href="/outbox"]').first().click();
  await page.getByText('Esta pantalla falló. Lo que ya se guardó está a salvo en la tableta.').waitFor();
  await go('Buscar');
  await page.getByText('Esta pantalla falló.').waitFor({ state: 'detached' });
  await page.locator('a[href="/outbox"]').first().click();
  await page.evaluate(() => { (globalThis as unknown as { mended: boolean }).mended = true; });
  await page.getByRole('button', { name: 'Abrir de nuevo' }).click();
  await page.getByText('abierta').waitFor();
});

test('English comes when somebody asks for it, stays after a reload, and goes again', async () => {
  const { page } = seat;
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Lock', exact: false }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.reload();
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('button', { name: 'English' }).waitFor();
});
