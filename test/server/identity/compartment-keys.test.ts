// The keys of a tablet: when they are made anew, for whom, and that two sign-ins at once make one.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeviceId } from '#domain/foundation/ids.ts';
import type { Centre } from '#sync/server-api.ts';
import { createWorld, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let here: Centre;
let there: Centre;
let admin: Tablet;

beforeAll(async () => {
  world = await createWorld();
  [here, there] = [await world.centre('Tijuana'), await world.centre('Nogales')];
  await world.worker('ana', 'caseworker', here.id, true);
  await world.worker('far', 'caseworker', there.id, true);
  await world.worker('admin', 'administrator', null);
  admin = await signIn(world, 'admin');
});
afterAll(() => world.end());

const device = (): DeviceId => randomUUID() as string as DeviceId;
/** The keys that a sign-in of Ana, or of the far centre's worker, is given there. */
const keys = async (id: DeviceId, compartment: string, who = 'ana') => (await signIn(world, who, id)).session.keys.filter((one) => one.compartment === compartment).map((one) => one.key);
let others = 0;
/** A colleague of Ana's, and what an administrator changes of them. */
async function colleague(protection: boolean) {
  others += 1;
  const worker = await world.worker(`other${others}`, 'caseworker', here.id, protection);
  return (change: object) => admin.call('PATCH', `/api/workers/${worker.id}`, change);
}

test('a tablet keeps its keys from sign-in to sign-in, two at once included', async () => {
  const id = device();
  const [first, second] = await Promise.all([keys(id, 'core'), keys(id, 'core')]);
  expect([first.length, second, await keys(id, 'core')]).toEqual([1, first, first]);
});

test.each([
  ['left', true, { active: false }, 2, 2], ['left, and saw no protection', false, { active: false }, 2, 1], ['sees protection no more', true, { protection: false }, 1, 2],
  ['works with cases no more', true, { role: 'programme-lead' }, 2, 2], ['got another name', true, { name: 'Otro Nombre' }, 1, 1], ['sees protection now', false, { protection: true }, 1, 1],
])('when somebody %s, what they held is renewed on the centre’s tablets, the newest first, and nowhere else', async (_, protection, change, core, apart) => {
  const [id, farId] = [device(), device()];
  const [before, far] = [[await keys(id, 'core'), await keys(id, 'protection')], await keys(farId, 'core', 'far')];
  const patch = await colleague(protection);
  expect((await patch(change)).status).toBe(200);
  const [again, once] = await Promise.all([keys(id, 'core'), keys(id, 'core')]);
  const after = [again, await keys(id, 'protection')];
  expect(after.map((one) => one.length)).toEqual([core, apart]);
  expect([once, after.map((one) => one.at(-1))]).toEqual([again, before.map((one) => one[0])]);
  expect(await keys(farId, 'core', 'far')).toEqual(far);
});

test('who goes to another centre is given that one’s, and the keys of the first are renewed', async () => {
  const id = device();
  const before = await keys(id, 'core');
  const patch = await colleague(false);
  expect((await patch({ centreId: there.id })).status).toBe(200);
  expect(await keys(id, 'core')).toEqual([expect.not.stringMatching(before[0] ?? ''), ...before]);
});

test('a key is renewed after half a year of use', async () => {
  const id = device();
  const before = await keys(id, 'core');
  world.clock.now = new Date(world.clock.now.getTime() + 179 * 86_400_000);
  expect(await keys(id, 'core')).toEqual(before);
  world.clock.now = new Date(world.clock.now.getTime() + 2 * 86_400_000);
  expect((await keys(id, 'core')).length).toBe(2);
});

test('a database restored from before a key was made or renewed gives the same keys again', async () => {
  const id = device();
  await keys(id, 'core');
  const due = () => world.database.pool.query('update device_keys set due = true where device_id = $1', [id]);
  await due();
  const before = await keys(id, 'core');
  await world.database.pool.query('delete from device_keys where device_id = $1', [id]);
  await keys(id, 'core');
  await due();
  expect([before.length, await keys(id, 'core')]).toEqual([2, before]);
});
