/** The one thing to do now, large; what else can be done today and what comes after, as rows. */
import { useMemo } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { PlannedStep } from '#domain/guide/planner.ts';
import { useShared } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { Section } from '../../parts/Section.tsx';
import { FoldRow } from '../FoldRow.tsx';
import { stepName } from '../say.ts';
import { useThisCase } from '../this-case.tsx';
import { Appointments } from './Appointments.tsx';
import { StepActions } from './StepActions.tsx';
import { StepFacts } from './StepFacts.tsx';
import { stepLists } from './step-lists.ts';
import { StepRow } from './StepRow.tsx';

const NAMED = 2;

export function NextPart() {
  const shared = useShared();
  const { t, money } = shared;
  const { state, plan, may, show } = useThisCase();
  const { catalogue } = useCatalogue();
  const { next, also, later } = useMemo(() => stepLists(plan, state, catalogue), [plan, state, catalogue]);
  const approved = state.cash.filter((one) => one.status === 'approved');
  const isGated = plan.steps.some((one) => one.why.some((why) => why.code === 'protection-first'));
  if (state.status === 'closed') return <Section title={t.case.next}><Typography>{t.case.steps.closed}</Typography></Section>;
  return (
    <Stack spacing={2.5}>
      <Section title={t.case.next}>
        {isGated && <Alert severity="warning">{t.case.steps.gate}</Alert>}
        {state.pathway === undefined && !isGated && <Alert severity="info" action={may('pathwaySet') && <Button color="inherit" onClick={() => show('person', 'edit.arrival')}>{t.choose}</Button>}>{t.case.steps.noPathway}</Alert>}
        {approved.map((one) => (
          <Alert key={one.id} severity="success" icon={false} action={may('cashHandedOver') && <Button color="inherit" onClick={() => show('lines', 'cash')}>{t.case.cash}</Button>}>
            {t.case.approved} ({money(one.amount)})
          </Alert>
        ))}
        {next ? <NextCard planned={next} /> : <Typography>{t.case.allDone}</Typography>}
      </Section>
      <Appointments />
      {also.length > 0 && <Section title={t.case.steps.also}>{also.map((one) => <StepRow key={one.step} planned={one} place="next" />)}</Section>}
      {later.length > 0 && (
        <FoldRow id="later" name={t.case.steps.later} glance={later.slice(0, NAMED).map((one) => stepName(one.step, shared)).join(', ') + (later.length > NAMED ? ` ${t.case.steps.andMore(later.length - NAMED)}` : '')}>
          <Stack spacing={1}>{later.map((one) => <StepRow key={one.step} planned={one} place="next" />)}</Stack>
        </FoldRow>
      )}
    </Stack>
  );
}

function NextCard({ planned }: { planned: PlannedStep }) {
  const shared = useShared();
  const name = stepName(planned.step, shared);
  return (
    <Paper component="article" aria-label={name} elevation={0} sx={{ p: 2, border: 2, borderColor: 'primary.main' }}>
      <Stack spacing={1.5}>
        <Typography variant="h3" sx={{ fontSize: '1.3rem', fontWeight: 700, overflowWrap: 'anywhere' }}>{name}</Typography>
        <StepFacts planned={planned} />
        <StepActions planned={planned} />
      </Stack>
    </Paper>
  );
}
