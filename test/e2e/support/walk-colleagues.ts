/** Colleagues: who decides on money and on people's requests, who hands a card over, who keeps vacancies. */
import type { Page } from 'playwright-core';
import { cancel, fileInput, follow, go, inDialog, tap, unfold, wordAt } from './walk.ts';
import type { Walk } from './walk.ts';

const CASE_FILE = { body: Buffer.from('{}'), mimeType: 'application/json', ending: 'case' };

/** The case with this name, found by it. */
export async function find(page: Page, name: string): Promise<void> {
  await go(page, 'Buscar');
  await page.getByLabel('Nombre, folio o cualquier número').fill(name);
  await follow(page, new RegExp(name));
  await page.getByRole('heading', { name: new RegExp(name) }).waitFor();
}

/** A supervisor: gives one request for money back, approves it when it is asked again, and answers what a person asked. */
export async function decide(walk: Walk, name: string): Promise<void> {
  const { page, typist } = walk;
  await go(page, 'Filas');
  await tap(page, 'Devolver');
  await typist.fill(page.locator('main'), 'approval');
  await tap(page.locator('main'), 'Cancelar');
  await tap(page, 'Aprobar');
  await page.getByText('Nada espera aquí.').waitFor();
  await follow(page, 'Registro de consultas');
  await page.getByLabel('Folio del caso').waitFor();
  await typist.fill(page.locator('main'), 'audit, supervisor');
  await find(page, name);
  await unfold(page, /^Responsable y cierre/);
  await inDialog(walk, 'case, to another centre', { by: 'Pasar a otro centro', end: cancel });
  await follow(page, 'Datos personales');
  await inDialog(walk, 'privacy, a request', {
    by: 'Anotar una petición',
    end: async (dialog) => {
      await dialog.getByLabel('Corregir sus datos').check();
      await dialog.getByLabel('Lo pidió el').fill(await page.evaluate(() => new Date().toLocaleDateString('sv')));
      await tap(dialog, 'Anotar');
    },
  });
  await tap(page, 'Contestar');
  const answer = page.getByRole('dialog');
  await answer.getByLabel('No', { exact: true }).check();
  await typist.fill(answer, 'privacy, an answer');
  await tap(answer, 'Contestar');
  await answer.waitFor({ state: 'detached' });
}

/** Who pays: the card, and a witness for who can't sign. */
export async function handCardOver({ page, typist }: Walk, name: string): Promise<void> {
  await find(page, name);
  await page.getByText('Aprobado: entregue la tarjeta').first().waitFor();
  await unfold(page.getByRole('region', { name: 'Apoyo', exact: true }), /Tarjeta|Aprobado/);
  await tap(page, 'Entregar tarjeta');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('No puede firmar').check();
  await typist.fill(dialog, 'card');
  await typist.type(dialog.getByLabel('Serie de la tarjeta'), 'ZQXKWPAISANO-000123', 'card');
  await dialog.getByRole('button', { name: 'Entregar tarjeta' }).click();
  await page.getByText('Serie de la tarjeta: ZQXKWPAISANO-000123').first().waitFor();
}

/** Who places people: a vacancy. And a case that another tablet passed on. */
export async function keepVacancies({ page, typist }: Walk): Promise<void> {
  await go(page, 'Hoy');
  await follow(page, 'Vacantes');
  const form = page.locator('form[aria-labelledby="vacancy-title"]');
  await form.waitFor();
  await typist.fill(form, 'vacancy');
  await form.getByLabel('Oficio').fill('Albañil');
  await page.getByRole('option', { name: 'Albañil' }).first().click();
  await form.getByLabel(/^Sueldo/).fill('12000');
  await form.getByLabel('Lugares').fill('2');
  await form.getByLabel(/^Último día/).fill('');
  await tap(form, 'Guardar');
  await page.getByRole('button', { name: new RegExp(wordAt(typist, 'vacancy', 'Puesto')) }).first().waitFor();
  await typist.fill(page.locator('main'), 'vacancies');
  await page.locator('a[href="/outbox"]').first().click();
  await page.getByText('Recibir un caso de otra tableta').waitFor();
  await typist.choose(fileInput(page, 'Abrir el archivo'), CASE_FILE, 'a case\'s file');
  await page.getByText(/^Ese archivo no es un caso/).waitFor();
}

/** The person's own page, should somebody open a sheet's link in this browser. */
export async function askForStatus({ page, typist }: Walk): Promise<void> {
  await page.goto('/s/#AbCdEfGhIjKlMnOpQrStUv');
  for (const [by, place] of [[undefined, 'status, year'], ['other', 'status, code']] as const) {
    if (by) await page.locator(`#${by}`).click();
    await typist.fill(page.locator('main'), place);
    await page.locator('#go').click();
    await page.locator('#told:not(:empty)').waitFor();
  }
}
