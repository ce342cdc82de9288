/** Said by a screen reader when it changes, and not seen: for what the eye finds elsewhere on the screen. */
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';

export function Said({ children }: { children: ReactNode }) {
  return <Box component="output" sx={{ position: 'absolute', top: 0, left: 0, width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' }}>{children}</Box>;
}
