/** The returnee's page on one phone in real Chromium: what it says, what it keeps, what it forgets. */
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { fullView, openStatusHost } from './support/status-host.ts';
import type { StatusHost } from './support/status-host.ts';

const TOKEN = 'AbCdEfGhIjKlMnOpQrStUv';
let host: StatusHost;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeAll(async () => { [host, browser] = [await openStatusHost(), await launchChromium()]; });
afterAll(async () => { await browser.close(); host.close(); });
beforeEach(async () => {
  await context?.close();
  host.answer = ({ token, answer }) => (token === TOKEN && JSON.stringify(answer) === '{"birthYear":1988}' ? { status: 200, body: fullView() } : { status: 404, body: { error: { code: 'not-found', triesLeft: 4 } } });
  await phone();
});

/** A phone far from Mexico: what it shows of the centre's hours must not depend on where it is. */
async function phone(locale = 'es-MX'): Promise<void> {
  context = await browser.newContext({ viewport: { width: 320, height: 568 }, locale, baseURL: host.url, timezoneId: 'Asia/Tokyo' });
  page = await context.newPage();
  troubles = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error' && !/status of (?:404|410|429|500)|INTERNET_DISCONNECTED/.test(message.text())) troubles.push(message.text()); });
}

async function open(year = '1988'): Promise<void> {
  await page.getByLabel('Su año de nacimiento').fill(year);
  await page.getByRole('button', { name: 'Ver', exact: true }).click();
}
const scan = (): Promise<unknown> => page.goto(`/s/#${TOKEN}`);
const stored = (): Promise<string[]> => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort());
const heading = (name: string) => page.getByRole('heading', { name });

test('the one next thing comes first, then appointments by the centre\'s clock, money, work, what ends and what is done', async () => {
  await scan();
  await open();
  await heading('CURP').waitFor();
  const text = await page.locator('main').innerText();
  for (const said of ['M. J. · …0007-K', 'Lo siguiente para usted', 'ventanilla de documentos', 'Carta de repatriación', 'RENAPO', 'Ya se pidió', 'jueves, 28 de noviembre, 8:00', 'Ventanilla 3', 'pedido', 'propuesto: diga si le interesa', 'Sirve hasta el', 'Número de seguro social', 'Cuenta de banco nivel 2', 'Centro de prueba', '664 123 4567', 'lunes a viernes']) expect(text).toContain(said);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('next');
  expect(troubles).toEqual([]);
});

