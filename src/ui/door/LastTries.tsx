/** Before the last tries: what happens when they are wrong too. */
import Alert from '@mui/material/Alert';
import { useTexts } from '../app/context.tsx';
import { HANDOVER } from '../text/handover.ts';

export function LastTries({ left }: { left: number }) {
  return <Alert severity="warning">{useTexts(HANDOVER).lastTries(left)}</Alert>;
}
