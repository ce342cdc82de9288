// The copy of a person's data over HTTP: whole for who may, without the compartment for who may not, noted before it goes out.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId, ItemId } from '#domain/foundation/ids.ts';
import { AccessFile } from '#domain/privacy/access-file.ts';
import { createWorld, newId, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let ana: Tablet;
let beto: Tablet;
const caseId = newId<CaseId>();
beforeAll(async () => {
  world = await createWorld();
  const centre = await world.centre('Tijuana');
  await world.worker('ana', 'caseworker', centre.id);
  await world.worker('beto', 'caseworker', centre.id, true);
  [ana, beto] = [await signIn(world, 'ana'), await signIn(world, 'beto')];
  await beto.push(beto.opening(caseId), beto.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: 'Zqnota' } }), beto.event(caseId, { type: 'protectionNoteAdded', data: { noteId: newId<ItemId>(), text: 'Zqapart' } }));
  await ana.pull();
});
afterAll(() => world.end());

test('[A16] [A14] it is whole, says when it was looked at, and is itself noted', async () => {
  const file = AccessFile.parse(await (await beto.call('GET', `/api/cases/${caseId}/access-file`)).json());
  expect(JSON.stringify(file)).toMatch(/Zqnota.*Zqapart/s);
  expect(file.parts.history).toHaveLength(3);
  expect(file.parts.reads).toMatchObject([{ act: 'casesCopied' }]);
  expect(JSON.stringify(file)).not.toContain('Name of');
  const again = AccessFile.parse(await (await ana.call('GET', `/api/cases/${caseId}/access-file`)).json());
  expect(again.parts.reads?.map((one) => one['act'])).toEqual(['casesCopied', 'accessFileGiven']);
  expect(JSON.stringify(again)).not.toMatch(/Zqapart|protection/);
  expect(again.parts.history).toHaveLength(2);
});
