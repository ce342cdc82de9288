// A short part of `npm run kills`: what was acknowledged is there, once, whatever was killed, and everything comes back by itself.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { provideBuild } from '#server/start/build.ts';
import { chanceFrom } from '../../support/chance.ts';
import { playKills } from './run.ts';

test('five kills of the server and two of its database lose nothing that was acknowledged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vtl-kills-'));
  chmodSync(folder, 0o755);
  provideBuild(() => undefined);
  const result = await playKills(join(folder, 'data'), { kills: 5, databaseKills: 2, fillsDisk: false, pushers: 2, chance: chanceFrom(7), say: () => undefined });
  expect(result).toMatchObject({ kills: 5, databaseKills: 2, lost: 0, doubled: 0, disagree: 0, auditHolds: true });
  expect(result.acknowledged).toBeGreaterThan(50);
  rmSync(folder, { recursive: true, force: true });
});
