/** The case is not on this tablet, or has left while somebody looked at it: what became of it, and where to go on. */
import { useEffect, useRef } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useShared, useTexts } from '../app/context.tsx';
import { MOVES } from '../text/moves.ts';

/** `wasHere`: it stood on the screen a moment ago. */
export function NotHere({ wasHere }: { wasHere: boolean }) {
  const { t } = useShared();
  const words = useTexts(MOVES);
  const box = useRef<HTMLDivElement>(null);
  // What had the focus went with the case: a reader is told what stands here now.
  useEffect(() => { if (wasHere) box.current?.focus(); }, [wasHere]);
  return (
    <Stack spacing={2} ref={box} tabIndex={-1} sx={{ outline: 'none' }}>
      <Typography variant="h1">{wasHere ? words.gone : t.case.notHere}</Typography>
      <Alert severity="info">
        {words.goneAbout.map((line) => <Typography key={line}>{line}</Typography>)}
      </Alert>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        <Button component={Link} to="/" variant="contained">{words.back}</Button>
        <Button component={Link} to="/outbox" variant="outlined">{words.outbox}</Button>
      </Stack>
    </Stack>
  );
}
