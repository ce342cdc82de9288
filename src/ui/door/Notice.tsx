/** Why somebody is not in the list any more, and what to do: told at the door until the next who gets in. */
import Alert from '@mui/material/Alert';
import type { TabletNotice } from '#device/engine/api.ts';
import { useTexts } from '../app/context.tsx';
import { HANDOVER } from '../text/handover.ts';

export function Notice({ notice }: { notice: TabletNotice }) {
  const say = useTexts(HANDOVER).notice;
  return <Alert severity="warning" sx={{ mb: 2 }}>{notice.kind === 'tablet-withdrawn' || notice.kind === 'emptied' ? say[notice.kind]() : say[notice.kind](notice.name)}</Alert>;
}
