import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { historyOf } from '#domain/case/state.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ACTS, ROLES, STAFF_ACTS, centreOf, hindrances, mayCause, mayEver, project } from '#domain/access/access.ts';
import { EVENT_TYPES } from '#domain/case/events.ts';
import { ANA, CENTRE, OTHER_CENTRE, beto, event, given, item } from '../../support/cases.ts';

const MARK = 'marker-of-protection';
const guarded = given(event(101, { type: 'protectionNoteAdded', data: { noteId: item(1), text: MARK } }), event(102, { type: 'protectionFlagSet', data: { flag: 'medical', raised: true } }));

describe('[A2] [A4] [A5] what a role may see', () => {
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
  test('[A4] an administrator and a programme lead change no case', () => {
    for (const type of EVENT_TYPES) expect(CASE_ACTS[type].roles.some((role) => role === 'administrator' || role === 'programme-lead')).toBe(false);
  });

  test('[A2] [A3] only a supervisor approves, returns, assigns, reopens, moves, judges doubles, answers what was asked about data and holds a case, and nobody acts outside the own centre', () => {
    expect(EVENT_TYPES.filter((type) => ROLES.every((role) => mayEver(role, type) === (role === 'supervisor'))).toSorted()).toEqual(['caseAssigned', 'caseMoved', 'caseReopened', 'cashApproved', 'cashReturned', 'duplicateJudged', 'holdSet', 'rightAnswered', 'rightCarriedOut']);
    for (const type of EVENT_TYPES) expect(mayCause({ ...beto, centreId: OTHER_CENTRE }, type, CENTRE)).toBe(false);
  });

  test('whoever may cause an event may also see the case', () => {
    for (const type of EVENT_TYPES) {
      for (const role of CASE_ACTS[type].roles) expect(project(guarded, { ...beto, role })).toBeDefined();
    }
  });
});

test('[A5] what happened under protection has a history of its own, in its place among the rest for whoever may see it', () => {
  expect(guarded.history.map((line) => line.type)).toEqual(['caseOpened']);
  expect(historyOf(guarded).map((line) => line.type)).toEqual(['caseOpened', 'protectionNoteAdded', 'protectionFlagSet']);
});

describe('what the case itself stands against', () => {
  const open = { status: 'open', flags: [] } as const;
  const closed = { status: 'closed', flags: [] } as const;

  test('[A9] in a closed case only what settles it is possible, and its reopening only there', () => {
    expect(EVENT_TYPES.filter((type) => hindrances(type, closed).length === 0).toSorted())
      .toEqual(['caseReopened', 'cashCancelled', 'cashReturned', 'conflictSettled', 'consentWithdrawn', 'duplicateJudged', 'holdSet', 'rightAnswered', 'rightAsked', 'rightCarriedOut', 'statusLinkRevoked']);
    expect(EVENT_TYPES.filter((type) => hindrances(type, open).length > 0)).toEqual(['caseReopened']);
  });

  test.each(['unaccompanied-minor', 'age-disputed'] as const)('[A8] money, accounts, vacancies and consents wait while the case says %s', (flag) => {
    expect(EVENT_TYPES.filter((type) => hindrances(type, { status: 'open', flags: [flag] }).includes('protection-first')).toSorted())
      .toEqual(['accountOpened', 'cashHandedOver', 'cashRequested', 'consentGiven', 'vacancyProposed']);
    expect(hindrances('cashRequested', { status: 'closed', flags: [flag] })).toEqual(['case-closed', 'protection-first']);
  });

  test('[A6] [A7] whom a case is assigned to, and whose household it is of, changes nothing', () => {
    for (const assignedTo of [null, ANA, beto.workerId]) expect(project({ ...guarded, assignedTo }, { ...beto, protection: false })?.id).toBe(guarded.id);
    const household = { id: item(9) as never, role: 'child' as const };
    expect(project({ ...guarded, centreId: OTHER_CENTRE, person: { ...guarded.person, household } }, beto)).toBeUndefined();
  });
});

test('whose things an act shows: the own centre’s, every centre’s where the row says so, nobody’s without the role', () => {
  const at = (role: (typeof ROLES)[number]) => ({ role, centreId: CENTRE });
  expect([centreOf(at('supervisor'), 'tabletsRead'), centreOf(at('administrator'), 'tabletsRead'), centreOf(at('caseworker'), 'tabletsRead')]).toEqual([CENTRE, null, 'none']);
  expect(centreOf({ role: 'supervisor', centreId: null }, 'refusalsRead')).toBe('none');
  expect(Object.values(STAFF_ACTS).every((row) => row.roles === 'signed-in' || row.roles.length > 0)).toBe(true);
});

test('every rule of RULES.md is named by a test', () => {
  const root = join(import.meta.dirname, '../../..');
  const rules = readFileSync(join(root, 'src/domain/access/RULES.md'), 'utf8').match(/(?<=\*\*)\[A\d+\](?=\*\*)/g) ?? [];
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.test.ts')).map((path) => readFileSync(join(root, 'test', path), 'utf8')).join('\n');
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter((rule) => !tests.includes(rule))).toEqual([]);
});
