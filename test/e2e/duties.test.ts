/**
 * What has a date, what is doubtful, and what needs a yes, as a caseworker does it with no network: the signature at COMAR
 * counted from the last one, a paper in doubt, a hearing by both clocks, consent given on the spot and taken back, and a
 * paper's photo. With the network back, the server takes all of it.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { openCounter } from './support/counter.ts';
import type { Counter, Seat } from './support/counter.ts';

let counter: Counter;
let seat: Seat;
let page: Page;

beforeAll(async () => {
  counter = await openCounter();
  seat = await counter.seat({ width: 800, height: 1280 });
  ({ page } = seat);
  await counter.signIn(seat, 'rosa');
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await seat.context.setOffline(true);
});
afterAll(async () => {
  await counter.close();
  expect(seat.troubles).toEqual([]);
});

async function register(given: string, pathway: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Registrar', exact: true }).click();
  await page.getByLabel('Nombres').fill(given);
  await page.getByLabel('Primer apellido').fill('Ñíguez');
  await page.getByRole('button', { name: 'Solo el año' }).click();
  await page.getByRole('textbox', { name: 'Solo el año' }).fill('1984');
  await page.getByRole('button', { name: pathway }).click();
  await page.getByRole('button', { name: 'Registrar' }).click();
  await route().waitFor();
}
const route = (): Locator => page.getByRole('region', { name: 'Ruta' });
const stop = (name: string): Locator => route().getByRole('article', { name, exact: true });
const due = (): Locator => page.getByRole('region', { name: 'Con fecha' });
const dialog = (): Locator => page.getByRole('dialog');
/** Opens a row that may be open already. */
async function open(row: Locator): Promise<void> {
  const head = row.getByRole('button').first();
  await head.waitFor();
  if (await head.getAttribute('aria-expanded') === 'false') await head.click();
}
const daysAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
/** A day as the screens write it. */
const said = (day: string): Promise<string> => page.evaluate((one) => new Intl.DateTimeFormat('es-MX', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(one)), day);

test('the signature at COMAR is due again ten days after the last one: done, the next is counted; undone, the one before is due', async () => {
  await register('Amparo', 'Pide asilo en México');
  await open(stop('Pedir asilo en COMAR'));
  await stop('Pedir asilo en COMAR').getByRole('button', { name: 'Ya lo tiene' }).click();
  const had = dialog().getByLabel('Fecha en que lo obtuvo');
  const today = await had.inputValue();
  await had.fill(daysAfter(today, -8));
  await dialog().getByRole('button', { name: 'Guardar' }).click();
  await dialog().waitFor({ state: 'detached' });
  const signature = due().getByRole('article', { name: 'Firmar en COMAR' });
  await open(signature);
  const [last, next] = [await said(daysAfter(today, -8)), await said(daysAfter(today, 10))];
  await signature.getByText(`la última vez fue el ${last}`).waitFor();
  await signature.getByRole('button', { name: 'Ya firmó' }).click();
  await signature.getByText(`a más tardar el ${next}`).waitFor();
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await signature.getByText(`la última vez fue el ${last}`).waitFor();
});

test('a hearing is typed as its sheet says it, and stands by both clocks, the time to report first; moved and undone it is the same', async () => {
  await register('Benito', 'Espera una audiencia en EE. UU.');
  const check = stop('Confirmar fecha y puerto de su audiencia');
  await open(check);
  await check.getByRole('button', { name: 'Dar cita' }).click();
  await dialog().getByLabel('Es una audiencia en Estados Unidos').check();
  const keep = dialog().getByRole('button', { name: 'Guardar' });
  await dialog().getByLabel('Puerto').click();
  await page.getByRole('option', { name: 'El Paso' }).click();
  const day = dialog().getByLabel('Día');
  const on = daysAfter(await day.getAttribute('min') ?? '', 9);
  await day.fill(on);
  await dialog().getByLabel('Hora de la hoja (El Paso)').fill('08:30');
  await dialog().getByLabel('Hora de presentarse').fill('09:30');
  await dialog().getByText('Es después de la audiencia.').waitFor();
  expect(await keep.isDisabled()).toBe(true);
  await dialog().getByLabel('Hora de presentarse').fill('04:30');
  await dialog().getByText('Presentarse: 04:30 en El Paso, 04:30 del lado mexicano').waitFor();
  await keep.click();
  await dialog().waitFor({ state: 'detached' });
  const hearing = due().getByRole('article', { name: 'Audiencia en Estados Unidos' });
  await open(hearing);
  await hearing.getByText(new RegExp(`${await said(on)}.*\\. Preséntese: 04:30 en El Paso \\(la misma hora del lado mexicano\\)`)).waitFor();
  await hearing.getByText('Audiencia: 08:30 en El Paso (la misma hora del lado mexicano)').waitFor();
  expect(await hearing.getByText('se calculó').count()).toBe(0);
  await hearing.getByRole('button', { name: 'Mover' }).click();
  expect(await dialog().getByLabel('Hora de la hoja (El Paso)').inputValue()).toBe('08:30');
  expect(await dialog().getByLabel('Hora de presentarse').inputValue()).toBe('04:30');
  await dialog().getByLabel('Hora de la hoja (El Paso)').fill('13:00');
  await dialog().getByLabel('Hora de presentarse').fill('');
  await keep.click();
  await hearing.getByText('La hora de presentarse no está anotada: se calculó.').waitFor();
  await hearing.getByText('Preséntese: 09:00 en El Paso').waitFor();
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await hearing.getByText('Preséntese: 04:30 en El Paso').waitFor();
});

