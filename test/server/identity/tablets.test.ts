// What a sign-in tells of the centre's tablets, for handing cases over with no network: to whom, and what not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createParcelOpener, createParcelSealer } from '#device/vault/parcels.ts';
import type { Session } from '#sync/server-api.ts';
import { crypto, registered } from '../support/signers.ts';
import { createWorld, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let ana: Tablet;
let beto: Tablet;
let far: Tablet;
let key: { publicKey: string };

beforeAll(async () => {
  world = await createWorld();
  const [here, there] = [await world.centre('Tijuana'), await world.centre('Nogales')];
  for (const name of ['ana', 'beto', 'boss']) await world.worker(name, name === 'boss' ? 'supervisor' : 'caseworker', here.id);
  await world.worker('far', 'caseworker', there.id);
  await world.worker('admin', 'administrator', here.id);
  [ana, far] = [await signIn(world, 'ana'), await signIn(world, 'far')];
  key = await registered(ana);
  beto = await signIn(world, 'beto');
});
afterAll(() => world.end());

test('the tablets of the own centre, with who signs on each, and of no other', () => {
  expect(beto.session.tablets?.map((one) => one.id).toSorted()).toEqual([ana.deviceId, beto.deviceId].toSorted());
  expect(beto.session.tablets?.find((one) => one.id === ana.deviceId)?.signers).toEqual([{ workerId: ana.session.worker.id, publicKey: key.publicKey }]);
  expect(far.session.tablets?.map((one) => one.id)).toEqual([far.deviceId]);
});

test('what is sealed to a tablet is opened with that tablet’s key, under its own name, and by no other tablet', async () => {
  const sealTo = beto.session.tablets?.find((one) => one.id === ana.deviceId)?.sealTo ?? '';
  const box = await (await createParcelSealer(crypto, sealTo))('a case', { word: 'Marie' });
  const openWith = async (tablet: Tablet, identity = 'a case') => tablet.session.tabletKey && (await createParcelOpener(crypto, tablet.session.tabletKey))(identity, box);
  expect([await openWith(ana), await openWith(ana, 'another case'), await openWith(beto), await openWith(far)]).toEqual([{ word: 'Marie' }, undefined, undefined, undefined]);
});

test('a tablet’s own key is told to a session on it only, and to nobody who holds no cases', async () => {
  const told = async (tablet: Tablet, device: string) => (await (await tablet.call('GET', `/api/session?device=${device}`)).json()) as Session;
  expect((await told(beto, beto.deviceId)).tabletKey).toEqual(beto.session.tabletKey);
  expect((await told(beto, ana.deviceId)).tabletKey).toBeUndefined();
  const admin = await signIn(world, 'admin');
  expect([admin.session.tabletKey, admin.session.tablets]).toEqual([undefined, undefined]);
});

test('a withdrawn tablet, and who left, are told no more', async () => {
  const boss = await signIn(world, 'boss');
  await world.database.pool.query('update workers set active = false where id = $1', [ana.session.worker.id]);
  expect((await signIn(world, 'beto')).session.tablets?.find((one) => one.id === ana.deviceId)?.signers).toEqual([]);
  expect((await boss.call('POST', `/api/devices/${ana.deviceId}/withdraw`, {})).status).toBe(204);
  expect((await signIn(world, 'beto')).session.tablets?.map((one) => one.id)).not.toContain(ana.deviceId);
});
