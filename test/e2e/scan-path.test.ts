/**
 * A caseworker registers people by scanning alone, with no network, and finds one again by the slip. The camera is Chromium's
 * own fake one; its film is another whenever another paper is held before it. Taps and seconds are counted beside the
 * same person typed by hand, so that the README's ratio can be made again; nothing is asserted of time.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chanceFrom } from '../support/chance.ts';
import { codeFrame, filmOf } from '../support/camera-film.ts';
import { CLEAN, drawFrame } from '../support/ocr-b/frames.ts';
import type { Grey } from '../support/ocr-b/frames.ts';
import { roundGlyphs } from '../support/ocr-b/glyphs.ts';
import { openCounter } from './support/counter.ts';
import type { Counter, Seat } from './support/counter.ts';

const WIDE = { width: 1280, height: 800 };
const FILM = { width: 1280, height: 720 };
const KEY_MS = 200;
const PASSPORT = ['P<MEXGOMEZ<VELAZQUEZ<<MARGARITA<<<<<<<<<<<<<', 'G123456786MEX9002281F3203019<<<<<<<<<<<<<<04'] as const;
const LICENCE = '@\nANSI 636014080002DL00410288ZC03290024DLDAQD1234567\nDCSGARCIA\nDACMARIA\nDADGUADALUPE\nDBB03121984\nDBA03122027\nDBC2\nDAJCA\nDCGUSA\n';
const CURP = 'HEGG560427MVZRRL04';
const CURP_QR = `${CURP}||HERNANDEZ|GARCIA|GLORIA|MUJER|27/04/1956|VERACRUZ|`;

/** A paper's fields fill a moment after it is named. */
const PATIENCE = { timeout: 10_000 };

let counter: Counter;
let tablet: Seat;
let other: Seat;
const folder = mkdtempSync(join(tmpdir(), 'film-'));
const film = join(folder, 'film.y4m');
/** Lays a paper before the camera: it is seen when the scanner opens next. */
const hold = (frame: Grey): void => writeFileSync(film, filmOf([frame], 3));
const zone = (lines: readonly string[]): Grey => drawFrame(lines, { glyphs: roundGlyphs(), chance: chanceFrom(4), conditions: { ...CLEAN, turn: 2, noise: 5, texture: 10 }, ...FILM });

