/**
 * The person sits before her. The caseworker sees at once what comes next, why, where and what to
 * bring; every step is done in three taps; what is blocked says by what.
 */
import { useMemo } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Grid from '@mui/material/Grid';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from 'react-router';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { CaseView } from '#device/engine/api.ts';
import type { CaseId } from '#domain/foundation/ids.ts';
import { planOfCase } from '#domain/guide/plan-of-case.ts';
import { fullName } from '#domain/person/person.ts';
import { useShared } from '../app/context.tsx';
import { useCase } from '../app/live.ts';
import { Section } from '../parts/Section.tsx';
import { AccountLine } from './AccountLine.tsx';
import { CashLine } from './CashLine.tsx';
import { Conflicts } from './Conflicts.tsx';
import { History } from './History.tsx';
import { Notes } from './Notes.tsx';
import { PersonCard } from './PersonCard.tsx';
import { Slip } from './Slip.tsx';
import { StepCard } from './StepCard.tsx';
import { WorkLine } from './WorkLine.tsx';

const NEXT_SHOWN = 3;

export function CaseScreen() {
  const { t } = useShared();
  const { caseId } = useParams();
  const view = useCase(caseId as CaseId);
  if (view === undefined) return <LinearProgress aria-label={t.loading} />;
  if (view === null) return <Alert severity="info">{t.case.notHere}</Alert>;
  return <OpenCase view={view} />;
}

function OpenCase({ view }: { view: CaseView }) {
  const { t, today } = useShared();
  const { state } = view;
  const plan = useMemo(() => planOfCase(state, CATALOGUE, today), [state, today]);
  const kindOf = new Map(CATALOGUE.entries.map((entry) => [entry.id, entry.kind]));
  const steps = plan.steps.filter((one) => one.state !== 'not-for' || state.steps[one.step] !== undefined);
  const byHand = (step: string): boolean => ['document', 'service'].includes(kindOf.get(step) ?? '');
  const next = steps.filter((one) => one.state === 'ready' && one.onRoute && byHand(one.step)).slice(0, NEXT_SHOWN);
  const rest = steps.filter((one) => byHand(one.step) && !next.includes(one) && (one.onRoute || one.state === 'done' || state.steps[one.step] !== undefined || one.state === 'ready'));

  return (
    <Stack spacing={2}>
      <Box>
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>{fullName(state.person.name)}</Typography>
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', mt: 1 }}>
          <Chip label={state.folio} variant="outlined" />
          {state.pathway && <Chip label={t.pathways[state.pathway]} color="primary" />}
          {state.flags.map((flag) => <Chip key={flag} label={t.flags[flag]} color="warning" />)}
          {view.unsent.length > 0 && <Chip label={t.unsent(view.unsent.length)} variant="outlined" />}
        </Stack>
      </Box>
      <Conflicts state={state} />
      <Grid container spacing={2}>
        <Grid size={{ xs: 12, md: 7 }}>
          <Stack spacing={2}>
            <Section title={t.case.next}>
              {next.length === 0 ? <Typography>{t.case.allDone}</Typography> : next.map((one) => <StepCard key={one.step} state={state} planned={one} open />)}
            </Section>
            <Section title={t.case.documents}>{rest.map((one) => <StepCard key={one.step} state={state} planned={one} />)}</Section>
          </Stack>
        </Grid>
        <Grid size={{ xs: 12, md: 5 }}>
          <Stack spacing={2}>
            <PersonCard state={state} />
            <Section title={t.case.account}><AccountLine state={state} /></Section>
            <Section title={t.case.cash}><CashLine state={state} plan={plan} /></Section>
            <Section title={t.case.work}><WorkLine state={state} /></Section>
            <Section title={t.case.notes}><Notes state={state} /></Section>
            <Slip state={state} />
            <Section title={t.case.history}><History state={state} /></Section>
          </Stack>
        </Grid>
      </Grid>
    </Stack>
  );
}
