/** The lines of account, cash and work, and the papers and services that are not on the route: each a compact row with its state, opened by a tap. */
import { useMemo } from 'react';
import Stack from '@mui/material/Stack';
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
  const { state, plan, route: { onLine } } = useThisCase();
  const { catalogue } = useCatalogue();
  const lists = useMemo(() => stepLists(plan, state, { catalogue, onLine }), [plan, state, catalogue, onLine]);
  return (
    <Stack spacing={2.5}>
      <Section title={t.case.account}><AccountLine /></Section>
      <Section title={t.case.cash}><CashLine /></Section>
      <Section title={t.case.work}><WorkLine /></Section>
      {lists.documents.length + lists.brought.length > 0 && (
        <Section title={t.case.documents}>
          {lists.documents.map((one) => <StepRow key={one.step} planned={one} />)}
          <BroughtPapers papers={lists.brought} />
        </Section>
      )}
      <Section title={t.case.steps.services}>
        {lists.services.map((one) => <StepRow key={one.step} planned={one} />)}
        <OtherServices steps={lists.others} />
      </Section>
    </Stack>
  );
}
