/** By which case (its folio, of those on this tablet), by whom, on which day. They stand in the address as ids and a day, so that a case can point here. */
import { useEffect, useState } from 'react';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { readsCases } from '#domain/access/access.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { AUDIT } from '../../text/audit.ts';
import { readStaff } from '../staff-calls.ts';

const DAY_MS = 86_400_000;
const tidy = (folio: string): string => folio.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The filters as the server is asked: a day is from midnight to midnight where the tablet stands. */
export function queryOf(filters: URLSearchParams): Record<string, string> {
  const { day, ...ids } = Object.fromEntries(filters);
  if (day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day)) return ids;
  const from = new Date(`${day}T00:00:00`);
  const to = new Date(from.getTime() + 1.5 * DAY_MS);
  // A day is 23 or 25 hours long where clocks change: the next midnight, not 24 hours later.
  to.setHours(0, 0, 0, 0);
  return { ...ids, from: from.toISOString(), to: to.toISOString() };
}

type Props = { filters: URLSearchParams; change: (next: URLSearchParams) => void };

export function AuditFilters({ filters, change }: Props) {
  const say = useTexts(AUDIT);
  const { tablet } = useShared();
  const { worker, colleagues } = useSession();
  const seesCases = readsCases(worker.role);
  const [people, setPeople] = useState<readonly { readonly id: string; readonly name: string }[]>(colleagues);
  const [folio, setFolio] = useState('');
  const [unknown, setUnknown] = useState(false);
  const caseId = filters.get('caseId');
  useEffect(() => { if (!seesCases) void readStaff().then((found) => { if (found) setPeople(found.workers); }); }, [seesCases]);
  useEffect(() => {
    if (caseId !== null) void tablet.engine.openCase(caseId as Parameters<typeof tablet.engine.openCase>[0]).then((view) => setFolio((typed) => view?.state.folio ?? typed));
  }, [caseId, tablet]);

  const put = (name: string, value: string): void => {
    const next = new URLSearchParams(filters);
    if (value === '') next.delete(name); else next.set(name, value);
    change(next);
  };
  const find = async (): Promise<void> => {
    if (tidy(folio) === '') { setUnknown(false); put('caseId', ''); return; }
    const row = (await tablet.engine.rows()).find((one) => tidy(one.folio) === tidy(folio));
    setUnknown(row === undefined);
    if (row) put('caseId', row.id);
  };
  return (
    <Stack component="form" direction={{ xs: 'column', sm: 'row' }} spacing={1.5} aria-label={say.filters} sx={{ alignItems: { sm: 'flex-start' } }}
      onSubmit={(event) => { event.preventDefault(); void find(); }}>
      {seesCases && (
        <TextField label={say.folio} value={folio} error={unknown} helperText={unknown ? say.unknownFolio : undefined} autoComplete="off" sx={{ flex: 1 }}
          onChange={(event) => { setFolio(event.target.value); setUnknown(false); }} onBlur={() => { void find(); }} />
      )}
      <TextField select label={say.worker} value={people.some((one) => one.id === filters.get('workerId')) ? filters.get('workerId') : ''} onChange={(event) => put('workerId', event.target.value)} sx={{ flex: 1 }}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
        <MenuItem value="">{say.anybody}</MenuItem>
        {people.map((one) => <MenuItem key={one.id} value={one.id}>{one.name}</MenuItem>)}
      </TextField>
      <TextField type="date" label={say.day} value={filters.get('day') ?? ''} autoComplete="off" onChange={(event) => put('day', event.target.value)} slotProps={{ inputLabel: { shrink: true } }} sx={{ flex: 1 }} />
      {filters.size > 0 && <Button onClick={() => { setFolio(''); setUnknown(false); change(new URLSearchParams()); }} sx={{ alignSelf: { sm: 'center' } }}>{say.clear}</Button>}
    </Stack>
  );
}
