/** One act over many cases: confirmed first, with its progress, and then how many were done, which not, and why. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useShared } from '../app/context.tsx';
import { eachInTurn } from './queues.ts';
import type { Outcome } from './queues.ts';
import { useWords } from './use-words.ts';

type Said = { ok: true } | { ok: false; error: { code: string } };
type Props<T> = {
  title: string; confirm: string; canConfirm?: boolean; items: readonly T[]; nameOf: (item: T) => string; act: (item: T) => Promise<Said>;
  doneText: (count: number) => string; undo?: (item: T) => Promise<Said>; close: () => void; children: ReactNode;
};

export function ManyDialog<T>({ title, confirm, canConfirm = true, items, nameOf, act, doneText, undo, close, children }: Props<T>) {
  const { t, say } = useShared();
  const { breach } = useWords();
  const [at, setAt] = useState<number>();
  const [outcome, setOutcome] = useState<Outcome<T>>();
  const run = async (): Promise<void> => {
    setAt(0);
    const came = await eachInTurn(items, act, setAt);
    if (came.failed.length > 0) { setOutcome(came); return; }
    say(doneText(came.done.length), undo && (() => { void eachInTurn(came.done, undo); }));
    close();
  };
  const isWorking = at !== undefined && outcome === undefined;
  return (
    <Dialog open onClose={() => { if (!isWorking) close(); }} fullWidth maxWidth="xs" aria-labelledby="many-title">
      <DialogTitle id="many-title">{title}</DialogTitle>
      <DialogContent>
        {outcome ? (
          <Stack spacing={1} aria-live="polite">
            <Typography>{doneText(outcome.done.length)}</Typography>
            {outcome.failed.map(({ item, code }) => <Alert key={nameOf(item)} severity="error"><strong>{nameOf(item)}</strong>. {breach(code)}</Alert>)}
          </Stack>
        ) : children}
        {isWorking && <LinearProgress variant="determinate" value={(100 * at) / Math.max(1, items.length)} aria-label={t.desk.working} sx={{ mt: 2 }} />}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1, p: 2 }}>
        <Button disabled={isWorking} onClick={close}>{outcome ? t.close : t.cancel}</Button>
        {!outcome && <Button variant="contained" disabled={isWorking || !canConfirm} onClick={() => { void run(); }}>{confirm}</Button>}
      </DialogActions>
    </Dialog>
  );
}
