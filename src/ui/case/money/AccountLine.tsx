/** Accounts opened and closed, and which level can be opened now or by what it is blocked. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Account } from '#domain/case/state.ts';
import { institutionOf } from '#domain/identifiers/institutions.ts';
import { useShared } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { useWho } from '../../parts/who.ts';
import { FoldRow } from '../FoldRow.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { sayMissing, stepName } from '../say.ts';
import { StepRow } from '../steps/StepRow.tsx';
import { useThisCase } from '../this-case.tsx';
import { AccountDialog } from './AccountDialog.tsx';
import { isLevel, levelOf } from './levels.ts';

export function AccountLine() {
  const shared = useShared();
  const { t } = shared;
  const { state, plan, route: { onLine }, may } = useThisCase();
  const [isOpening, setIsOpening] = useState(false);
  const held = state.accounts.filter((one) => one.withdrawn === undefined);
  const levels = plan.steps.filter((one) => one.step.startsWith('account-') && one.state !== 'not-for').toSorted((a, b) => (a.step < b.step ? -1 : 1));
  const { entries } = useCatalogue();
  const level = (step: string | undefined): string | undefined => { const entry = step === undefined ? undefined : entries.get(step); return entry && levelOf(entry); };
  const ready = levels.filter((one) => one.state === 'ready').map(({ step }) => step);
  const open = ready.filter(isLevel).flatMap((step) => level(step) ?? []);
  const products = ready.filter((step) => !isLevel(step)).map((step) => stepName(step, shared));
  const blocked = levels.filter((one) => one.state === 'blocked');
  const wanted = levels.find((one) => one.onRoute && one.state !== 'done');
  const [last] = held.slice(-1);
  const waits = wanted?.state === 'blocked' ? sayMissing(wanted.missing, shared)[0] : undefined;
  const glance = last ? t.case.accountOf(last.level, institutionOf(last.institution)?.name ?? last.institution)
    : [open.length > 0 && t.case.accounts.canOpen(open.join(', ')), ...products, waits && t.case.accounts.levelWaits(level(wanted?.step) ?? '', waits)].filter(Boolean).join(' · ') || (levels[0] && sayMissing(levels[0].missing, shared)[0]) || t.case.blocked;
  return (
    <FoldRow id="account" name={last ? glance : t.case.accounts.none} glance={last ? last.clabe ?? t.case.accounts.noClabe : glance} mark={last ? 'done' : ready.length > 0 ? 'ready' : 'blocked'}>
      <Stack spacing={1.5}>
        {state.accounts.toReversed().map((one) => <OneAccount key={one.id} account={one} />)}
        {may('accountOpened') && <Box><Button variant="outlined" onClick={() => setIsOpening(true)}>{t.case.openAccount}</Button></Box>}
        {blocked.filter((one) => !onLine.has(one.step)).map((one) => <StepRow key={one.step} planned={one} />)}
      </Stack>
      {isOpening && <AccountDialog level={level(wanted?.step) ?? open.at(-1) ?? '2'} close={() => setIsOpening(false)} />}
    </FoldRow>
  );
}

function OneAccount({ account }: { account: Account }) {
  const { t, moment } = useShared();
  const { act, may } = useThisCase();
  const who = useWho();
  const [isClosing, setIsClosing] = useState(false);
  const isHeld = account.withdrawn === undefined;
  return (
    <Box>
      <Typography sx={{ fontWeight: 600 }}>{t.case.accountOf(account.level, institutionOf(account.institution)?.name ?? account.institution)}</Typography>
      {account.clabe && <Typography sx={{ fontFamily: 'ui-monospace, monospace', fontSize: '1.1rem', overflowWrap: 'anywhere' }}>{account.clabe.replace(/^(\d{3})(\d{3})(\d{11})(\d)$/, '$1 $2 $3 $4')}</Typography>}
      {account.withdrawn !== undefined && <Typography color="error">{t.case.accounts.withdrawn(account.withdrawn)}</Typography>}
      <Typography variant="body2" color="text.secondary">{t.case.at(moment(account.at), who(account.by))}</Typography>
      {isHeld && may('accountWithdrawn') && <Button onClick={() => setIsClosing(true)}>{t.case.accounts.withdraw}</Button>}
      {isClosing && <ReasonDialog title={t.case.accounts.withdraw} close={() => setIsClosing(false)} send={(reason) => act({ type: 'withdrawAccount', data: { accountId: account.id, reason } })} />}
    </Box>
  );
}
