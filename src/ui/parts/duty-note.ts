/** What is due in a case, in the few words of a row. */
import { useCallback } from 'react';
import type { CaseRow } from '#device/engine/api.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { DUTIES_EN } from '../text/en/duties.ts';
import { DUTIES_ES } from '../text/es/duties.ts';

/** Says the most urgent duty of a row: what, and by when; a hearing with the hour to be there. */
export function useDutyNote(): (row: CaseRow) => string | undefined {
  const { catalogueText, day } = useShared();
  const { duties } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  return useCallback(({ duty }: CaseRow) => {
    if (duty === undefined) return undefined;
    const what = duties.short[duty.why](catalogueText(`step.${duty.step}.name`));
    return `${what}: ${duty.report ? duties.beThere(duty.left, day(duty.due), duty.report.slice(11)) : duties.when(duty.left, day(duty.due))}`;
  }, [catalogueText, day, duties]);
}
