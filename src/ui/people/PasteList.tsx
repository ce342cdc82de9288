/** The list that came with the bus, read back line by line before anybody is noted. What could not be read stays in the field. */
import { useDeferredValue, useMemo, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useShared } from '../app/context.tsx';
import { readLines } from './arrival-lines.ts';
import type { NameOrder, ReadLine, ReadPerson } from './arrival-lines.ts';
import type { Bus } from './bus.ts';
import { OneCountryField } from './CountryField.tsx';
import { writeDay } from './read-day.ts';

type Props = { bus: Bus; change: (part: Partial<Bus>) => void; note: (person: ReadPerson) => Promise<boolean> };

export function PasteList({ bus, change, note }: Props) {
  const { t } = useShared();
  const text = useDeferredValue(bus.list);
  const lines = useMemo(() => readLines(text, bus.order), [text, bus.order]);
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const readable = lines.filter((one): one is Extract<ReadLine, { readings: unknown }> => 'readings' in one);
  const bad = lines.length - readable.length;
  const readingOf = (one: Extract<ReadLine, { readings: unknown }>): ReadPerson => one.readings[(chosen[one.line] ?? 0) % one.readings.length] ?? one.readings[0];

  const noteAll = async (): Promise<void> => {
    const rest = new Set(lines.map((one) => one.line));
    const left = lines.filter((one) => 'problem' in one).map((one) => one.line);
    for (const [at, one] of readable.entries()) {
      setProgress({ done: at, of: readable.length });
      if (!(await note(readingOf(one)))) continue;
      rest.delete(one.line);
      // At once, so that a tablet that is closed half way does not note anybody twice.
      change({ list: [...left, ...readable.slice(at + 1).map((each) => each.line)].join('\n') });
    }
    setProgress(undefined);
  };

  return (
    <Stack spacing={1.5}>
      <TextField label={t.arrivals.pasteLabel} helperText={t.arrivals.pasteHint} multiline minRows={4} maxRows={12} value={bus.list} disabled={progress !== undefined} onChange={(event) => change({ list: event.target.value })} slotProps={{ htmlInput: { spellCheck: false } }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography id="order-label">{t.arrivals.order}</Typography>
          <ToggleButtonGroup exclusive color="primary" value={bus.order} aria-labelledby="order-label" onChange={(_, order: NameOrder | null) => { if (order) change({ order }); }}>
            {(['given-first', 'surnames-first'] as const).map((order) => <ToggleButton key={order} value={order}>{t.arrivals.orders[order]}</ToggleButton>)}
          </ToggleButtonGroup>
        </Box>
        <Box sx={{ flex: '1 1 240px' }}><OneCountryField label={t.register.nationality} value={bus.nationality} onChange={(nationality) => change({ nationality })} /></Box>
      </Box>
      {lines.length > 0 && (
        <section aria-label={t.arrivals.reading}>
          <Typography variant="h2" sx={{ mb: 1 }}>{t.arrivals.reading}</Typography>
          <Paper component={List} disablePadding>
            {lines.map((one, at) => ('problem' in one
              ? <ListItem key={`${at} ${one.line}`} divider><Alert severity="error" sx={{ width: '100%', overflowWrap: 'anywhere' }}>{one.line}: {t.arrivals.problems[one.problem]}</Alert></ListItem>
              : <Reading key={`${at} ${one.line}`} person={readingOf(one)} more={one.readings.length > 1 ? () => setChosen({ ...chosen, [one.line]: (chosen[one.line] ?? 0) + 1 }) : undefined} />))}
          </Paper>
        </section>
      )}
      {progress && <LinearProgress variant="determinate" value={(100 * progress.done) / progress.of} aria-label={t.arrivals.addAll(progress.of)} />}
      <Box aria-live="polite">{bad > 0 && <Typography color="error">{t.arrivals.stay(bad)}</Typography>}</Box>
      {readable.length > 0 && <Button variant="contained" size="large" loading={progress !== undefined} onClick={() => { void noteAll(); }} sx={{ minHeight: 56, position: 'sticky', bottom: 'calc(var(--bottom) + 8px)', zIndex: 1 }}>{t.arrivals.addAll(readable.length)}</Button>}
    </Stack>
  );
}

function Reading({ person: { name, birth }, more }: { person: ReadPerson; more: (() => void) | undefined }) {
  const { t } = useShared();
  const parts = [[t.register.given, name.given], [t.register.firstSurname, name.firstSurname], [t.register.secondSurname, name.secondSurname], [t.register.birth, birth?.known === 'day' ? writeDay(birth.date) : birth?.known === 'year' ? String(birth.year) : undefined]] as const;
  return (
    <ListItem divider sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, m: 0, minWidth: 0 }}>
        {parts.map(([label, value]) => value !== undefined && (
          <Box key={label} sx={{ minWidth: 0 }}>
            <Typography component="dt" variant="caption" color="text.secondary">{label}</Typography>
            <Typography component="dd" sx={{ m: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>{value}</Typography>
          </Box>
        ))}
      </Box>
      {more && <Button onClick={more}>{t.arrivals.other}</Button>}
    </ListItem>
  );
}
