// PostgreSQL is killed beside a server that goes on: it comes back by itself, where the pool looks for it.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { provideBuild } from '#server/start/build.ts';
import { keepRunning } from '#server/database/keeper.ts';
import { startServer } from '../support/server-process.ts';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'vtl-keep-'));
chmodSync(DATA_DIR, 0o755);
provideBuild(() => undefined);
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));
const PID = join(DATA_DIR, 'postgres/postmaster.pid');
const pidOf = (): number => Number(readFileSync(PID, 'utf8').split('\n')[0]);
const patience = { timeout: 120_000, interval: 100 };

describe('our own PostgreSQL, killed alone', () => {
  test('is started again, also when its number is another program’s by then, and stops with the server', async () => {
    const server = await startServer({ env: { DATA_DIR } });
    const health = async (): Promise<number> => (await fetch(`${server.url}/healthz`)).status;
    for (const isTaken of [false, true]) {
      const before = pidOf();
      process.kill(before, 'SIGKILL');
      if (isTaken) writeFileSync(PID, readFileSync(PID, 'utf8').replace(String(before), String(process.pid)));
      await expect.poll(() => { try { return pidOf(); } catch { return before; } }, patience).not.toBeOneOf([before, process.pid]);
      await expect.poll(health, patience).toBe(200);
    }
    expect(server.output()).toContain('"event":"database-lost"');
    await expect.poll(server.output, patience).toContain('"event":"database-back"');
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(() => pidOf()).toThrow(/ENOENT/);
  });
});

describe('whoever keeps it running', () => {
  test('tries again when it does not come, tells each loss once, and lets go in the middle of waiting', async () => {
    const told: string[] = [];
    let tries = 0;
    let isRunning = false;
    const letGo = keepRunning({ isRunning: () => isRunning, startAgain: () => { tries += 1; isRunning = tries % 2 === 0; return Promise.resolve(isRunning); } }, { onLost: () => told.push('lost'), onBack: () => told.push('back') });
    await expect.poll(() => told, patience).toEqual(['lost', 'back']);
    expect(tries).toBe(2);
    isRunning = false;
    await expect.poll(() => tries, patience).toBeGreaterThan(2);
    await letGo();
    expect(told[2]).toBe('lost');
  });
});
