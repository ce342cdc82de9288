import { describe, expect, test } from 'vitest';
import { ROLES } from '#domain/access/access.ts';
import { EVENT_TYPES } from '#domain/case/events.ts';
import { mayDo } from '#ui/case/may.ts';
import { ANA, CENTRE, OTHER_CENTRE, ana, supervisor } from '../../support/cases.ts';

const open = { status: 'open', centreId: CENTRE, flags: [] } as const;
const closed = { status: 'closed', centreId: CENTRE, flags: [] } as const;

describe('the screen offers', () => {
  test('nothing in a case of another centre, and nothing to those who read no cases', () => {
    for (const type of EVENT_TYPES) {
      expect(mayDo({ ...open, centreId: OTHER_CENTRE }, supervisor, type), type).toBe(false);
      for (const role of ROLES.filter((one) => one === 'administrator' || one === 'programme-lead')) expect(mayDo(open, { workerId: ANA, role, centreId: null, protection: false }, type), type).toBe(false);
    }
  });

  test('money acts to the cash officer, job acts to the liaison, and not the other way round', () => {
    const cash = { ...ana, role: 'cash-officer' } as const;
    const jobs = { ...ana, role: 'job-liaison' } as const;
    expect([mayDo(open, cash, 'cashHandedOver'), mayDo(open, jobs, 'cashHandedOver'), mayDo(open, cash, 'vacancyProposed'), mayDo(open, jobs, 'vacancyProposed')]).toEqual([true, false, false, true]);
    expect([mayDo(open, cash, 'stepCompleted'), mayDo(open, jobs, 'stepCompleted'), mayDo(open, ana, 'caseAssigned'), mayDo(open, supervisor, 'caseAssigned')]).toEqual([false, false, false, true]);
  });

  test('[A9] in a closed case only judgements about it, and its reopening only there', () => {
    expect(EVENT_TYPES.filter((type) => mayDo(closed, supervisor, type)).toSorted()).toEqual(['caseReopened', 'cashCancelled', 'cashReturned', 'conflictSettled', 'consentWithdrawn', 'duplicateJudged', 'holdSet', 'rightAnswered', 'rightAsked', 'rightCarriedOut', 'statusLinkRevoked']);
    expect(mayDo(open, supervisor, 'caseReopened')).toBe(false);
  });

  test('[A8] an act that waits for the protection plan, for it says so itself', () => {
    expect(mayDo({ ...open, flags: ['unaccompanied-minor'] }, ana, 'cashRequested')).toBe(true);
  });

  test('[A5] protection acts only to those who are let into that compartment', () => {
    expect([mayDo(open, ana, 'protectionNoteAdded'), mayDo(open, { ...ana, protection: true }, 'protectionNoteAdded')]).toEqual([false, true]);
  });
});
