/**
 * A list of people by row: who, how found, what comes next, what waits. One tap opens the case. However many there
 * are, a page of them is drawn and planned at a time.
 */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link, useMatch } from 'react-router';
import type { CaseRow } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';
import { useNextSteps } from '../app/live.ts';
import { pathwayName } from './pathway-name.ts';

type Props = {
  rows: readonly CaseRow[];
  /** What is to be said of a row in this list. */
  note?: (row: CaseRow) => string | undefined;
  /** How many there are, when `rows` are only the first of them; `onMore` asks for more. */
  total?: number;
  onMore?: () => void;
  /** Where a tap leads, when not to the case. */
  to?: (row: CaseRow) => string;
};
const PAGE = 30;

export function PersonList({ rows, note, total = rows.length, onMore, to = (row) => `/case/${row.id}` }: Props) {
  const { t } = useShared();
  const [shown, setShown] = useState(PAGE);
  const open = useMatch('/case/:caseId')?.params.caseId;
  const seen = onMore ? rows : rows.slice(0, shown);
  const steps = useNextSteps(seen);
  const left = total - seen.length;
  return (
    <Paper>
      <List disablePadding>
        {seen.map((row) => (
          <ListItem key={row.id} disablePadding divider>
            <ListItemButton component={Link} to={to(row)} selected={row.id === open} aria-current={row.id === open ? 'true' : undefined} sx={{ display: 'block', py: 1, px: 1.5, contentVisibility: 'auto', containIntrinsicSize: 'auto 84px' }}>
              <Row row={row} note={note?.(row)} step={steps[row.id]} />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
      {left > 0 && <Button fullWidth onClick={onMore ?? (() => setShown(shown + PAGE))}>{t.more(left)}</Button>}
    </Paper>
  );
}

function Row({ row, note, step }: { row: CaseRow; note: string | undefined; step: string | null | undefined }) {
  const { t, catalogueText } = useShared();
  const waits = { cash: t.case.waiting, card: t.case.approved, conflict: t.case.conflict, exception: t.case.exception, job: undefined, appointment: undefined };
  const chips = row.waiting.filter((one) => waits[one] !== undefined);
  return (
    <>
      <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' }}>
        <Typography component="span" sx={{ flexGrow: 1, minWidth: 0, fontWeight: 600, overflowWrap: 'anywhere', lineHeight: 1.3 }}>{row.name}</Typography>
        {note !== undefined && <Typography component="span" variant="body2" sx={{ fontWeight: 600 }}>{note}</Typography>}
      </Box>
      <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>
        <Box component="span" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>{row.folio}</Box>
        {[row.birthYear, row.pathway && pathwayName(t, row.pathway), row.hasPending && t.case.unsent].filter(Boolean).map((one) => ` · ${one}`).join('')}
      </Typography>
      {/* The line stands there before the answer does, so that nothing jumps. */}
      <Typography component="span" variant="body2" sx={{ display: 'block', color: step ? 'primary.main' : 'text.secondary' }}>
        {step === undefined ? '\u00a0' : step === null ? t.list.noStep : t.list.next(catalogueText(`step.${step}.name`))}
      </Typography>
      {chips.length > 0 && (
        <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
          {chips.map((one) => <Chip key={one} component="span" size="small" color={one === 'cash' || one === 'card' ? 'secondary' : 'error'} label={waits[one]} />)}
        </Box>
      )}
    </>
  );
}
