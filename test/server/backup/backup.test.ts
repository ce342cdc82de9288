// A backup of a server at work, restored into a new place: every row of every table and every file is as it was, or the restore is refused in one line.
import { createHash } from 'node:crypto';
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AttachmentId, CaseId, ItemId } from '#domain/foundation/ids.ts';
import { openBeside } from '#server/database/beside.ts';
import { populateDemo } from '#server/demo/populate.ts';
import { readMeta } from '#server/setup/kind-of-server.ts';
import { jpegOf } from '../../support/pictures.ts';
import { runServerCommand } from '../support/command.ts';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/server-process.ts';
import { createWorld, newId, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

const PASSPHRASE = 'caballo bateria grapa correcta';
const top = mkdtempSync(join(tmpdir(), 'vtl-backup-'));
chmodSync(top, 0o755);
const place = (name: string): string => join(top, name);
let world: World;
let ana: Tablet;
let env: Record<string, string>;
const backup = (to: string, more: Record<string, string> = {}, ...args: string[]) => runServerCommand('backup/backup.ts', ['--to', place(to), ...args], { ...env, BACKUP_PASSPHRASE: PASSPHRASE, ...more });
const restore = (from: string, to: string, more: Record<string, string> = {}, ...args: string[]) => runServerCommand('backup/restore.ts', ['--from', place(from), '--data', place(to), ...args], { BACKUP_PASSPHRASE: PASSPHRASE, ...more });
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

async function sendPhoto(caseId: CaseId): Promise<void> {
  const photo = jpegOf({ size: 40_000 });
  const id = newId<AttachmentId>();
  const answer = await ana.call('PATCH', `/api/attachments/${id}`, photo, { 'upload-offset': '0', 'upload-length': String(photo.length), 'case-id': caseId, 'upload-sha256': sha256(photo) });
  expect(answer.status).toBe(204);
}

beforeAll(async () => {
  world = await createWorld();
  await populateDemo(world.services, { people: 30, onProgress: () => undefined });
  await world.worker('ana', 'caseworker', (await world.centre('Nogales')).id, true);
  ana = await signIn(world, 'ana');
  for (let n = 0; n < 3; n += 1) {
    const caseId = newId<CaseId>();
    await ana.push(ana.opening(caseId), ana.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: '"Ñandú" \\ 😀\n\u2028 end' } }));
    await sendPhoto(caseId);
  }
  await ana.call('GET', '/api/sync/manifest');
  env = { DATABASE_URL: world.database.url, DATA_DIR: world.services.dataDir, VENTANILLA_SECRET: world.services.secret };
});
afterAll(async () => {
  rmSync(top, { recursive: true, force: true });
  await world.end();
});

