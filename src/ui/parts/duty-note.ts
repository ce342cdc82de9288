/** What is due in a case, in the few words of a row. */
import { useCallback } from 'react';
import type { CaseRow } from '#device/engine/api.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { DUTIES_EN } from '../text/en/duties.ts';
import { DUTIES_ES } from '../text/es/duties.ts';

/** Says what is most urgent in a row, a duty of the person's or what they are owed: what, and by when; a hearing with the hour to be there. */
export function useDutyNote(): (row: CaseRow) => string | undefined {
  const { catalogueText, day } = useShared();
  const { duties } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  return useCallback(({ duty, right }: CaseRow) => {
    if (right && (duty === undefined || right.left < duty.left)) return `${duties.rights[right.next][right.right]}: ${duties.when(right.left, day(right.due))}`;
    if (duty === undefined) return undefined;
    const what = duties.short[duty.why](catalogueText(`step.${duty.step}.name`));
    return `${what}: ${duty.report ? duties.beThere(duty.left, day(duty.due), duty.report.slice(11)) : duties.when(duty.left, day(duty.due))}`;
  }, [catalogueText, day, duties]);
}
