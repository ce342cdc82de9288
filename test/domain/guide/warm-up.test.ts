import { expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { Pathway } from '#domain/case/events.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';
import { warmUp } from '#domain/guide/warm-up.ts';

test('the planner is warmed in small steps that can be left off anywhere: every way in, both ways, with papers and without', () => {
  const steps = [...warmUp(CATALOGUE, PlainDate.parse('2026-11-24'))];
  expect(steps.length).toBe(Pathway.options.length * 8);
  const left = warmUp(CATALOGUE, PlainDate.parse('2026-11-24'));
  left.next();
  expect(left.return(undefined).done).toBe(true);
});
