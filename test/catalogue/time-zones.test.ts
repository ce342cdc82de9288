import { expect, test } from 'vitest';
import { CENTRES } from '#catalogue/centres.ts';
import { timeZoneOf } from '#catalogue/time-zones.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { wallDay, wallTime } from '#domain/status/wall-time.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';

test('each centre of the programme has its own zone, also under a longer name', () => {
  for (const centre of CENTRES) expect(timeZoneOf({ name: `Centro de atención ${centre.town} norte`, state: centre.state })).toBe(centre.timeZone);
});

test('a centre elsewhere has its state\'s zone, and each is one that the runtime knows', () => {
  expect([timeZoneOf({ name: 'Centro de prueba', state: 'BC' }), timeZoneOf({ name: 'Otro', state: 'QR' }), timeZoneOf({ name: 'Otro', state: 'PL' }), timeZoneOf({ name: '', state: '' })])
    .toEqual(['America/Tijuana', 'America/Cancun', 'America/Mexico_City', 'America/Mexico_City']);
  for (const state of Object.keys(STATES)) expect(wallTime('2026-11-24T16:00:00.000Z' as Instant, timeZoneOf({ name: '', state }))).toMatch(/^2026-11-24T(08|09|10|11):00$/);
});

test('the wall clock of a centre: summer time at the border, none elsewhere since 2022, and the day changes there and not in Greenwich', () => {
  const at = (instant: string, zone: string) => wallTime(instant as Instant, zone);
  expect([at('2026-07-01T18:00:00.000Z', 'America/Tijuana'), at('2026-12-01T18:00:00.000Z', 'America/Tijuana')]).toEqual(['2026-07-01T11:00', '2026-12-01T10:00']);
  expect([at('2026-07-01T18:00:00.000Z', 'America/Mexico_City'), at('2026-12-01T18:00:00.000Z', 'America/Mexico_City')]).toEqual(['2026-07-01T12:00', '2026-12-01T12:00']);
  expect(at('2026-11-24T06:00:00.000Z', 'America/Mexico_City')).toBe('2026-11-24T00:00');
  expect(wallDay('2026-11-24T02:00:00.000Z' as Instant, 'America/Tijuana')).toBe('2026-11-23');
});
