/** The plan as a route, as a caseworker reads it aloud: why a stop waits, a stop done, what if, the cheaper way, the picture on paper, the goals that the person chose. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { openCounter } from './support/counter.ts';
import type { Counter, Seat } from './support/counter.ts';

let counter: Counter;
let seat: Seat;

beforeAll(async () => {
  counter = await openCounter();
  seat = await counter.seat({ width: 800, height: 1280 });
  await counter.signIn(seat, 'rosa');
  const { page } = seat;
  await page.getByRole('link', { name: 'Registrar a una persona' }).click();
  await page.getByLabel('Nombres').fill('María de la Concepción');
  await page.getByLabel('Primer apellido').fill('Ñíguez de la Torre y Montemayor');
  await page.getByRole('button', { name: 'Solo el año' }).click();
  await page.getByRole('textbox', { name: 'Solo el año' }).fill('1979');
  await page.getByRole('button', { name: 'Mexicana o mexicano que regresa' }).click();
  await page.getByRole('button', { name: 'Registrar' }).click();
  await page.getByRole('region', { name: 'Ruta' }).waitFor();
});
afterAll(async () => { await counter.close(); });

const line = (): Locator => seat.page.getByRole('region', { name: 'Ruta' });
const group = (name: string): Locator => line().getByRole('list', { name: new RegExp(`^${name}`) });
const stop = (name: string): Locator => line().getByRole('article', { name, exact: true });
const unsent = (): Promise<string> => seat.page.locator('a[href="/outbox"]').first().innerText();
/** Nothing is wider than the screen, once it has settled: what is laid out by code follows a turn of the screen a moment later. */
const overflow = (): Promise<number> => seat.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('the line says what is now and what comes next, and a stop says why it waits, where, for how much and who says so', async () => {
  await seat.page.getByText(/^Todo listo: entre /).waitFor();
  await group('Ahora').getByRole('article', { name: 'Carta de repatriación' }).waitFor();
  const account = group('Después').getByRole('article', { name: 'CURP', exact: true });
  await account.getByRole('button').first().click();
  const text = await account.innerText();
  for (const said of ['Falta: Carta de repatriación', 'Por qué todavía no:', 'Lo más rápido', 'También sirve', 'Dónde', 'ventanilla: Documentos', 'Gratis', 'Abre', 'Fuente: El Economista, 18 de diciembre de 2025.', 'Lo dice la prensa']) expect(text).toContain(said);
  // Nobody reads an id or an English citation there.
  expect(text).not.toMatch(/eleconomista|domain|undefined/);
});

test('a price that nobody knows, and a rule that nobody is sure of, are said to be that', async () => {
  const proof = stop('Comprobante de domicilio');
  await proof.getByRole('button').first().click();
  await proof.getByText('No se sabe: pregunte antes de pagar.').waitFor();
  await proof.getByRole('button').first().click();
});

test('a stop that is done moves the route on: the next one stands large, with its own button', async () => {
  await stop('Carta de repatriación').getByRole('button', { name: 'Ya lo tiene' }).click();
  await seat.page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click();
  await line().getByRole('button', { name: /^Ya hecho \(1\)/ }).waitFor();
  await group('Ahora').getByRole('article', { name: 'CURP', exact: true }).getByRole('button', { name: 'Ya lo tiene' }).waitFor();
  expect(await group('Después').getByRole('article', { name: 'CURP', exact: true }).count()).toBe(0);
});

