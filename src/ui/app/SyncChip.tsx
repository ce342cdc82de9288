/** Always in sight: is everything sent, and if not, how much, since when and what it waits for. One tap opens what has not left this tablet. */
import CloudDone from '@mui/icons-material/CloudDoneOutlined';
import CloudOff from '@mui/icons-material/CloudOffOutlined';
import CloudUpload from '@mui/icons-material/CloudUploadOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import Key from '@mui/icons-material/KeyOutlined';
import SystemUpdate from '@mui/icons-material/SystemUpdateOutlined';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import type { SyncState } from '#device/engine/api.ts';
import { Said } from '../parts/Said.tsx';
import { useShared } from './context.tsx';

type Look = 'done' | 'sending' | 'waiting' | 'signed-out' | 'too-old' | 'set-aside';
const ICONS = { done: CloudDone, sending: CloudUpload, waiting: CloudOff, 'signed-out': Key, 'too-old': SystemUpdate, 'set-aside': ErrorOutlined } as const;
const COLORS = { done: 'inherit', sending: 'inherit', waiting: 'inherit', 'signed-out': 'secondary', 'too-old': 'secondary', 'set-aside': 'error' } as const;

/** The one thing that matters most of how sending goes. */
export function lookOf(sync: SyncState | undefined): Look {
  if (sync === undefined) return 'done';
  if (sync.setAside > 0) return 'set-aside';
  if (sync.phase === 'too-old' || sync.phase === 'signed-out' || sync.phase === 'waiting') return sync.phase;
  return sync.unsent + sync.photosUnsent > 0 ? 'sending' : 'done';
}

export function SyncChip({ sync, roomy }: { sync: SyncState | undefined; roomy: boolean }) {
  const { t, moment, hour } = useShared();
  const unsent = (sync?.unsent ?? 0) + (sync?.photosUnsent ?? 0);
  const look = lookOf(sync);
  const Icon = ICONS[look];
  const brief = look === 'set-aside' ? t.sync.setAside(sync?.setAside ?? 0) : look === 'done' || look === 'sending' ? undefined : t.outbox.phases[look];
  const what = [t.unsent(unsent), brief].filter(Boolean).join(' · ');
  const since = unsent > 0 && sync?.oldestAt ? `. ${t.outbox.since(moment(sync.oldestAt))}` : '';
  const isTrouble = look === 'set-aside' || look === 'signed-out' || look === 'too-old';
  return (
    <>
      <Button component={Link} to="/outbox" color={COLORS[look]} variant={isTrouble ? 'contained' : 'text'} aria-label={`${what}${since}`} title={`${what}${since}`} disableElevation
        sx={{ minWidth: 48, px: 1, gap: 0.75, flexShrink: 0, lineHeight: 1.1, ...(roomy && { maxWidth: 190, textAlign: 'left' }) }}>
        <Icon />
        {roomy ? (
          <span style={{ fontSize: 14 }}>
            {isTrouble ? brief : t.unsent(unsent)}
            {!isTrouble && unsent > 0 && sync?.oldestAt && <span style={{ display: 'block', fontSize: 12, fontWeight: 400 }}>{t.sync.since(hour(sync.oldestAt))}</span>}
          </span>
        ) : unsent + (sync?.setAside ?? 0) > 0 && <span>{unsent + (sync?.setAside ?? 0)}</span>}
      </Button>
      <Said>{isTrouble ? what : ''}</Said>
    </>
  );
}
