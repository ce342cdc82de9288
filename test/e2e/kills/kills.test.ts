// A short part of `npm run kills:tablet`: what the screen had confirmed is there when the tablet opens again, and on the server once.
import { expect, test } from 'vitest';
import { chanceFrom } from '../../support/chance.ts';
import { playTablet } from './run.ts';

test('a tablet killed four times while somebody works on it loses nothing that the screen had confirmed, and sends it once', async () => {
  const result = await playTablet({ sessions: 4, mostActs: 3, chance: chanceFrom(3), say: () => undefined });
  expect(result).toMatchObject({ sessions: 4, lost: 0, doubled: 0, stuck: 0, faults: [] });
  expect(result.confirmed).toBeGreaterThan(0);
});
