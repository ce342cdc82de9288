/** Papers that nobody can be sent to fetch: people bring them or they don't. Folded away until asked. */
import Stack from '@mui/material/Stack';
import type { PlannedStep } from '#domain/guide/planner.ts';
import { useShared } from '../../app/context.tsx';
import { FoldRow } from '../FoldRow.tsx';
import { ScanIntoCase } from '../person/ScanIntoCase.tsx';
import { StepRow } from './StepRow.tsx';

export function BroughtPapers({ papers }: { papers: readonly PlannedStep[] }) {
  const { t } = useShared();
  if (papers.length === 0) return null;
  return (
    <FoldRow id="brought" name={t.case.steps.brought}>
      <Stack spacing={1}><ScanIntoCase />{papers.map((one) => <StepRow key={one.step} planned={one} />)}</Stack>
    </FoldRow>
  );
}
