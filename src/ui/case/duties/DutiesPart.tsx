/** What the person has to do by a day, the most urgent open: which rule says so, until when, and the tap that notes it. */
import { useMemo } from 'react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Duty } from '#domain/guide/duties.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { Section } from '../../parts/Section.tsx';
import { DUTIES_EN } from '../../text/en/duties.ts';
import { DUTIES_ES } from '../../text/es/duties.ts';
import { FoldRow } from '../FoldRow.tsx';
import { stepName } from '../say.ts';
import { useThisCase } from '../this-case.tsx';
import { DutyActions } from './DutyActions.tsx';
import { HearingTimes } from './HearingTimes.tsx';
import { useDuties } from './use-duties.ts';

/** What is further off is folded away. */
const IN_SIGHT_DAYS = 30;

export function DutiesPart() {
  const { duties: words } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  const { state } = useThisCase();
  const duties = useDuties();
  const [near, far] = useMemo(() => {
    // A calendar's day that passed before the person came is a task, not something that they missed.
    const theirs = duties.filter((one) => one.why !== 'tie-line' || one.due >= state.arrival.arrivedOn);
    const isNear = (one: Duty): boolean => one.whose === 'person' && (one.state !== 'ok' || one.left <= IN_SIGHT_DAYS);
    return [theirs.filter(isNear), theirs.filter((one) => !isNear(one))];
  }, [duties, state.arrival.arrivedOn]);
  if (near.length === 0 && far.length === 0) return null;
  return (
    <Section title={words.title}>
      {near.map((one, at) => <OneDuty key={keyOf(one)} duty={one} isOpenAtFirst={at === 0 && one.left <= 0} />)}
      {far.length > 0 && (
        <FoldRow id="duties.far" name={words.further(far.length)}>
          <Stack spacing={1}>{far.map((one) => <OneDuty key={keyOf(one)} duty={one} isOpenAtFirst={false} />)}</Stack>
        </FoldRow>
      )}
    </Section>
  );
}

const keyOf = (duty: Duty): string => `${duty.rule}.${duty.hearing?.id ?? ''}`;

function OneDuty({ duty, isOpenAtFirst }: { duty: Duty; isOpenAtFirst: boolean }) {
  const shared = useShared();
  const { day, today } = shared;
  const { duties: words } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  const { why, params, window, left, due, whose } = duty;
  const step = stepName(duty.step, shared);
  const said = { step, last: params['last'] ? day(params['last']) : '', from: params['from'] ? day(params['from']) : '', days: params['days'] ?? '', place: params['place'] ?? '', hours: params['hours'] ?? '' };
  return (
    <FoldRow id={`duty.${keyOf(duty)}`} name={words.short[why](step)} glance={duty.hearing ? words.beThere(left, day(due), duty.hearing.report.here.slice(11)) : words.when(left, day(due))} mark={left < 0 ? 'attention' : left === 0 ? 'ready' : 'asked'} isOpenAtFirst={isOpenAtFirst}>
      <Stack spacing={1}>
        <HearingTimes duty={duty} />
        {left < 0 && <Typography sx={{ fontWeight: 600 }}>{words.late[why]}</Typography>}
        <Typography>{words.rule[why](said)}</Typography>
        {window.from > today && window.from < due && <Typography>{words.from(day(window.from))}</Typography>}
        {whose === 'agency' ? <Typography color="text.secondary">{words.whoseAgency}</Typography> : <DutyActions duty={duty} />}
      </Stack>
    </FoldRow>
  );
}