test('a paper is photographed in its own dialog with no network, and the picture stands by it when the case is opened again', async () => {
  await register('Carlota', 'Mexicana o mexicano que regresa');
  await stop('Carta de repatriación').getByRole('button', { name: 'Ya lo tiene' }).click();
  await dialog().getByTestId('document-file').setInputFiles({ name: 'carta.jpg', mimeType: 'image/jpeg', buffer: await photoOfAPaper() });
  await page.getByAltText('El documento enderezado').waitFor();
  await page.getByRole('button', { name: /^Usar/ }).click();
  await dialog().getByRole('button', { name: 'Foto del documento' }).locator('img').waitFor();
  await dialog().getByRole('button', { name: 'Guardar' }).click();
  await dialog().waitFor({ state: 'detached' });
  await page.getByRole('navigation').getByRole('link', { name: 'Buscar', exact: true }).click();
  await page.goBack();
  await open(doneRow());
  await open(doneRow().getByRole('article', { name: 'Carta de repatriación' }));
  await page.getByRole('button', { name: 'Foto del documento: Carta de repatriación' }).locator('img').waitFor();
});

test('a paper in doubt, or with another name, does not serve until that is settled, and the way leads to whoever settles it', async () => {
  await stop('CURP').getByRole('button', { name: 'Ya lo tiene' }).waitFor();
  const carta = doneRow().getByRole('article', { name: 'Carta de repatriación' });
  await carta.getByRole('button', { name: 'Hay dudas con el papel' }).click();
  // The quickest way is another carta: it stands on the route again, and the CURP waits for it.
  const again = stop('Carta de repatriación');
  await again.getByText('hay dudas: se pide otro').waitFor();
  await stop('CURP').getByText('Falta: Carta de repatriación').first().waitFor();
  await open(again);
  await again.getByRole('button', { name: 'Ya tiene otro' }).click();
  await dialog().getByRole('button', { name: 'Guardar' }).click();
  await dialog().waitFor({ state: 'detached' });
  await carta.getByText(/^Antes: /).waitFor();
  // Taken back, the doubt is there again.
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await again.getByRole('button', { name: 'Ya no hay duda' }).click();
  await carta.getByRole('button', { name: 'Lleva otro nombre' }).click();
  await page.getByText('Este papel lleva otro nombre').first().waitFor();
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await carta.getByRole('button', { name: 'Lleva otro nombre' }).waitFor();
});

test('the person says yes to the card and to the transport on the spot; taken back, both stop again', async () => {
  const card = stop('Tarjeta Bienestar Paisano');
  await open(card);
  await card.getByText('Para darle la tarjeta, le pasamos su nombre').waitFor();
  await card.getByRole('button', { name: /^Está de acuerdo\. Pedir \$2,000/ }).click();
  const money = page.getByRole('region', { name: 'Apoyo' });
  await money.getByText('Espera aprobación').first().waitFor();
  await money.getByText('Dijo que está de acuerdo').waitFor();
  await money.getByRole('button', { name: 'Ya no está de acuerdo' }).click();
  await money.getByText('Dijo que está de acuerdo').waitFor({ state: 'detached' });
  const transport = stop('Transporte a su estado');
  await open(transport);
  expect(await transport.getByRole('button', { name: 'Ya se hizo' }).count()).toBe(0);
  await transport.getByRole('button', { name: 'Está de acuerdo', exact: true }).click();
  await transport.getByRole('button', { name: 'Ya se hizo' }).waitFor();
  await transport.getByRole('button', { name: 'Ya no está de acuerdo' }).click();
  await transport.getByText('Dijo que no. Puede cambiar de idea').waitFor();
  expect(await transport.getByRole('button', { name: 'Ya se hizo' }).count()).toBe(0);
});

test('with the network back the server takes all of it, and nothing is set aside', async () => {
  await seat.context.setOffline(false);
  await page.locator('a[href="/outbox"]').filter({ hasText: 'Todo enviado' }).first().waitFor();
});

const doneRow = (): Locator => route().getByRole('article', { name: /^Ya hecho/ });

/** Print on a light sheet, askew on a dark table, as a telephone would hand it over. */
async function photoOfAPaper(): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1600, 1200];
    const ink = canvas.getContext('2d')!;
    ink.fillStyle = '#444';
    ink.fillRect(0, 0, 1600, 1200);
    ink.transform(1, 0.04, -0.05, 1, 150, 90);
    ink.fillStyle = '#ddd';
    ink.fillRect(0, 0, 1200, 900);
    ink.fillStyle = '#222';
    ink.font = '36px serif';
    for (let line = 1; line < 20; line += 1) ink.fillText('Constancia de repatriación de la persona que regresa', 90, 44 * line);
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}
