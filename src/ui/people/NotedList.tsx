/** Who of this bus is noted: the folio big, to be written on a wristband, families joined by a tap, and whoever failed with the reason. */
import FamilyRestroom from '@mui/icons-material/FamilyRestroomOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useShared } from '../app/context.tsx';
import { countryName } from '../parts/countries.ts';
import { Said } from '../parts/Said.tsx';
import type { ReadPerson } from './arrival-lines.ts';
import type { Noting } from './use-noting.ts';

export function NotedList({ noting: { noted, failed, toggleFamily }, retry }: { noting: Noting; retry: (person: ReadPerson) => Promise<boolean> }) {
  const { t, language } = useShared();
  const [latest] = noted;
  return (
    <Stack component="section" spacing={1} aria-label={t.arrivals.noted(noted.length)}>
      {failed.map((one) => <Alert key={one.name} severity="error" action={<Button color="inherit" onClick={() => { void retry(one.person); }}>{t.outbox.retry}</Button>}>{t.arrivals.failed(one.name, one.why)}</Alert>)}
      <Said>{latest && t.arrivals.notedOne(latest.name, latest.folio)}</Said>
      {noted.length > 0 && (
        <>
          <Typography variant="h2">{t.arrivals.noted(noted.length)}</Typography>
          <Typography color="text.secondary">{t.arrivals.writeFolio}</Typography>
          <Paper component={List} disablePadding>
            {noted.map((one, at) => {
              const before = noted[at + 1];
              const isFamily = one.householdId !== undefined && one.householdId === before?.householdId;
              return (
                <ListItem key={one.caseId} divider sx={{ display: 'block', px: 1.5 }}>
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
                    <Typography sx={{ fontSize: '1.35rem', fontWeight: 700, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{one.folio}</Typography>
                    <Typography sx={{ flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' }}>{one.name}{one.nationality !== '' && <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>{countryName(one.nationality, language)}</Typography>}</Typography>
                    {before && <ToggleButton size="small" value="family" color="primary" selected={isFamily} onChange={() => { void toggleFamily(at); }} sx={{ gap: 0.5 }}><FamilyRestroom fontSize="small" />{t.arrivals.family}</ToggleButton>}
                    <Button component={Link} to={`/complete/${one.caseId}`} aria-label={`${t.arrivals.complete}: ${one.name}`}>{t.arrivals.complete}</Button>
                  </Box>
                  {one.alike && <Alert severity="warning" sx={{ mt: 0.5 }} action={<Button color="inherit" component={Link} to={`/case/${one.alike.caseId}`}>{t.register.openIt}</Button>}>{t.arrivals.alike(one.alike.name, one.alike.folio)}</Alert>}
                </ListItem>
              );
            })}
          </Paper>
        </>
      )}
    </Stack>
  );
}
