/** The counter: a caseworker registers people and does all that a case has a field for. */
import type { Locator, Page } from 'playwright-core';
import { cancel, follow, go, inDialog, PICTURE, tap, unfold, wordAt } from './walk.ts';
import type { Walk } from './walk.ts';

/** Numbers that the forms take: of nobody. */
const CURP = 'MAVA120229MNERSNA3';
const CLABE = '166180000000000013';
const SECTIONS = ['CURP y otros nombres', 'Idiomas y lectura', 'Contacto y destino', 'Familia', 'Llegada', 'Señales y foto'];

const save = (dialog: Locator): Promise<void> => dialog.getByRole('button', { name: 'Guardar', exact: true }).click();

async function openForm(page: Page): Promise<Locator> {
  await go(page, 'Registrar');
  const form = page.locator('main form').first();
  await form.waitFor();
  return form;
}

/** Everything of a registration, typed; then only what the form refuses is put right. */
export async function registerFully(walk: Walk, place: string): Promise<void> {
  const { page, typist } = walk;
  const form = await openForm(page);
  await scanByHand(walk, place);
  await typist.fill(form, place);
  for (const name of ['Solo el año', 'Fecha exacta']) {
    await tap(form, name);
    await typist.fill(form, place);
  }
  for (const name of SECTIONS) await unfold(form, new RegExp(`^${name}`));
  await tap(form, 'Agregar otro nombre');
  await pick(page, form.getByLabel('Idiomas'), 'Náhuatl');
  await pick(page, form.getByLabel('País'), 'México');
  await typist.fill(form, place);
  await takePhoto(walk, form, 'photo-file', place);
}

/** What does not fit is made to fit, and the case is opened. */
export async function openCase({ page }: Walk, pathway: string): Promise<void> {
  const form = page.locator('main form').first();
  await form.getByLabel(/^CURP/).fill('');
  await tap(form, 'Solo el año');
  await form.getByRole('textbox', { name: 'Solo el año' }).fill('1988');
  await form.getByLabel('Años que vivió fuera').fill('12');
  await tap(form, new RegExp(`^${pathway}`));
  await tap(form, 'Registrar');
  await page.getByText('Lo que sigue').first().waitFor();
}

/** An option of a list that is searched by typing. */
async function pick(page: Page, field: Locator, option: string): Promise<void> {
  await field.first().fill(option);
  await page.getByRole('option', { name: option }).first().click();
}

async function scanByHand({ page, typist }: Walk, place: string): Promise<void> {
  await tap(page, 'Escanear un documento');
  const scanner = page.getByRole('dialog');
  await scanner.waitFor();
  // At once: that there is no camera is heard while the photo is read, and must be told all the same.
  await typist.choose(scanner.getByTestId('scan-photo'), PICTURE, place);
  await scanner.getByRole('alert').waitFor();
  await tap(scanner, 'Escribir las líneas');
  await typist.fill(scanner, place);
  await tap(scanner, 'Cerrar');
  await scanner.waitFor({ state: 'detached' });
}

async function takePhoto({ page, typist }: Walk, scope: Page | Locator, input: string, place: string): Promise<void> {
  await typist.choose(scope.getByTestId(input).first(), PICTURE, place);
  const dialog = page.getByRole('dialog').last();
  await dialog.getByRole('button', { name: /^Usar/ }).click();
  await page.getByRole('button', { name: /^Usar/ }).waitFor({ state: 'detached' });
}

/** Half a registration, left: it waits on Today. */
export async function leaveHalfDone({ page, typist }: Walk, place: string): Promise<void> {
  const form = await openForm(page);
  await typist.fill(form, place);
  await go(page, 'Hoy');
  await page.getByText('Sin terminar').first().waitFor();
}

/** A bus: the arrival, one by one, and a list. */
export async function noteBus({ page, typist }: Walk): Promise<void> {
  await go(page, 'Hoy');
  await follow(page, 'Anotar llegadas');
  const main = page.locator('main');
  await page.getByLabel('Puerto o puente').waitFor();
  await typist.fill(main, 'bus');
  await main.getByLabel('Año de nacimiento').fill('1977');
  await tap(main, 'Anotar');
  await main.getByText(/^1 persona anotada/).waitFor();
  await typist.fill(main, 'bus, the next half done');
  await page.getByRole('tab', { name: 'Pegar una lista' }).click();
  await typist.fill(main, 'bus, a list');
}

/** Looked for by a name. */
export async function search({ page, typist }: Walk): Promise<void> {
  await go(page, 'Buscar');
  await page.getByLabel('Nombre, folio o cualquier número').waitFor();
  await typist.fill(page.locator('main'), 'search');
  await page.getByText('Nadie coincide.').first().waitFor();
}

/** Somebody whose hearing is on the other side. */
export async function noteHearing(walk: Walk): Promise<void> {
  const { page, typist } = walk;
  const form = await openForm(page);
  await typist.fill(form, 'register, hearing');
  await tap(form, 'No se sabe');
  await tap(form, /^Espera una audiencia/);
  await tap(form, 'Registrar');
  await page.getByText('Lo que sigue').first().waitFor();
  await tap(page.locator('main'), 'Dar cita');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByLabel('Es una audiencia en Estados Unidos').check();
  await typist.fill(dialog, 'case, hearing');
  await cancel(dialog);
  await dialog.waitFor({ state: 'detached' });
}

