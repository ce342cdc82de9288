/**
 * The bus opens its doors: eighty people, and everybody must be fed, counted and have a folio on the wrist before
 * papers are talked about. The arrival is asked once; then name, surname, Enter, next. Or the list that came with the
 * bus is pasted, read back line by line, and noted at once. The rest is completed from Today.
 */
import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import type { ReturnFacts } from '#domain/case/events.ts';
import type { ItemId } from '#domain/foundation/ids.ts';
import { isPlainDate } from '#domain/foundation/plain-date.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { useShared } from '../app/context.tsx';
import { PasteList } from './PasteList.tsx';
import { NotedList } from './NotedList.tsx';
import { OneByOne } from './OneByOne.tsx';
import { EMPTY_BUS, readBus } from './bus.ts';
import type { Bus } from './bus.ts';
import { useDraft } from './use-draft.ts';
import { useNoting } from './use-noting.ts';

type Begun = { readonly draftId: ItemId; readonly bus: Bus };

export function Arrivals() {
  const { t, tablet, today } = useShared();
  const [begun, setBegun] = useState<Begun>();
  useEffect(() => {
    void tablet.engine.drafts().then((drafts) => {
      const draft = drafts.find((one) => (one.values as { kind?: unknown }).kind === 'arrivals');
      setBegun({ draftId: draft?.id ?? (tablet.newId() as ItemId), bus: draft ? readBus(draft.values, today) : { ...EMPTY_BUS, arrivedOn: today } });
    });
  }, [tablet, today]);
  return begun ? <OpenBus {...begun} /> : <LinearProgress aria-label={t.loading} />;
}

function OpenBus({ draftId, bus: begunWith }: Begun) {
  const { t, today } = useShared();
  const [bus, setBus] = useState(begunWith);
  const { keep } = useDraft(draftId);
  const noting = useNoting();
  const change = (part: Partial<Bus>): void => {
    const next = { ...bus, ...part };
    setBus(next);
    keep({ kind: 'arrivals', ...next });
  };
  const day = isPlainDate(bus.arrivedOn) && bus.arrivedOn <= today ? bus.arrivedOn : today;
  const arrival: ReturnFacts = { arrivedOn: day as PlainDate, ...(bus.port.trim() ? { port: bus.port.trim() } : {}), ...(bus.mode === '' ? {} : { mode: bus.mode }) };

  return (
    <Stack spacing={2} sx={{ maxWidth: 880, mx: 'auto' }}>
      <div>
        <Typography variant="h1">{t.arrivals.title}</Typography>
        <Typography color="text.secondary">{t.arrivals.about}</Typography>
      </div>
      <Paper component="section" aria-label={t.arrivals.whole} sx={{ p: 1.5 }}>
        <Stack spacing={1.5}>
          <ToggleButtonGroup exclusive color="primary" value={bus.mode} aria-label={t.arrivals.mode} sx={{ flexWrap: 'wrap' }} onChange={(_, mode: Bus['mode'] | null) => change({ mode: mode ?? '' })}>
            {(['land', 'air'] as const).map((mode) => <ToggleButton key={mode} value={mode}>{t.arrivals.modes[mode]}</ToggleButton>)}
          </ToggleButtonGroup>
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr' } }}>
            <TextField label={t.arrivals.port} value={bus.port} onChange={(event) => change({ port: event.target.value })} slotProps={{ htmlInput: { maxLength: 160 } }} />
            <TextField label={t.arrivals.day} type="date" value={bus.arrivedOn} onChange={(event) => change({ arrivedOn: event.target.value })} slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }} />
          </Box>
        </Stack>
      </Paper>
      <Tabs value={bus.way} onChange={(_, way: Bus['way']) => change({ way })} variant="fullWidth" aria-label={t.arrivals.title}>
        <Tab value="one" id="way-one" aria-controls="way" label={t.arrivals.one} sx={{ minHeight: 48, textTransform: 'none' }} />
        <Tab value="list" id="way-list" aria-controls="way" label={t.arrivals.list} sx={{ minHeight: 48, textTransform: 'none' }} />
      </Tabs>
      <Box role="tabpanel" id="way" aria-labelledby={`way-${bus.way}`}>
        {bus.way === 'one' ? <OneByOne bus={bus} change={change} note={(person) => noting.note(person, { arrival, nationality: bus.nationality })} /> : <PasteList bus={bus} change={change} note={(person) => noting.note(person, { arrival, nationality: bus.nationality })} />}
      </Box>
      <NotedList noting={noting} retry={(person) => noting.note(person, { arrival, nationality: bus.nationality })} />
    </Stack>
  );
}
