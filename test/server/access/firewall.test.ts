// Nothing that leaves the server about somebody who asks for asylum names a consulate or the country they fled: not the phone's view, the audit, the log, or a supervisor's list.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId, ItemId } from '#domain/foundation/ids.ts';
import type { Nationality } from '#domain/person/person.ts';
import { createWorld, newId, request, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

const CONSULATE = /consul|embaj|embass|"HTI"|hait|foreign-authority/i;
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const token = 'f'.repeat(22);
const caseId = newId<CaseId>();

let world: World;
let boss: Tablet;
let admin: Tablet;
beforeAll(async () => {
  world = await createWorld();
  const centre = await world.centre('Tijuana');
  await world.worker('boss', 'supervisor', centre.id, true);
  await world.worker('admin', 'administrator', null);
  [boss, admin] = [await signIn(world, 'boss'), await signIn(world, 'admin')];
  const said = await boss.push(
    boss.opening(caseId), boss.event(caseId, { type: 'pathwaySet', data: { pathway: 'asylum' } }),
    boss.event(caseId, { type: 'personEdited', data: { changes: { nationalities: ['HTI' as Nationality], birth: { known: 'year', year: 1990 } } } }),
    boss.event(caseId, { type: 'consentWithdrawn', data: { purpose: 'own-consulate' } }),
    boss.event(caseId, { type: 'statusLinkIssued', data: { linkId: newId<ItemId>(), tokenHash: sha(token), slipCodeHash: sha(`${token}:ABCD2345`) } }),
    // Refused, so it is in the supervisor's list.
    boss.event(caseId, { type: 'cashApproved', data: { requestId: newId<ItemId>() } }),
  );
  expect(said.map((one) => one.outcome)).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'refused']);
});
afterAll(() => world.end());

test('what leaves the server about an asylum applicant names no consulate and no country fled', async () => {
  await boss.pull();
  // The centre's own history knows it: the pattern finds what is there.
  expect(await (await boss.call('GET', `/api/cases/${caseId}/history`)).text()).toMatch(CONSULATE);
  // What the person takes away has their own nationality, for it is theirs, and no consulate.
  const file = await (await boss.call('GET', `/api/cases/${caseId}/access-file`)).text();
  expect(file).toContain('"HTI"');
  expect(/consul|embaj|embass|foreign-authority/i.exec(file.replace('"consulate"', ''))?.[0], 'the copy of the data').toBeUndefined();
  const status = await request(world, 'POST', '/api/status', { token, answer: { slipCode: 'ABCD2345' } });
  expect(status.status).toBe(200);
  const told: Record<string, string> = { 'the status view': await status.text() };
  for (const [name, tablet, path] of [['the list of refusals', boss, '/api/refusals'], ['the audit of a supervisor', boss, `/api/audit?caseId=${caseId}`], ['the audit of an administrator', admin, '/api/audit'], ['the list of tablets', admin, '/api/devices']] as const) {
    const answer = await tablet.call('GET', path);
    expect(answer.status, name).toBe(200);
    told[name] = await answer.text();
  }
  const { rows } = await world.database.pool.query('select * from audit left join audit_payloads using (number)');
  expect(rows.length).toBeGreaterThan(3);
  told['the audit’s rows'] = JSON.stringify(rows);
  told['the log'] = world.lines.join('');
  for (const [name, text] of Object.entries(told)) expect(CONSULATE.exec(text)?.[0], name).toBeUndefined();
});
