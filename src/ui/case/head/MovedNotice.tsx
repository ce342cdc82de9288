/** The case is between two centres: on its way from here, or just come from there with a word for whoever receives the person. */
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Typography from '@mui/material/Typography';
import { lastMove } from '#domain/case/moves.ts';
import { daysBetween } from '#domain/foundation/plain-date.ts';
import { localDay, useSession, useShared, useTexts } from '../../app/context.tsx';
import { useCentreName } from '../../parts/centres.ts';
import { useWho } from '../../parts/who.ts';
import { MOVES } from '../../text/moves.ts';
import { useThisCase } from '../this-case.tsx';

/** How long the word stays at the top once somebody has the case; the history keeps it. */
const SHOWN_DAYS = 7;

/** Where whoever has just passed the case on reads what holds now. */
export const MOVED_NOTICE = 'moved-notice';

export function MovedNotice() {
  const { moment, today } = useShared();
  const { worker } = useSession();
  const { state } = useThisCase();
  const words = useTexts(MOVES);
  const nameOf = useCentreName();
  const who = useWho();
  const move = lastMove(state);
  if (!move) return null;
  if (state.centreId !== worker.centreId) {
    return <Alert severity="info" id={MOVED_NOTICE} tabIndex={-1} sx={{ scrollMarginTop: 'calc(var(--bar) + 16px)' }}><AlertTitle sx={{ fontWeight: 600 }}>{words.leaving(nameOf(state.centreId) ?? words.someCentre)}</AlertTitle>{words.leavingAbout}</Alert>;
  }
  const isNew = state.assignedTo === null || daysBetween(localDay(move.at), today) <= SHOWN_DAYS;
  if (state.status !== 'open' || !isNew) return null;
  return (
    <Alert severity="info" sx={{ '& .MuiAlert-message': { minWidth: 0 } }}>
      <AlertTitle sx={{ fontWeight: 600 }}>{words.came(nameOf(move.from) ?? words.someCentre, moment(move.at))}</AlertTitle>
      <Typography sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{[words.sentBy(move.sender ?? who(move.by)), ...(state.assignedTo === null ? [words.unassigned] : [])].join(' ')}</Typography>
      {move.note !== undefined && <Typography sx={{ mt: 0.5, fontWeight: 600, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{move.note}</Typography>}
    </Alert>
  );
}
