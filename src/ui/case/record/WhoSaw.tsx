/** The ways to what was noted about this case, for who supervises, and to what the person may ask about their data. */
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { mayAct } from '#domain/access/access.ts';
import { useSession, useTexts } from '../../app/context.tsx';
import { AUDIT } from '../../text/audit.ts';
import { PRIVACY } from '../../text/privacy.ts';
import { useThisCase } from '../this-case.tsx';

export function WhoSaw() {
  const { worker } = useSession();
  const say = useTexts(AUDIT);
  const privacy = useTexts(PRIVACY);
  const { state } = useThisCase();
  return (
    <>
      {mayAct(worker.role, 'auditRead') && <Button component={Link} to={`/audit?caseId=${state.id}`} variant="text" sx={{ alignSelf: 'flex-start' }}>{say.whoSaw}</Button>}
      <Button component={Link} to={`/privacy/${state.id}`} variant="text" sx={{ alignSelf: 'flex-start' }}>{privacy.title}</Button>
    </>
  );
}
