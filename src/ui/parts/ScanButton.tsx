/** Opens the scanner. Its code comes when it is first tapped (from the tablet's own copy, also with no network), so that signing in stays quick. */
import { useState } from 'react';
import DocumentScanner from '@mui/icons-material/DocumentScannerOutlined';
import Button from '@mui/material/Button';
import type { ButtonProps } from '@mui/material/Button';
import type { ScanKind } from '#domain/capture/read-scanned.ts';
import { lazyPart } from '../app/until-loaded.ts';
import { Part } from '../app/Waiting.tsx';
import type { Result } from './use-scan.ts';

const Scanner = lazyPart(() => import('./Scanner.tsx'), 'Scanner');

type Props = { label: string; want: readonly ScanKind[]; onRead: (result: Result) => void; variant?: ButtonProps['variant'] };

export function ScanButton({ label, want, onRead, variant = 'outlined' }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} startIcon={<DocumentScanner />} onClick={() => setOpen(true)}>{label}</Button>
      {open && <Part><Scanner want={want} onClose={() => setOpen(false)} onRead={(result) => { setOpen(false); onRead(result); }} /></Part>}
    </>
  );
}
