/** The frame laid over the camera's picture: says by its shape what to hold where, and turns green with a tick when it is read. */
import CheckCircle from '@mui/icons-material/CheckCircle';
import Box from '@mui/material/Box';
import type { ScanKind } from '#domain/capture/read-scanned.ts';

/** Width over height of what is held, and how much of the picture's width it takes. */
function shapeOf(want: readonly ScanKind[]): { readonly ratio: number; readonly width: string } {
  if (want.every((kind) => kind === 'mrz')) return { ratio: 5, width: '94%' };
  if (want.every((kind) => kind === 'curp-qr' || kind === 'slip')) return { ratio: 1, width: 'min(70%, 60vh)' };
  if (want.includes('mrz') || want.includes('curp-qr')) return { ratio: 1.45, width: 'min(92%, 80vh)' };
  return { ratio: 2.6, width: 'min(90%, 100vh)' };
}

export function ScannerGuide({ want, done }: { want: readonly ScanKind[]; done: boolean }) {
  const { ratio, width } = shapeOf(want);
  return (
    <Box aria-hidden sx={{ position: 'absolute', inset: 0, display: 'grid', placeItems: 'center', overflow: 'hidden', pointerEvents: 'none' }}>
      <Box sx={{
        width, maxHeight: '92%', aspectRatio: String(ratio), display: 'grid', placeItems: 'center', borderRadius: 2, border: 4, borderColor: done ? '#4caf50' : '#ffffff',
        outline: '2px solid rgba(0, 0, 0, 0.6)', boxShadow: '0 0 0 4000px rgba(0, 0, 0, 0.45)',
      }}>
        {done && <CheckCircle sx={{ fontSize: 'min(96px, 20vw)', color: '#4caf50', bgcolor: '#ffffff', borderRadius: '50%' }} />}
      </Box>
    </Box>
  );
}