test('no text becomes a script or a page there, and no other worker can be set', async () => {
  await scan();
  const fails = await page.evaluate(async () => {
    const thrown = (attempt: () => unknown): boolean => { try { attempt(); return false; } catch { return true; } };
    const foreign = await navigator.serviceWorker.register('/s/other.js').then(() => false, () => true);
    return [thrown(() => { document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'; }), thrown(() => { document.createElement('script').text = 'alert(1)'; }), foreign];
  });
  expect(fails).toEqual([true, true, true]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)).toMatch(/\/s\/sw\.js$/);
});

test('a service that came with a published edition is named by the words that travel with the view, with its address and hours, in Spanish where a language has none, also without a network', async () => {
  const step = { step: 'bc-lawyer', agency: 'bc-migrants', place: 'bc-office', bring: ['nothing'], days: 1, cost: 0, asked: false, reach: { address: 'Calle Segunda 12, 22000 Tijuana', phone: '664 555 0101', hours: [{ days: ['MO' as const, 'TU' as const, 'WE' as const, 'TH' as const, 'FR' as const], opens: '09:00', closes: '15:00' }, { text: 'sábados con cita' }] } };
  host.answer = () => ({ status: 200, body: fullView({ next: [step], names: { 'step.bc-lawyer.name': { es: 'Abogado del estado', ht: 'Avoka leta a' }, 'place.bc-office': { es: 'Oficina del estado' }, 'agency.bc-migrants': { es: 'Atención al Migrante' } } }) });
  await scan();
  await open();
  await heading('Abogado del estado').waitFor();
  await page.getByRole('button', { name: 'Kreyòl' }).click();
  await heading('Avoka leta a').waitFor();
  const said = await page.locator('main').innerText();
  for (const one of ['Oficina del estado. Calle Segunda 12, 22000 Tijuana', 'lendi – vandredi, 9:00 – 15:00', 'sábados con cita', '664 555 0101']) expect(said).toContain(one);
  await context.setOffline(true);
  await page.reload();
  await page.locator('#answer').fill('1988');
  await page.locator('#go').click();
  await heading('Avoka leta a').waitFor();
  expect(troubles).toEqual([]);
});

test('whose case came to another centre reads first where that is, and when it is open, in their language', async () => {
  host.answer = () => ({ status: 200, body: fullView({ moved: true, centre: { name: 'Matamoros', address: 'Calle Sexta 100, Centro', hours: 'todos los días', phone: '868 555 0101' } }) });
  await scan();
  await open();
  await heading('CURP').waitFor();
  const text = await page.locator('main').innerText();
  expect(text).toContain('Su centro ahora: Matamoros. Calle Sexta 100, Centro');
  expect(text.indexOf('Su centro ahora')).toBeLessThan(text.indexOf('Lo siguiente para usted'));
  expect(text.match(/Matamoros/g)).toHaveLength(1);
  await page.getByText('Su centro ahora').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Kreyòl' }).click();
  await page.getByText('Sant ou kounye a: Matamoros').waitFor();
  expect(troubles).toEqual([]);
});

test('the token leaves the address bar at once, outlives a reload, and ends with the tab', async () => {
  await scan();
  expect([page.url(), await page.evaluate(() => history.length)]).toEqual([`${host.url}/s/`, expect.any(Number)]);
  await open();
  await heading('CURP').waitFor();
  await page.reload();
  await page.getByLabel('Su año de nacimiento').waitFor();
  await page.close();
  page = await context.newPage();
  await page.goto('/s/');
  await page.getByText('Aquí no hay ningún trámite abierto.').waitFor();
});

test('wrong answers are counted down kindly, and whoever tried too often is told until when to wait', async () => {
  let left = 4;
  host.answer = () => { left -= 1; return left > 0 ? { status: 404, body: { error: { code: 'not-found', triesLeft: left } } } : { status: 429, body: { error: { code: 'locked-out', retryAfterSeconds: 120 } } }; };
  await scan();
  await open('19');
  await page.locator('#told').getByText('Escriba los 4 números del año.').waitFor();
  for (const n of [3, 2, 1]) {
    await open('1950');
    await page.locator('#told').getByText(`No coincide. Revise y pruebe otra vez. Intentos que le quedan: ${n}`).waitFor();
  }
  await open('1950');
  await page.locator('#told').getByText(/Hubo muchos intentos. Pruebe otra vez a las \d{1,2}:\d\d\./).waitFor();
});

test('whoever was wrong too often for good is sent for a new sheet, and what the phone has kept stays', async () => {
  host.answer = () => ({ status: 410, body: { error: { code: 'link-locked' } } });
  await scan();
  await open('1950');
  await page.locator('#told').getByText('Hubo demasiados intentos. Esta hoja ya no sirve. Pida otra en el centro.').waitFor();
  host.answer = () => ({ status: 200, body: fullView() });
  await open();
  await heading('CURP').waitFor();
  host.answer = () => ({ status: 410, body: { error: { code: 'link-locked' } } });
  await page.getByRole('button', { name: 'Actualizar' }).click();
  await page.locator('.tools').getByText('Hubo demasiados intentos. Esta hoja ya no sirve. Pida otra en el centro.').waitFor();
  await heading('CURP').waitFor();
});

test('the slip\'s code opens it too, however it is typed', async () => {
  host.answer = ({ answer }) => (JSON.stringify(answer) === '{"slipCode":"EFN97D"}' ? { status: 200, body: fullView() } : { status: 404, body: { error: { code: 'not-found', triesLeft: 4 } } });
  await scan();
  await page.getByRole('button', { name: 'Usar la clave de la hoja' }).click();
  await page.getByLabel('La clave de su hoja').fill('efn-97d');
  await page.getByRole('button', { name: 'Ver', exact: true }).click();
  await heading('CURP').waitFor();
});

test('offline it is the same with its age, in every language; when the network returns it refreshes by itself', async () => {
  await scan();
  await open();
  await heading('CURP').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  await open();
  await page.getByText(/Datos del .+\. Sin internet: esto puede haber cambiado\./).waitFor();
  await page.getByRole('button', { name: 'Kreyòl' }).click();
  await heading('CURP (nimewo pèsonèl)').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('ht');
  host.answer = () => ({ status: 200, body: fullView({ cash: 'ready' }) });
  await context.setOffline(false);
  await heading('Èd lajan ou pare: vin pran l').waitFor();
  expect(await page.locator('main').innerText()).not.toContain('Pa gen entènèt');
  expect((await stored()).filter((key) => !/^s\.(?:copy\.|language$|token$)/.test(key))).toEqual([]);
  expect(await page.evaluate(() => Object.values(localStorage).join(' '))).not.toMatch(/curp|M\. J\.|0007|1988/);
});

test('the phone\'s own language is spoken, and one tap changes it for good', async () => {
  await context.close();
  await phone('fr-FR');
  await scan();
  await page.getByLabel('Votre année de naissance').waitFor();
  await page.getByRole('button', { name: 'Português' }).click();
  await page.reload();
  await page.getByLabel('O ano em que você nasceu').waitFor();
});

test('left alone for two minutes it closes, and for ten it forgets whose it was', async () => {
  await page.clock.install();
  await scan();
  await open();
  await heading('CURP').waitFor();
  await page.clock.fastForward(100_000);
  await page.getByRole('button', { name: 'English' }).click();
  await page.clock.fastForward(100_000);
  await heading('CURP').waitFor();
  await page.clock.fastForward(45_000);
  await page.locator('#told').getByText('Closed to protect your information.').waitFor();
  expect(await page.locator('main').innerText()).not.toContain('CURP');
  await page.clock.fastForward(600_000);
  await page.getByText('No case is open here.').waitFor();
  expect(await stored()).not.toContain('s.token');
});

test('one tap clears the phone, and what is left looks like a phone that never opened a case', async () => {
  await page.goto('/s/');
  const never = await page.locator('main').innerText();
  await scan();
  await open();
  await page.getByRole('button', { name: 'Recordar en este teléfono' }).click();
  await page.getByText('Este teléfono recuerda su trámite.').waitFor();
  await page.getByRole('button', { name: 'Borrar de este teléfono' }).click();
  await page.getByText('Aquí no hay ningún trámite abierto.').waitFor();
  expect([await page.locator('main').innerText(), await stored(), page.url()]).toEqual([never, [], `${host.url}/s/`]);
  await page.goBack();
  expect(page.url()).not.toContain(TOKEN);
});

test('a phone of one\'s own opens it again without the slip, by the year alone', async () => {
  await scan();
  await open();
  await page.getByRole('button', { name: 'Recordar en este teléfono' }).click();
  await page.close();
  page = await context.newPage();
  await page.goto('/s/');
  await open();
  await heading('CURP').waitFor();
});

test('a link that was withdrawn shows nothing more, also not what was kept', async () => {
  await scan();
  await open();
  await heading('CURP').waitFor();
  host.answer = () => ({ status: 404, body: { error: { code: 'not-found', triesLeft: 4 } } });
  await page.getByRole('button', { name: 'Actualizar' }).click();
  await page.getByText('Esta hoja ya no sirve.').first().waitFor();
  expect(await page.locator('main').innerText()).not.toContain('CURP');
  expect((await stored()).filter((key) => key.startsWith('s.copy'))).toEqual([]);
});

test('a second slip scanned in the same tab is another question', async () => {
  await scan();
  await open();
  await heading('CURP').waitFor();
  await page.goto('/s/#ZyXwVuTsRqPoNmLkJiHgFe');
  await page.getByLabel('Su año de nacimiento').waitFor();
  expect(page.url()).toBe(`${host.url}/s/`);
});

test.each(['light', 'dark'] as const)('it can be used by everybody, in the %s scheme, and nothing is wider than a small phone', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  const faults = async (): Promise<string[]> => (await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()).violations.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ''}`);
  await scan();
  expect(await faults()).toEqual([]);
  await open('1950');
  await page.locator('#told').getByText('No coincide.').waitFor();
  expect(await faults()).toEqual([]);
  await open();
  await heading('CURP').waitFor();
  expect(await faults()).toEqual([]);
  const short = await page.evaluate(() => Array.from(document.querySelectorAll('button, input, a'), (one) => one.getBoundingClientRect().height).filter((height) => height < 48));
  expect(short).toEqual([]);
  for (const size of ['100%', '200%']) {
    expect(await page.evaluate((text) => { document.documentElement.style.fontSize = text; return document.documentElement.scrollWidth; }, size)).toBeLessThanOrEqual(320);
  }
});
