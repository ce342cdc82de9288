/** What a caseworker does most, by the names of what she taps. Each ends when the screen has confirmed it. */
import type { Locator, Page } from 'playwright-core';
import { PASSWORD } from './counter.ts';

/** `sure`: called right before the tap that keeps it. */
export type Tap = { readonly sure?: (() => void) | undefined };

/** Opens a tablet on which one worker is known. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await page.getByRole('button', { name: 'Bloquear' }).waitFor();
}

export async function register(page: Page, given: string, surname: string, { pathway, nationality, sure }: Tap & { readonly pathway: string; readonly nationality?: string }): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Hoy', exact: true }).click();
  await page.getByRole('link', { name: 'Registrar a una persona' }).click();
  if (nationality !== undefined) {
    await page.getByLabel(/^Nacionalidad/).fill(nationality);
    await page.getByRole('option', { name: nationality }).click();
  }
  await page.getByLabel('Nombres').fill(given);
  await page.getByLabel('Primer apellido').fill(surname);
  await page.getByRole('button', { name: 'Solo el año' }).click();
  await page.getByRole('textbox', { name: 'Solo el año' }).fill('1988');
  await page.getByRole('button', { name: pathway }).click();
  sure?.();
  await page.getByRole('button', { name: 'Registrar' }).click();
  await page.getByRole('heading', { name: `${given} ${surname}` }).waitFor();
}

/** The carta, which opens the others. */
export async function noteCarta(page: Page, { sure }: Tap = {}): Promise<void> {
  await page.getByRole('article', { name: 'Carta de repatriación' }).first().getByRole('button', { name: 'Ya lo tiene' }).click();
  sure?.();
  await page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

export async function askForCash(page: Page, { sure }: Tap = {}): Promise<void> {
  const cash = page.getByRole('region', { name: 'Apoyo' });
  await cash.getByRole('button', { name: /Tarjeta Bienestar Paisano/ }).click();
  sure?.();
  await cash.getByRole('button', { name: /Pedir/ }).click();
  await cash.getByText('Espera aprobación').first().waitFor();
}

/** Searches for the text and opens the case of that name. */
export async function openFound(page: Page, text: string, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Buscar', exact: true }).click();
  await page.getByLabel('Nombre, folio o cualquier número').fill(text);
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await page.getByRole('heading', { name }).waitFor();
}

export async function changePhone(page: Page, phone: string, { sure }: Tap = {}): Promise<void> {
  await page.getByRole('button', { name: 'Cambiar' }).click();
  await page.getByLabel('Teléfono').fill(phone);
  sure?.();
  await page.getByRole('button', { name: 'Guardar', exact: true }).first().click();
  await page.getByText(`Teléfono: ${phone}`).waitFor();
}

/** A note of the open case; not the field, which has the same text while it is typed. */
export const noteOf = (page: Page, text: string): Locator => page.locator('main p').filter({ hasText: new RegExp(`^${text}$`) });

/** Types a note and taps; whether it was kept is the caller's to see. */
export async function typeNote(page: Page, text: string, { sure }: Tap = {}): Promise<void> {
  await page.getByLabel('Nota', { exact: true }).fill(text);
  sure?.();
  await page.getByRole('button', { name: 'Agregar nota' }).click();
}