/** Every row of every table, and where the sequences stand. */
async function everyRow(pool: Pool): Promise<Record<string, readonly string[]>> {
  const { rows } = await pool.query<{ name: string; kind: string }>(`select relname as name, relkind as kind from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S') order by 1`);
  const found: Record<string, readonly string[]> = {};
  for (const { name, kind } of rows) found[name] = (await pool.query<{ line: string }>(`select ${kind === 'S' ? `(last_value, is_called)::text` : 'row_to_json(t)::text'} as line from "${name}" as t`)).rows.map((row) => row.line).toSorted();
  return found;
}
/** Every whole file under attachments, with its hash. */
const everyFile = (dataDir: string): readonly string[] => readdirSync(join(dataDir, 'attachments'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => `${entry.name} ${sha256(readFileSync(join(entry.parentPath, entry.name)))}`).toSorted();

describe('a restore', () => {
  test('brings back every row and every file; its server starts, its audit holds, and tablets take everything anew', async () => {
    const rows = await everyRow(world.database.pool);
    const made = await backup('whole');
    expect([made.code, made.err]).toEqual([0, '']);
    expect(statSync(place('whole')).mode & 0o777).toBe(0o700);
    const back = await restore('whole', 'back');
    expect([back.code, back.err]).toEqual([0, '']);
    const opened = await openBeside(place('back'), undefined);
    const again = await everyRow(opened.pool);
    const epoch = await readMeta(opened.pool, 'epoch');
    await opened.close();
    const metaBut = (all: Record<string, readonly string[]>) => all['meta']?.filter((line) => !line.includes('"epoch"'));
    expect(Object.keys(again)).toEqual(Object.keys(rows));
    expect(rows['auth_session']).not.toEqual([]);
    for (const table of Object.keys(rows)) if (!['auth_session', 'meta'].includes(table)) expect([table, again[table]]).toEqual([table, rows[table]]);
    expect(metaBut(again)).toEqual(metaBut(rows));
    expect(again['auth_session']).toEqual([]);
    expect(epoch).toMatch(/^[0-9a-f-]{36}$/);
    expect(epoch).not.toBe(await readMeta(world.database.pool, 'epoch'));
    expect(everyFile(place('back'))).toEqual(everyFile(world.services.dataDir));
    expect(everyFile(place('back'))).toHaveLength(3);
    expect(readFileSync(join(place('back'), 'secret'), 'utf8')).toBe(world.services.secret);
    const verified = await runServerCommand('audit/verify.ts', [], { DATA_DIR: place('back') });
    expect([verified.code, verified.err]).toEqual([0, '']);
    const server = await startServer({ env: { DATA_DIR: place('back') } });
    expect(server.url).toMatch(/^http/);
    const signedIn = await fetch(`${server.url}/api/session`, { method: 'POST', headers: { origin: server.url, 'content-type': 'application/json' }, body: JSON.stringify({ username: 'ana', password: 'una frase de paso larga', device: { id: ana.deviceId, label: '' } }) });
    expect(signedIn.status).toBe(200);
    // Beside a running server of our own, too.
    const beside = await runServerCommand('backup/backup.ts', ['--to', place('beside'), '--plain'], { DATA_DIR: place('back') });
    expect([beside.code, beside.err]).toEqual([0, '']);
    expect(beside.out).toContain('NOT sealed');
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  test('of a backup made while tablets push is of one moment: every case has exactly its events', async () => {
    let isMade = false;
    const made = backup('busy').finally(() => { isMade = true; });
    for (; !isMade;) {
      const caseId = newId<CaseId>();
      await ana.push(ana.opening(caseId), ...Array.from({ length: 5 }, () => ana.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: 'x' } })));
    }
    expect((await made).code).toBe(0);
    const target = await createDatabase({ migrated: false });
    const back = await restore('busy', 'busy-data', { DATABASE_URL: target.url });
    expect([back.code, back.err]).toEqual([0, '']);
    const { rows: [odd] } = await target.pool.query<{ n: number; cases: number }>('select count(*) filter (where cases.version <> (select count(*) from events where case_id = cases.id))::int as n, count(*)::int as cases from cases');
    expect(odd).toMatchObject({ n: 0 });
    expect(odd?.cases).toBeGreaterThan(32);
    // Never over anything: neither that database, nor that folder.
    expect(await restore('busy', 'busy-other', { DATABASE_URL: target.url })).toMatchObject({ code: 1, err: 'The database in DATABASE_URL is not empty, and a backup never goes over anything: name an empty one.\n' });
    expect(existsSync(place('busy-other'))).toBe(false);
    expect((await restore('busy', 'busy-data', { DATABASE_URL: target.url })).err).toMatch(/is not empty, and a backup never goes over anything: name a new folder\.\n$/);
    await target.drop();
  });

  test('with a newer list of erasures has it beside its data, where the next start applies it', async () => {
    writeFileSync(place('newer.jsonl'), '{"a":"receipt"}');
    const target = await createDatabase({ migrated: false });
    expect((await restore('whole', 'newer', { DATABASE_URL: target.url }, '--erasures', place('newer.jsonl'))).code).toBe(0);
    expect(readFileSync(join(place('newer'), 'erasures.jsonl'), 'utf8')).toContain('{"a":"receipt"}');
    await target.drop();
  });
});

