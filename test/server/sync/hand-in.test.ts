// A worker who left and a tablet that was withdrawn: they are told so, what they had unsent comes in first, and nobody else learns or does anything by it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createParcelSealer } from '#device/vault/parcels.ts';
import { toBase64 } from '#device/vault/sealing.ts';
import type { Signer } from '#device/vault/signing.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseId, DeviceId, ItemId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { HAND_IN_PATH, HandInAnswer, handInText } from '#sync/hand-in.ts';
import { parcelIdentity } from '#sync/parcels.ts';
import type { Parcel } from '#sync/parcels.ts';
import type { Devices, Refusals } from '#sync/server-api.ts';
import { crypto, newSigner, registered } from '../support/signers.ts';
import { createWorld, newId, PASSWORD, request, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let ana: Tablet;
let boss: Tablet;
let farBoss: Tablet;
let admin: Tablet;
let key: Signer;
let caseId: CaseId;
let names = 0;

beforeAll(async () => {
  world = await createWorld();
  const [here, there] = [await world.centre('Tijuana'), await world.centre('Nogales')];
  await world.worker('boss', 'supervisor', here.id, true);
  await world.worker('farboss', 'supervisor', there.id, true);
  await world.worker('admin', 'administrator', null);
  [boss, farBoss, admin] = [await signIn(world, 'boss'), await signIn(world, 'farboss'), await signIn(world, 'admin')];
});
beforeEach(async () => {
  names += 1;
  await world.worker(`ana${names}`, 'caseworker', boss.session.worker.centreId, true);
  ana = await signIn(world, `ana${names}`);
  key = await registered(ana);
  caseId = newId<CaseId>();
  expect((await ana.push(await key.sign(ana.opening(caseId)))).map((one) => one.outcome)).toEqual(['accepted']);
});
afterAll(() => world.end());

const seal = async (event: CaseEvent): Promise<Parcel> => {
  const outside = { id: event.id, caseId: event.caseId, author: event.workerId };
  return { ...outside, box: toBase64(await (await createParcelSealer(crypto, ana.session.parcelKey ?? ''))(parcelIdentity(event.deviceId, outside), event)) };
};
const note = (text = 'a secret word', around: Partial<CaseEvent> = {}) => ana.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text } }, around);
const later = (hours: number): Instant => { world.clock.now = new Date(world.clock.now.getTime() + hours * 3_600_000); return world.clock.now.toISOString() as Instant; };
const leave = async (): Promise<void> => { expect((await admin.call('PATCH', `/api/workers/${ana.session.worker.id}`, { active: false })).status).toBe(200); };
const withdraw = (by: Tablet, deviceId: DeviceId = ana.deviceId): Promise<Response> => by.call('POST', `/api/devices/${deviceId}/withdraw`, {});

async function handIn(parcels: readonly Parcel[] = [], { signer = key, change = {} }: { signer?: Signer; change?: object } = {}): Promise<Response> {
  const about = { deviceId: ana.deviceId, workerId: ana.session.worker.id, sentAt: world.clock.now.toISOString() as Instant, parcels: [...parcels] };
  return request(world, 'POST', HAND_IN_PATH, { protocol: 1, ...about, sig: await signer.signText(handInText(about)), ...change });
}
const told = async (parcels: readonly Parcel[] = []) => {
  const { results, worker, device } = HandInAnswer.parse(await (await handIn(parcels)).json());
  return { worker, device, said: results.map((one) => (one.outcome === 'refused' ? one.reason : one.outcome === 'accepted' && one.exceptions.length > 0 ? one.exceptions : one.outcome)) };
};

test('who works here is told so, and what is handed in is theirs, once', async () => {
  const parcel = await seal(await key.sign(note()));
  expect(await told([parcel])).toEqual({ worker: 'active', device: 'known', said: ['accepted'] });
  expect(await told([parcel])).toEqual({ worker: 'active', device: 'known', said: ['known'] });
});

