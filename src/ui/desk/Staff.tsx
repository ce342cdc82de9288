/**
 * An administrator at a desk, with a network: who works here and as what, which centres there are, which tablets
 * hold unsent work. The list left, the form right; on a phone the form comes in place of the list.
 */
import { useCallback, useEffect, useState } from 'react';
import ArrowBack from '@mui/icons-material/ArrowBack';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { STATES } from '#domain/identifiers/states.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { AUDIT } from '../text/audit.ts';
import { PRIVACY } from '../text/privacy.ts';
import { CentreForm } from './CentreForm.tsx';
import { readStaff } from './staff-calls.ts';
import type { Person, Staff as Everybody } from './staff-calls.ts';
import { TabletList } from './TabletList.tsx';
import { WorkerForm } from './WorkerForm.tsx';
import { WorkerList } from './WorkerList.tsx';

const PARTS = ['people', 'centres', 'tablets'] as const;
type Part = (typeof PARTS)[number];

export function Staff() {
  const { t } = useShared();
  const audit = useTexts(AUDIT);
  const privacy = useTexts(PRIVACY);
  const [staff, setStaff] = useState<Everybody | 'no-network'>();
  const [part, setPart] = useState<Part>('people');
  const load = useCallback(() => { void readStaff().then((found) => setStaff((before) => found ?? before ?? 'no-network')); }, []);
  useEffect(load, [load]);
  const retry = <Button color="inherit" onClick={load}>{t.staff.again}</Button>;
  return (
    <Stack spacing={2}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap', gap: 1 }}>
        <Typography variant="h1">{t.staff.title}</Typography>
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
          <Button component={Link} to="/erasures">{privacy.list.title}</Button>
          <Button component={Link} to="/audit">{audit.title}</Button>
        </Stack>
      </Stack>
      <ToggleButtonGroup exclusive value={part} onChange={(_, value: Part | null) => { if (value !== null) setPart(value); }} aria-label={t.staff.title}>
        {PARTS.map((one) => <ToggleButton key={one} value={one}>{t.staff.parts[one]}</ToggleButton>)}
      </ToggleButtonGroup>
      {staff === undefined ? <LinearProgress aria-label={t.loading} />
        : staff === 'no-network' ? <Alert severity="info" action={retry}>{t.staff.offline}</Alert>
        : part === 'people' ? <People staff={staff} load={load} />
        : part === 'centres' ? <Centres staff={staff} load={load} />
        : <Tablets staff={staff} />}
    </Stack>
  );
}

const TWO_PANES = { display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(320px, 2fr)' }, alignItems: 'start' } as const;
const useCentreName = (staff: Everybody) => {
  const { t } = useShared();
  return (id: string | null): string => staff.centres.find((one) => one.id === id)?.name ?? t.staff.noCentre;
};

function People({ staff, load }: { staff: Everybody; load: () => void }) {
  const { t } = useShared();
  const centreName = useCentreName(staff);
  const [chosen, setChosen] = useState<Person['id'] | 'new'>();
  const person = staff.workers.find((one) => one.id === chosen);
  const back = (): void => setChosen(undefined);
  return (
    <Box sx={TWO_PANES}>
      <Box sx={{ display: { xs: chosen === undefined ? 'block' : 'none', md: 'block' } }}>
        <Button variant="contained" sx={{ mb: 1.5 }} onClick={() => setChosen('new')}>{t.staff.newWorker}</Button>
        <WorkerList workers={staff.workers} centreName={centreName} chosen={person?.id} choose={setChosen} />
      </Box>
      <Box sx={{ display: { xs: chosen === undefined ? 'none' : 'block', md: 'block' }, position: { md: 'sticky' }, top: { md: 'calc(var(--bar) + 16px)' } }}>
        <Button startIcon={<ArrowBack />} sx={{ display: { md: 'none' }, ml: -1, mb: 1 }} onClick={back}>{t.staff.parts.people}</Button>
        <WorkerForm key={person?.id ?? 'new'} centres={staff.centres} person={person} saved={() => { load(); if (person) back(); }} cancel={person && back} />
      </Box>
    </Box>
  );
}

function Centres({ staff, load }: { staff: Everybody; load: () => void }) {
  const { t } = useShared();
  const [chosen, setChosen] = useState<string>();
  const centre = staff.centres.find((one) => one.id === chosen);
  const back = (): void => setChosen(undefined);
  return (
    <Box sx={TWO_PANES}>
      <Paper component={List} disablePadding sx={{ display: { xs: centre === undefined ? 'block' : 'none', md: 'block' } }}>
        {staff.centres.map((one) => (
          <ListItem key={one.id} divider disablePadding>
            <ListItemButton selected={one.id === chosen} onClick={() => setChosen(one.id)}>
              <ListItemText primary={one.name} slotProps={{ primary: { sx: { fontWeight: 600, overflowWrap: 'anywhere' } }, secondary: { sx: { overflowWrap: 'anywhere' } } }}
                secondary={[STATES[one.state as keyof typeof STATES] ?? one.state, t.staff.folios(one.code), t.staff.people(staff.workers.filter((worker) => worker.centreId === one.id && worker.active).length), one.address, one.phone, one.hours].filter(Boolean).join(' · ')} />
            </ListItemButton>
          </ListItem>
        ))}
      </Paper>
      <CentreForm key={centre?.id ?? 'new'} centre={centre} saved={() => { load(); back(); }} cancel={centre && back} />
    </Box>
  );
}

function Tablets({ staff }: { staff: Everybody }) {
  const { t } = useShared();
  const centreName = useCentreName(staff);
  if (staff.devices.length === 0) return <Typography>{t.staff.noTablets}</Typography>;
  return <TabletList devices={staff.devices} placeOf={(device) => centreName(device.centreId)} />;
}
