// Two servers, each a process of its own, on one PostgreSQL behind a proxy; one is killed while tablets push and pull: they notice a retry and nothing else.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { provideBuild } from '#server/start/build.ts';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/server-process.ts';
import type { Running } from '../support/server-process.ts';
import { verdictOn } from './check.ts';
import { startProxy } from './proxy.ts';
import { startPuller } from './puller.ts';
import { PASSWORD, setUp } from './run.ts';

const patience = { timeout: 120_000, interval: 20 };

test('one of two servers is killed three times, and no tablet gets an answer that it has to think about', async () => {
  provideBuild(() => undefined);
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'vtl-two-'));
  chmodSync(DATA_DIR, 0o755);
  const database = await createDatabase({ migrated: false });
  const start = () => startServer({ env: { DATA_DIR, DATABASE_URL: database.url, VENTANILLA_SECRET: 'x'.repeat(40), TRUSTED_PROXIES: '127.0.0.1' } });
  const servers: [Running, Running] = [await start(), await start()];
  const proxy = await startProxy(() => servers.map((one) => Number(new URL(one.url).port)));
  const place = { url: proxy.url };
  const pushers = await setUp(place, servers[1].output(), 4);
  const pullers = [await startPuller(place, { username: 'worker0', password: PASSWORD }), await startPuller(place, { username: 'worker1', password: PASSWORD })];
  const acknowledged = (): number => pushers.reduce((sum, one) => sum + one.events.size, 0);
  const grows = async (): Promise<void> => { const before = acknowledged(); await expect.poll(acknowledged, patience).toBeGreaterThan(before + 30); };
  for (const killed of [0, 1, 0] as const) {
    await grows();
    servers[killed].child.kill('SIGKILL');
    await servers[killed].ended;
    // The other takes all of it.
    await grows();
    servers[killed] = await start();
  }
  await grows();
  for (const one of pushers) await one.stop();
  const held = await Promise.all(pullers.map((one) => one.stop()));
  for (const cases of held) expect(pushers.flatMap((one) => [...one.cases]).filter((id) => !cases.has(id))).toEqual([]);
  expect(await verdictOn(database.pool, DATA_DIR, pushers)).toMatchObject({ lost: 0, doubled: 0, disagree: 0, auditHolds: true });
  for (const one of servers) expect(one.output()).not.toContain('ERROR');
  await proxy.close();
  for (const one of servers) {
    one.child.kill('SIGTERM');
    expect(await one.ended).toBe(0);
  }
  await database.drop();
  rmSync(DATA_DIR, { recursive: true, force: true });
});
