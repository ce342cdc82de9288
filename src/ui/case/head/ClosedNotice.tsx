/** Why nothing can be changed here, and who can make that possible. */
import Alert from '@mui/material/Alert';
import { useShared } from '../../app/context.tsx';
import { useThisCase } from '../this-case.tsx';

export function ClosedNotice() {
  const { t } = useShared();
  const { state, may } = useThisCase();
  if (state.status === 'open') return null;
  const reasons: Readonly<Record<string, string>> = t.case.life.reasons;
  const reason = reasons[state.closedReason ?? ''] ?? t.case.head.closed.toLowerCase();
  return <Alert severity="info">{may('caseReopened') ? t.case.head.closedMayReopen(reason) : t.case.head.closedAbout(reason)}</Alert>;
}
