/** A paper as it will print, made small enough for the screen it is looked at on. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';

const MM = 96 / 25.4;
const EDGE = 8;
const WIDTHS = { roll: 80, page: 216 } as const;

export function PaperPreview({ roll, children }: { roll: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => setRoom(element.clientWidth));
    watch.observe(element);
    setRoom(element.clientWidth);
    return () => watch.disconnect();
  }, []);
  const width = WIDTHS[roll ? 'roll' : 'page'] * MM;
  const zoom = room === 0 ? 1 : Math.min(1, room / width);
  return (
    <Box ref={box} sx={{ bgcolor: 'action.selected', border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden', py: roll ? 1 : 0 }}>
      <Box sx={{ zoom, width, mx: 'auto', bgcolor: '#fff', p: `${(roll ? EDGE / 2 : EDGE) * MM}px` }}>{children}</Box>
    </Box>
  );
}
