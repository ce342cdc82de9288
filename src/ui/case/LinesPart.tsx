/** The four lines and the services: each a compact row with its state, opened by a tap. */
import { useMemo } from 'react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useShared } from '../app/context.tsx';
import { useCatalogue } from '../parts/catalogue.ts';
import { Section } from '../parts/Section.tsx';
import { AccountLine } from './money/AccountLine.tsx';
import { CashLine } from './money/CashLine.tsx';
import { BroughtPapers } from './steps/BroughtPapers.tsx';
import { OtherServices } from './steps/OtherServices.tsx';
import { stepLists } from './steps/step-lists.ts';
import { StepRow } from './steps/StepRow.tsx';
import { useThisCase } from './this-case.tsx';
import { WorkLine } from './work/WorkLine.tsx';

export function LinesPart() {
  const { t } = useShared();
  const { state, plan } = useThisCase();
  const { catalogue } = useCatalogue();
  const lists = useMemo(() => stepLists(plan, state, catalogue), [plan, state, catalogue]);
  const done = lists.documents.filter((one) => one.state === 'done' || state.steps[one.step]?.status === 'done').length;
  return (
    <Stack spacing={2.5}>
      <Section title={t.case.documents}>
        {lists.documents.length > 0 && <Typography color="text.secondary">{t.case.steps.of(done, lists.documents.length)}</Typography>}
        {state.pathway === undefined && lists.documents.length === 0 && <Typography>{t.case.steps.noPathway}</Typography>}
        {lists.documents.map((one) => <StepRow key={one.step} planned={one} />)}
        <BroughtPapers papers={lists.brought} />
      </Section>
      <Section title={t.case.account}><AccountLine /></Section>
      <Section title={t.case.cash}><CashLine /></Section>
      <Section title={t.case.work}><WorkLine /></Section>
      <Section title={t.case.steps.services}>
        {lists.services.map((one) => <StepRow key={one.step} planned={one} />)}
        <OtherServices steps={lists.others} />
      </Section>
    </Stack>
  );
}
