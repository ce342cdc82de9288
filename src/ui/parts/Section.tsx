/** A part of a screen under its heading, found by that heading with a screen reader. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Stack component="section" spacing={1} aria-labelledby={id}>
      <Typography id={id} variant="h2">{title}</Typography>
      {children}
    </Stack>
  );
}
