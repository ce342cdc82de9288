/** A step as one line; opened: why, where, what to bring, and what can be done. */
import Stack from '@mui/material/Stack';
import type { PlannedStep } from '#domain/guide/planner.ts';
import { useShared } from '../../app/context.tsx';
import { FoldRow } from '../FoldRow.tsx';
import { stepName } from '../say.ts';
import { useThisCase } from '../this-case.tsx';
import { glanceOf } from './glance.ts';
import { StepActions } from './StepActions.tsx';
import { StepFacts } from './StepFacts.tsx';

/** `place` tells apart the same step shown in two places. */
export function StepRow({ planned, place = 'line', isReadOnly = false }: { planned: PlannedStep; place?: string; isReadOnly?: boolean }) {
  const shared = useShared();
  const { state } = useThisCase();
  const { mark, text } = glanceOf(planned, state.steps[planned.step], shared);
  return (
    <FoldRow id={`${place}.${planned.step}`} name={stepName(planned.step, shared)} glance={text} mark={mark}>
      <Stack spacing={1.5}><StepFacts planned={planned} isReadOnly={isReadOnly} />{!isReadOnly && <StepActions planned={planned} />}</Stack>
    </FoldRow>
  );
}
