/**
 * The scanner and the paper's photo in real Chromium, under the app's content policy. The camera is Chromium's own fake one,
 * showing a film drawn here: a CURP's QR and a passport's zone, in turn. Nothing may be fetched from anywhere else.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chanceFrom } from '../support/chance.ts';
import { codeFrame, filmOf } from '../support/camera-film.ts';
import { launchChromium } from '../support/chromium.ts';
import { CLEAN, drawFrame } from '../support/ocr-b/frames.ts';
import { roundGlyphs } from '../support/ocr-b/glyphs.ts';
import { serveScannerPage } from './support/scanner-page/serve.ts';
import type { Page as ServedPage } from './support/scanner-page/serve.ts';

const CURP_QR = 'MAVA120229MNERSNA3||MARTINEZ|VASQUEZ|ANA|MUJER|29/02/2012|NACIDO EN EL EXTRANJERO|';
const ZONE = ['P<MEXGOMEZ<VELAZQUEZ<<MARGARITA<<<<<<<<<<<<<', 'G123456786MEX9002281F3203019<<<<<<<<<<<<<<04'] as const;
const LICENCE = '@\n\u001e\rANSI 636014080002DL00410288ZC03290024DLDAQD1234567\nDCSGARCIA\nDACMARIA\nDBB03121984\nDBA03122027\nDBC2\nDAJCA\nDCGUSA\r';
const SIZE = { width: 1280, height: 720 };

let browser: Browser;
let served: ServedPage;
let context: BrowserContext;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'film-'));
const trouble: string[] = [];

beforeAll(async () => {
  const passport = drawFrame(ZONE, { glyphs: roundGlyphs(), chance: chanceFrom(4), conditions: { ...CLEAN, turn: 2, noise: 5, texture: 10 }, ...SIZE });
  writeFileSync(join(folder, 'film.y4m'), filmOf([codeFrame('qrcode', CURP_QR, { ...SIZE, share: 0.4 }), passport], 3));
  const [launched, pageServed] = await Promise.all([
    launchChromium({ args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${join(folder, 'film.y4m')}`] }),
    serveScannerPage(),
  ]);
  browser = launched;
  served = pageServed;
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'es-MX', permissions: ['camera'] });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') trouble.push(message.text()); });
  page.on('request', (request) => { if (!/^(?:blob:|data:)/.test(request.url()) && !request.url().startsWith(served.url)) trouble.push(`asked ${request.url()}`); });
  await page.goto(served.url);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
  expect(trouble).toEqual([]);
});

const read = async (): Promise<unknown> => {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return JSON.parse((await page.getByTestId('read').textContent()) ?? '');
};
const liveTracks = (): Promise<number> => page.evaluate(() => Array.from(document.querySelectorAll('video')).filter((one) => (one.srcObject as MediaStream | null)?.getTracks().some((track) => track.readyState === 'live')).length);

test('a CURP\'s code before the camera is read by itself', async () => {
  await page.getByRole('button', { name: 'CURP' }).click();
  await page.getByText('Ponga el código QR de la constancia CURP').waitFor();
  expect(await read()).toMatchObject({ from: 'camera', scanned: { kind: 'curp-qr', reading: { value: 'MAVA120229MNERSNA3', facts: { name: { given: 'ANA', firstSurname: 'MARTINEZ' } } } } });
});

test('a passport\'s two lines before the camera are read by themselves', async () => {
  await page.getByRole('button', { name: 'Pasaporte' }).click();
  expect(await read()).toMatchObject({ from: 'camera', scanned: { kind: 'mrz', reading: { value: ZONE.join('\n'), facts: { number: 'G12345678', names: { surnames: 'GOMEZ VELAZQUEZ', givenNames: 'MARGARITA' } } } } });
});

test('the scanner can be used without seeing it, and its camera goes off when it is closed', async () => {
  await page.getByRole('button', { name: 'Licencia' }).click();
  // The film's own code may have been named already.
  await page.getByText(/Ponga el código ancho de atrás|Ese papel es otra cosa/).waitFor();
  expect(await liveTracks()).toBe(1);
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.evaluate(() => { (globalThis as { watched?: MediaStream | null }).watched = document.querySelector('video')?.srcObject as MediaStream | null; });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => (globalThis as { watched?: MediaStream | null }).watched?.getTracks().map((track) => track.readyState))).toEqual(['ended']);
});

/** A drawn frame as a picture file, made by the browser itself. */
async function pictureOf({ width, height, data }: { width: number; height: number; data: Uint8Array }): Promise<Buffer> {
  const base64 = await page.evaluate(async ({ grey, w, h }) => {
    const bytes = Uint8Array.from(atob(grey), (letter) => letter.charCodeAt(0));
    const canvas = new OffscreenCanvas(w, h);
    const pixels = new ImageData(w, h);
    bytes.forEach((value, at) => pixels.data.set([value, value, value, 255], at * 4));
    canvas.getContext('2d')?.putImageData(pixels, 0, 0);
    const jpeg = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer());
    let text = '';
    for (const byte of jpeg) text += String.fromCharCode(byte);
    return btoa(text);
  }, { grey: Buffer.from(data).toString('base64'), w: width, h: height });
  return Buffer.from(base64, 'base64');
}

