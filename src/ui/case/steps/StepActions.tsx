/** What can be done with a step, in two taps: had, asked for, not to be had, an appointment; corrected and taken back. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ItemId } from '#domain/foundation/ids.ts';
import { waitsForYes } from '#domain/guide/planner.ts';
import type { PlannedStep } from '#domain/guide/planner.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { AccountDialog } from '../money/AccountDialog.tsx';
import { levelOf } from '../money/levels.ts';
import { ConsentAsk } from '../consent/ConsentAsk.tsx';
import { DUTIES_EN } from '../../text/en/duties.ts';
import { DUTIES_ES } from '../../text/es/duties.ts';
import { useThisCase } from '../this-case.tsx';
import { AppointmentDialog } from './AppointmentDialog.tsx';
import { StepDialog } from './StepDialog.tsx';
import { undoTo } from './step-undo.ts';
import { UnavailableDialog } from './UnavailableDialog.tsx';
import { cashUnderWay, wayOf } from './step-lists.ts';

const row = { display: 'flex', flexWrap: 'wrap', gap: 1 } as const;

export function StepActions({ planned }: { planned: PlannedStep }) {
  const entry = useCatalogue().entries.get(planned.step);
  const way = entry ? wayOf(entry) : 'hand';
  if (way === 'account') return <AccountActions planned={planned} />;
  if (way === 'cash') return <CashActions planned={planned} />;
  if (way === 'job') return <JobActions />;
  if (entry?.consent && planned.state === 'blocked' && planned.why.some((one) => one.code === 'consent-first')) return <ConsentAsk entry={entry} consent={entry.consent} />;
  return <HandActions planned={planned} />;
}

function HandActions({ planned }: { planned: PlannedStep }) {
  const { t, today } = useShared();
  const { worker } = useSession();
  const { state, act, may } = useThisCase();
  const { catalogue, entries } = useCatalogue();
  const [dialog, setDialog] = useState<'done' | 'again' | 'unavailable' | 'appointment'>();
  const { step } = planned;
  const record = state.steps[step];
  const { papers } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  const isHad = record?.status === 'done';
  const isPaper = entries.get(step)?.kind === 'document';
  const renewal = entries.get(step)?.renewal;
  const canRenew = renewal !== undefined && (record?.had?.length ?? 0) < (renewal.times ?? Number.POSITIVE_INFINITY);
  /** The plan asks for another of what is had: this one is in doubt, or ends too soon. */
  const isAnother = isHad && isPaper && !canRenew && planned.onRoute && planned.state === 'ready';
  const undo = undoTo(step, record, worker.id);
  const complete = (): void => {
    if (isPaper) setDialog('done');
    else void act({ type: 'completeStep', data: { step, on: today, edition: catalogue.edition } }, undo);
  };
  if (!may('stepCompleted') && !may('appointmentSet')) return null;
  return (
    <Box sx={row}>
      {may('stepCompleted') && !isHad && <Button variant="contained" onClick={complete}>{isPaper ? t.case.markDone : t.case.steps.markServed}</Button>}
      {may('stepAsked') && record === undefined && planned.state !== 'done' && <Button variant="outlined" onClick={() => { void act({ type: 'askStep', data: { step } }, undo); }}>{t.case.markAsked}</Button>}
      {may('stepAsked') && record?.status === 'unavailable' && <Button variant="outlined" onClick={() => { void act({ type: 'askStep', data: { step } }, undo); }}>{t.case.steps.askAgain}</Button>}
      {may('stepUnavailable') && !isHad && record?.status !== 'unavailable' && planned.state !== 'done' && <Button onClick={() => setDialog('unavailable')}>{t.case.markUnavailable}</Button>}
      {may('appointmentSet') && !isHad && planned.state !== 'done' && <Button onClick={() => setDialog('appointment')}>{t.case.appointments.add}</Button>}
      {may('stepCompleted') && isHad && canRenew && <Button variant="contained" onClick={() => { if (isPaper) setDialog('again'); else void act({ type: 'completeStep', data: { step, on: today, edition: catalogue.edition, renews: true } }, undo); }}>{papers.renewed}</Button>}
      {may('stepCompleted') && isAnother && <Button variant="contained" onClick={() => setDialog('again')}>{papers.another}</Button>}
      {may('stepCompleted') && isHad && <Button variant="outlined" onClick={() => setDialog('done')}>{t.case.reopen}</Button>}
      {may('stepReopened') && isHad && <Button onClick={() => { void act({ type: 'reopenStep', data: { step } }, undo); }}>{t.case.steps.remove}</Button>}
      {may('stepReopened') && record?.status === 'asked' && <Button onClick={() => { void act({ type: 'reopenStep', data: { step } }, { type: 'askStep', data: { step, note: record.note } }); }}>{t.undo}</Button>}
      {dialog === 'done' && <StepDialog step={step} close={() => setDialog(undefined)} />}
      {dialog === 'again' && <StepDialog step={step} renews close={() => setDialog(undefined)} />}
      {dialog === 'unavailable' && <UnavailableDialog step={step} close={() => setDialog(undefined)} />}
      {dialog === 'appointment' && <AppointmentDialog about={step} close={() => setDialog(undefined)} />}
    </Box>
  );
}

function AccountActions({ planned }: { planned: PlannedStep }) {
  const { t } = useShared();
  const { may } = useThisCase();
  const [dialog, setDialog] = useState<'open' | 'appointment'>();
  const entry = useCatalogue().entries.get(planned.step);
  return (
    <Box sx={row}>
      {may('accountOpened') && <Button variant="contained" onClick={() => setDialog('open')}>{t.case.openAccount}</Button>}
      {may('appointmentSet') && <Button onClick={() => setDialog('appointment')}>{t.case.appointments.add}</Button>}
      {dialog === 'open' && <AccountDialog level={(entry && levelOf(entry)) ?? '2'} close={() => setDialog(undefined)} />}
      {dialog === 'appointment' && <AppointmentDialog about={planned.step} close={() => setDialog(undefined)} />}
    </Box>
  );
}

function CashActions({ planned }: { planned: PlannedStep }) {
  const { t, money, tablet } = useShared();
  const { state, act, may, show } = useThisCase();
  const entry = useCatalogue().entries.get(planned.step);
  const amount = entry?.entitlement?.amount;
  const { consent } = entry ?? {};
  if (cashUnderWay(planned.step, state)) return <Box sx={row}><Button variant="outlined" onClick={() => show('lines', 'cash')}>{t.case.cash}</Button></Box>;
  if (entry === undefined || amount === undefined || !may('cashRequested')) return null;
  const ask = async (): Promise<void> => {
    const requestId = tablet.newId() as ItemId;
    if (await act({ type: 'requestCash', data: { requestId, programme: planned.step, amount } }, { type: 'cancelCash', data: { requestId, reason: t.case.money.undone } })) show('lines', 'cash');
  };
  if (consent && waitsForYes(planned)) return <ConsentAsk entry={entry} consent={consent} then={{ label: t.case.request(money(amount)), act: ask }} />;
  if (planned.state !== 'ready') return null;
  return <Box sx={row}><Button variant="contained" onClick={() => { void ask(); }}>{t.case.request(money(amount))}</Button></Box>;
}

function JobActions() {
  const { t } = useShared();
  const { show } = useThisCase();
  return <Box sx={row}><Button variant="contained" onClick={() => show('lines', 'work')}>{t.case.steps.seeVacancies}</Button></Box>;
}
