/** The photo as taken with four dots on the paper's corners: dragged with a finger, or moved with the arrow keys. */
import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import Box from '@mui/material/Box';
import type { Corner, Quad } from '#device/capture/image/quad.ts';
import { useTexts } from '../app/context.tsx';
import { CAPTURE } from '../text/capture.ts';

type Props = { src: string; quad: Quad; onChange: (quad: Quad) => void };
const WAYS: Readonly<Record<string, Corner>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };
const [STEP, LARGE_STEP] = [0.004, 0.03];
const within = (share: number): number => Math.max(0, Math.min(1, share));

export function CornerHandles({ src, quad, onChange }: Props) {
  const { capture: words } = useTexts(CAPTURE);
  const area = useRef<HTMLDivElement>(null);
  const put = (at: number, corner: Corner): void => onChange(quad.map((one, index) => (index === at ? { x: within(corner.x), y: within(corner.y) } : one)) as unknown as Quad);
  const drag = (at: number) => (event: PointerEvent): void => {
    const box = area.current?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    put(at, { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  };
  const move = (at: number) => (event: KeyboardEvent): void => {
    const way = WAYS[event.key];
    const corner = quad[at];
    if (way === undefined || corner === undefined) return;
    event.preventDefault();
    const step = event.shiftKey ? LARGE_STEP : STEP;
    put(at, { x: corner.x + way.x * step, y: corner.y + way.y * step });
  };
  return (
    <Box ref={area} sx={{ position: 'relative', width: 'fit-content', maxWidth: '100%', alignSelf: 'center', touchAction: 'none' }}>
      <Box component="img" src={src} alt={words.original} sx={{ display: 'block', maxWidth: '100%', maxHeight: { xs: '52vh', sm: '62vh' } }} />
      <Box component="svg" aria-hidden viewBox="0 0 1 1" preserveAspectRatio="none" sx={{ position: 'absolute', inset: 0, width: '100%', height: '100%', pointerEvents: 'none' }}>
        <polygon points={quad.map(({ x, y }) => `${x},${y}`).join(' ')} fill="rgba(127, 216, 195, 0.18)" stroke="#ffffff" strokeWidth="5" vectorEffect="non-scaling-stroke" />
        <polygon points={quad.map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" stroke="#0b5d4e" strokeWidth="3" vectorEffect="non-scaling-stroke" />
      </Box>
      {quad.map((corner, at) => (
        <Box key={words.corners[at]} component="button" type="button" aria-label={words.corners[at]} onKeyDown={move(at)}
          onPointerDown={(event: PointerEvent) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={drag(at)}
          sx={{
            position: 'absolute', left: `${corner.x * 100}%`, top: `${corner.y * 100}%`, width: 48, height: 48, transform: 'translate(-50%, -50%)', p: 0, border: 0, bgcolor: 'transparent', cursor: 'grab', touchAction: 'none', borderRadius: '50%',
            '&::after': { content: '""', position: 'absolute', inset: 13, borderRadius: '50%', bgcolor: '#0b5d4e', border: '3px solid #ffffff', boxShadow: '0 0 0 2px #000' },
            '&:focus-visible': { outline: '3px solid #ffffff', boxShadow: '0 0 0 6px #0b5d4e' },
          }} />
      ))}
    </Box>
  );
}