beforeAll(async () => {
  hold(zone(PASSPORT));
  counter = await openCounter({ args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`] });
  [tablet, other] = [await counter.seat(WIDE), await counter.seat(WIDE)];
  await counter.signIn(tablet, 'rosa');
  await counter.signIn(other, 'tomas');
  for (const { page, context } of [tablet, other]) {
    // The app's own copy is whole before the network goes.
    await page.evaluate(async () => { await navigator.serviceWorker.ready; });
    await context.setOffline(true);
  }
});
afterAll(async () => {
  const troubles = [tablet, other].flatMap((seat) => seat?.troubles ?? []);
  await counter?.close();
  rmSync(folder, { recursive: true, force: true });
  expect(troubles).toEqual([]);
});

/** What a hand does, counted; a scan is a wait. */
function handAt(page: Page) {
  const started = performance.now();
  let taps = 0;
  let keys = 0;
  const tap = async (target: Locator): Promise<void> => { await target.click(); taps += 1; };
  return {
    tap,
    type: async (target: Locator, text: string): Promise<void> => { await tap(target); await target.pressSequentially(text, { delay: KEY_MS }); keys += text.length; },
    said: () => `${taps} taps, ${keys} keys, ${((performance.now() - started) / 1000).toFixed(1)} s`,
    go: (name: string) => tap(page.getByRole('navigation').getByRole('link', { name, exact: true })),
  };
}
const isOpenFor = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name, exact: true }).waitFor();
const findByNumber = async (page: Page, number: string, name: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Buscar', exact: true }).click();
  await page.getByLabel('Nombre, folio o cualquier número').fill(number);
  await page.getByRole('link', { name: new RegExp(name) }).waitFor();
};

test('1. a passport before the camera registers a person with no network: three taps, and no key', async () => {
  const { page } = tablet;
  const hand = handAt(page);
  await hand.go('Registrar');
  await hand.tap(page.getByRole('button', { name: 'Escanear un documento' }));
  await page.getByRole('article', { name: 'Pasaporte mexicano' }).getByText('n.º G12345678 · vence el 1 de marzo de 2032').waitFor();
  await expect.poll(() => page.getByLabel('Nombres').inputValue(), PATIENCE).toBe('MARGARITA');
  await page.getByText('Leído: revise. La zona de lectura no tiene acentos ni Ñ.').waitFor();
  await hand.tap(page.getByRole('button', { name: 'Lo leído está bien: Registrar' }));
  await isOpenFor(page, 'MARGARITA GOMEZ VELAZQUEZ');
  console.log(`a passport scanned: ${hand.said()}`);
  await findByNumber(page, 'G12345678', 'MARGARITA GOMEZ VELAZQUEZ');
});

test('2. a CURP\'s code does it too; the same person can be typed, too', async () => {
  hold(codeFrame('qrcode', CURP_QR, { ...FILM, share: 0.4 }));
  const scanning = handAt(tablet.page);
  await scanning.go('Registrar');
  await scanning.tap(tablet.page.getByRole('button', { name: 'Escanear un documento' }));
  await scanning.tap(tablet.page.getByRole('button', { name: 'Lo leído está bien: Registrar' }));
  await isOpenFor(tablet.page, 'GLORIA HERNANDEZ GARCIA');
  console.log(`a CURP scanned: ${scanning.said()}`);
  await findByNumber(tablet.page, CURP, 'GLORIA HERNANDEZ GARCIA');

  const { page } = other;
  const typing = handAt(page);
  await typing.go('Registrar');
  await typing.type(page.getByLabel('Nombres'), 'Gloria');
  await typing.type(page.getByLabel('Primer apellido'), 'Hernández');
  await typing.type(page.getByLabel('Segundo apellido'), 'García');
  await typing.type(page.getByLabel(/día\/mes\/año/), '27041956');
  await typing.tap(page.getByRole('button', { name: 'Mujer' }));
  await typing.type(page.getByRole('combobox', { name: /^Nacionalidad/ }), 'Méx');
  await typing.tap(page.getByRole('option', { name: 'México' }));
  await typing.tap(page.getByRole('button', { name: /^CURP y otros nombres/ }));
  await typing.type(page.getByLabel(/^CURP/), CURP);
  // The CURP says the state of birth too: as when it is scanned.
  await page.getByText('Nació el 27 de abril de 1956').waitFor();
  await typing.tap(page.getByRole('button', { name: 'Registrar', exact: true }));
  await isOpenFor(page, 'Gloria Hernández García');
  console.log(`the same person typed: ${typing.said()}`);
  await findByNumber(page, CURP, 'Gloria Hernández García');
});

test('3. what was typed stays beside what is read until a person chooses', async () => {
  const { page } = tablet;
  hold(zone(PASSPORT));
  await page.getByRole('navigation').getByRole('link', { name: 'Registrar', exact: true }).click();
  await page.getByLabel('Nombres').fill('Margarita');
  await page.getByLabel('Primer apellido').fill('Gómez');
  await page.getByLabel('Segundo apellido').fill('Velázquez');
  await page.getByLabel(/día\/mes\/año/).fill('28/02/1991');
  await page.getByRole('button', { name: 'Escanear un documento' }).click();
  const two = page.getByRole('group', { name: 'Nacimiento: hay dos valores. Elija el correcto.' });
  await two.getByText('28 de febrero de 1990').waitFor();
  // A zone spells the name its own way: that is no other name.
  expect(await page.getByText('Nombre: hay dos valores').count()).toBe(0);
  await expect.poll(() => page.getByLabel('Nombres').inputValue(), PATIENCE).toBe('Margarita');
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await page.getByText('Elija el valor correcto donde hay dos.').waitFor();
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await two.getByRole('button', { name: /Leído en: Pasaporte mexicano/ }).click();
  await expect.poll(() => page.getByLabel(/día\/mes\/año/).inputValue(), PATIENCE).toBe('28/02/1990');
});

test('4. the slip that was printed opens its case from the search; a paper that is known opens its person', async () => {
  const { page } = tablet;
  await findByNumber(page, CURP, 'GLORIA HERNANDEZ GARCIA');
  await page.getByRole('link', { name: /GLORIA HERNANDEZ GARCIA/ }).click();
  await isOpenFor(page, 'GLORIA HERNANDEZ GARCIA');
  await page.evaluate(() => {
    window.print = () => { document.body.setAttribute('data-code', document.querySelector<HTMLImageElement>('.sheet .key img')?.src ?? ''); window.dispatchEvent(new Event('afterprint')); };
  });
  await page.getByRole('button', { name: 'Imprimir comprobante' }).click();
  await page.getByRole('button', { name: 'Imprimir', exact: true }).click();
  await page.locator('body[data-code^="data:image"]').waitFor();
  hold(await printed(page));
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).click();
  await findByNumber(page, 'MARGARITA', 'MARGARITA GOMEZ VELAZQUEZ');
  await page.getByRole('link', { name: /MARGARITA GOMEZ VELAZQUEZ/ }).click();
  await isOpenFor(page, 'MARGARITA GOMEZ VELAZQUEZ');
  await page.getByRole('button', { name: 'Escanear comprobante o documento' }).click();
  await isOpenFor(page, 'GLORIA HERNANDEZ GARCIA');

  hold(zone(PASSPORT));
  await page.getByRole('button', { name: 'Escanear comprobante o documento' }).click();
  await isOpenFor(page, 'MARGARITA GOMEZ VELAZQUEZ');
});

test('5. in her case the passport\'s name is beside her own, and another person\'s paper is told before anything is kept', async () => {
  const { page } = tablet;
  const names = page.getByRole('article', { name: 'Nombres en sus papeles' });
  await names.getByRole('button').first().click();
  await names.getByRole('region', { name: 'Pasaporte mexicano' }).getByText('Es el mismo nombre.').waitFor();
  hold(codeFrame('qrcode', CURP_QR, { ...FILM, share: 0.4 }));
  await page.getByRole('region', { name: 'Datos' }).getByRole('button', { name: 'Escanear un documento' }).click();
  await page.getByText('Este papel parece de otra persona.').waitFor();
  expect(await page.getByRole('button', { name: 'Está bien: guardar' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Cancelar' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.getByText(CURP).count()).toBe(0);
});

test('6. a paper of nobody here is registered with what was read', async () => {
  const { page } = tablet;
  hold(codeFrame('qrcode', 'MAVA120229MNERSNA3||MARTINEZ|VASQUEZ|ANA|MUJER|29/02/2012|NACIDO EN EL EXTRANJERO|', { ...FILM, share: 0.4 }));
  await page.getByRole('button', { name: 'Escanear comprobante o documento' }).click();
  await page.getByText('Nadie aquí se parece a lo leído.').waitFor();
  await page.getByRole('button', { name: 'Registrar con lo leído' }).click();
  await page.getByRole('article', { name: 'Constancia CURP' }).waitFor();
  await expect.poll(() => page.getByLabel('Nombres').inputValue(), PATIENCE).toBe('ANA');
  // She is a child: who she comes with is asked before anything else.
  await page.getByRole('button', { name: 'Con una persona adulta' }).click();
  expect(page.url()).not.toContain('MAVA');
});

test('7. a scanner that plays keyboard fills a registration, too; a licence that spells the name its own way is kept as another name', async () => {
  const { page } = tablet;
  await page.getByRole('navigation').getByRole('link', { name: 'Registrar', exact: true }).click();
  await page.getByLabel('Nombres').fill('María Guadalupe');
  await page.getByLabel('Primer apellido').fill('García');
  await page.getByLabel('Segundo apellido').fill('López');
  await page.getByRole('heading', { name: 'Registrar', level: 1 }).click();
  await page.evaluate((text) => {
    (document.activeElement as HTMLElement | null)?.blur();
    for (const key of [...Array.from(text, (sign) => (sign === '\n' ? 'Enter' : sign)), 'Enter']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }, LICENCE);
  const licence = page.getByRole('article', { name: 'Licencia (CA)' });
  await licence.getByText('falta un apellido').waitFor();
  await expect.poll(() => page.getByLabel(/día\/mes\/año/).inputValue(), PATIENCE).toBe('12/03/1984');
  await expect.poll(() => page.getByLabel('Primer apellido').inputValue(), PATIENCE).toBe('García');
  await licence.getByRole('button', { name: 'Anotar como otro nombre' }).click();
  await page.getByRole('button', { name: /^CURP y otros nombres También se le conoce como/ }).waitFor();
});

/** The slip's code as the printer gets it, as a camera would see it. */
async function printed(page: Page): Promise<Grey> {
  const { width, height } = FILM;
  const data = await page.evaluate(async ({ w, h }) => {
    const image = new Image();
    image.src = document.body.getAttribute('data-code') ?? '';
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [w, h];
    const paper = canvas.getContext('2d');
    if (paper === null) return [];
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, w, h);
    paper.drawImage(image, (w - h * 0.7) / 2, h * 0.15, h * 0.7, h * 0.7);
    return Array.from(paper.getImageData(0, 0, w, h).data.filter((_, at) => at % 4 === 0));
  }, { w: width, h: height });
  return { width, height, data: Uint8Array.from(data) };
}
