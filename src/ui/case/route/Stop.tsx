/** One stop: its state and day in a few words; opened, everything about the step and what can be done. */
import Stack from '@mui/material/Stack';
import type { PlannedStep } from '#domain/guide/planner.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { DUTIES_EN } from '../../text/en/duties.ts';
import { DUTIES_ES } from '../../text/es/duties.ts';
import { FoldRow } from '../FoldRow.tsx';
import { stepName } from '../say.ts';
import { StepActions } from '../steps/StepActions.tsx';
import { StepFacts } from '../steps/StepFacts.tsx';
import { useThisCase } from '../this-case.tsx';
import { Station } from './Station.tsx';
import { glanceOfStop } from './stop-glance.ts';
import { useRouteText } from './texts.ts';

type Props = { planned: PlannedStep; track: 'solid' | 'dashed'; isMain: boolean; isSupposed: boolean; isNew: boolean };

export function Stop({ planned, track, isMain, isSupposed, isNew }: Props) {
  const shared = useShared();
  const text = useRouteText();
  const { papers: { doubted } } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  const { state } = useThisCase();
  const { mark, line } = glanceOfStop(planned, state, { ...shared, text, doubted });
  return (
    <Station mark={mark} track={track} component="li">
      <FoldRow id={`${isSupposed ? 'if' : 'next'}.${planned.step}`} name={stepName(planned.step, shared)} glance={isNew ? `${text.isNew} · ${line}` : line} isMain={isMain} isOpenAtFirst={isMain}>
        <Stack spacing={1.5}><StepFacts planned={planned} isBrief={isMain} isReadOnly={isSupposed} />{!isSupposed && <StepActions planned={planned} />}</Stack>
      </FoldRow>
    </Station>
  );
}