describe('is refused in one line, with nothing left behind:', () => {
  const refuses = async (result: ReturnType<typeof restore>, line: RegExp) => {
    const { code, out, err } = await result;
    expect(err).toMatch(line);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect([code, out]).toEqual([1, '']);
    expect(existsSync(place('nowhere'))).toBe(false);
  };
  const copyOf = (change: (folder: string) => void): string => {
    rmSync(place('changed'), { recursive: true, force: true });
    cpSync(place('whole'), place('changed'), { recursive: true });
    change(place('changed'));
    return 'changed';
  };

  test('a backup that was cut off', () => refuses(restore(copyOf((folder) => rmSync(join(folder, 'manifest.json'))), 'nowhere'), /is not a whole backup: it has no manifest/));
  test('a file that is missing', () => refuses(restore(copyOf((folder) => rmSync(join(folder, 'tables/events.jsonl.gz.sealed'))), 'nowhere'), /can't be used: tables\/events\.jsonl\.gz\.sealed is missing/));
  test('a file that was changed', () => refuses(restore(copyOf((folder) => appendFileSync(join(folder, 'secret.sealed'), 'x')), 'nowhere'), /can't be used: secret\.sealed is not as it was written/));
  test('a manifest that was changed', () => refuses(restore(copyOf((folder) => { const path = join(folder, 'manifest.json'); writeFileSync(path, readFileSync(path, 'utf8').replace('"erasures": 0', '"erasures": 1')); }), 'nowhere'), /manifest\.json in .* is not as it was written/));
  test('a passphrase that is another, and none', async () => {
    await refuses(restore('whole', 'nowhere', { BACKUP_PASSPHRASE: `${PASSPHRASE} ` }), /^BACKUP_PASSPHRASE is not the passphrase of this backup/);
    await refuses(restore('whole', 'nowhere', { BACKUP_PASSPHRASE: '' }), /^The backup is sealed: give its passphrase in BACKUP_PASSPHRASE/);
  });
  test('no such folder, and no understanding', async () => {
    await refuses(restore('never', 'nowhere'), /^There is no folder /);
    await refuses(runServerCommand('backup/restore.ts', ['--form', 'x'], {}), /^That is not understood: npm run restore -- --from FOLDER/);
  });
  test('a backup without a passphrase, with a short one, and over something', async () => {
    await refuses(backup('nowhere', { BACKUP_PASSPHRASE: '' }), /^A backup holds everything about everybody: set BACKUP_PASSPHRASE/);
    await refuses(backup('nowhere', { BACKUP_PASSPHRASE: 'short' }), /^BACKUP_PASSPHRASE is too short/);
    mkdirSync(place('taken'));
    await refuses(backup('taken'), /is there already, and a backup never writes over anything/);
    expect(readdirSync(place('taken'))).toEqual([]);
    await refuses(backup('nowhere', { DATABASE_URL: '', DATA_DIR: place('no-data') }), /^There is no data in /);
    expect(readdirSync(top).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

test('a photo whose file is gone is told, and keeps nothing else out', async () => {
  const [shelf = ''] = readdirSync(join(world.services.dataDir, 'attachments'));
  const [id = ''] = readdirSync(join(world.services.dataDir, 'attachments', shelf));
  rmSync(join(world.services.dataDir, 'attachments', shelf, id));
  const made = await backup('without', {}, '--plain');
  expect([made.code, made.out]).toEqual([0, expect.stringContaining('1 photos or signatures are not in it')]);
  expect((JSON.parse(readFileSync(join(place('without'), 'manifest.json'), 'utf8')) as { missing: string[] }).missing).toEqual([id]);
});

test('nothing readable lies in a sealed backup', () => {
  const all = readdirSync(place('whole'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  for (const word of ['Ñandú', 'Prueba', 'noteAdded', world.services.secret, 'JFIF']) expect(all.some((bytes) => bytes.includes(word))).toBe(false);
});
