/**
 * Every screen as the people who use it meet it, on an invented centre: WCAG 2.2 AA by axe in light and
 * dark, nothing wider than the screen at the four sizes, and every target big enough for a thumb.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../server/support/server-process.ts';
import type { Running } from '../server/support/server-process.ts';
import { launchChromium } from '../support/chromium.ts';

const SIZES = [[1280, 800], [800, 1280], [390, 844], [320, 568]] as const;
const TARGET = 48;
/** A page that draws nothing new for so long is looked at as it is: Chromium now and then gives no frame, and nobody would wait for ever. */
const NO_FRAME_MS = 5_000;

let folder = '';
let server: Running;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vtl-screens-'));
  chmodSync(folder, 0o755);
  server = await startServer({ env: { DATA_DIR: folder }, args: ['--demo', '60'] });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.child.kill('SIGTERM');
  await server?.ended;
  rmSync(folder, { recursive: true, force: true });
});

async function seat(username?: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'es-MX', baseURL: server.url, viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto('/');
  if (username === undefined) return page;
  const password = new RegExp(`^ {2}${username} {2}(\\S+)`, 'm').exec(server.output())?.[1] ?? '';
  await page.getByLabel('Usuario').fill(username);
  await page.getByLabel('Contraseña').fill(password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByRole('button', { name: 'Bloquear' }).waitFor();
  return page;
}

/** What is wrong with the screen as it stands, at every size and in both schemes. */
async function faults(page: Page, screen: string): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const at = `${screen} at ${width}×${height}`;
    // The panes follow the width one frame later.
    await page.evaluate((most) => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))); setTimeout(done, most); }), NO_FRAME_MS);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) found.push(`${at}: ${wide} px wider than the screen`);
    const small = await page.evaluate((least) => [...document.querySelectorAll<HTMLElement>('button, [role="button"], [role="tab"], [role="link"].MuiButtonBase-root, a.MuiButtonBase-root')]
      .filter((one) => one.checkVisibility() && one.closest('.MuiAutocomplete-endAdornment, .MuiChip-root:not(.MuiChip-clickable)') === null)
      .filter((one) => { const box = one.getBoundingClientRect(); return box.width > 1 && (box.height < least - 0.5 || box.width < least - 0.5); })
      .map((one) => `${one.ariaLabel ?? one.innerText.slice(0, 30)} (${Math.round(one.getBoundingClientRect().width)}×${Math.round(one.getBoundingClientRect().height)})`), TARGET);
    found.push(...new Set(small.map((one) => `${at}: too small to tap: ${one}`)));
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [width, height] of [SIZES[0], SIZES[2]]) {
      await page.setViewportSize({ width, height });
      // From the top: what happens to lie half under the bar of a scrolled screen is not small.
      await page.evaluate(() => { scrollTo(0, 0); });
      await still(page);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      found.push(...violations.map((one) => `${screen}, ${colorScheme} ${width}: ${one.id}: ${one.nodes.slice(0, 2).map((node) => node.target.join(' ')).join(' | ')}`));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return [...new Set(found)];
}

