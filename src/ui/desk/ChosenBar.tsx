/** While rows are chosen: how many, and what to do with them, always under the thumb. */
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useShared } from '../app/context.tsx';

export function ChosenBar({ text, clear, children }: { text: string; clear: () => void; children: ReactNode }) {
  const { t } = useShared();
  return (
    <Paper elevation={6} sx={{ position: 'sticky', bottom: 'calc(var(--bottom) + 8px)', zIndex: 2, p: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Typography aria-live="polite" sx={{ fontWeight: 600, flexGrow: 1, pl: 1 }}>{text}</Typography>
      <Box sx={{ display: 'flex', gap: 1, ml: 'auto' }}>
        <Button onClick={clear}>{t.desk.chooseNone}</Button>
        {children}
      </Box>
    </Paper>
  );
}
