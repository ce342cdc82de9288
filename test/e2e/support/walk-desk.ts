/** The desk: a centre is set up, its workers are named, the catalogue is changed, one's own access is looked after. */
import type { Page } from 'playwright-core';
import { codeOf } from '../../support/phone-codes.ts';
import { choose, fileInput, follow, go, isIn, lock, signIn, tap, wordAt } from './walk.ts';
import type { Account, Walk } from './walk.ts';

const ROLES = { rosa: 'Ventanilla', elena: 'Supervisión', pablo: 'Pagos', irma: 'Empleo' } as const;
export type Who = keyof typeof ROLES;
/** From so many workers on their list can be searched. */
const WORTH_SEARCHING = 12;
const JSON_FILE = { body: Buffer.from('{}'), mimeType: 'application/json', ending: 'json' };

/** The one-time link: centre and administrator are made. */
export async function setUpCentre({ page, typist }: Walk, link: string): Promise<Account> {
  await page.goto(link);
  await page.getByLabel('Nombre del centro').waitFor();
  await typist.fill(page.locator('main'), 'set-up');
  await tap(page, 'Crear el centro');
  await page.getByRole('button', { name: 'Entrar' }).waitFor();
  await typist.fill(page.locator('main'), 'door');
  await tap(page, 'Entrar');
  await page.getByRole('alert').first().waitFor();
  const admin = { name: wordAt(typist, 'set-up', 'Su nombre'), username: wordAt(typist, 'set-up', 'Usuario'), password: wordAt(typist, 'set-up', 'Contraseña') };
  await signIn(page, admin);
  await isIn(page);
  return admin;
}

/** The administrator names everybody. */
export async function nameStaff({ page, typist }: Walk): Promise<Record<Who, Account>> {
  const form = page.locator('form[aria-labelledby="worker-title"]');
  await form.waitFor();
  await page.evaluate(async (most) => {
    const { centres } = (await (await fetch('/api/centres')).json()) as { centres: { id: string }[] };
    for (let n = 0; n < most; n += 1) await fetch('/api/workers', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: `Colega ${n}`, username: `colega${n}`, password: crypto.randomUUID(), role: 'caseworker', centreId: centres[0]?.id, protection: false }) });
  }, WORTH_SEARCHING - 1 - Object.keys(ROLES).length);
  const staff: [Who, Account][] = [];
  for (const [who, role] of Object.entries(ROLES) as [Who, string][]) {
    const place = `staff, ${who}`;
    await typist.fill(form, place);
    await choose(page, form.getByLabel('Función'), role);
    await form.getByLabel('Puede ver protección').setChecked(who === 'rosa' || who === 'elena');
    await tap(form, 'Agregar');
    const account = { name: wordAt(typist, place, 'Nombre'), username: wordAt(typist, place, 'Usuario'), password: wordAt(typist, place, 'Contraseña') };
    await page.getByText(`(${account.username})`).waitFor();
    staff.push([who, account]);
  }
  const accounts = Object.fromEntries(staff) as Record<Who, Account>;
  await tap(page, new RegExp(accounts.irma.username));
  await page.getByLabel('Contraseña nueva').waitFor();
  await typist.fill(page.locator('main'), 'staff, a change');
  await tap(form, 'Cancelar');
  await tap(page, 'Centros');
  await page.getByRole('button', { name: 'Agregar el centro' }).waitFor();
  await typist.fill(page.locator('main'), 'centres');
  await choose(page, page.getByLabel('Estado'), 'Sonora');
  await page.getByLabel(/^Teléfono para/).fill('664 123 4567');
  await tap(page, 'Agregar el centro');
  await page.getByRole('button', { name: new RegExp(wordAt(typist, 'centres', 'Nombre del centro')) }).waitFor();
  await tap(page, 'Tabletas');
  await follow(page, /archivo/i);
  await typist.choose(fileInput(page, 'Elegir el archivo'), JSON_FILE, 'a tablet\'s file');
  await page.getByText('Ese archivo no es la copia sellada').waitFor();
  await go(page, 'Personal');
  await follow(page, 'Registro de consultas');
  await page.getByLabel('Día').waitFor();
  await typist.fill(page.locator('main'), 'audit, administrator');
  return accounts;
}

