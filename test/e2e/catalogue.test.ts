/**
 * A letter came: a fee rose, and a state has a new service. An administrator at a desk publishes it, a caseworker's
 * tablet shows it without being opened anew, also with no network; and the catalogue leaves and returns as a file.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openCounter, PASSWORD } from './support/counter.ts';
import type { Counter, Seat } from './support/counter.ts';

const SERVICE = 'Autobús de Baja California';
let counter: Counter;
let desk: Seat;
let tablet: Seat;

beforeAll(async () => {
  counter = await openCounter();
  [desk, tablet] = [await counter.seat({ width: 1280, height: 800 }), await counter.seat({ width: 1280, height: 800 })];
});
afterAll(async () => { await counter.close(); });

const way = (page: Page, name: string): Promise<void> => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const part = (page: Page, name: RegExp | string): Promise<void> => page.getByRole('group', { name: 'Catálogo' }).getByRole('button', { name }).click();

async function openEntry(page: Page, text: string, name: string): Promise<void> {
  await way(page, 'Catálogo');
  await page.getByLabel('Buscar por nombre, dependencia o papel').fill(text);
  await page.getByRole('link', { name: new RegExp(name) }).first().click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

async function publish(page: Page): Promise<void> {
  await part(page, /Cambios/);
  await page.getByRole('button', { name: 'Publicar', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publicar' }).click();
}

test('1. a caseworker has a person before her whose way leads over the old fee', async () => {
  const { page } = tablet;
  await counter.signIn(tablet, 'rosa');
  await page.getByRole('link', { name: 'Registrar a una persona' }).click();
  await page.getByLabel('Nombres').fill('Guadalupe');
  await page.getByLabel('Primer apellido').fill('Ñíguez');
  await page.getByRole('button', { name: 'Solo el año' }).click();
  await page.getByRole('textbox', { name: 'Solo el año' }).fill('1988');
  await page.getByRole('button', { name: 'Mexicana o mexicano que regresa' }).click();
  await page.getByRole('button', { name: 'Registrar' }).click();
  await page.getByRole('heading', { name: 'Guadalupe Ñíguez' }).waitFor();
  const carta = page.getByRole('article', { name: 'Carta de repatriación' }).first();
  await carta.getByRole('button', { name: 'Por qué, cuánto y según quién' }).click();
  await carta.getByText('Gratis').waitFor();
  expect(await page.getByText(SERVICE).count()).toBe(0);
});

test('2. the administrator changes a fee and adds a state\'s service; a closed tab loses nothing typed', async () => {
  await counter.signIn(desk, 'admin');
  const { page } = desk;
  await openEntry(page, 'repatriación', 'Carta de repatriación');
  await page.getByRole('link', { name: 'Cambiar' }).click();
  await page.getByRole('button', { name: 'Un precio' }).click();
  await page.getByLabel('Precio en pesos').fill('12 pesos');
  await page.getByLabel('Fuente').fill('Oficio INM 123/2026');
  await page.getByRole('button', { name: 'Guardar en los cambios' }).click();
  await page.getByText('Solo pesos, por ejemplo 350 o 99.50.').waitFor();
  await page.reload();
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Abrir' }).click();
  await page.getByText('Está como lo dejó a medias.').waitFor();
  expect(await page.getByLabel('Precio en pesos').inputValue()).toBe('12 pesos');
  await page.getByLabel('Precio en pesos').fill('87.50');
  await page.getByRole('button', { name: 'Guardar en los cambios' }).click();
  await page.getByText('Tiene cambios sin publicar.').waitFor();

  await page.getByRole('link', { name: 'Todo el catálogo' }).click();
  await page.getByRole('link', { name: 'Agregar un servicio' }).click();
  await page.getByLabel('Nombre (español)').fill(SERVICE);
  await page.getByLabel('Nombre (inglés)').fill('Bus of Baja California');
  await page.getByLabel('Para qué sirve, en una línea (español)').fill('El estado paga el autobús.');
  await page.getByLabel('Para qué sirve, en una línea (inglés)').fill('The state pays the bus.');
  await page.getByLabel('Lugar', { exact: true }).fill('otro');
  await page.getByRole('option', { name: 'Otro: escribirlo' }).click();
  await page.getByLabel('Nombre del lugar').fill('Módulo Otay');
  await page.getByRole('button', { name: 'Agregar horario' }).click();
  await page.getByLabel('Fuente').fill('Periódico Oficial 7/2026');
  await page.getByRole('button', { name: 'Guardar en los cambios' }).click();
  await page.getByText('Servicio nuevo, sin publicar.').waitFor();
  expect(desk.troubles).toEqual([]);
});

test('3. each change shows before and after and can be taken back', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: /Cambios \(2\)/ }).click();
  const carta = page.getByRole('article', { name: 'Carta de repatriación' });
  const text = await carta.innerText();
  for (const said of ['Gratis', '$87.50', 'Oficio INM 123/2026']) expect(text).toContain(said);
  await carta.getByRole('button', { name: 'Deshacer: Fuente de Carta de repatriación' }).click();
  await carta.getByText('Oficio INM 123/2026').waitFor({ state: 'detached' });
  await carta.getByText('$87.50').waitFor();
});

test('4. what another administrator published meanwhile is told, and the draft goes over it', async () => {
  const { page } = desk;
  const theirs = { edition: { edition: 'de-otra', base: '2026-11', validFrom: new Date(Date.now() - 8 * 3_600_000).toISOString().slice(0, 10), changes: [{ id: 'carta', cost: 5000 }], added: [], texts: { es: {}, en: {} } }, after: 0 };
  const answer = await page.request.post('/api/catalogue/editions', { data: theirs, headers: { origin: counter.url } });
  expect([answer.status(), await answer.text()]).toEqual([201, expect.any(String)]);
  await publish(page);
  await page.getByText('Otra persona publicó una edición mientras usted preparaba ésta.').first().waitFor();
  await page.getByText('La edición de-otra también cambió esto: revise cuál vale.').waitFor();
  await page.getByRole('article', { name: 'Carta de repatriación' }).getByText('$50').waitFor();
  await publish(page);
  await page.getByText(/^Publicada la edición/).waitFor();
  await part(page, 'Ediciones');
  await page.getByRole('article', { name: /^Edición 20/ }).getByText('en vigor').waitFor();
  await page.getByText(/La publicó Persona Administradora/).first().waitFor();
});

test('5. the caseworker\'s open case shows the new fee, the new service and its hours, then with no network too', async () => {
  const { page, context } = tablet;
  const carta = page.getByRole('article', { name: 'Carta de repatriación' }).first();
  await carta.getByText('$87.50').first().waitFor();
  await page.getByRole('button', { name: /Otros servicios/ }).click();
  await page.getByRole('button', { name: SERVICE }).click();
  await page.getByText('lunes a viernes, 09:00 a 15:00').first().waitFor();
  await context.setOffline(true);
  await page.reload();
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Abrir' }).click();
  await page.getByRole('heading', { name: 'Guadalupe Ñíguez' }).waitFor();
  await carta.getByRole('button', { name: 'Por qué, cuánto y según quién' }).click();
  await carta.getByText('$87.50').waitFor();
  await context.setOffline(false);
  expect(tablet.troubles).toEqual([]);
});

test('6. the catalogue goes out as HSDS and its file comes in again without a loss', async () => {
  const { page } = desk;
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Descargar el catálogo en vigor' }).click()]);
  const path = await file.path();
  const { contents } = JSON.parse(readFileSync(path, 'utf8')) as { contents: { name: string; schedules?: unknown }[] };
  expect(contents.find(({ name }) => name === SERVICE)?.schedules).toMatchObject([{ byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '15:00' }]);
  await page.getByLabel('Abrir un archivo').setInputFiles(path);
  await page.getByText(`${contents.length} servicios ya están iguales, 0 cambian, 0 son nuevos. Nada del archivo se perdió.`).waitFor();
  await page.getByLabel('Abrir un archivo').setInputFiles({ name: 'otro.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify([{ name: 'Comedor del estado', status: 'active', application_process: 'Pida ficha' }, { status: 'active' }])) });
  await page.getByText('Servicio 2: «name» falta.').waitFor();
  await page.getByText('No cabe en el catálogo. application_process: Pida ficha').waitFor();
  await page.getByRole('button', { name: 'Pasar 1 servicio a los cambios' }).click();
  await page.getByRole('article', { name: 'Comedor del estado' }).waitFor();
  expect(desk.troubles).toEqual([]);
});

test('7. a caseworker reads an entry and is offered no change', async () => {
  const { page } = tablet;
  await page.goto('/catalogue/ine');
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Abrir' }).click();
  await page.getByRole('heading', { name: 'Credencial del INE', level: 1 }).waitFor();
  await page.getByText('Cualquiera de esto:').first().waitFor();
  expect(await page.getByRole('link', { name: 'Cambiar' }).count()).toBe(0);
});