test('what if draws another route, says what would change, offers nothing that could be saved, and one tap leads back to the same plan', async () => {
  const { page } = seat;
  const before = await line().innerText();
  const waiting = await unsent();
  await page.getByRole('button', { name: '¿Y si…?' }).click();
  await page.getByText('Nada se guarda').waitFor();
  await page.getByRole('button', { name: 'Tiene dos testigos' }).click();
  await page.getByText(/^Todo estaría listo \d+ días antes\.$/).waitFor();
  await page.getByText('Ya no harían falta: Encontrar dos testigos.').waitFor();
  await page.getByRole('button', { name: 'Le ofrecen trabajo por escrito' }).click();
  const start = stop('Empezar el trabajo ofrecido');
  await start.getByText('nuevo').waitFor();
  await start.getByRole('button').first().click();
  await start.getByText('Los días no están confirmados.').waitFor();
  await start.getByText('Sin confirmar: pregunte antes de enviar a la persona.').waitFor();
  await stop('Tarjeta Bienestar Paisano').getByRole('button').first().click();
  expect(await line().getByRole('button', { name: /Ya lo tiene|Se pidió|Dar cita|está de acuerdo|Pedir/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Volver al plan real' }).first().click();
  await stop('Encontrar dos testigos').waitFor();
  expect(await line().innerText()).toBe(before);
  expect(await unsent()).toBe(waiting);
  expect(await page.getByRole('button', { name: '¿Y si…?' }).evaluate((one) => one === document.activeElement)).toBe(true);
});

test('the cheaper way is one tap, says what it costs in days, and holds until somebody chooses again', async () => {
  const { page } = seat;
  await page.getByText(/^El más barato .+ (más|día)\.$/).waitFor();
  await page.getByRole('button', { name: 'Más barato' }).click();
  await stop('Trámite para quien no tiene casa').waitFor();
  expect(await stop('Comprobante de domicilio').count()).toBe(0);
  await page.getByRole('navigation').getByRole('link', { name: 'Buscar', exact: true }).click();
  await page.goBack();
  await stop('Trámite para quien no tiene casa').waitFor();
  await page.getByRole('button', { name: 'Más rápido' }).click();
  await stop('Comprobante de domicilio').waitFor();
});

test('the picture of the papers stands on the screen with its list, and prints on one page that holds no name', async () => {
  const { page } = seat;
  await page.evaluate(() => { window.print = () => undefined; });
  await page.getByRole('button', { name: 'Ver todos los papeles' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: /lo tiene \(1\)/ }).waitFor();
  await dialog.locator('svg').getByText('CURP', { exact: false }).first().click();
  await dialog.locator('output').getByText(/Necesita: /).waitFor();
  await dialog.getByRole('button', { name: 'Imprimir' }).click();
  await page.locator('.sheet svg.picture').waitFor({ state: 'attached' });
  const sheet = await page.locator('.sheet').textContent() ?? '';
  expect(sheet).toContain('M. Ñ.');
  for (const secret of ['Concepción', 'guez', '1979']) expect(sheet).not.toContain(secret);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  // A4 held wide, in points.
  const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
  await dialog.getByRole('button', { name: 'Cerrar' }).click();
  await dialog.waitFor({ state: 'detached' });
});

test('the goals that the person chose make the route, in the history in words and on a colleague\'s tablet, and one tap takes them back', async () => {
  const { page } = seat;
  const goals = line().getByRole('article', { name: /^Metas/ });
  await goals.getByRole('button', { name: /^Metas/ }).click();
  await goals.getByText('Son las metas de siempre').waitFor();
  const dialog = page.getByRole('dialog');
  const choose = async (): Promise<void> => {
    await goals.getByRole('button', { name: /^(?:Elegir metas|Cambiar las metas)$/ }).click();
    await dialog.getByRole('checkbox', { name: 'Trabajo formal' }).waitFor();
    for (const usual of await dialog.getByRole('group', { name: 'Las de siempre' }).getByRole('checkbox').all()) await usual.uncheck();
    await dialog.getByText('Marque al menos una.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Guardar' }).isDisabled()).toBe(true);
    await dialog.getByRole('checkbox', { name: 'Número de seguro social' }).check();
    await dialog.getByRole('button', { name: /^Otros servicios/ }).click();
    await dialog.getByRole('checkbox', { name: 'Certificado de lo que sabe hacer' }).check();
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await stop('Certificado de lo que sabe hacer').waitFor();
  };
  await choose();
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await stop('Credencial del INE').waitFor();
  await goals.getByText('Son las metas de siempre').waitFor();

  await choose();
  expect(await stop('Credencial del INE').count()).toBe(0);
  await goals.getByText(/^Elegidas con la persona: /).waitFor();
  await page.getByText(/^Metas elegidas: Número de seguro social, Certificado de lo que sabe hacer \(/).waitFor();
  const other = await counter.seat({ width: 800, height: 1280 });
  await counter.signIn(other, 'tomas');
  await other.page.getByRole('navigation').getByRole('link', { name: 'Buscar', exact: true }).click();
  await other.page.getByLabel('Nombre, folio o cualquier número').fill('Ñíguez');
  await other.page.getByRole('link', { name: /Ñíguez/ }).click();
  await other.page.getByRole('article', { name: 'Certificado de lo que sabe hacer', exact: true }).waitFor();
  expect(other.troubles).toEqual([]);
  await other.context.close();

  await goals.getByRole('button', { name: 'Cambiar las metas' }).click();
  await dialog.getByRole('checkbox', { name: 'Certificado de lo que sabe hacer', checked: true }).waitFor();
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await dialog.getByRole('button', { name: 'Volver a las de siempre' }).click();
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await stop('Credencial del INE').waitFor();
  await goals.getByText('Son las metas de siempre').waitFor();
});

test('on the smallest phone everything of it fits, in both languages', async () => {
  const { page } = seat;
  await page.setViewportSize({ width: 320, height: 568 });
  await expect.poll(overflow).toBe(0);
  await page.getByRole('button', { name: '¿Y si…?' }).click();
  await page.getByRole('button', { name: 'Tiene dos testigos' }).click();
  await expect.poll(overflow).toBe(0);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText(/^All would be ready \d+ days sooner\.$/).waitFor();
  await expect.poll(overflow).toBe(0);
  await page.getByRole('button', { name: 'Back to the real plan' }).first().click();
  await page.getByRole('button', { name: 'See all papers' }).click();
  await page.getByRole('heading', { name: /^✓ held/ }).waitFor();
  await expect.poll(overflow).toBe(0);
  expect(seat.troubles).toEqual([]);
});
