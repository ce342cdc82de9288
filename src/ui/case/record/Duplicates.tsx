/** Whether the same person has another case: hints with their reasons for a supervisor to judge, and what was judged. */
import { useEffect, useMemo, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { DuplicateHint } from '#device/engine/api.ts';
import type { CaseId } from '#domain/foundation/ids.ts';
import { useShared } from '../../app/context.tsx';
import { useThisCase } from '../this-case.tsx';

export function Duplicates() {
  const { t, tablet } = useShared();
  const { state, act, may } = useThisCase();
  const mayJudge = may('duplicateJudged');
  const [hints, setHints] = useState<readonly DuplicateHint[]>([]);
  const { person } = state;
  const numbers = useMemo(() => Object.values(state.steps).flatMap((one) => (one.number ? [one.number] : [])), [state.steps]);
  useEffect(() => {
    if (!mayJudge) return undefined;
    let current = true;
    void tablet.engine.duplicates({ name: person.name, birth: person.birth, nationalities: person.nationalities ?? [], phone: person.phone ?? '', numbers }).then((found) => { if (current) setHints(found); });
    return () => { current = false; };
  }, [mayJudge, tablet, person.name, person.birth, person.nationalities, person.phone, numbers]);
  const judged = new Set<string>(state.duplicates.map((one) => one.otherCaseId));
  const family = person.household?.id;
  const open = hints.filter(({ row }) => row.id !== state.id && !judged.has(row.id) && (family === undefined || row.householdId !== family));
  const judge = (otherCaseId: CaseId, same: boolean): void => { void act({ type: 'judgeDuplicate', data: { otherCaseId, same } }); };

  return (
    <>
      {state.duplicates.filter((one) => one.same).map((one) => (
        <Alert key={one.otherCaseId} severity="info" action={<Button component={Link} to={`/case/${one.otherCaseId}`} color="inherit">{t.case.duplicates.see}</Button>}>{t.case.duplicates.judgedSame}</Alert>
      ))}
      {open.map(({ row }) => (
        <Alert key={row.id} severity="warning" icon={false} component="section" aria-label={t.case.duplicates.title}>
          <Typography sx={{ fontWeight: 700 }}>{t.case.duplicates.title}</Typography>
          <Typography sx={{ overflowWrap: 'anywhere' }}>{[row.name, row.folio, row.birthYear].filter(Boolean).join(' · ')}</Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
            <Button component={Link} to={`/case/${row.id}`} variant="outlined" color="inherit">{t.case.duplicates.see}</Button>
            <Button variant="outlined" color="inherit" onClick={() => judge(row.id, true)}>{t.case.duplicates.same}</Button>
            <Button variant="outlined" color="inherit" onClick={() => judge(row.id, false)}>{t.case.duplicates.other}</Button>
          </Box>
        </Alert>
      ))}
    </>
  );
}
