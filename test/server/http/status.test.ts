// The status page's question: the right link with the right answer, and one answer for everything else.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId, ItemId } from '#domain/foundation/ids.ts';
import type { BirthDate } from '#domain/foundation/plain-date.ts';
import { createWorld, newId, request, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const birth: BirthDate = { known: 'year', year: 1990 };
let world: World;
let ana: Tablet;
beforeAll(async () => {
  // What is shown is the whitelist's business; here it tells what reached it.
  world = await createWorld({ statusView: (state, { today, catalogue, centre }) => ({ folio: state.folio, today, edition: catalogue.edition, protection: state.protection ?? null, centre }) });
  await world.worker('ana', 'caseworker', (await world.centre('Tijuana')).id);
  ana = await signIn(world, 'ana');
});
afterAll(() => world.end());

async function issued(withBirth: BirthDate | undefined) {
  const caseId = newId<CaseId>();
  const linkId = newId<ItemId>();
  const token = `token-${newId()}`;
  await ana.push(
    ana.opening(caseId), ...(withBirth ? [ana.event(caseId, { type: 'personEdited', data: { changes: { birth: withBirth } } })] : []),
    ana.event(caseId, { type: 'statusLinkIssued', data: { linkId, tokenHash: sha256(token), slipCodeHash: sha256(`${token}:A2C4`) } }),
  );
  return { caseId, linkId, token };
}
const ask = (token: string, answer: object) => request(world, 'POST', '/api/status', { token, answer });

test('the birth year or the slip code opens it, in any case of letters', async () => {
  const { token } = await issued(birth);
  const answer = await ask(token, { birthYear: 1990 });
  expect([answer.status, await answer.json()]).toEqual([200, { folio: expect.any(String), today: '2026-11-23', edition: expect.any(String), protection: null, centre: { name: 'Tijuana', timeZone: 'America/Tijuana' } }]);
  expect((await ask(token, { slipCode: ' a2c4' })).status).toBe(200);
});

test("the centre's address, telephone and hours come along once an administrator has told them, and go when they are taken away", async () => {
  await world.worker('admin', 'administrator', null);
  const admin = await signIn(world, 'admin');
  const { token } = await issued(birth);
  const path = `/api/centres/${ana.session.worker.centreId}`;
  const centre = async (): Promise<unknown> => ((await (await ask(token, { birthYear: 1990 })).json()) as { centre: unknown }).centre;
  expect((await admin.call('PATCH', path, { address: 'Calle Segunda 1', phone: '664 000 0000', hours: 'lunes a viernes' })).status).toBe(200);
  expect(await centre()).toEqual({ name: 'Tijuana', timeZone: 'America/Tijuana', address: 'Calle Segunda 1', phone: '664 000 0000', hours: 'lunes a viernes' });
  expect((await admin.call('PATCH', path, { phone: 'javascript:1' })).status).toBe(400);
  expect(((await (await admin.call('PATCH', path, { phone: '' })).json()) as object)).toEqual({ id: ana.session.worker.centreId, name: 'Tijuana', code: expect.any(String), state: 'BC', address: 'Calle Segunda 1', hours: 'lunes a viernes' });
  await admin.call('PATCH', path, { hours: '', address: '' });
  expect(await centre()).toEqual({ name: 'Tijuana', timeZone: 'America/Tijuana' });
  expect((await admin.call('PATCH', `/api/centres/${newId()}`, { hours: 'x' })).status).toBe(404);
});

test('a wrong year, a wrong code, an unknown year, an unknown link and a revoked one get one answer, with the tries that are left', async () => {
  const [one, two, unborn] = [await issued(birth), await issued(birth), await issued(undefined)];
  const revoked = await issued(birth);
  await ana.push(ana.event(revoked.caseId, { type: 'statusLinkRevoked', data: { linkId: revoked.linkId } }));
  const answers = [await ask(one.token, { birthYear: 1991 }), await ask(two.token, { slipCode: 'ZZZZ' }), await ask(unborn.token, { birthYear: 1990 }), await ask(`token-${newId()}`, { birthYear: 1990 }), await ask(revoked.token, { birthYear: 1990 })];
  for (const answer of answers) {
    expect([answer.status, await answer.json()]).toEqual([404, { error: { code: 'not-found', triesLeft: 4 } }]);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  }
});

test('tries count down, the last one says how long to wait, and a right answer gives them all back', async () => {
  const { token } = await issued(birth);
  const told = [];
  for (let n = 0; n < 4; n += 1) told.push(await (await ask(token, { birthYear: 1950 })).json());
  expect(told.map((one) => (one as { error: { triesLeft: number } }).error.triesLeft)).toEqual([4, 3, 2, 1]);
  expect((await ask(token, { birthYear: 1990 })).status).toBe(200);
  for (let n = 0; n < 5; n += 1) told.push(await (await ask(token, { birthYear: 1950 })).json());
  expect(told.at(-1)).toEqual({ error: { code: 'not-found', triesLeft: 0, retryAfterSeconds: 30 } });
});

test('guessing a year on one link is slowed down, and other links still answer', async () => {
  const [guessed, other] = [await issued(birth), await issued(birth)];
  const statuses: number[] = [];
  for (let year = 1950; year < 1957; year += 1) statuses.push((await ask(guessed.token, { birthYear: year })).status);
  expect(statuses).toEqual([404, 404, 404, 404, 404, 429, 429]);
  expect((await ask(guessed.token, { birthYear: 1990 })).status).toBe(429);
  expect((await ask(other.token, { birthYear: 1990 })).status).toBe(200);
});

test('after twenty wrong answers over days, with right ones between, a link opens no more; nor one that never was; a new one does', async () => {
  const began = world.clock.now;
  const locked = await issued(birth);
  for (const { token, right } of [{ token: locked.token, right: 200 }, { token: `token-${newId()}`, right: 404 }]) {
    const statuses: number[] = [];
    const left: number[] = [];
    for (let day = 0; day < 6; day += 1) {
      world.clock.now = new Date(world.clock.now.getTime() + 26 * 3_600_000);
      for (let n = 0; n < 4 && statuses.length < 20; n += 1) {
        // One that opens nothing counts the right answer as one more wrong one.
        const answer = await ask(token, { birthYear: n === 3 && day === 2 && right === 200 ? 1990 : 1950 + n });
        if (answer.status === 404) left.push(((await answer.json()) as { error: { triesLeft: number } }).error.triesLeft);
        if (answer.status !== 200) statuses.push(answer.status);
      }
    }
    expect(statuses).toEqual([...Array<number>(19).fill(404), 410]);
    expect(left.at(-1)).toBe(1);
    const answer = await ask(token, { birthYear: 1990 });
    expect([answer.status, await answer.json()]).toEqual([410, { error: { code: 'link-locked' } }]);
    world.clock.now = new Date(world.clock.now.getTime() + 300 * 24 * 3_600_000);
    expect((await ask(token, { birthYear: 1990 })).status).toBe(410);
  }
  const [linkId, token] = [newId<ItemId>(), `token-${newId()}`];
  await ana.push(ana.event(locked.caseId, { type: 'statusLinkIssued', data: { linkId, tokenHash: sha256(token), slipCodeHash: sha256(`${token}:A2C4`) } }));
  expect((await ask(token, { birthYear: 1990 })).status).toBe(200);
  world.clock.now = began;
});

test('thirty answers at once are no way round: a link locks after twenty', async () => {
  const { token } = await issued(birth);
  await world.database.pool.query('insert into status_answers (token_hash, wrong, last_at) values ($1, 18, $2)', [sha256(token), world.clock.now]);
  const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => ask(token, { birthYear: 1900 + n })));
  const judged = answers.filter(({ status }) => status === 404 || status === 200).length;
  expect(judged).toBeLessThanOrEqual(2);
  expect((await ask(token, { birthYear: 1990 })).status).toBe(410);
});

test('many links tried from one address are slowed down', async () => {
  let status = 404;
  let tries = 0;
  for (; status === 404 && tries < 100; tries += 1) ({ status } = await ask(`token-${newId()}`, { birthYear: 1990 }));
  expect([status, tries]).toEqual([429, expect.toSatisfy((n: number) => n > 20 && n <= 61)]);
});
