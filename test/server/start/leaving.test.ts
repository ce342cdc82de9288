// However the server is told to stop, and whenever: it ends by itself, its PostgreSQL with it, and a next start finds all.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { provideBuild } from '#server/start/build.ts';
import { startServer } from '../support/server-process.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'vtl-leave-'));
  chmodSync(made, 0o755);
  folders.push(made);
  return made;
};
provideBuild(() => undefined);
afterAll(() => { for (const made of folders) rmSync(made, { recursive: true, force: true }); });
const postgresRuns = (dataDir: string): boolean => existsSync(join(dataDir, 'postgres/postmaster.pid'));

describe('the server stops with its database', () => {
  test('when npm alone is told to, as by a container or a service', async () => {
    const DATA_DIR = folder();
    const server = await startServer({ env: { DATA_DIR }, by: 'npm' });
    expect(server.url).toMatch(/^http/);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(postgresRuns(DATA_DIR)).toBe(false);
  });

  test('when a terminal’s Ctrl-C arrives twice at once, and when the terminal is closed', async () => {
    const DATA_DIR = folder();
    for (const signals of [['SIGINT', 'SIGINT'], ['SIGHUP']] as const) {
      const server = await startServer({ env: { DATA_DIR } });
      for (const signal of signals) server.child.kill(signal);
      expect(await server.ended).toBe(0);
      expect(postgresRuns(DATA_DIR)).toBe(false);
    }
  });

  test('in the middle of making a demonstration, which the next start then makes from nothing', async () => {
    const DATA_DIR = folder();
    const server = await startServer({ env: { DATA_DIR }, args: ['--demo', '20000'], until: /^Making the demonstration: \d+ of 20000/m });
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(server.output()).not.toMatch(/could not start|ERROR/);
    expect(postgresRuns(DATA_DIR)).toBe(false);
    const again = await startServer({ env: { DATA_DIR }, args: ['--demo', '10'] });
    expect(again.output()).toContain('Making the demonstration: 10 of 10 people');
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  test('after the requests under way were answered and the open lines ended', async () => {
    const server = await startServer({ env: { DATA_DIR: folder() }, args: ['--demo', '10'] });
    const { port } = new URL(server.url);
    // The first half of a body, its end only after the server was told to stop.
    const body = JSON.stringify({ username: 'nobody', password: 'a wrong password', device: { id: crypto.randomUUID(), label: '' } });
    const asked = Promise.withResolvers<number>();
    const half = request({ port, method: 'POST', path: '/api/session', headers: { origin: server.url, 'content-type': 'application/json', 'content-length': body.length } }, (answer) => { answer.resume(); asked.resolve(answer.statusCode ?? 0); });
    half.on('error', () => asked.resolve(-1));
    await new Promise<void>((done) => { half.write(body.slice(0, 20), () => done()); });
    // A browser's idle connection.
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    server.child.kill('SIGTERM');
    half.end(body.slice(20));
    expect(await asked.promise).toBe(401);
    expect(await server.ended).toBe(0);
  });
});

test('of two starts at the same moment one gets the folder, and the other says so', async () => {
  const DATA_DIR = folder();
  const both = await Promise.all([startServer({ env: { DATA_DIR } }), startServer({ env: { DATA_DIR } })]);
  const [running, refused] = both[0].url === '' ? [both[1], both[0]] : both;
  expect(refused.output()).toMatch(/^Another Ventanilla runs on .* already/);
  expect(await refused.ended).toBe(1);
  expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
  running.child.kill('SIGTERM');
  expect(await running.ended).toBe(0);
});

test('a start while the database of a killed server is still shutting down waits for it', async () => {
  const DATA_DIR = folder();
  const killed = await startServer({ env: { DATA_DIR } });
  killed.child.kill('SIGKILL');
  await killed.ended;
  process.kill(Number(readFileSync(join(DATA_DIR, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGTERM');
  const again = await startServer({ env: { DATA_DIR } });
  expect((await fetch(`${again.url}/healthz`)).status).toBe(200);
  again.child.kill('SIGTERM');
  expect(await again.ended).toBe(0);
});
