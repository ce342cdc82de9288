/**
 * A list of people by row: who, how found, what comes next, what waits. One tap opens the case. However many there
 * are, a page of them is drawn and planned at a time. A row is plain elements under one style sheet of the list, and
 * is drawn again only when it says something else: a list changes under every keystroke of a search.
 */
import { memo, useState } from 'react';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { styled } from '@mui/material/styles';
import { Link, useMatch } from 'react-router';
import type { CaseRow } from '#device/engine/api.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { useNextSteps } from '../app/live.ts';
import type { Text } from '../text/es.ts';
import { MOVED_ROWS } from '../text/moved-rows.ts';
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
const PAGE = 20;

const Rows = styled('ul')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  const quiet = { ...theme.typography.body2, display: 'block', color: palette.text.secondary };
  return {
    listStyle: 'none', margin: 0, padding: 0,
    '& li + li': { borderTop: `1px solid ${palette.divider}` },
    '& a': { display: 'block', minHeight: 56, padding: '8px 12px', color: palette.text.primary, textDecoration: 'none', overflowWrap: 'anywhere' },
    '& a:hover': { backgroundColor: palette.action.hover },
    '& a[aria-current]': { backgroundColor: palette.action.selected },
    '& a:focus-visible': { outline: `3px solid ${palette.primary.main}`, outlineOffset: -3 },
    '& .head': { display: 'flex', flexWrap: 'wrap', columnGap: 8, alignItems: 'baseline' },
    '& .name': { ...theme.typography.body1, flexGrow: 1, minWidth: 0, fontWeight: 600, lineHeight: 1.3 },
    '& .note': { ...theme.typography.body2, fontWeight: 600 },
    '& .line': quiet,
    '& .next': { ...quiet, minHeight: '1.43em' },
    '& .next.has': { color: palette.primary.main },
    '& .waits': { display: 'inline-block', margin: '4px 6px 2px 0', padding: '1px 10px', borderRadius: 12, fontSize: 13, fontWeight: 600, color: palette.secondary.contrastText, backgroundColor: palette.secondary.main },
    '& .waits.bad': { color: palette.error.contrastText, backgroundColor: palette.error.main },
    '& .folio': { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  };
});

export function PersonList({ rows, note, total = rows.length, onMore, to = (row) => `/case/${row.id}` }: Props) {
  const { t, catalogueText } = useShared();
  const { goes } = useTexts(MOVED_ROWS);
  const [shown, setShown] = useState(PAGE);
  const open = useMatch('/case/:caseId')?.params.caseId;
  const seen = onMore ? rows : rows.slice(0, shown);
  const steps = useNextSteps(seen);
  const left = total - seen.length;
  const next = (step: string | null | undefined): string | undefined => (step === undefined ? undefined : step === null ? t.list.noStep : t.list.next(catalogueText(`step.${step}.name`)));
  return (
    <Paper sx={{ overflow: 'hidden' }}>
      <Rows>
        {seen.map((row) => <Row key={row.id} row={row} note={note?.(row)} next={next(steps[row.id])} hasNext={typeof steps[row.id] === 'string'} to={to(row)} isOpen={row.id === open} goes={row.goesTo && goes} t={t} />)}
      </Rows>
      {left > 0 && <Button fullWidth onClick={onMore ?? (() => setShown(shown + PAGE))}>{t.more(left)}</Button>}
    </Paper>
  );
}

type RowProps = { row: CaseRow; note: string | undefined; next: string | undefined; hasNext: boolean; to: string; isOpen: boolean; goes: string | undefined; t: Text };

/** Rows come from another thread and are other objects each time: what they say is compared. */
const saysTheSame = (one: RowProps, two: RowProps): boolean =>
  one.row.id === two.row.id && one.row.changedAt === two.row.changedAt && one.row.name === two.row.name && one.row.hasPending === two.row.hasPending && one.row.waiting.join() === two.row.waiting.join() && one.row.pathway === two.row.pathway
  && one.row.birthYear === two.row.birthYear && one.note === two.note && one.next === two.next && one.to === two.to && one.isOpen === two.isOpen && one.goes === two.goes && one.t === two.t;

const Row = memo(function Row({ row, note, next, hasNext, to, isOpen, goes, t }: RowProps) {
  const waits = { cash: t.case.waiting, card: t.case.approved, conflict: t.case.conflict, exception: t.case.exception, job: undefined, appointment: undefined };
  return (
    <li>
      <Link to={to} aria-current={isOpen ? 'true' : undefined}>
        <span className="head"><span className="name">{row.name}</span>{note !== undefined && <span className="note">{note}</span>}</span>
        <span className="line">
          <span className="folio">{row.folio}</span>
          {[row.birthYear, row.pathway && pathwayName(t, row.pathway), row.hasPending && t.case.unsent, goes].filter(Boolean).map((one) => ` · ${one}`).join('')}
        </span>
        {/* The line stands there before the answer does, so that nothing jumps. */}
        <span className={hasNext ? 'next has' : 'next'}>{next}</span>
        {row.waiting.map((one) => waits[one] !== undefined && <span key={one} className={one === 'cash' || one === 'card' ? 'waits' : 'waits bad'}>{waits[one]}</span>)}
      </Link>
    </li>
  );
}, saysTheSame);