/** Colours glide from one scheme to the other: a contrast measured on the way is nobody's. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async (most) => {
    const late = new Promise((done) => { setTimeout(done, most); });
    await Promise.race([late, new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); })]);
    await Promise.race([late, Promise.allSettled(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished))]);
  }, NO_FRAME_MS);
}

async function walk(page: Page, screens: readonly (readonly [string, (page: Page) => Promise<unknown>])[]): Promise<string[]> {
  const all: string[] = [];
  for (const [name, go] of screens) {
    await page.setViewportSize({ width: 390, height: 844 });
    await go(page);
    all.push(...(await faults(page, name)));
  }
  await page.context().close();
  return all;
}

const tap = (name: string) => (page: Page): Promise<unknown> => page.getByRole('link', { name, exact: false }).first().click();
// By its whole name and place: a person's next step can hold the same word ("Registro para buscar trabajo").
const press = (name: string) => (page: Page): Promise<unknown> => page.getByRole('button', { name, exact: true }).first().click();
const go = (name: string) => (page: Page): Promise<unknown> => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

test('the door and the lock', async () => {
  const page = await seat();
  expect(await walk(page, [['sign-in', (one) => one.getByLabel('Usuario').waitFor()]])).toEqual([]);
});

// Chromium stood still here once in some twenty runs, giving neither a frame nor an error; what is wrong with a screen is wrong twice.
test('a caseworker\'s screens', { timeout: 150_000, retry: 1 }, async () => {
  const page = await seat('rosa');
  expect(await walk(page, [
    ['today', go('Hoy')],
    ['search', async (one) => { await go('Buscar')(one); await one.getByLabel('Nombre, folio o cualquier número').fill('mar'); await one.getByRole('link', { name: /\d{4}/ }).first().waitFor(); }],
    ['case', async (one) => { await one.getByRole('link', { name: /\d{4}/ }).first().click(); await one.getByText('Lo que sigue').first().waitFor(); }],
    ['what if', async (one) => { await press('¿Y si…?')(one); await one.getByRole('group', { name: '¿Y si…?' }).getByRole('button').first().click(); await one.getByText('Qué cambiaría').waitFor(); }],
    ['papers', async (one) => { await one.getByRole('button', { name: 'Volver al plan real' }).first().click(); await press('Ver todos los papeles')(one); await one.getByRole('heading', { name: 'Lo mismo, como lista' }).waitFor(); }],
    ['register', async (one) => { await press('Cerrar')(one); await go('Hoy')(one); await tap('Registrar a una persona')(one); await one.getByLabel('Nombres').waitFor(); }],
    ['outbox', tap('Todo enviado')],
    ['locked', async (one) => { await one.getByRole('button', { name: 'Bloquear' }).click(); await one.getByText('¿Quién es usted?').waitFor(); }],
  ])).toEqual([]);
});

test('a supervisor\'s screens', async () => {
  const page = await seat('elena');
  expect(await walk(page, [
    ['queues', async (one) => { await go('Filas')(one); await one.getByRole('heading', { name: 'Filas' }).waitFor(); }],
    ['vacancies', async (one) => {
      await go('Hoy')(one);
      await tap('Vacantes')(one);
      await press('Anotar una vacante')(one);
      await one.getByRole('textbox', { name: 'Puesto', exact: true }).fill('Cocinera de comida corrida');
      await press('Guardar')(one);
      await one.getByText('Elija un oficio.').waitFor();
      await one.getByRole('textbox', { name: 'Quién contrata' }).fill('Fonda de prueba');
      await one.getByLabel('Oficio').fill('coci');
      await one.getByRole('option').first().click();
      await one.getByLabel('Sueldo al mes (pesos)').fill('11000');
      await one.getByLabel('De dónde se supo').fill('llamada');
      await press('Guardar')(one);
      await one.getByRole('button', { name: 'Ya no está: Cocinera de comida corrida' }).click();
      await one.getByRole('button', { name: 'Deshacer' }).click();
      await one.getByRole('button', { name: 'Ya no está: Cocinera de comida corrida' }).waitFor();
    }],
  ])).toEqual([]);
});

test('an administrator\'s screens', async () => {
  const page = await seat('admin');
  expect(await walk(page, [['staff', async (one) => { await one.getByRole('heading', { name: 'Personal' }).waitFor(); await one.getByText('(rosa)').waitFor(); }]])).toEqual([]);
});

test('the catalogue\'s pages', async () => {
  const page = await seat('admin');
  const keep = (one: Page): Promise<void> => one.getByRole('button', { name: 'Guardar en los cambios' }).click();
  expect(await walk(page, [
    ['catalogue', async (one) => { await go('Catálogo')(one); await one.getByRole('heading', { name: 'Papeles y números' }).waitFor(); }],
    ['entry', async (one) => { await one.getByRole('link', { name: /^Seguro médico del IMSS \(decreto/ }).click(); await one.getByText('La regla terminó el').waitFor(); }],
    ['entry form', async (one) => { await tap('Cambiar')(one); await one.getByRole('button', { name: 'De… a…' }).click(); await one.getByRole('button', { name: 'Agregar horario' }).click(); await one.getByLabel('Fuente').fill(''); await keep(one); await one.getByText('Falta corregir').waitFor(); }],
    ['changes', async (one) => { await one.getByLabel('Desde (pesos)').fill('50'); await one.getByLabel('Hasta (pesos)').fill('99.50'); await one.getByLabel('Fuente').fill('Oficio de prueba 2026'); await keep(one); await tap('Cambios (1)')(one); await one.getByRole('heading', { name: 'Publicar la edición' }).waitFor(); }],
    ['new service', async (one) => { await one.getByRole('button', { name: 'Trámites' }).click(); await tap('Agregar un servicio')(one); await keep(one); await one.getByText('Falta corregir').waitFor(); }],
    ['editions', async (one) => {
      await go('Catálogo')(one);
      await one.getByRole('button', { name: 'Ediciones' }).click();
      await one.getByLabel('Abrir un archivo').setInputFiles({ name: 'directorio.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify([{ name: 'Comedor del estado', status: 'active', application_process: 'Pida ficha' }, { status: 'active' }])) });
      await one.getByText('Servicio 2:').waitFor();
    }],
  ])).toEqual([]);
});
