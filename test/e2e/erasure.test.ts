/** A person asks for everything of theirs to be erased: the supervisor asks, the administrator decides without a name, the tablet forgets, and the worker with unsent work of it is told. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCounter } from './support/counter.ts';
import type { Counter, Seat } from './support/counter.ts';

let counter: Counter;
let rosa: Seat;
let elena: Seat;
let admin: Seat;
const NAME = 'Zqborrada Prueba';

beforeAll(async () => {
  counter = await openCounter();
  [rosa, elena, admin] = [await counter.seat({ width: 800, height: 1280 }), await counter.seat({ width: 390, height: 844 }), await counter.seat({ width: 1280, height: 800 })];
  await counter.signIn(rosa, 'rosa');
  await counter.signIn(elena, 'elena');
  await counter.signIn(admin, 'admin');
});
afterAll(async () => { await counter.close(); });

test('asked by one, decided by another, forgotten by every tablet, and told to who had not sent all', async () => {
  const { page } = rosa;
  await page.getByRole('link', { name: 'Registrar a una persona' }).click();
  await page.getByLabel('Nombres').fill('Zqborrada');
  await page.getByLabel('Primer apellido').fill('Prueba');
  await page.getByRole('button', { name: 'Registrar' }).click();
  await page.getByRole('heading', { name: NAME }).waitFor();

  const desk = elena.page;
  await desk.getByRole('link', { name: 'Buscar' }).click();
  // Found once the registration has come over: the search is read again when cases come.
  await desk.getByLabel('Nombre, folio o cualquier número').fill('Zqborrada');
  await desk.getByRole('link', { name: new RegExp(NAME) }).click();
  await desk.getByRole('tab', { name: 'Notas' }).click();
  await desk.getByRole('link', { name: 'Datos personales' }).click();
  await desk.getByText(/^\d+ anotaci/).waitFor();
  await desk.getByRole('button', { name: 'Pedir que se borre' }).click();
  await desk.getByLabel('La persona lo pidió').check();
  await desk.getByRole('dialog').getByRole('button', { name: 'Pedir que se borre' }).click();
  await desk.getByText('Usted lo pidió: le toca decidir a otra persona.').waitFor();

  // Meanwhile work goes on where there is no network.
  await rosa.page.context().setOffline(true);
  await page.getByRole('textbox', { name: 'Nota', exact: true }).fill('Lo que faltaba');
  await page.getByRole('button', { name: 'Agregar nota' }).click();
  await page.getByText('Lo que faltaba').waitFor();

  await admin.page.getByRole('link', { name: 'Borrado de casos' }).click();
  await admin.page.getByText('La persona lo pidió').waitFor();
  expect(await admin.page.getByRole('main').innerText()).not.toContain('Zqborrada');
  await admin.page.getByRole('button', { name: 'Aprobar y borrar' }).click();
  await admin.page.getByRole('dialog').getByRole('button', { name: 'Aprobar y borrar' }).click();
  await admin.page.getByRole('button', { name: 'Imprimir constancia' }).waitFor();

  await desk.getByText('Este caso ya no está, o no es de su centro.').waitFor();
  await rosa.page.context().setOffline(false);
  await page.locator('a[href="/outbox"]').first().click();
  await page.getByText('El caso se borró para siempre.').waitFor();
  await page.getByRole('button', { name: 'Entendido' }).click();
  await page.getByText('Todo está enviado.').waitFor();
  await page.getByRole('link', { name: 'Buscar' }).click();
  await page.getByLabel('Nombre, folio o cualquier número').fill('Zqborrada');
  await expect.poll(() => page.getByRole('link', { name: new RegExp(NAME) }).count()).toBe(0);
});
