/** What is possible and on nobody's way: there for whoever asks, folded away for all others. */
import Stack from '@mui/material/Stack';
import type { PlannedStep } from '#domain/guide/planner.ts';
import { useShared } from '../../app/context.tsx';
import { FoldRow } from '../FoldRow.tsx';
import { StepRow } from './StepRow.tsx';

export function OtherServices({ steps }: { steps: readonly PlannedStep[] }) {
  const { t } = useShared();
  if (steps.length === 0) return null;
  return (
    <FoldRow id="others" name={t.case.steps.others(steps.length)}>
      <Stack spacing={1}>{steps.map((one) => <StepRow key={one.step} planned={one} />)}</Stack>
    </FoldRow>
  );
}
