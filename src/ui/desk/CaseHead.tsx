/** Whom a row is about: the name as the way to the case, the folio, and the facts that tell people apart. */
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { CaseRow } from '#device/engine/api.ts';
import { useWords } from './use-words.ts';

export function CaseHead({ row, children }: { row: CaseRow; children?: ReactNode }) {
  const { facts } = useWords();
  return (
    <Box sx={{ minWidth: 0, flex: 1 }}>
      <Typography component={Link} to={`/case/${row.id}`} sx={{ fontWeight: 600, color: 'text.primary', overflowWrap: 'anywhere', display: 'inline-block', py: 0.5 }}>{row.name}</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>{[row.folio, facts(row)].filter(Boolean).join(' · ')}</Typography>
      {children}
    </Box>
  );
}
