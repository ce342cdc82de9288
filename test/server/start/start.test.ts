import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { readConfig } from '#server/start/config.ts';
import { provideBuild } from '#server/start/build.ts';
import { startServer } from '../support/server-process.ts';

const root = process.getuid?.() === 0;
const NOBODY = 65_534;
const folders: string[] = [];
const folder = (mode = 0o755): string => {
  const made = mkdtempSync(join(tmpdir(), 'vtl-start-'));
  chmodSync(made, mode);
  folders.push(made);
  return made;
};
provideBuild(() => undefined);
afterAll(() => {
  for (const made of folders) {
    const note = join(made, 'data/postgres.location');
    if (existsSync(note)) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true, force: true });
    rmSync(made, { recursive: true, force: true });
  }
});
const healthy = async (url: string): Promise<boolean> => (await fetch(`${url}/healthz`)).ok;

describe('the server\'s life', () => {
  test('starts on an empty folder, refuses a second beside it, stops cleanly, and keeps its database', async () => {
    const DATA_DIR = folder();
    const first = await startServer({ env: { DATA_DIR } });
    expect(await healthy(first.url)).toBe(true);
    const second = await startServer({ env: { DATA_DIR } });
    expect(second.output()).toMatch(/^Another Ventanilla runs on .* already: stop it first.*\n$/);
    expect(await second.ended).toBe(1);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(existsSync(join(DATA_DIR, 'postgres/postmaster.pid'))).toBe(false);
    const again = await startServer({ env: { DATA_DIR } });
    expect(await healthy(again.url)).toBe(true);
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  });

  test('starts again after its parent was killed with -9 and its database went on', async () => {
    const DATA_DIR = folder();
    const killed = await startServer({ env: { DATA_DIR } });
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(existsSync(join(DATA_DIR, 'postgres/postmaster.pid'))).toBe(true);
    const again = await startServer({ env: { DATA_DIR } });
    expect(await healthy(again.url)).toBe(true);
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  test('copes with a pid file whose number is another program\'s, and a half-made cluster', async () => {
    const DATA_DIR = folder();
    const first = await startServer({ env: { DATA_DIR } });
    first.child.kill('SIGTERM');
    await first.ended;
    writeFileSync(join(DATA_DIR, 'postgres/postmaster.pid'), `${process.pid}\n${DATA_DIR}/postgres\n`);
    mkdirSync(join(DATA_DIR, 'postgres.new'));
    const again = await startServer({ env: { DATA_DIR } });
    expect(again.output()).toMatch(/^Ventanilla: /m);
    expect(await healthy(again.url)).toBe(true);
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  if (root) test('as root in a closed folder keeps its cluster where PostgreSQL\'s account can read it', async () => {
    const DATA_DIR = join(folder(0o700), 'data');
    mkdirSync(DATA_DIR);
    const server = await startServer({ env: { DATA_DIR } });
    expect(await healthy(server.url)).toBe(true);
    expect(readFileSync(join(DATA_DIR, 'postgres.location'), 'utf8')).toMatch(/^\/var\/lib\/ventanilla-/);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  if (root) test('runs as an ordinary user', async () => {
    const DATA_DIR = folder();
    chownSync(DATA_DIR, NOBODY, NOBODY);
    const server = await startServer({ env: { DATA_DIR }, uid: NOBODY, gid: NOBODY });
    expect(server.output()).toMatch(/^Ventanilla: /m);
    expect(await healthy(server.url)).toBe(true);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });
});

describe('what is in the way is said in one line, with exit code 1', () => {
  const refuses = async (env: Record<string, string>, line: RegExp, options: { uid?: number; args?: string[] } = {}) => {
    const server = await startServer({ env: { DATA_DIR: folder(), ...env }, ...options });
    expect(server.output()).toMatch(line);
    expect(server.output().trim().split('\n')).toHaveLength(1);
    expect(await server.ended).toBe(1);
  };

  test('a taken port', async () => {
    const taken = createServer();
    await new Promise<void>((done) => { taken.listen(0, '127.0.0.1', () => done()); });
    const { port } = taken.address() as AddressInfo;
    await refuses({ PORT: String(port) }, /^Port \d+ is taken: stop what uses it, or choose another/);
    await new Promise<void>((done) => { taken.close(() => done()); });
  });

  if (root) test('a folder that can not be written', () => refuses({ DATA_DIR: folder(0o755) }, /can't be written \(EACCES\): make it writable/, { uid: NOBODY }));
  test('an unreachable database', () => refuses({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', VENTANILLA_SECRET: 'x'.repeat(32) }, /^The database in DATABASE_URL can't be reached \(ECONNREFUSED\): check/));
  test('a missing secret', () => refuses({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, /^VENTANILLA_SECRET is missing/));
  test('a wrong value', () => refuses({ PORT: 'many' }, /^PORT is not right: it must be a number/));
  test('an unknown option', () => refuses({}, /^"--dmo" is not understood/, { args: ['--dmo'] }));
});

test('a database of yours is used when DATABASE_URL names it', async () => {
  const { host, user, database } = inject('postgres');
  const server = await startServer({ env: { DATA_DIR: folder(), DATABASE_URL: `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}`, VENTANILLA_SECRET: 'x'.repeat(32) } });
  expect(await healthy(server.url)).toBe(true);
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});

test('a second factor is required unless it is said to be offered, and passkeys are off unless they are', () => {
  expect([readConfig({}, []).factorRequired, readConfig({ SECOND_FACTOR: 'offered' }, []).factorRequired]).toEqual([true, false]);
  expect([readConfig({}, []).passkeysOffered, readConfig({ PASSKEYS: 'offered' }, []).passkeysOffered]).toEqual([false, true]);
  expect(() => readConfig({ SECOND_FACTOR: 'no' }, [])).toThrow(/^SECOND_FACTOR is not right: it must be "required" or "offered"/);
});

test('the demonstration\'s size is a number of people', () => {
  expect(readConfig({}, ['--demo', '20000']).demo).toBe(20_000);
  expect(readConfig({}, ['--demo']).demo).toBe(500);
  expect(() => readConfig({}, ['--demo', 'big'])).toThrow(/--demo takes a number/);
});
