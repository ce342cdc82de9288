/** What the caseworker of `npm run kills:tablet` does at random, each with what the screen and the server must show of it afterwards. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Chance } from '../../support/chance.ts';
import { askForCash, changePhone, noteCarta, noteOf, register, typeNote } from '../support/counter-work.ts';

const PHOTO = join(import.meta.dirname, '../../../public/icon-192.png');

export type Person = { readonly given: string; readonly surname: string };
export const fullName = ({ given, surname }: Person): string => `${given} ${surname}`;
/** `kept`: the screen has confirmed it. `event` and `mark` find its one event on the server: its type, and a text that stands in no other of that person's. */
export type Claim = { readonly person: Person; readonly what: string; readonly event: string; readonly mark: string; kept: boolean; readonly isShown: (page: Page) => Promise<void> };
export type Act = { readonly claim: Claim; readonly play: (page: Page, sure: () => void) => Promise<void> };

const claim = (person: Person, what: string, event: string, mark: string, isShown: Claim['isShown']): Claim => ({ person, what, event, mark, kept: false, isShown });

const BEGINNINGS = ['Bal', 'Cor', 'Dam', 'Fen', 'Gul', 'Hor', 'Jim', 'Lop', 'Mer', 'Nav', 'Orr', 'Pin', 'Quin', 'Ras', 'Sol', 'Tab', 'Urq', 'Vel', 'Xim', 'Zar'];
const ENDS = ['ado', 'eche', 'illo', 'onte', 'uza', 'anda', 'ique', 'osa'];
/** No two alike, or they would be taken for one person. */
const surnameOf = (n: number): string => `${BEGINNINGS[n % 20] ?? ''}${ENDS[Math.floor(n / 20) % 8] ?? ''}${'x'.repeat(Math.floor(n / 160))}`;

/** A new person; `n` makes the name no other's. */
export function registering(n: number, chance: Chance): Act {
  const person = { given: chance.one(['Guadalupe', 'Wislande', 'José', 'Marie', 'Ñandú']), surname: surnameOf(n) };
  return {
    claim: claim(person, 'registered', 'caseOpened', person.surname, (page) => page.getByRole('heading', { name: fullName(person) }).waitFor()),
    play: (page, sure) => register(page, person.given, person.surname, { pathway: 'Mexicana o mexicano que regresa', sure }),
  };
}

/** Something for the person whose case is open, that was not done for them yet. */
export function nextFor(person: Person, done: readonly Claim[], n: number, chance: Chance): Act {
  const was = (what: string): boolean => done.some((one) => one.person === person && one.what === what);
  const all: Act[] = [note(person, n), note(person, n), phone(person, n)];
  if (!was('flag')) all.push(flag(person));
  if (!was('photo')) all.push(photo(person));
  if (!was('carta')) all.push(carta(person), carta(person));
  else if (done.some((one) => one.person === person && one.what === 'carta' && one.kept)) {
    if (!was('appointment')) all.push(appointment(person, n));
    if (!was('cash')) all.push(cash(person), cash(person));
  }
  return chance.one(all);
}

const note = (person: Person, n: number): Act => {
  const text = `Nota ${n} de ${person.surname}`;
  return {
    claim: claim(person, 'note', 'noteAdded', text, (page) => noteOf(page, text).waitFor()),
    play: async (page, sure) => { await typeNote(page, text, { sure }); await noteOf(page, text).waitFor(); },
  };
};

const phone = (person: Person, n: number): Act => {
  const number = `664 1${String(n).padStart(2, '0').slice(-2)} ${String(1000 + n).slice(-4)}`;
  return {
    // A later number takes its place on the screen; on the server each has its event.
    claim: claim(person, 'phone', 'personEdited', number, async () => {}),
    play: (page, sure) => changePhone(page, number, { sure }),
  };
};

const flag = (person: Person): Act => {
  const chip = (page: Page, isRaised: boolean) => page.getByRole('button', { name: 'Movilidad reducida', pressed: isRaised });
  return {
    claim: claim(person, 'flag', 'flagSet', 'mobility', (page) => chip(page, true).waitFor()),
    play: async (page, sure) => { sure(); await chip(page, false).click(); await chip(page, true).waitFor(); },
  };
};

const photo = (person: Person): Act => {
  const shown = (page: Page) => page.getByRole('button', { name: `Foto de ${fullName(person)}` }).locator('img').waitFor();
  return {
    claim: claim(person, 'photo', 'photoAdded', '"of": "person"', shown),
    play: async (page, sure) => {
      await page.locator('input[type="file"]').first().setInputFiles(PHOTO);
      sure();
      await page.getByRole('button', { name: 'Usar esta foto' }).click();
      await shown(page);
    },
  };
};

const carta = (person: Person): Act => ({
  claim: claim(person, 'carta', 'stepCompleted', '"carta"', (page) => page.getByRole('region', { name: 'Apoyo' }).getByText(/Tarjeta Bienestar Paisano/).first().waitFor()),
  play: (page, sure) => noteCarta(page, { sure }),
});

const cash = (person: Person): Act => ({
  claim: claim(person, 'cash', 'cashRequested', '"programme"', (page) => page.getByRole('region', { name: 'Apoyo' }).getByText('Espera aprobación').first().waitFor()),
  play: (page, sure) => askForCash(page, { sure }),
});

const appointment = (person: Person, n: number): Act => {
  const place = `Ventanilla ${n}`;
  const shown = (page: Page) => page.getByRole('article', { name: new RegExp(`${place}$`) }).waitFor();
  return {
    claim: claim(person, 'appointment', 'appointmentSet', `"${place}"`, shown),
    play: async (page, sure) => {
      await page.getByRole('button', { name: 'Dar cita' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Día').fill(`${new Date().getFullYear() + 1}-06-15`);
      await dialog.getByLabel('Hora').fill('10:30');
      await dialog.getByLabel('Lugar').fill(place);
      sure();
      await dialog.getByRole('button', { name: 'Guardar' }).click();
      await dialog.waitFor({ state: 'detached' });
      await shown(page);
    },
  };
};