/** The next edition of the catalogue is prepared: one entry is left half changed, another is ready to be published. */
export async function changeCatalogue({ page, typist }: Walk): Promise<void> {
  const main = page.locator('main');
  const openEntry = async (name: string): Promise<void> => {
    await go(page, 'Catálogo');
    await page.getByLabel('Buscar por nombre, dependencia o papel').fill(name);
    await follow(page, new RegExp(`^${name}`));
    await follow(page, 'Cambiar');
    await page.getByLabel('Fuente').waitFor();
  };
  await go(page, 'Catálogo');
  await page.getByLabel('Buscar por nombre, dependencia o papel').waitFor();
  await typist.fill(main, 'catalogue');
  await openEntry('Carta de repatriación');
  await typist.fill(main, 'catalogue, an entry left half done');
  await openEntry('CURP');
  await tap(main, 'De… a…');
  await tap(main, 'Agregar horario');
  await typist.fill(main, 'catalogue, an entry');
  await go(page, 'Catálogo');
  await openEntry('RFC');
  await typist.type(page.getByLabel('Fuente'), wordAt(typist, 'catalogue, an entry', 'Fuente'), 'catalogue, an entry');
  await tap(main, 'Guardar en los cambios');
  const parts = page.getByRole('group', { name: 'Catálogo' });
  await follow(page, 'Todo el catálogo');
  await tap(parts, /^Cambios/);
  await page.getByLabel('Primer día en que vale').waitFor();
  await typist.fill(main, 'catalogue, the next edition');
  await tap(parts, 'Ediciones');
  await typist.choose(fileInput(page, 'Abrir un archivo'), JSON_FILE, 'catalogue, a file');
  await main.getByRole('alert').waitFor();
}

/** A supervisor: password, second step, and the code at the door. The codes that were shown are given back: they are secrets, too. */
export async function lookAfterAccess({ page, typist }: Walk, who: Account): Promise<string[]> {
  await page.getByTitle('Su acceso').click();
  await page.getByLabel('Contraseña de ahora').waitFor();
  await typist.fill(page.locator('main'), 'account');
  await tap(page, 'Cambiar la contraseña');
  await page.getByText('No es igual a la de arriba.').waitFor();
  const step = page.getByRole('region', { name: 'Segundo paso para entrar' });
  await tap(step, 'Preparar el segundo paso');
  await page.getByLabel('Su contraseña').waitFor();
  await typist.fill(page.locator('main'), 'account, second step');
  await tap(page, 'Seguir');
  await page.getByText('Contraseña incorrecta.').waitFor();
  await page.getByLabel('Su contraseña').fill(who.password);
  await tap(page, 'Seguir');
  const secret = await page.locator('code').first().innerText();
  await typist.fill(page.locator('main'), 'account, its code');
  await tap(step, 'Activar');
  await page.getByText('Ese código no sirve').waitFor();
  await page.getByLabel('Código que muestra el teléfono').fill(codeOf(secret));
  await tap(step, 'Activar');
  await page.getByRole('heading', { name: 'Su hoja de códigos' }).waitFor();
  const codes = await page.locator('li code').allInnerTexts();
  await tap(page, 'Ya los guardé');
  await tap(page, 'Cambiar de teléfono u hoja');
  await page.getByLabel('Su contraseña').waitFor();
  await typist.fill(page.locator('main'), 'account, another phone');
  await page.locator('main').getByRole('button', { name: 'Cancelar' }).first().click();
  // A tablet that she was never on asks for the code.
  await page.context().clearCookies();
  await lock(page);
  await tap(page, 'Otra persona');
  await signIn(page, who);
  await page.getByText('Falta un paso').waitFor();
  await typist.fill(page.locator('main'), 'door, the code');
  await signIn(page, who);
  await page.getByText('Ese código no sirve').waitFor();
  await page.getByLabel('Código del teléfono').fill(codes[0] ?? '');
  await tap(page, 'Entrar');
  await isIn(page);
  return [secret, secret.replaceAll(' ', ''), ...codes];
}

/** A lock of the tablet's own, as Chromium plays one. */
export async function giveLock(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf: true, automaticPresenceSimulation: true } });
}

/** The tablet's lock is let open what the password opens. */
export async function turnPasskeyOn({ page, typist }: Walk, who: Account): Promise<void> {
  await page.getByTitle('Su acceso').click();
  const passkey = page.getByRole('region', { name: 'Abrir esta tableta con huella o PIN' });
  await passkey.getByLabel('El bloqueo de esta tableta es solo mío').check();
  await typist.fill(passkey, 'account, passkey');
  await tap(passkey, 'Activar');
  await passkey.getByText(/^Contraseña incorrecta/).waitFor();
  await passkey.getByLabel('Su contraseña').fill(who.password);
  await tap(passkey, 'Activar');
  await passkey.getByText('Activado en esta tableta').waitFor();
}
