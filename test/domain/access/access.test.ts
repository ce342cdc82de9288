import { historyOf } from '#domain/case/state.ts';
import { describe, expect, test } from 'vitest';
import { MAY_CAUSE, ROLES, mayCause, project } from '#domain/access/access.ts';
import { EVENT_TYPES } from '#domain/case/events.ts';
import { ANA, CENTRE, OTHER_CENTRE, beto, event, given, item } from '../../support/cases.ts';

const MARK = 'marker-of-protection';
const guarded = given(event(101, { type: 'protectionNoteAdded', data: { noteId: item(1), text: MARK } }), event(102, { type: 'protectionFlagSet', data: { flag: 'medical', raised: true } }));

describe('what a role may see', () => {
  test.each(ROLES.flatMap((role) => [CENTRE, OTHER_CENTRE, null].flatMap((centreId) => [true, false].map((protection) => ({ role, centreId, protection })))))(
    '$role, centre $centreId, protection $protection', ({ role, centreId, protection }) => {
      const seen = project(guarded, { workerId: ANA, role, centreId, protection });
      const sees = centreId === CENTRE && role !== 'administrator' && role !== 'programme-lead';
      expect(seen !== undefined).toBe(sees);
      expect(JSON.stringify(seen ?? null).includes(MARK)).toBe(sees && protection);
      expect(JSON.stringify(seen ?? null).includes('protectionNoteAdded')).toBe(sees && protection);
      expect(JSON.stringify(seen ?? null).includes('medical')).toBe(sees && protection);
    });
});

describe('what a role may do', () => {
  test('an administrator and a programme lead change no case', () => {
    for (const type of EVENT_TYPES) expect(MAY_CAUSE[type].some((role) => role === 'administrator' || role === 'programme-lead')).toBe(false);
  });

  test('only a supervisor approves, and nobody acts outside the own centre', () => {
    expect(MAY_CAUSE.cashApproved).toEqual(['supervisor']);
    for (const type of EVENT_TYPES) expect(mayCause({ ...beto, centreId: OTHER_CENTRE }, type, CENTRE)).toBe(false);
  });

  test('whoever may cause an event may also see the case', () => {
    for (const type of EVENT_TYPES) {
      for (const role of MAY_CAUSE[type]) expect(project(guarded, { ...beto, role })).toBeDefined();
    }
  });
});

test('what happened under protection has a history of its own, in its place among the rest for whoever may see it', () => {
  expect(guarded.history.map((line) => line.type)).toEqual(['caseOpened']);
  expect(historyOf(guarded).map((line) => line.type)).toEqual(['caseOpened', 'protectionNoteAdded', 'protectionFlagSet']);
});
