/** What the walks through the staff app share: who walks, and short words for what hands do. */
import type { Locator, Page } from 'playwright-core';
import type { Typist } from './type-everywhere.ts';

export type Account = { readonly name: string; readonly username: string; readonly password: string };
export type Walk = { readonly page: Page; readonly typist: Typist };

/** Any picture: what matters is its file's name. */
export const PICTURE = { body: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), mimeType: 'image/png', ending: 'png' };

/** The word that a field got at a place, by its label. */
export const wordAt = (typist: Typist, place: string, label: string): string => typist.typed.find((one) => one.place === place && one.field.endsWith(`: ${label}`))?.word ?? '';
export const tap = (scope: Page | Locator, name: string | RegExp): Promise<void> => scope.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
export const follow = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('link', { name, exact: typeof name === 'string' }).first().click();
export const go = (page: Page, name: string): Promise<void> => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
export const fileInput = (page: Page, label: string): Locator => page.locator(`input[type=file][aria-label="${label}"]`);
export const choose = async (page: Page, list: Locator, option: string | RegExp): Promise<void> => {
  await list.click();
  await page.getByRole('option', { name: option }).first().click();
};

/** Opens a row that may be open already. */
export async function unfold(scope: Page | Locator, name: string | RegExp): Promise<void> {
  const head = scope.getByRole('button', { name }).first();
  await head.waitFor();
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
}

/** Opens a dialog, types into everything in it (`open` uncovers more), then does `end`; the dialog is gone after it. */
export async function inDialog({ page, typist }: Walk, place: string, { by, within = page, uncover = [], end }: { by: string | RegExp; within?: Page | Locator; uncover?: readonly (string | RegExp)[]; end: (dialog: Locator) => Promise<void> }): Promise<void> {
  await tap(within, by);
  const dialog = page.getByRole('dialog').last();
  await dialog.waitFor();
  await typist.fill(dialog, place);
  for (const name of uncover) {
    await tap(dialog, name);
    await typist.fill(dialog, place);
  }
  await end(dialog);
  await dialog.waitFor({ state: 'detached' });
}
export const cancel = (dialog: Locator): Promise<void> => dialog.getByRole('button', { name: /^(Cancelar|Cerrar)$/ }).first().click();

export async function signIn(page: Page, { username, password }: Account): Promise<void> {
  await page.getByLabel('Usuario').fill(username);
  await page.getByLabel('Contraseña').fill(password);
  await page.getByRole('button', { name: 'Entrar' }).click();
}
export const isIn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Bloquear' }).waitFor();

/** Gives the tablet to a colleague who has not used it. */
export async function handTo(page: Page, account: Account): Promise<void> {
  await lock(page);
  await tap(page, 'Otra persona');
  await signIn(page, account);
  await isIn(page);
}
export async function lock(page: Page): Promise<void> {
  await tap(page, 'Bloquear');
  await page.getByText('¿Quién es usted?').waitFor();
}

/** Back to her name on the locked door, and in by the password. */
export async function unlock(page: Page, { name, password }: Account): Promise<void> {
  await tap(page, name);
  await page.getByLabel('Contraseña').fill(password);
  await tap(page, 'Abrir');
  await isIn(page);
}
