// Signing in: what a session gives, how wrong tries are slowed down, and how it ends.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeviceId } from '#domain/foundation/ids.ts';
import { createApp } from '#server/http/app.ts';
import { Session } from '#sync/server-api.ts';
import { createWorld, newId, PASSWORD, request, signIn } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  const centre = await world.centre('Tijuana');
  await world.worker('ana', 'caseworker', centre.id);
  await world.worker('beto', 'caseworker', centre.id, true);
  await world.worker('carla', 'caseworker', centre.id);
  await world.worker('jefa', 'administrator', null);
});
afterAll(() => world.end());

const tryIn = (username: string, password: string) => request(world, 'POST', '/api/session', { username, password, device: { id: newId(), label: '' } });

describe('a session', () => {
  test('gives the worker, the centre, the code and keys of the tablet, and who else works there', async () => {
    const { session } = await signIn(world, 'beto');
    expect(Session.safeParse(session).error).toBeUndefined();
    expect(session.deviceCode).toMatch(/^[234679ACDEFGHJKMNPRTWXY]{3}$/);
    expect(session.keys.map((one) => one.compartment)).toEqual(['core', 'protection']);
    expect(session.colleagues.map((one) => one.name)).toContain('Name of ana');
  });

  test('names the same tablet the same, and gives two workers on it the same key, of their own compartments only', async () => {
    const id = newId<DeviceId>();
    const [ana, beto] = [await signIn(world, 'ana', id), await signIn(world, 'beto', id)];
    expect(ana.session.deviceCode).toBe(beto.session.deviceCode);
    expect(ana.session.keys).toEqual([beto.session.keys[0]]);
    expect((await signIn(world, 'ana')).session.keys).not.toEqual(ana.session.keys);
  });

  test('gives a tablet the same keys again after the database was restored from before its first sign-in', async () => {
    const beto = await signIn(world, 'beto');
    const id = (await world.services.pool.query<{ id: DeviceId }>('delete from device_keys where device_id = (select id from devices where code = $1) returning device_id as id', [beto.session.deviceCode])).rows[0]?.id;
    expect((await signIn(world, 'beto', id)).session.keys).toEqual(beto.session.keys);
  });

  test('says that passkeys are offered where the server was told so, and nothing of them elsewhere', async () => {
    const offering: World = { ...world, app: await createApp({ ...world.services, passkeysOffered: true }) };
    expect([(await signIn(world, 'ana')).session.passkeys, (await signIn(offering, 'ana')).session.passkeys]).toEqual([undefined, true]);
  });

  test('of an administrator has no key to cases', async () => {
    expect((await signIn(world, 'jefa')).session.keys).toEqual([]);
  });

  test('rests in a cookie that scripts and foreign pages do not get, and ends by DELETE', async () => {
    const answer = await tryIn('ana', PASSWORD);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    expect((await request(world, 'GET', '/api/session', undefined, headers)).status).toBe(200);
    expect((await request(world, 'DELETE', '/api/session', undefined, headers)).status).toBe(204);
    expect((await request(world, 'GET', '/api/session', undefined, headers)).status).toBe(401);
  });

  test('ends at once when the worker leaves', async () => {
    const [jefa, carla] = [await signIn(world, 'jefa'), await signIn(world, 'carla')];
    expect((await jefa.call('PATCH', `/api/workers/${carla.session.worker.id}`, { active: false })).status).toBe(200);
    expect((await carla.call('GET', '/api/session')).status).toBe(401);
    expect((await tryIn('carla', PASSWORD)).status).toBe(401);
  });
});

describe('wrong tries', () => {
  test('are answered alike for a known and an unknown name, and after five even the right password waits', async () => {
    for (const name of ['ana', 'nobody-here']) {
      for (let n = 0; n < 5; n += 1) {
        const answer = await tryIn(name, 'wrong password');
        expect([name, n, answer.status, await answer.json()]).toEqual([name, n, 401, { error: { code: 'wrong-credentials' } }]);
      }
      const answer = await tryIn(name, PASSWORD);
      expect([answer.status, await answer.json()]).toEqual([429, { error: { code: 'locked-out', retryAfterSeconds: 30 } }]);
    }
    world.clock.now = new Date(world.clock.now.getTime() + 31_000);
    expect((await tryIn('ana', 'wrong password')).status).toBe(401);
    expect((await (await tryIn('ana', PASSWORD)).json())).toEqual({ error: { code: 'locked-out', retryAfterSeconds: 60 } });
    world.clock.now = new Date(world.clock.now.getTime() + 61_000);
    expect((await tryIn('ana', PASSWORD)).status).toBe(200);
    expect((await tryIn('ana', 'wrong password')).status).toBe(401);
  });

  test('made all at once get no more than five judged', async () => {
    const statuses = await Promise.all(Array.from({ length: 12 }, async () => (await tryIn('beto', 'wrong password')).status));
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  test('leave no name in the database', async () => {
    const { rows } = await world.database.pool.query<{ key: string }>('select key from failures');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/beto|nobody/);
  });
});

describe('a request that changes something', () => {
  test('is refused without our own origin', async () => {
    const body = { username: 'ana', password: PASSWORD, device: { id: newId(), label: '' } };
    for (const origin of ['https://evil.example', 'null', '']) {
      expect((await request(world, 'POST', '/api/session', body, { origin })).status).toBe(403);
    }
  });
});
