// The audit against PostgreSQL: what is noted, in whose transaction, that it can't be bent by the server's role, and that the check finds what an owner does.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AttachmentId, CaseId, ItemId } from '#domain/foundation/ids.ts';
import { checkAudit, reportLines } from '#server/audit/check.ts';
import type { Row } from '#server/audit/chain.ts';
import { inTransaction } from '#server/database/transaction.ts';
import { note } from '#server/audit/audit.ts';
import { AuditAnswer } from '#sync/audit.ts';
import { ATTACHMENT_HEADERS } from '#sync/server-api.ts';
import { jpegOf } from '../../support/pictures.ts';
import { createWorld, newId, request, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let clerk: Tablet;
let admin: Tablet;
const caseId = newId<CaseId>();
beforeAll(async () => {
  world = await createWorld();
  const centre = await world.centre('Tijuana');
  await world.worker('clerk', 'caseworker', centre.id);
  await world.worker('admin', 'administrator', null);
  [clerk, admin] = [await signIn(world, 'clerk'), await signIn(world, 'admin')];
  await clerk.push(clerk.opening(caseId));
});
afterAll(() => world.end());

type Noted = Row & { readonly payload: Record<string, unknown> | null };
const rows = async (): Promise<Noted[]> => (await world.database.pool.query<Noted>('select audit.*, payload from audit left join audit_payloads using (number) order by number')).rows;
/** What a call adds to the audit. */
async function added(call: () => Promise<unknown>): Promise<Noted[]> {
  const before = (await rows()).length;
  await call();
  return (await rows()).slice(before);
}

describe('[A14] noted is', () => {
  test('who signed in, on which tablet', async () => {
    expect((await rows()).filter((row) => row.act === 'signedIn').map((row) => [row.worker_id, row.device_id])).toEqual([[clerk.session.worker.id, clerk.deviceId], [admin.session.worker.id, admin.deviceId]]);
  });

  test('a history, with the case, the worker and the tablet; not one that is not there', async () => {
    expect(await added(() => clerk.call('GET', `/api/cases/${caseId}/history`))).toMatchObject([{ act: 'historyRead', worker_id: clerk.session.worker.id, device_id: clerk.deviceId, case_id: caseId, payload: null }]);
    expect(await added(() => clerk.call('GET', `/api/cases/${newId()}/history`))).toEqual([]);
  });

  test('a pull as one row with the cases that went to the tablet, and none when nothing went', async () => {
    const [row, ...more] = await added(() => clerk.pull());
    expect([row?.act, row?.payload, more.length]).toEqual(['casesCopied', { cases: [caseId], protection: false }, 0]);
    expect(await added(async () => clerk.pull((await clerk.pull()).cursor))).toHaveLength(1);
  });

  test('a pack with every case in it', async () => {
    const { packs } = (await (await clerk.call('GET', '/api/sync/manifest')).json()) as { packs: { name: string }[] };
    expect(await added(() => clerk.call('GET', `/api/sync/packs/${packs[0]?.name}`))).toMatchObject([{ act: 'casesCopied', payload: { cases: [caseId], protection: false } }]);
  });

  test('a photo; it comes as a file to save, never as a page', async () => {
    const photo = newId<AttachmentId>();
    const bytes = jpegOf();
    await clerk.call('PATCH', `/api/attachments/${photo}`, bytes, { [ATTACHMENT_HEADERS.offset]: '0', [ATTACHMENT_HEADERS.length]: String(bytes.length), [ATTACHMENT_HEADERS.caseId]: caseId, [ATTACHMENT_HEADERS.sha256]: createHash('sha256').update(bytes).digest('hex') });
    const [row] = await added(async () => {
      const { headers } = await clerk.call('GET', `/api/attachments/${photo}`);
      expect(Object.fromEntries(headers)).toMatchObject({ 'content-type': 'image/jpeg', 'content-disposition': 'attachment', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    });
    expect(row).toMatchObject({ act: 'photoRead', case_id: caseId, payload: { photo } });
  });

  test('a person’s look at their own case, as nobody of the staff', async () => {
    const token = 'a'.repeat(22);
    const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
    await clerk.push(clerk.event(caseId, { type: 'statusLinkIssued', data: { linkId: newId<ItemId>(), tokenHash: sha(token), slipCodeHash: sha(`${token}:ABCD2345`) } }));
    const noted = await added(async () => { expect((await request(world, 'POST', '/api/status', { token, answer: { slipCode: 'ABCD2345' } })).status).toBe(200); });
    expect(noted).toMatchObject([{ act: 'statusShown', worker_id: null, device_id: null, case_id: caseId }]);
    expect(await added(() => request(world, 'POST', '/api/status', { token, answer: { slipCode: 'ABCD2346' } }))).toEqual([]);
  });

  test('what an administrator does: rights as given, a name and a password only as fields; never a value that somebody typed', async () => {
    const noted = await added(async () => {
      const made = (await (await admin.call('POST', '/api/workers', { name: 'Marcador Nombre', username: 'nueva', password: 'una frase que nadie sabe', role: 'caseworker', centreId: clerk.session.worker.centreId, protection: false })).json()) as { id: string };
      await admin.call('PATCH', `/api/workers/${made.id}`, { name: 'Marcador Otro', password: 'otra frase que nadie sabe', protection: true });
      await admin.call('POST', '/api/centres', { name: 'Marcador Centro', state: 'TS' });
      // Refused, so nothing was done.
      await admin.call('PATCH', `/api/workers/${newId()}`, { protection: true });
    });
    expect(noted.map((row) => row.act)).toEqual(['workerAdded', 'workerChanged', 'centreOpened']);
    expect(noted[1]?.payload).toMatchObject({ protection: true, fields: ['name', 'password'] });
    expect(JSON.stringify(await rows())).not.toMatch(/Marcador|frase|Ana|Prueba/);
  });

  test('nothing of an act whose transaction failed', async () => {
    const failing = inTransaction(world.database.pool, async (client) => { await note(client, { act: 'centreOpened', workerId: null }, world.clock.now); throw new Error('after all not'); });
    expect(await added(async () => { await expect(failing).rejects.toThrow('after all not'); })).toEqual([]);
  });
});

test('many at once make one chain without a gap', async () => {
  await Promise.all(Array.from({ length: 60 }, () => clerk.call('GET', `/api/cases/${caseId}/history`)));
  const report = await checkAudit(world.database.pool);
  expect(report.found).toBeUndefined();
  expect(report.rows).toBe((await rows()).length);
});

describe('the server’s role', () => {
  test.each([
    'update audit set worker_id = null', 'delete from audit', 'truncate audit', 'update audit_payloads set payload = \'{}\'',
    'update events set worker_id = gen_random_uuid()', 'delete from events',
  ])('can not: %s', async (statement) => {
    await expect(world.database.pool.query(statement)).rejects.toThrow(/only ever added|permission denied/);
  });

  test('can not empty the events once it is decided what the server is', async () => {
    await world.database.pool.query(`insert into meta (key, value) values ('kind', 'live')`);
    await expect(world.database.pool.query('truncate events')).rejects.toThrow(/only ever added/);
  });

  test('owns the tables, and has taken the right from itself where it is no superuser', async () => {
    const { rows: [row] } = await world.database.pool.query<{ acl: string; events: string }>(`select (select relacl::text from pg_class where relname = 'audit') as acl, (select relacl::text from pg_class where relname = 'events') as events`);
    // a: insert, r: read; w, d and D (update, delete, truncate) are gone.
    expect(row?.acl).toMatch(/=ar[^wdD]*\//);
    expect(row?.events).toMatch(/=ar[^wd]*\//);
  });
});

describe('the check', () => {
  /** What an owner can do with triggers switched off, tried and rolled back. */
  async function bent(statement: string): Promise<string | undefined> {
    const client = await world.database.pool.connect();
    try {
      await client.query('begin');
      await client.query('set local session_replication_role = replica');
      await client.query(statement);
      const { found } = await checkAudit({ query: client.query.bind(client) } as never);
      return found && `${found.number} ${found.why}`;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  test('finds a row changed, a row deleted, two exchanged, a payload made another, the end taken away', async () => {
    const last = (await rows()).length;
    const withPayload = (await rows()).find((row) => row.payload !== null)?.number;
    expect(await bent(`update audit set worker_id = gen_random_uuid() where number = 3`)).toBe('3 changed');
    expect(await bent('delete from audit where number = 4')).toBe('4 missing');
    expect(await bent('update audit set number = case number when 2 then 1000002 when 3 then 1000003 end where number in (2, 3); update audit set number = case number when 1000002 then 3 else 2 end where number > 1000000')).toBe('2 changed');
    expect(await bent(`update audit_payloads set payload = '{"cases": []}' where number = ${withPayload}`)).toBe(`${withPayload} payload`);
    expect(await bent(`delete from audit where number = ${last}`)).toBe(`${last} end`);
    expect(await bent('delete from audit_payloads')).toBeUndefined();
  });

  test('finds a chain written anew by what was noted elsewhere', async () => {
    const [first] = await rows();
    const { pool } = world.database;
    expect((await checkAudit(pool, { number: 1, hash: first?.hash ?? '' })).found).toBeUndefined();
    expect((await checkAudit(pool, { number: 1, hash: '0'.repeat(64) })).found).toEqual({ number: 1, why: 'changed' });
  });

  test('as a command says in words what it found, and ends with 1 on a break', async () => {
    const verify = (...args: string[]) => spawnSync(process.execPath, [join(import.meta.dirname, '../../../src/server/audit/verify.ts'), ...args], {
      encoding: 'utf8', env: { ...process.env, DATABASE_URL: world.database.url },
    });
    const whole = verify();
    expect([whole.status, whole.stdout, whole.stderr]).toEqual([0, expect.stringMatching(/^Audit: \d+ rows.*\nThe chain holds.*\nNote this .*\d+:[0-9a-f]{64}\n$/), '']);
    const noted = /(\d+):[0-9a-f]{64}/.exec(whole.stdout)?.[0] ?? '';
    expect(verify(noted).status).toBe(0);
    const broken = verify(`1:${'0'.repeat(64)}`);
    expect([broken.status, broken.stdout]).toEqual([1, expect.stringContaining('Row 1 is not as it was written')]);
    expect(verify('what').status).toBe(2);
    expect(reportLines({ rows: 3, head: 'x', redacted: 1, found: { number: 4, why: 'missing' } })).toEqual(['Audit: 3 rows followed from the first on, 1 of them without what was erased.', 'Row 4 is missing: it was taken out.']);
  });
});

describe('whoever has audit rights reads', () => {
  const read = async (tablet: Tablet, query = ''): Promise<AuditAnswer> => AuditAnswer.parse(await (await tablet.call('GET', `/api/audit${query}`)).json());

  test('as supervisor who saw which case of the centre, by case, worker and time, in pages', async () => {
    await world.worker('boss', 'supervisor', clerk.session.worker.centreId);
    const boss = await signIn(world, 'boss');
    const first = await read(boss);
    expect([first.lines.length, first.more]).toEqual([50, true]);
    const second = await read(boss, `?before=${first.lines.at(-1)?.number}`);
    expect(second.lines[0]?.number).toBeLessThan(first.lines.at(-1)?.number ?? 0);
    const ofCase = await read(boss, `?caseId=${caseId}&workerId=${clerk.session.worker.id}`);
    expect(ofCase.lines.length).toBeGreaterThan(40);
    for (const line of ofCase.lines) expect([line.caseId, line.folio?.startsWith('XX-TST-'), line.worker?.name]).toEqual([caseId, true, 'Name of clerk']);
    expect((await read(boss, '?to=2020-01-01T00:00:00.000Z')).lines).toEqual([]);
    expect((await read(boss, `?caseId=${newId()}`)).lines).toEqual([]);
    expect((await boss.call('GET', '/api/audit?before=x')).status).toBe(400);
    // Looking is noted as well.
    expect((await rows()).filter((row) => row.act === 'auditRead').length).toBeGreaterThan(0);
  });

  test('as administrator who did what, and never of which case', async () => {
    const { lines } = await read(admin);
    expect(lines.some((line) => line.act === 'historyRead' && line.cases === 1)).toBe(true);
    expect(lines.every((line) => line.folio === null && line.caseId === null)).toBe(true);
    const own = await read(admin, `?workerId=${admin.session.worker.id}`);
    expect(own.lines.find((line) => line.act === 'workerChanged')).toMatchObject({ of: 'Marcador Otro', fields: ['protection', 'name', 'password'] });
    expect((await admin.call('GET', `/api/audit?caseId=${caseId}`)).status).toBe(404);
  });
});
