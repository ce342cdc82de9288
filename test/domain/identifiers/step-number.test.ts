import { describe, expect, test } from 'vitest';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { mayLetThrough, mayNoteNumber, readStepNumber } from '#domain/identifiers/step-number.ts';

const today = '2026-11-23' as PlainDate;

describe("a step's number", () => {
  test.each([
    ['curp', 'HEGG560427MVZRRL04', 'anybody'], ['curp', 'GOVM800705MCLMLR01', 'supervisor'], ['curp', 'MOTR931311HJCRMN02', 'nobody'], ['curp', 'HEGG5604', 'nobody'],
    ['rfc', 'VACE460910SX6', 'anybody'], ['rfc', 'GODE561331GR8', 'nobody'], ['clabe', '002010077777777779', 'nobody'], ['nss', '12345678904', 'nobody'], ['nss', '12345678903', 'anybody'],
  ])('%s %s can be let through by %s', (step, number, who) => {
    const reading = readStepNumber(step, number, { today });
    expect(reading && mayLetThrough(step, reading)).toBe(who);
    expect(mayNoteNumber(step, number, today)).toBe(who);
  });
  test('without a rule is not read', () => { expect(readStepNumber('ine', 'anything', { today })).toBeUndefined(); expect(mayNoteNumber('ine', 'anything', today)).toBe('anybody'); });
});
