/** The way to what the person came for, as a route; what stands before it: a gate, a pathway not chosen, money to hand over, appointments. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useShared } from '../../app/context.tsx';
import { Section } from '../../parts/Section.tsx';
import { DoneStation } from '../route/RouteLine.tsx';
import { RoutePart } from '../route/RoutePart.tsx';
import { useThisCase } from '../this-case.tsx';
import { Appointments } from './Appointments.tsx';

export function NextPart() {
  const { t, money } = useShared();
  const { state, plan, route: { stops }, may, show } = useThisCase();
  const approved = state.cash.filter((one) => one.status === 'approved');
  const isGated = plan.steps.some((one) => one.why.some((why) => why.code === 'protection-first'));
  if (state.status === 'closed') return <Section title={t.case.next}><Typography>{t.case.steps.closed}</Typography><DoneStation done={stops.done} isLast /></Section>;
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
        <RoutePart />
      </Section>
      <Appointments />
    </Stack>
  );
}
