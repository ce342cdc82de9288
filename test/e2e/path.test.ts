/**
 * One person's way through the counter, as it is walked: two tablets, a laptop, a real server and a
 * real PostgreSQL. A network that is gone is one that Chromium was told is gone.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCounter, PASSWORD } from './support/counter.ts';
import type { Counter, Seat } from './support/counter.ts';
import { askForCash, changePhone, noteCarta, openFound, register } from './support/counter-work.ts';

const TABLET = { width: 800, height: 1280 };
const NAMES = { haitian: 'Wislande Désir', returnee: 'Guadalupe Ñíguez de la Torre' };
const CURP = 'MAVA120229MNERSNA3';
const PHOTO = join(import.meta.dirname, '../../public/icon-512.png');
const NOTE = 'Espera a su hermana en la puerta norte';

let counter: Counter;
let tablet1: Seat;
let tablet2: Seat;
let laptop: Seat;

beforeAll(async () => {
  counter = await openCounter();
  [tablet1, tablet2, laptop] = [await counter.seat(TABLET), await counter.seat(TABLET), await counter.seat({ width: 1280, height: 800 })];
});
afterAll(async () => { await counter.close(); });

test('1. a caseworker registers two people offline and does the papers of one', async () => {
  // The supervisor sits before her queue from the start: nothing waits yet.
  await counter.signIn(laptop, 'elena');
  await laptop.page.getByRole('link', { name: 'Filas' }).click();
  await laptop.page.getByRole('heading', { name: 'Filas' }).waitFor();
  expect(await laptop.page.getByRole('button', { name: 'Aprobar' }).count()).toBe(0);
  await counter.signIn(tablet1, 'rosa');
  // All of the app is on the tablet: on a slow machine that takes longer than signing in.
  await tablet1.page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await tablet1.context.setOffline(true);
  await register(tablet1.page, 'Wislande', 'Désir', { pathway: 'De otro país, sin documentos', nationality: 'Haití' });
  await register(tablet1.page, 'Guadalupe', 'Ñíguez de la Torre', { pathway: 'Mexicana o mexicano que regresa' });
  const { page } = tablet1;
  await page.locator('input[type="file"]').first().setInputFiles(PHOTO);
  await page.getByRole('button', { name: 'Usar esta foto' }).click();
  await page.getByRole('button', { name: `Foto de ${NAMES.returnee}` }).locator('img').waitFor();
  await noteCarta(tablet1.page);
  // What comes next, large: the CURP, because the carta is there now.
  const curp = page.getByRole('article', { name: 'CURP', exact: true }).first();
  await curp.getByRole('button', { name: 'Ya lo tiene' }).click();
  await page.getByRole('dialog').getByLabel('Número').fill(CURP.replace('0', 'O'));
  await page.getByRole('button', { name: `¿Quiso decir ${CURP}?` }).click();
  await page.getByText('Nació el 29 de febrero de 2012').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Sin cuenta/ }).click();
  await page.getByRole('button', { name: 'Abrir cuenta' }).click();
  await page.getByLabel('CLABE').fill('166180000000000013');
  await page.getByText('Banco del Bienestar, plaza Ciudad de México').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('button', { name: /^Cuenta nivel 2, Banco del Bienestar/ }).waitFor();
  await askForCash(tablet1.page);
});

test('2. the tab is killed and opened again offline: all is there behind the password', async () => {
  await tablet1.page.close();
  const page = await tablet1.context.newPage();
  Object.assign(tablet1, { page });
  await page.goto(counter.url);
  await page.getByRole('button', { name: 'Trabajadora rosa' }).waitFor();
  await page.getByLabel('Contraseña').fill('no es esta frase');
  await page.getByRole('button', { name: 'Abrir' }).click();
  await page.getByText('Contraseña incorrecta').waitFor();
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Abrir' }).click();
  await openFound(tablet1.page, 'niguez', NAMES.returnee);
  await page.getByText('Espera aprobación').first().waitFor();
});

test('3. the network returns and everything arrives, once; the request stands in the supervisor\'s queue by itself', async () => {
  await tablet1.context.setOffline(false);
  await tablet1.page.getByRole('link', { name: 'Todo enviado' }).waitFor({ timeout: 90_000 });
  await counter.signIn(tablet2, 'tomas');
  await openFound(tablet2.page, 'Guadalupe', NAMES.returnee);
  await tablet2.page.getByText('Espera aprobación').first().waitFor();
  await laptop.page.getByRole('button', { name: 'Aprobar' }).first().waitFor({ timeout: 60_000 });
});

test('4. two people change the same phone number, one of them offline: both numbers wait for a person', async () => {
  await tablet1.context.setOffline(true);
  await changePhone(tablet1.page, '664 111 1111');
  await changePhone(tablet2.page, '664 222 2222');
  await tablet2.page.getByLabel('Nota', { exact: true }).fill(NOTE);
  // She turns the tablet while she types: the list comes beside the case, and the note stays.
  await tablet2.page.setViewportSize({ width: TABLET.height, height: TABLET.width });
  await tablet2.page.getByRole('heading', { name: 'Buscar' }).waitFor();
  expect(await tablet2.page.getByLabel('Nota', { exact: true }).inputValue()).toBe(NOTE);
  await tablet2.page.setViewportSize(TABLET);
  await tablet2.page.getByRole('button', { name: 'Agregar nota' }).click();
  await tablet2.page.getByText(NOTE).first().waitFor();
  await tablet2.page.getByRole('link', { name: 'Todo enviado' }).waitFor({ timeout: 60_000 });
  await tablet1.context.setOffline(false);
  await tablet1.page.getByText('Valores').or(tablet1.page.getByText('Dos valores distintos')).first().waitFor({ timeout: 90_000 });
  await tablet1.page.getByText(NOTE).first().waitFor();
  await tablet1.page.getByRole('button', { name: /664 111 1111/ }).waitFor();
  await tablet1.page.getByRole('button', { name: /664 222 2222/ }).click();
  await tablet1.page.getByText('Dos valores distintos').waitFor({ state: 'detached' });
  await tablet2.page.getByText('Dos valores distintos').waitFor({ state: 'detached', timeout: 60_000 });
  await tablet1.page.getByText('Teléfono: 664 222 2222').waitFor();
});

test('5. the supervisor may not approve what she asked for herself; she approves the other, the tablet hears of it and hands the card over', async () => {
  await register(laptop.page, 'Amelia', 'Barrera Quintal', { pathway: 'Mexicana o mexicano que regresa' });
  await noteCarta(laptop.page);
  await askForCash(laptop.page);
  await laptop.page.getByRole('link', { name: 'Filas' }).click();
  await laptop.page.getByText('Nadie aprueba su propia solicitud').first().waitFor();
  expect(await laptop.page.getByRole('button', { name: 'Aprobar' }).count()).toBe(1);
  await laptop.page.getByRole('button', { name: 'Aprobar' }).click();
  await tablet1.page.getByText('Aprobado: entregue la tarjeta').first().waitFor({ timeout: 90_000 });
  const { page } = tablet1;
  await page.evaluate(() => {
    window.print = () => { document.body.setAttribute('data-printed', document.querySelector('.sheet')?.textContent ?? ''); window.dispatchEvent(new Event('afterprint')); };
  });
  await page.getByRole('button', { name: 'Entregar tarjeta' }).click();
  await page.getByLabel('Serie de la tarjeta').fill('PAISANO-000123');
  const box = await page.locator('canvas').boundingBox();
  if (!box) throw new Error('no signature field');
  await page.mouse.move(box.x + 20, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 110, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('dialog').getByRole('button', { name: 'Entregar tarjeta' }).click();
  await page.locator('body[data-printed*="dos mil pesos 00/100 M.N."]').waitFor();
  await page.locator('body[data-printed*="PAISANO-000123"]').waitFor();
  await page.getByText('Serie de la tarjeta: PAISANO-000123').waitFor();
});

test('6. the person opens the slip\'s link on a phone: the card is done, a job proposed; offline the same, with its age', async () => {
  const { page } = tablet1;
  await openFound(tablet1.page, 'niguez', NAMES.returnee);
  await page.getByRole('button', { name: /^Anote los oficios/ }).click();
  await page.getByRole('button', { name: 'Anotar oficios' }).click();
  await page.getByRole('dialog').getByLabel('Oficios').fill('Albañil');
  await page.getByRole('option', { name: 'Albañil' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByRole('button', { name: 'Proponer' }).first().click();
  await page.getByText('Propuesta', { exact: true }).first().waitFor();
  await page.evaluate(() => {
    // The secret goes onto paper only; this is the one place where it can be overheard.
    const real = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
      const filled = real(array as never) as unknown as T;
      if (filled instanceof Uint8Array && filled.length === 16) document.body.dataset['token'] = btoa(String.fromCharCode(...filled)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
      return filled;
    };
  });
  await page.getByRole('button', { name: 'Imprimir comprobante' }).click();
  const dialog = page.getByRole('dialog');
  const preview = await dialog.innerText();
  expect(preview).toContain('El código se hace al imprimir.');
  await dialog.getByRole('button', { name: 'Imprimir' }).click();
  await dialog.getByText('Se mandó a imprimir.').waitFor();
  const slip = await page.locator('body').getAttribute('data-printed') ?? '';
  expect(slip).toContain('Cuide esta hoja.');
  for (const secret of ['Guadalupe', 'guez de la Torre', CURP, '664 222 2222', NOTE, 'PAISANO', 'regresa']) expect(slip).not.toContain(secret);
  const token = await page.locator('body').getAttribute('data-token');
  await dialog.getByRole('button', { name: 'Cerrar' }).click();
  expect(await page.locator('.sheet').count()).toBe(0);
  await page.getByRole('link', { name: 'Todo enviado' }).waitFor({ timeout: 90_000 });

  const phone = await counter.seat({ width: 390, height: 844 });
  const answer = async (year: string): Promise<void> => {
    await phone.page.getByLabel('Su año de nacimiento').fill(year);
    await phone.page.getByRole('button', { name: 'Ver', exact: true }).click();
  };
  await phone.page.goto(`/s/#${token}`);
  expect(phone.page.url()).not.toContain('#');
  await answer('1987');
  await phone.page.locator('#told').getByText('No coincide').waitFor();
  await answer('1988');
  await phone.page.getByText('entregado').waitFor();
  await phone.page.getByText('propuesto: diga si le interesa').waitFor();
  const text = await phone.page.locator('main').innerText();
  for (const secret of ['Guadalupe', 'guez de la Torre', CURP, '664 222 2222', NOTE, 'PAISANO']) expect(text).not.toContain(secret);
  await phone.page.evaluate(() => navigator.serviceWorker.ready);
  await phone.context.setOffline(true);
  await phone.page.reload();
  await answer('1988');
  await phone.page.getByText(/^Datos del .+\. Sin internet: esto puede haber cambiado\.$/).waitFor();
  await phone.page.getByText('entregado').waitFor();
  await phone.page.getByText('propuesto: diga si le interesa').waitFor();
  await phone.page.getByRole('button', { name: 'Kreyòl' }).click();
  await phone.page.getByText('remèt').waitFor();
  const kept = await phone.page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).not.toContain('paisano');
  expect(phone.troubles).toEqual([]);
  await phone.context.close();
});

test('7. the server is killed while a tablet sends, and started again: nothing is lost or doubled', async () => {
  for (let n = 1; n <= 5; n += 1) {
    await tablet2.page.getByLabel('Nota', { exact: true }).fill(`Nota ${n} de la prueba`);
    await tablet2.page.getByRole('button', { name: 'Agregar nota' }).click();
    if (n === 3) await counter.killServer();
    await tablet2.page.getByText(`Nota ${n} de la prueba`).first().waitFor();
  }
  await counter.restartServer();
  await tablet2.page.getByRole('link', { name: 'Todo enviado' }).waitFor({ timeout: 120_000 });
  for (let n = 1; n <= 5; n += 1) {
    await tablet1.page.getByText(`Nota ${n} de la prueba`).first().waitFor({ timeout: 120_000 });
    expect(await tablet1.page.getByText(`Nota ${n} de la prueba`).count()).toBe(1);
  }
});

test('8. nothing that was typed lies in clear in the tablet\'s database, and no page had an error', async () => {
  const raw = await tablet1.page.evaluate(async () => {
    const found: string[] = [];
    const text = (value: unknown): string => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value as ArrayBuffer);
      if (Array.isArray(value)) return value.map(text).join(' ');
      if (value !== null && typeof value === 'object') return Object.entries(value).map(([key, inner]) => `${key} ${text(inner)}`).join(' ');
      return String(value);
    };
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => { const open = indexedDB.open(name ?? ''); open.onsuccess = () => done(open.result); open.onerror = () => fail(new Error('closed')); });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((done, fail) => { const all = database.transaction(store).objectStore(store).getAll(); all.onsuccess = () => done(all.result as unknown[]); all.onerror = () => fail(new Error('unread')); });
        found.push(...rows.map(text));
      }
      database.close();
    }
    return { rows: found.length, all: [...found, JSON.stringify(localStorage), document.title, location.href].join('\n') };
  });
  expect(raw.rows).toBeGreaterThan(3);
  for (const typed of ['Wislande', 'Désir', 'Guadalupe', 'guez de la Torre', 'GUADALUPE', CURP, '166180000000000013', '664 111 1111', '664 222 2222', NOTE, 'PAISANO-000123']) expect(raw.all).not.toContain(typed);
  expect([...tablet1.troubles, ...tablet2.troubles, ...laptop.troubles]).toEqual([]);
});
