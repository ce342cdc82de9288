/** Money: asked for here, approved by another person, handed over with the card's serial and a signature. The line says which of it is next, and why not yet. */
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { CashRequest } from '#domain/case/state.ts';
import { waitsForYes } from '#domain/guide/planner.ts';
import { useShared } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { FoldRow } from '../FoldRow.tsx';
import { sayMissing, sayWhy, stepName } from '../say.ts';
import { StepActions } from '../steps/StepActions.tsx';
import { StepFacts } from '../steps/StepFacts.tsx';
import type { Mark } from '../StateMark.tsx';
import { useThisCase } from '../this-case.tsx';
import { OneRequest } from './OneRequest.tsx';

const MARKS: Readonly<Record<CashRequest['status'], Mark>> = { requested: 'asked', approved: 'attention', paid: 'done', returned: 'unavailable', cancelled: 'unavailable' };

export function CashLine() {
  const shared = useShared();
  const { t, money } = shared;
  const { state, plan } = useThisCase();
  const isLive = (programme: string): boolean => state.cash.some((one) => one.programme === programme && ['requested', 'approved', 'paid'].includes(one.status));
  const { catalogue } = useCatalogue();
  const programmes = catalogue.entries.flatMap((entry) => {
    const planned = plan.steps.find((one) => one.step === entry.id);
    return entry.entitlement && planned && !isLive(entry.id) && planned.state !== 'done' ? [{ amount: entry.entitlement.amount, planned }] : [];
  });
  const offered = programmes.filter((one) => one.planned.state !== 'not-for');
  const [first] = offered;
  const isOpen = first !== undefined && (first.planned.state === 'ready' || waitsForYes(first.planned));
  const live = state.cash.find((one) => ['approved', 'requested'].includes(one.status)) ?? state.cash.findLast((one) => one.status === 'paid');
  const status = { requested: t.case.waiting, approved: t.case.approved, paid: t.case.paid, returned: t.case.returned, cancelled: t.case.cancelled };
  const refused = programmes[0] && sayWhy(programmes[0].planned.why, shared).join(' ');
  const waits = first && !isOpen ? (sayMissing(first.planned.missing, shared)[0] ?? sayWhy(first.planned.why, shared)[0]) : undefined;
  const glance = live ? `${stepName(live.programme, shared)} · ${money(live.amount)}`
    : first === undefined ? refused : isOpen ? t.case.money.due(money(first.amount)) : waits && t.case.steps.waitsFor(waits);
  const name = live ? status[live.status] : first === undefined ? t.case.notEntitled : isOpen ? stepName(first.planned.step, shared) : t.case.money.notNow;
  return (
    <FoldRow id="cash" name={name} glance={glance} mark={live ? MARKS[live.status] : isOpen ? 'ready' : 'blocked'} isOpenAtFirst={live?.status === 'approved'}>
      <Stack spacing={2}>
        {state.cash.toReversed().map((one) => <OneRequest key={one.id} request={one} />)}
        {offered.map(({ planned, amount }) => (
          <Box key={planned.step}>
            <Typography sx={{ fontWeight: 600 }}>{stepName(planned.step, shared)} · {money(amount)}</Typography>
            <Stack spacing={1.5}><StepFacts planned={planned} /><StepActions planned={planned} /></Stack>
          </Box>
        ))}
        {state.cash.length === 0 && offered.length === 0 && <Typography>{[t.case.notEntitled, refused].filter(Boolean).join(' ')}</Typography>}
      </Stack>
    </FoldRow>
  );
}
