/** What happened, newest first, in words. The last lines travel with the case; the whole, with its values, is asked from the server. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { aboutOf } from '#domain/case/evolve.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { historyOf } from '#domain/case/state.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { useCentreName } from '../../parts/centres.ts';
import { useWho } from '../../parts/who.ts';
import { MOVES } from '../../text/moves.ts';
import { FoldRow } from '../FoldRow.tsx';
import { useThisCase } from '../this-case.tsx';
import { sayDetail, sayLine } from './history-lines.ts';

type Line = { readonly id: string; readonly at: Instant; readonly by: string; readonly text: string; readonly detail?: string | undefined; readonly exceptions?: readonly string[] };
type Whole = { readonly version: number; readonly lines: readonly { readonly event: CaseEvent; readonly exceptions: readonly string[] }[] };

export function History() {
  const shared = useShared();
  const { t, tablet, moment } = shared;
  const { state } = useThisCase();
  const whoHere = useWho();
  const words = useTexts(MOVES);
  const nameOf = useCentreName();
  /** Nobody here knows who sent it from the other centre by id; the move says it. */
  const who = (id: string): string => state.moves?.find((one) => one.by === id)?.sender ?? whoHere(id);
  const wayOf = (id: string): string | undefined => {
    const move = state.moves?.find((one) => one.eventId === id);
    return move && [words.way(nameOf(move.from) ?? words.someCentre, nameOf(move.to) ?? words.someCentre), move.note].filter(Boolean).join('. ');
  };
  const [whole, setWhole] = useState<Whole>();
  const [problem, setProblem] = useState<'no-network' | 'not-there'>();
  const [isAsking, setIsAsking] = useState(false);
  const breaches: Readonly<Record<string, string>> = t.breaches;

  const ask = async (): Promise<void> => {
    setIsAsking(true);
    const said = await tablet.engine.history(state.id);
    setIsAsking(false);
    setProblem(said.ok ? undefined : said.error);
    if (said.ok) setWhole({ version: state.version, lines: said.value });
  };
  const told = new Set(whole?.lines.map((one) => one.event.id));
  const lines: Line[] = [
    ...(whole?.lines ?? []).map(({ event, exceptions }): Line => ({ id: event.id, at: event.at, by: event.workerId, text: sayLine(event.type, aboutOf(event), shared), detail: wayOf(event.id) ?? sayDetail(event, shared, who), exceptions })),
    ...historyOf(state).filter((line) => !told.has(line.eventId)).map((line): Line => ({ id: line.eventId, at: line.at, by: line.by, text: sayLine(line.type, line.about, shared), detail: wayOf(line.eventId) })),
  ];
  const last = historyOf(state).at(-1);
  return (
    <FoldRow id="history" name={t.case.history} glance={last && `${sayLine(last.type, last.about, shared)} (${moment(last.at)})`}>
      <List dense disablePadding>
        {lines.toReversed().map((line) => (
          <ListItem key={line.id} disableGutters divider sx={{ display: 'block' }}>
            <ListItemText primary={line.text} secondary={t.case.at(moment(line.at), who(line.by))} sx={{ overflowWrap: 'anywhere' }} />
            {line.detail && <Typography sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{line.detail}</Typography>}
            {line.exceptions?.map((code) => <Typography key={code} color="error">{t.case.exception}: {breaches[code] ?? code}</Typography>)}
          </ListItem>
        ))}
      </List>
      <Box aria-live="polite" sx={{ mt: 1 }}>
        {problem && <Alert severity="info" sx={{ mb: 1 }}>{problem === 'no-network' ? t.case.record.offline : t.case.record.notYet}</Alert>}
        {whole === undefined && <Button variant="outlined" loading={isAsking} onClick={() => { void ask(); }}>{t.case.record.all}</Button>}
      </Box>
    </FoldRow>
  );
}
