// A supervisor's own access, as she lives it: sets up her second step, gets in on another tablet with the phone and with the
// paper, sees where she is signed in, and changes her password, which shuts the other tablet out.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { codeOf } from '../support/phone-codes.ts';
import { openCounter, PASSWORD } from './support/counter.ts';
import type { Counter } from './support/counter.ts';

const NEW = 'zapato verde rie poco';
let counter: Counter;
beforeAll(async () => { counter = await openCounter(); }, 180_000);
afterAll(() => counter?.close());

const passes = async (page: Page): Promise<void> => {
  expect((await new AxeBuilder({ page: page as never }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
};

async function atTheDoor(page: Page, code: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Usuario').fill('elena');
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByText('Falta un paso').waitFor();
  await page.getByLabel('Código del teléfono').fill(code);
  await page.getByRole('button', { name: 'Entrar' }).click();
}

test('a second step is set up, asked for elsewhere, and paper serves where the phone is lost; a new password ends the other session', async () => {
  const first = await counter.seat({ width: 390, height: 844 });
  await counter.signIn(first, 'elena');
  const { page } = first;
  await page.getByTitle('Su acceso').click();
  // A server that was told nothing of passkeys offers none.
  await page.getByRole('heading', { name: 'Contraseña' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Abrir esta tableta con huella o PIN' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Preparar el segundo paso' }).click();
  await page.getByLabel('Su contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Seguir' }).click();
  const secret = await page.locator('code').innerText();
  await page.getByRole('img', { name: 'Cuadro para la aplicación de códigos' }).waitFor();
  await passes(page);
  await page.getByLabel('Código que muestra el teléfono').fill('000000');
  await page.getByRole('button', { name: 'Activar' }).click();
  await page.getByText('Ese código no sirve').waitFor();
  await page.getByLabel('Código que muestra el teléfono').fill(codeOf(secret, { ahead: -1 }));
  await page.getByRole('button', { name: 'Activar' }).click();
  await page.getByRole('heading', { name: 'Su hoja de códigos' }).waitFor();
  const codes = await page.locator('li code').allInnerTexts();
  expect(codes).toHaveLength(10);
  await passes(page);
  await page.getByRole('button', { name: 'Ya los guardé' }).click();
  await page.getByText('Activado. Le quedan 10 códigos').waitFor();

  const second = await counter.seat({ width: 1280, height: 800 });
  await atTheDoor(second.page, '000000');
  await second.page.getByText('Ese código no sirve').waitFor();
  await second.page.getByLabel('Código del teléfono').fill(codeOf(secret, { ahead: 1 }));
  await second.page.getByRole('button', { name: 'Entrar' }).click();
  await second.page.getByRole('button', { name: 'Bloquear' }).waitFor();
  const third = await counter.seat({ width: 800, height: 1280 });
  await atTheDoor(third.page, codes[0] ?? '');
  await third.page.getByRole('button', { name: 'Bloquear' }).waitFor();

  await page.reload();
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Abrir' }).click();
  await page.getByText('Le quedan 9 códigos').waitFor();
  await expect.poll(() => page.getByRole('button', { name: /^Cerrar la sesión de/ }).count()).toBe(2);
  await page.getByLabel('Contraseña de ahora').fill(PASSWORD);
  await page.getByLabel('Contraseña nueva', { exact: true }).fill('Mexico2026!!!!');
  await page.getByLabel('Contraseña nueva, otra vez').fill('Mexico2026!!!!');
  await page.getByRole('button', { name: 'Cambiar la contraseña' }).click();
  await page.getByText('se adivina pronto').waitFor();
  await page.getByLabel('Contraseña nueva', { exact: true }).fill(NEW);
  await page.getByLabel('Contraseña nueva, otra vez').fill(NEW);
  await page.getByRole('button', { name: 'Cambiar la contraseña' }).click();
  await page.getByText('Contraseña cambiada').waitFor();

  expect(await second.page.evaluate(async () => (await fetch('/api/session')).status)).toBe(401);
  expect(await page.evaluate(async () => (await fetch('/api/session')).status)).toBe(200);
  await first.context.setOffline(true);
  await page.getByRole('button', { name: 'Bloquear' }).click();
  await page.getByLabel('Contraseña').fill(NEW);
  await page.getByRole('button', { name: 'Abrir' }).click();
  await page.getByRole('button', { name: 'Bloquear' }).waitFor();
  expect([...first.troubles, ...second.troubles, ...third.troubles]).toEqual([]);
}, 240_000);
