/** A place on the line: the mark on the rail, the rail going on to the next, and what stands there. */
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { StateMark } from '../StateMark.tsx';
import type { Mark } from '../StateMark.tsx';

/** How wide the rail is, in pixels. */
export const RAIL = 24;

export function Station({ mark, track, component = 'div', children }: { mark: Mark; track: 'solid' | 'dashed' | 'end'; component?: 'div' | 'li'; children: ReactNode }) {
  const line = { content: '""', position: 'absolute', left: RAIL / 2 - 1.5, top: 40, bottom: -54, borderLeft: 3, borderLeftStyle: track === 'solid' ? 'solid' : 'dashed', borderColor: track === 'solid' ? 'primary.main' : 'text.disabled' } as const;
  return (
    <Box component={component} sx={{ position: 'relative', display: 'grid', gridTemplateColumns: `${RAIL}px minmax(0, 1fr)`, columnGap: 1, ...(track === 'end' ? {} : { '&::before': line }) }}>
      <Box sx={{ position: 'relative', pt: 2, ...(track === 'end' ? { bgcolor: 'background.default' } : {}) }}><Box sx={{ display: 'flex', borderRadius: '50%', bgcolor: 'background.default' }}><StateMark mark={mark} /></Box></Box>
      {children}
    </Box>
  );
}
