/** The heading of a list; beside an open case it is one among others, because the case has the first. */
import type { ReactNode } from 'react';
import Typography from '@mui/material/Typography';
import { useMatch } from 'react-router';

export function ScreenTitle({ children }: { children: ReactNode }) {
  const isBeside = useMatch('/case/:caseId') !== null;
  return <Typography variant="h1" component={isBeside ? 'h2' : 'h1'}>{children}</Typography>;
}