test('of a worker who left, what was done before comes in with a mark, what was done after is refused and told', async () => {
  const before = await seal(await key.sign(note()));
  later(1);
  await leave();
  const after = await seal(await key.sign(note('later', { at: later(1) })));
  expect((await ana.call('GET', '/api/sync/pull')).status).toBe(401);
  expect(await told([before, after])).toEqual({ worker: 'left', device: 'known', said: [['author-left'], 'revoked'] });
  const { refusals } = (await (await boss.call('GET', '/api/refusals')).json()) as Refusals;
  expect(refusals.filter((one) => one.caseId === caseId).map((one) => one.reason)).toEqual(['revoked']);
});

test('a withdrawn tablet has no session any more, hands in what it had, and is taken into use by a typed sign-in only', async () => {
  const before = await seal(await key.sign(note()));
  later(1);
  expect((await withdraw(boss)).status).toBe(204);
  expect((await ana.call('GET', '/api/sync/pull')).status).toBe(401);
  const { devices } = (await (await boss.call('GET', '/api/devices')).json()) as Devices;
  expect(devices.filter((one) => typeof one.withdrawnAt === 'string').map((one) => one.id)).toEqual([ana.deviceId]);
  const after = await seal(await key.sign(note('later', { at: later(1) })));
  expect(await told([before, after])).toEqual({ worker: 'active', device: 'withdrawn', said: [['author-left'], 'revoked'] });
  const sign = (more: object) => request(world, 'POST', '/api/session', { username: `ana${names}`, password: PASSWORD, device: { id: ana.deviceId, label: 'T' }, ...more });
  const byItself = await sign({ again: true });
  expect([byItself.status, byItself.headers.getSetCookie(), await byItself.json()]).toEqual([403, [], { error: { code: 'revoked' } }]);
  // Another tablet's session gets no keys of it either.
  expect((await boss.call('GET', `/api/session?device=${ana.deviceId}`)).status).toBe(404);
  expect((await sign({})).status).toBe(200);
  expect(await told()).toMatchObject({ device: 'known' });
});

test('only the supervisors of its centre and the administrators withdraw a tablet, and it is noted who', async () => {
  expect([(await withdraw(ana)).status, (await withdraw(farBoss)).status, (await withdraw(admin, newId<DeviceId>())).status, (await withdraw(admin)).status]).toEqual([403, 404, 404, 204]);
  const { rows } = await world.database.pool.query<{ worker_id: string }>(`select worker_id from audit join audit_payloads using (number) where act = 'tabletWithdrawn' and payload ->> 'tablet' = $1`, [ana.deviceId]);
  expect(rows).toEqual([{ worker_id: admin.session.worker.id }]);
});

test('a tablet hears which of its workers have left', async () => {
  const report = async () => (await boss.call('POST', '/api/devices/report', { deviceId: boss.deviceId, unsent: 0, setAside: 0, workers: [ana.session.worker.id, boss.session.worker.id] })).json();
  expect(await report()).toEqual({ left: [] });
  await leave();
  expect(await report()).toEqual({ left: [ana.session.worker.id] });
});

test('without the signature of a key of that worker on that tablet nothing is told and nothing taken', async () => {
  const stranger = await newSigner();
  const parcel = await seal(await key.sign(note()));
  const answers = [
    await handIn([parcel], { signer: stranger }), await handIn([parcel], { change: { sig: 'x' } }), await handIn([parcel], { change: { workerId: boss.session.worker.id } }), await handIn([parcel], { change: { deviceId: boss.deviceId } }),
    await handIn([parcel], { change: { parcels: [] } }), await handIn([], { change: { parcels: [parcel] } }),
  ];
  for (const answer of answers) expect([answer.status, await answer.json()]).toEqual([401, { error: { code: 'not-proved' } }]);
  const { rows } = await world.database.pool.query('select 1 from events where case_id = $1', [caseId]);
  expect(rows).toHaveLength(1);
  // Another's parcel, forged inside, is refused by its own signature, whoever hands it in.
  const forged = await seal(await stranger.sign(note('forged', { workerId: boss.session.worker.id })));
  expect((await told([forged])).said).toEqual(['bad-signature']);
});

test('guessing is slowed down', async () => {
  const stranger = await newSigner();
  const seen = new Set<number>();
  for (let times = 0; times < 70; times += 1) seen.add((await handIn([], { signer: stranger })).status);
  expect([...seen]).toEqual([401, 429]);
});