test('a licence is read from a photo; another paper before the camera is named and passed over', async () => {
  await page.getByRole('button', { name: 'Licencia' }).click();
  await page.getByText('Ese papel es otra cosa (constancia CURP)').waitFor();
  const photo = page.getByTestId('scan-photo');
  await photo.setInputFiles({ name: 'empty.jpg', mimeType: 'image/jpeg', buffer: await pictureOf({ width: 300, height: 200, data: new Uint8Array(60_000).fill(200) }) });
  await page.getByText('No se pudo leer nada en esa foto').waitFor();
  await photo.setInputFiles({ name: 'licence.jpg', mimeType: 'image/jpeg', buffer: await pictureOf(codeFrame('pdf417', LICENCE, { ...SIZE, share: 0.8 })) });
  expect(await read()).toMatchObject({ from: 'photo', scanned: { kind: 'aamva', licence: { family: 'GARCIA', birthDate: '1984-03-12', state: 'CA' } } });
});

test('with no permission for the camera a sentence says what to do, and the lines can be typed', async () => {
  const refusing = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const other = await refusing.newPage();
  // The fake camera's own dialog says yes to everything; this browser's camera says no.
  await other.addInitScript(() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError')); });
  await other.goto(served.url);
  await other.getByRole('button', { name: 'Pasaporte' }).click();
  await other.getByText('La cámara no tiene permiso').waitFor();
  await other.getByRole('button', { name: 'Escribir las líneas' }).click();
  const lines = other.getByLabel('Líneas del documento');
  await lines.fill(ZONE.join('\n').replace('6MEX', '9MEX'));
  await other.getByRole('alert').first().waitFor();
  expect(await other.getByRole('button', { name: 'Usar estas líneas' }).isDisabled()).toBe(true);
  // Small letters, and fillers left out at the end of the names.
  await lines.fill(`${ZONE[0].replace(/<+$/, '').toLowerCase()}\n${ZONE[1].toLowerCase()}`);
  await other.getByText('MARGARITA GOMEZ VELAZQUEZ, documento G12345678').waitFor();
  await other.getByRole('button', { name: 'Usar estas líneas' }).click();
  await other.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await other.getByTestId('read').textContent()).toContain('"from":"hand"');
  await refusing.close();
});

test('a scanner that plays keyboard is heard, and presses no button', async () => {
  await page.getByRole('button', { name: 'Licencia' }).click();
  await page.getByRole('dialog').waitFor();
  await page.evaluate((text) => {
    for (const key of [...Array.from(text, (sign) => (sign === '\n' ? 'Enter' : sign)), 'Enter']) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }, LICENCE.replaceAll('\r', '').replaceAll('\u001e', ''));
  expect(await read()).toMatchObject({ from: 'scanner', scanned: { kind: 'aamva', licence: { number: 'D1234567' } } });
});

test('a paper\'s photo is laid flat, judged, and kept with no trace of where it was taken', async () => {
  // Print on a light sheet, seen askew on a dark table.
  const [width, height] = [1400, 1050];
  const chance = chanceFrom(9);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [u, v] = [(x - 150 - y * 0.05) / 1060, (y - 90 - x * 0.04) / 800];
      const isSheet = u > 0 && u < 1 && v > 0 && v < 1;
      const isPrint = isSheet && u > 0.08 && u < 0.92 && v > 0.08 && v < 0.92 && Math.floor(v * 800) % 22 < 9 && Math.floor(u * 1060) % 13 < 6;
      data[y * width + x] = (isPrint ? 50 : isSheet ? 215 : 70) + 5 * chance.normal();
    }
  }
  const plain = await pictureOf({ width, height, data });
  // What a telephone writes beside the picture: orientation 1, and a block in which a place would stand.
  const exif = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x01\0\0\0\0\0\0', 'latin1'), Buffer.from('GPSLatitude 32.5331 N')]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  const taken = Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)]);
  await page.getByTestId('document-file').setInputFiles({ name: 'paper.jpg', mimeType: 'image/jpeg', buffer: taken });
  await page.getByText('Se lee bien.').waitFor();
  const shape = await page.getByAltText('El documento enderezado').evaluate((image: HTMLImageElement) => image.naturalWidth / image.naturalHeight);
  expect(shape).toBeGreaterThan(1.2);
  expect(shape).toBeLessThan(1.45);
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await page.getByRole('button', { name: 'Ajustar esquinas' }).click();
  const corner = page.getByRole('button', { name: 'Esquina de abajo a la derecha' });
  const before = await corner.boundingBox();
  await corner.focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Shift+ArrowUp');
  expect((await corner.boundingBox())?.y).toBeLessThan((before?.y ?? 0) - 10);
  await page.getByRole('button', { name: 'Enderezar' }).click();
  await page.getByRole('button', { name: /^Usar/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const kept = await page.evaluate(() => Array.from((globalThis as unknown as { kept: Uint8Array[] }).kept[0] ?? []));
  const text = Buffer.from(kept).toString('latin1');
  expect([kept[0], kept[1]]).toEqual([0xff, 0xd8]);
  expect(text).not.toMatch(/Exif|GPS|http:\/\/ns\.adobe/);
  expect(kept.length).toBeLessThanOrEqual(400_000);
});