/** Asked for, so that others have something to decide and to hand over. */
export async function askForCash({ page }: Walk): Promise<void> {
  const cash = page.getByRole('region', { name: 'Apoyo', exact: true });
  await cash.getByRole('button', { name: /Tarjeta Bienestar Paisano/ }).first().click();
  await cash.getByRole('button', { name: /Pedir/ }).click();
  await cash.getByText('Espera aprobación').first().waitFor();
}

/** All fields of an open case. */
export async function walkCase(walk: Walk): Promise<void> {
  const { page, typist } = walk;
  const main = page.locator('main');
  const record = page.getByRole('region', { name: 'Notas' });
  await typist.fill(main, 'case');
  await tap(record, 'Agregar nota');
  await record.getByText(wordAt(typist, 'case', 'Nota')).waitFor();
  await tap(main, 'Guardar nota protegida');
  await main.getByText(wordAt(typist, 'case', 'Nota protegida')).first().waitFor();
  await typist.fill(main, 'case, a note half done');

  await tap(page.getByRole('region', { name: 'Cómo localizar' }), 'Cambiar');
  await typist.fill(main, 'case, phone');
  await page.getByRole('region', { name: 'Cómo localizar' }).getByRole('button', { name: 'Guardar' }).click();
  await page.getByText(`Teléfono: ${wordAt(typist, 'case, phone', 'Teléfono')}`).waitFor();
  await inDialog(walk, 'case, contact', { by: /^Editar: contacto/, end: save });
  await editData(walk);
  await inDialog(walk, 'case, family', { by: 'Unir con alguien', within: await row(main, /^Familia/), end: cancel });

  const account = await row(main, /^Sin cuenta/);
  await tap(account, 'Abrir cuenta');
  const dialog = page.getByRole('dialog');
  await typist.fill(dialog, 'case, account');
  await typist.type(dialog.getByLabel(/^CLABE/), CLABE, 'case, account');
  await save(dialog);
  await dialog.waitFor({ state: 'detached' });

  await keepPapers(walk);
  await inDialog(walk, 'case, work', {
    by: 'Anotar oficios', within: await row(main, /^Anote los oficios/),
    end: async (one) => {
      await pick(page, one.getByLabel('Oficios'), 'Albañil');
      await one.getByLabel(/^Años de experiencia/).fill('4');
      await save(one);
    },
  });
}

async function row(scope: Locator, name: RegExp): Promise<Locator> {
  await unfold(scope, name);
  return scope;
}

async function editData(walk: Walk): Promise<void> {
  const { page } = walk;
  const data = page.getByRole('region', { name: 'Datos', exact: true });
  for (const name of ['Quién es', 'Idiomas', 'Destino y compañía', 'Llegada']) await unfold(data, new RegExp(`^${name}`));
  await inDialog(walk, 'case, who it is', { by: /^Editar: quién es/, uncover: ['Agregar otro nombre', 'Fecha exacta', 'Solo el año'], end: cancel });
  await inDialog(walk, 'case, languages', { by: /^Editar: idiomas/, end: cancel });
  await inDialog(walk, 'case, way', { by: /^Editar: destino/, end: save });
  await inDialog(walk, 'case, arrival', { by: /^Editar: llegada/, end: cancel });
}

/** A paper of long ago would have run out, and open nothing. */
async function hadToday(dialog: Locator): Promise<void> {
  await dialog.getByLabel('Fecha en que lo obtuvo').fill(await dialog.evaluate(() => new Date().toLocaleDateString('sv')));
  await dialog.getByLabel(/^Vence el/).fill('');
}

async function keepPapers(walk: Walk): Promise<void> {
  const { page, typist } = walk;
  const paper = page.getByRole('article', { name: 'Carta de repatriación' }).first();
  await unfold(paper, /^Carta/);
  await inDialog(walk, 'case, a paper', {
    by: 'Ya lo tiene', within: paper,
    end: async (dialog) => {
      await takePhoto(walk, dialog, 'document-file', 'case, a paper');
      await hadToday(dialog);
      await save(dialog);
    },
  });
  const curp = page.getByRole('article', { name: 'CURP', exact: true }).first();
  await unfold(curp, /^CURP/);
  await inDialog(walk, 'case, appointment', { by: 'Dar cita', within: curp, end: cancel });
  await tap(curp, 'No se puede');
  await page.getByRole('dialog').getByText('Otro motivo').click();
  const reason = page.getByRole('dialog').filter({ has: page.getByLabel('Detalle') });
  await typist.fill(reason, 'case, a reason');
  await save(reason);
  await reason.waitFor({ state: 'detached' });
  await unfold(curp, /^CURP/);
  await inDialog(walk, 'case, a number', {
    by: 'Ya lo tiene', within: curp,
    end: async (dialog) => {
      await typist.type(dialog.getByLabel(/^Número/), CURP, 'case, a number');
      await hadToday(dialog);
      await save(dialog);
    },
  });
}
