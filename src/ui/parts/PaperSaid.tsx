/** One paper that was read: what it is, its number, until when it is good, what to look at, and whether its name is the person's. */
import type { ReactNode } from 'react';
import Badge from '@mui/icons-material/BadgeOutlined';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { nameOnPaper } from '#domain/capture/fill.ts';
import type { PaperRead } from '#domain/capture/paper-read.ts';
import { compareNames } from '#domain/person/name-compare.ts';
import type { NameOnPaper } from '#domain/person/name-compare.ts';
import { fullName } from '#domain/person/person.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { SCAN } from '../text/scan.ts';
import { sayNames, usePaperName } from './say-read.ts';

/** `name`: the person's name, when there is one to compare with; `corner`: a button at the upper right. */
export function PaperSaid({ paper, name, corner, children }: { paper: PaperRead; name: NameOnPaper | undefined; corner?: ReactNode; children?: ReactNode }) {
  const { t, day, today } = useShared();
  const scan = useTexts(SCAN);
  const title = usePaperName()(paper);
  const onPaper = nameOnPaper(paper);
  const said = name && onPaper && compareNames(name, onPaper);
  const isOver = paper.expiresOn !== undefined && paper.expiresOn < today;
  const facts = [paper.number && scan.number(paper.number), paper.expiresOn && (isOver ? scan.expired(day(paper.expiresOn)) : scan.expires(day(paper.expiresOn)))].filter(Boolean).join(' · ');
  const reasons = paper.doubts.map((code) => (t.reading as Readonly<Record<string, string>>)[code]).filter(Boolean);
  return (
    <Paper variant="outlined" component="article" aria-label={title} sx={{ p: 1.5, display: 'flex', gap: 1.5, alignItems: 'flex-start' }}>
      <Badge aria-hidden color="primary" sx={{ mt: 0.25 }} />
      <Box sx={{ flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
        <Typography variant="body2" color={isOver ? 'error' : 'text.secondary'}>{facts}</Typography>
        {said && said.verdict !== 'same' && paper.name && <Typography variant="body2" sx={{ mt: 0.5 }}>{scan.nameOn(fullName(paper.name))}. {sayNames(said, t)}</Typography>}
        {reasons.map((reason) => <Typography key={reason} variant="body2" color="warning.main" sx={{ mt: 0.5 }}>{reason}</Typography>)}
        {children && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>{children}</Box>}
      </Box>
      {corner && <Box sx={{ flexShrink: 0, m: -1 }}>{corner}</Box>}
    </Paper>
  );
}
