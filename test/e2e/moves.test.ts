/** A person travels on: the supervisor passes the case to another centre, what a colleague had not sent yet still gets there, and the tablets they leave forget it. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, openCounter } from './support/counter.ts';
import type { Counter, Seat } from './support/counter.ts';

let counter: Counter;
let [rosa, elena, marta]: Seat[] = [];
const NAME = 'Luz Viajera Ñandú';
const WORD = 'Llega mañana a mediodía en autobús.';

/** What a reader, a keyboard or weak eyes would stumble over, in light and dark, and whether anything is wider than the screen. */
async function stumbles(page: Seat['page'], where: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Colours that are still on their way are nobody's to judge.
    await expect.poll(() => page.evaluate(() => document.getAnimations().every((one) => one.playState !== 'running'))).toBe(true);
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    found.push(...violations.map((one) => `${where}, ${colorScheme}: ${one.id}: ${one.nodes.slice(0, 2).map((node) => node.target.join(' ')).join(' | ')}`));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) found.push(`${where}: wider than the screen`);
  return found;
}

beforeAll(async () => {
  counter = await openCounter();
  const admin = await counter.seat({ width: 1280, height: 800 });
  await counter.signIn(admin, 'admin');
  const status = await admin.page.evaluate(async (password) => {
    const send = async (path: string, body: object): Promise<Response> => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const centre = (await (await send('/api/centres', { name: 'Matamoros', state: 'TS' })).json()) as { id: string };
    return (await send('/api/workers', { name: 'Marta Recibe', username: 'marta', password, role: 'supervisor', centreId: centre.id, protection: false })).status;
  }, PASSWORD);
  expect(status).toBe(201);
  await admin.context.close();
  [rosa, elena, marta] = await Promise.all([counter.seat({ width: 800, height: 1280 }), counter.seat({ width: 390, height: 844 }), counter.seat({ width: 1280, height: 800 })]);
  for (const [seat, name] of [[rosa, 'rosa'], [elena, 'elena'], [marta, 'marta']] as const) await counter.signIn(seat as Seat, name);
});
afterAll(async () => { await counter.close(); });

test('passed on by one, completed by who had not heard of it, received by a third', async () => {
  const [counterPage, desk, there] = [rosa, elena, marta].map((seat) => (seat as Seat).page) as [Seat['page'], Seat['page'], Seat['page']];
  await counterPage.getByRole('link', { name: 'Registrar a una persona' }).click();
  await counterPage.getByLabel('Nombres').fill('Luz');
  await counterPage.getByLabel('Primer apellido').fill('Viajera');
  await counterPage.getByLabel('Segundo apellido').fill('Ñandú');
  await counterPage.getByRole('button', { name: 'Registrar' }).click();
  await counterPage.getByRole('heading', { name: NAME }).waitFor();

  await desk.getByRole('link', { name: 'Buscar' }).click();
  await desk.getByLabel('Nombre, folio o cualquier número').fill('Viajera');
  await desk.getByRole('link', { name: new RegExp(NAME) }).click();
  await desk.getByRole('tab', { name: 'Notas' }).click();
  await desk.getByRole('button', { name: /Responsable y cierre/ }).click();
  await desk.getByRole('button', { name: 'Pasar a otro centro' }).waitFor();

  // Rosa goes on where there is no network, and does not hear of it.
  await rosa?.context.setOffline(true);
  await counterPage.getByRole('textbox', { name: 'Nota', exact: true }).fill('Recibió su tarjeta antes de salir');
  await counterPage.getByRole('button', { name: 'Agregar nota' }).click();
  await counterPage.getByText('Recibió su tarjeta antes de salir').waitFor();

  await elena?.context.setOffline(true);
  await desk.getByRole('button', { name: 'Pasar a otro centro' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByText('Qué pasa aquí').waitFor();
  expect(await dialog.getByRole('button', { name: 'Pasar', exact: true }).isDisabled()).toBe(true);
  await dialog.getByRole('radio', { name: /Matamoros/ }).check();
  await dialog.getByLabel(/Aviso para quien la reciba/).fill(WORD);
  const found = await stumbles(desk, 'dialog');
  await desk.setViewportSize({ width: 320, height: 568 });
  found.push(...(await stumbles(desk, 'small dialog')));
  await dialog.getByRole('button', { name: 'Pasar a Matamoros' }).click();
  // Said at the top, where the eye and the reader are taken, and nothing is offered any more.
  const notice = desk.getByRole('alert').filter({ hasText: 'El caso pasa a Matamoros' });
  await notice.waitFor();
  await expect.poll(() => notice.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await desk.getByRole('button', { name: 'Agregar nota' }).count()).toBe(0);
  await elena?.context.setOffline(false);
  await desk.getByText('Este caso ya no está en este centro').waitFor({ timeout: 60_000 });

  await rosa?.context.setOffline(false);
  await counterPage.getByText('Este caso ya no está en este centro').waitFor({ timeout: 60_000 });
  found.push(...(await stumbles(counterPage, 'gone')));
  await counterPage.getByRole('link', { name: 'Volver a Hoy' }).click();
  await counterPage.getByRole('heading', { name: 'Hoy' }).waitFor();
  expect(await counterPage.getByRole('main').innerText()).not.toContain('Viajera');
  await counterPage.locator('a[href="/outbox"]').first().click();
  await counterPage.getByText('Todo está enviado.').waitFor();

  await there.getByRole('heading', { name: 'Llegan de otro centro (1)' }).waitFor({ timeout: 60_000 });
  await there.getByRole('link', { name: new RegExp(`${NAME}.*viene de Centro de prueba`) }).click();
  await there.getByText('Lo envió Trabajadora elena. Todavía no tiene responsable aquí.').waitFor();
  await there.getByText(WORD).first().waitFor();
  await there.getByText('Recibió su tarjeta antes de salir').first().waitFor({ timeout: 60_000 });
  await there.getByRole('button', { name: /Historia/ }).click();
  await there.getByText(`De Centro de prueba a Matamoros. ${WORD}`).waitFor();
  found.push(...(await stumbles(there, 'came')));
  expect(found).toEqual([]);
  for (const seat of [rosa, elena, marta]) expect(seat?.troubles).toEqual([]);
});
