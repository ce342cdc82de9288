// The second factor: RFC 6238's own numbers, each code once, the way in and out, and who must have one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FactorCodes, FactorNew, FactorState } from '#sync/account.ts';
import { base32, codeAt, stepOf } from '#server/identity/totp.ts';
import { createApp } from '#server/http/app.ts';
import type { Centre } from '#sync/server-api.ts';
import { codeOf, secretOf } from '../../support/phone-codes.ts';
import { createWorld, newId, PASSWORD, request, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let centre: Centre;
let jefa: Tablet;
beforeAll(async () => {
  world = await createWorld();
  centre = await world.centre('Tijuana');
  await world.worker('jefa', 'administrator', null);
  jefa = await signIn(world, 'jefa');
});
afterAll(() => world.end());

const later = (seconds: number): void => { world.clock.now = new Date(world.clock.now.getTime() + seconds * 1000); };
const codeNow = (secret: string, ahead = 0): string => codeOf(secret, { now: world.clock.now, ahead });
const said = async (answer: Response) => [answer.status, ((await answer.json()) as { error?: { code: string } }).error?.code];
const tryIn = (username: string, code?: string, cookie = '') => request(world, 'POST', '/api/session', { username, password: PASSWORD, device: { id: newId(), label: '' }, ...(code === undefined ? {} : { code }) }, cookie === '' ? {} : { cookie });

async function enrolled(username: string) {
  await world.worker(username, 'supervisor', centre.id);
  const tablet = await signIn(world, username);
  const { secret, uri } = FactorNew.parse(await (await tablet.call('POST', '/api/factor', { password: PASSWORD })).json());
  expect(uri).toContain(secret);
  const answer = await tablet.call('POST', '/api/factor/confirm', { code: codeNow(secret) });
  const { codes } = FactorCodes.parse(await answer.json());
  return { tablet, secret, codes, known: answer.headers.getSetCookie().map((one) => one.split(';')[0]).find((one) => one?.startsWith('ventanilla.factor=')) ?? '' };
}

describe('a code', () => {
  test.each([[59, '287082'], [1_111_111_109, '081804'], [1_234_567_890, '005924'], [2_000_000_000, '279037']])('is RFC 6238’s: at %i s %s', (seconds, code) => {
    expect(codeAt(Buffer.from('12345678901234567890'), stepOf(new Date(seconds * 1000)))).toBe(code);
  });
  test('’s secret is written as RFC 4648 says', () => { expect([base32(Buffer.from('foobar')), base32(Buffer.from('12345678901234567890'))]).toEqual(['MZXW6YTBOI', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ']); });
});

describe('signing in', () => {
  test('elsewhere asks for a code, takes one a step early or late, and none twice', async () => {
    const { secret, tablet } = await enrolled('ana');
    expect(await said(await tryIn('ana'))).toEqual([401, 'factor-needed']);
    // The one that was typed to set it up is used.
    expect(await said(await tryIn('ana', codeNow(secret)))).toEqual([401, 'factor-wrong']);
    later(90);
    expect(await said(await tryIn('ana', codeNow(secret, -2)))).toEqual([401, 'factor-wrong']);
    const early = codeNow(secret, -1);
    expect((await tryIn('ana', early)).status).toBe(200);
    expect(await said(await tryIn('ana', early))).toEqual([401, 'factor-wrong']);
    const ahead = codeNow(secret, 1);
    const both = await Promise.all([tryIn('ana', ahead), tryIn('ana', ahead)]);
    expect(both.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([200, 401]);
    // One older than what was used is no code any more.
    expect(await said(await tryIn('ana', codeNow(secret)))).toEqual([401, 'factor-wrong']);
    // Asking left no session behind, and the first one goes on.
    expect((await tablet.call('GET', '/api/session')).status).toBe(200);
  });

  test('where it was proved asks no more for thirty days; a colleague there is asked for hers', async () => {
    const [berta, carla] = [await enrolled('berta'), await enrolled('carla')];
    expect((await tryIn('berta', undefined, berta.known)).status).toBe(200);
    expect(await said(await tryIn('carla', undefined, berta.known))).toEqual([401, 'factor-needed']);
    expect((await tryIn('carla', undefined, carla.known)).status).toBe(200);
    later(31 * 86_400);
    expect(await said(await tryIn('berta', undefined, berta.known))).toEqual([401, 'factor-needed']);
    expect((await tryIn('berta', codeNow(berta.secret), berta.known)).status).toBe(200);
    expect((await tryIn('berta', undefined, berta.known)).status).toBe(200);
  });

  test('takes each recovery code once, however it is typed', async () => {
    const { codes } = await enrolled('dora');
    expect([codes.length, new Set(codes).size]).toEqual([10, 10]);
    const [first = ''] = codes;
    expect((await tryIn('dora', `${first.slice(0, 5)}-${first.slice(5)}`.toLowerCase())).status).toBe(200);
    expect(await said(await tryIn('dora', first))).toEqual([401, 'factor-wrong']);
    expect((await tryIn('dora', codes[1])).status).toBe(200);
    expect(JSON.stringify((await world.database.pool.query('select * from recovery_codes')).rows)).not.toContain(codes[2]);
  });

  test('is slowed down after five wrong codes, and the right password buys no more', async () => {
    const { secret } = await enrolled('eva');
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) { statuses.push((await tryIn('eva', '000000')).status); await tryIn('eva'); }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    later(31);
    expect((await tryIn('eva', codeNow(secret))).status).toBe(200);
  });
});

describe('a factor', () => {
  test('is changed with the password and a code only, and the old one holds until the new one is proved', async () => {
    const { tablet, secret, codes } = await enrolled('fina');
    expect(await said(await tablet.call('POST', '/api/factor', { password: 'not this one' }))).toEqual([409, 'wrong-password']);
    expect(await said(await tablet.call('POST', '/api/factor', { password: PASSWORD }))).toEqual([409, 'wrong-code']);
    const fresh = FactorNew.parse(await (await tablet.call('POST', '/api/factor', { password: PASSWORD, code: codes[0] })).json());
    later(60);
    expect((await tryIn('fina', codeNow(secret))).status).toBe(200);
    expect(await said(await tablet.call('POST', '/api/factor/confirm', { code: codes[1] ?? '' }))).toEqual([409, 'wrong-code']);
    expect((await tablet.call('POST', '/api/factor/confirm', { code: codeNow(fresh.secret) })).status).toBe(200);
    later(60);
    expect(await said(await tryIn('fina', codeNow(secret)))).toEqual([401, 'factor-wrong']);
    expect(await said(await tryIn('fina', codes[1]))).toEqual([401, 'factor-wrong']);
    expect((await tryIn('fina', codeNow(fresh.secret))).status).toBe(200);
  });

  test('is taken away by an administrator, not one’s own; it is noted, told, and ends the sessions', async () => {
    const { tablet } = await enrolled('gema');
    const path = `/api/workers/${tablet.session.worker.id}/factor`;
    expect((await tablet.call('DELETE', path)).status).toBe(403);
    expect(await said(await jefa.call('DELETE', `/api/workers/${jefa.session.worker.id}/factor`))).toEqual([409, 'own-factor']);
    expect((await jefa.call('DELETE', path)).status).toBe(204);
    expect((await jefa.call('DELETE', path)).status).toBe(404);
    expect((await tablet.call('GET', '/api/session')).status).toBe(401);
    const again = await signIn(world, 'gema');
    expect(FactorState.parse(await (await again.call('GET', '/api/factor')).json())).toEqual({ workerId: tablet.session.worker.id, isWanted: true, isSetUp: false, mustEnrol: false, codesLeft: 0, resetAt: world.clock.now.toISOString() });
    const { rows } = await world.database.pool.query(`select act from audit where act like 'factor%' and (worker_id = $1 or act = 'factorReset') order by number`, [tablet.session.worker.id]);
    expect(rows).toEqual([{ act: 'factorSetUp' }, { act: 'factorReset' }]);
  });

  test('and its sheet come together: without the codes the one of before holds, and the same code serves when it is tried again', async () => {
    const { tablet, secret, codes } = await enrolled('ines');
    const { pool } = world.database;
    const fresh = FactorNew.parse(await (await tablet.call('POST', '/api/factor', { password: PASSWORD, code: codes[0] })).json());
    later(60);
    await pool.query(`create function no_codes() returns trigger language plpgsql as $$ begin raise exception 'killed here'; end $$; create trigger killed before insert on recovery_codes execute function no_codes()`);
    const code = codeNow(fresh.secret);
    expect((await tablet.call('POST', '/api/factor/confirm', { code })).status).toBe(503);
    await pool.query('drop trigger killed on recovery_codes; drop function no_codes');
    expect((await tryIn('ines', codeNow(secret))).status).toBe(200);
    expect((await tryIn('ines', codes[1])).status).toBe(200);
    expect((await tablet.call('POST', '/api/factor/confirm', { code })).status).toBe(200);
    expect(await said(await tryIn('ines', codes[2]))).toEqual([401, 'factor-wrong']);
  });

  test('rests sealed: neither the secret nor a code stands in the database', async () => {
    const { secret } = await enrolled('hilda');
    const { rows } = await world.database.pool.query<{ secret: Buffer }>('select secret from second_factors where secret is not null');
    for (const row of rows) expect(row.secret.includes(Buffer.from(secretOf(secret)))).toBe(false);
  });
});

test('where it is required, a supervisor and an administrator of a real centre do nothing before it; a caseworker is not asked', async () => {
  await world.database.pool.query(`insert into meta (key, value) values ('kind', 'live')`);
  const strict: World = { ...world, app: await createApp({ ...world.services, factorRequired: true }) };
  await world.worker('irene', 'supervisor', centre.id);
  await world.worker('juana', 'caseworker', centre.id);
  const [irene, juana] = [await signIn(strict, 'irene'), await signIn(strict, 'juana')];
  expect((await juana.call('GET', '/api/sync/pull')).status).toBe(200);
  expect(await said(await irene.call('GET', '/api/sync/pull'))).toEqual([403, 'factor-missing']);
  const { secret } = FactorNew.parse(await (await irene.call('POST', '/api/factor', { password: PASSWORD })).json());
  expect(await said(await irene.call('GET', '/api/sync/pull'))).toEqual([403, 'factor-missing']);
  expect((await irene.call('POST', '/api/factor/confirm', { code: codeNow(secret) })).status).toBe(200);
  expect((await irene.call('GET', '/api/sync/pull')).status).toBe(200);
});
