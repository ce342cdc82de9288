/** For who supervises: the way to what was noted about this case. */
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { mayAct } from '#domain/access/access.ts';
import { useSession, useTexts } from '../../app/context.tsx';
import { AUDIT } from '../../text/audit.ts';
import { useThisCase } from '../this-case.tsx';

export function WhoSaw() {
  const { worker } = useSession();
  const say = useTexts(AUDIT);
  const { state } = useThisCase();
  if (!mayAct(worker.role, 'auditRead')) return null;
  return <Button component={Link} to={`/audit?caseId=${state.id}`} variant="text" sx={{ alignSelf: 'flex-start' }}>{say.whoSaw}</Button>;
}
