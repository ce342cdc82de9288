/** What may be asked about one person's data. The name comes from the tablet; what is asked of the server is kept nowhere. */
import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from 'react-router';
import { mayAct } from '#domain/access/access.ts';
import type { CaseId } from '#domain/foundation/ids.ts';
import { fullName } from '#domain/person/person.ts';
import { useSession, useShared, useTexts } from '../app/context.tsx';
import { useCase } from '../app/live.ts';
import { languageOf } from '../text/person/languages.ts';
import { PRIVACY } from '../text/privacy.ts';
import { AccessPart } from './AccessPart.tsx';
import { BasesPart, HoldsPart } from './BasesPart.tsx';
import { ErasurePart } from './ErasurePart.tsx';
import { RightsPart } from './RightsPart.tsx';

export function CasePrivacy() {
  const say = useTexts(PRIVACY);
  const { t } = useShared();
  const { worker } = useSession();
  const { caseId } = useParams();
  const view = useCase(caseId as CaseId);
  if (view === undefined) return <LinearProgress aria-label={t.loading} />;
  if (view === null) return <Alert severity="info">{say.gone}</Alert>;
  const { state } = view;
  return (
    <Stack spacing={2.5} sx={{ maxWidth: 760, mx: 'auto', width: '100%' }}>
      <Stack spacing={0.5}>
        <Typography variant="h1">{say.title}</Typography>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{say.of(fullName(state.person.name), state.folio)}</Typography>
      </Stack>
      <RightsPart state={state} />
      {mayAct(worker.role, 'accessFileGiven') && <AccessPart caseId={state.id} language={languageOf(state.person.languages)} />}
      <BasesPart />
      <HoldsPart state={state} />
      {mayAct(worker.role, 'erasureAsked') && <ErasurePart caseId={state.id} version={state.version} />}
    </Stack>
  );
}
