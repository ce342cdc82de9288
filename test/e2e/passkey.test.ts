// The tablet's own lock in place of the password: turned on by a worker who types her password once more, opens offline with
// one tap, says what to do when it does not, and is taken away again, out of the tablet's list too.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AxeBuilder } from '@axe-core/playwright';
import type { CDPSession, Page } from 'playwright-core';
import { openCounter, PASSWORD } from './support/counter.ts';
import type { Counter } from './support/counter.ts';

const OPEN = 'Abrir con huella o PIN';
let counter: Counter;
beforeAll(async () => { counter = await openCounter({ env: { PASSKEYS: 'offered' } }); }, 180_000);
afterAll(() => counter?.close());

const passes = async (page: Page): Promise<void> => {
  // From its top: a field half under the bar has half its height.
  await page.evaluate(() => { scrollTo(0, 0); });
  expect((await new AxeBuilder({ page: page as never }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
};

/** The lock of a tablet, as Chromium plays one. */
async function lockOf(devtools: CDPSession) {
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf: true, automaticPresenceSimulation: true },
  });
  return {
    knows: async (isUserVerified: boolean) => { await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }); },
    passkeys: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
  };
}

async function goesIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bloquear' }).waitFor();
}
async function locksAndTaps(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bloquear' }).click();
  await page.getByRole('button', { name: OPEN }).click();
}

test('a worker opens her tablet with its own lock, offline too; the password goes on working, and she takes it away again', async () => {
  const rosa = await counter.seat({ width: 390, height: 844 });
  const { page, context } = rosa;
  const lock = await lockOf(await context.newCDPSession(page));
  await counter.signIn(rosa, 'rosa');
  await page.getByTitle('Su acceso').click();
  const turnOn = page.getByRole('button', { name: 'Activar' });
  expect(await turnOn.isDisabled()).toBe(true);
  await page.getByLabel('El bloqueo de esta tableta es solo mío').check();
  await passes(page);
  await page.getByLabel('Su contraseña').fill('another one');
  await turnOn.click();
  await page.getByText('Contraseña incorrecta').waitFor();
  await page.getByLabel('Su contraseña').fill(PASSWORD);
  await turnOn.click();
  await page.getByText('Activado en esta tableta').waitFor();
  await passes(page);
  // The wrong password made no second one, and the tablet's list shows a first name and nothing else.
  expect((await lock.passkeys()).map(({ userName, rpId }) => [userName, rpId])).toEqual([['Trabajadora', 'localhost']]);

  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await context.setOffline(true);
  await locksAndTaps(page);
  await goesIn(page);
  await page.reload();
  await page.getByRole('button', { name: OPEN }).waitFor();
  await passes(page);
  await page.getByRole('button', { name: OPEN }).click();
  await goesIn(page);

  // Somebody whom the lock does not know.
  await lock.knows(false);
  await locksAndTaps(page);
  await page.getByText('No se abrió').waitFor();
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await goesIn(page);
  await lock.knows(true);
  await context.setOffline(false);

  await page.getByTitle('Su acceso').click();
  await page.getByRole('button', { name: 'Quitar' }).click();
  await page.getByText('Ya no se abre con huella ni PIN').waitFor();
  await expect.poll(async () => (await lock.passkeys()).length).toBe(0);
  await page.getByRole('button', { name: 'Bloquear' }).click();
  await page.getByLabel('Contraseña').waitFor();
  expect(await page.getByRole('button', { name: OPEN }).count()).toBe(0);
  expect(rosa.troubles).toEqual([]);
}, 180_000);

test('a tablet whose lock gives no answer says so and changes nothing', async () => {
  const { page, context, troubles } = await counter.seat({ width: 1280, height: 800 });
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true } });
  await counter.signIn({ page, context, troubles }, 'tomas');
  await page.getByTitle('Su acceso').click();
  await page.getByLabel('El bloqueo de esta tableta es solo mío').check();
  await page.getByLabel('Su contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Activar' }).click();
  await page.getByText('Esta tableta no lo permite').waitFor();
  await page.getByRole('button', { name: 'Bloquear' }).click();
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await goesIn(page);
  expect(troubles).toEqual([]);
}, 120_000);
