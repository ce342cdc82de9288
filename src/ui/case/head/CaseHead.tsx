/** Who sits there: name, folio to read aloud, face, age, pathway, flags; how to reach them; whose case it is. */
import Phone from '@mui/icons-material/Phone';
import WhatsApp from '@mui/icons-material/WhatsApp';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { ageOn } from '#domain/foundation/plain-date.ts';
import { fullName } from '#domain/person/person.ts';
import { useSession, useShared } from '../../app/context.tsx';
import { PhotoButton } from '../../parts/PhotoButton.tsx';
import { useWho } from '../../parts/who.ts';
import { useFamily } from '../person/family.ts';
import { Photo } from '../Photo.tsx';
import { internationalNumber, sayAge } from '../say.ts';
import { useThisCase } from '../this-case.tsx';

const ADULT = 18;

export function CaseHead() {
  const shared = useShared();
  const { t, today } = shared;
  const { worker } = useSession();
  const { state, view, may, show } = useThisCase();
  const who = useWho();
  const family = useFamily();
  const { person } = state;
  const name = fullName(person.name);
  const age = ageOn(person.birth, today);
  const photo = state.photos.findLast((one) => one.of === 'person');
  const inCharge = state.assignedTo === null ? t.case.head.unassigned : t.case.head.inCharge(state.assignedTo === worker.id ? t.case.life.mine : who(state.assignedTo));
  const wraps = { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' } as const;
  const chip = { height: 'auto', minHeight: 32, '& .MuiChip-label': { whiteSpace: 'normal', py: 0.5 } } as const;

  return (
    <Paper component="header" variant="outlined" sx={{ p: 1.5, display: 'flex', flexDirection: 'column', gap: 1.25 }}>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start' }}>
        <Box sx={{ display: photo ? 'block' : { xs: 'none', sm: 'block' } }}><Photo id={photo?.id} alt={t.case.head.photoOf(name)} size={64} isRound /></Box>
        <Box sx={{ minWidth: 0, flexGrow: 1 }}>
          <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>{name}</Typography>
          <Typography sx={{ fontFamily: 'ui-monospace, monospace', fontSize: '1.35rem', fontWeight: 600, letterSpacing: '.06em', overflowWrap: 'anywhere' }} aria-label={`${t.case.head.folio} ${state.folio}`}>{state.folio}</Typography>
          <Typography color="text.secondary">{[state.status === 'open' ? t.case.head.open : t.case.head.closed, inCharge].join(', ')}</Typography>
        </Box>
      </Box>
      <Box sx={wraps}>
        <Chip sx={chip} variant="outlined" label={sayAge(person.birth, today, shared) + (age !== undefined && age < ADULT ? `, ${t.case.head.minor}` : '')} />
        {state.pathway && <Chip sx={chip} color="primary" label={t.pathways[state.pathway]} />}
        {state.flags.map((flag) => <Chip sx={chip} key={flag} color="warning" label={t.flags[flag]} />)}
        {family.length > 0 && <Chip sx={chip} variant="outlined" label={t.case.head.family(family.length + 1)} onClick={() => show('person', 'family')} />}
        {view.unsent.length > 0 && <Chip sx={chip} variant="outlined" color="secondary" label={t.unsent(view.unsent.length)} />}
      </Box>
      <Box sx={wraps}>
        {person.phone === undefined ? <Typography color="text.secondary">{t.case.head.noPhone}</Typography> : <Reach phone={person.phone} hasWhatsapp={person.whatsapp === true} />}
        {!photo && may('photoAdded') && <PhotoButton caseId={state.id} of="person" label={t.case.head.takePhoto} />}
      </Box>
    </Paper>
  );
}

function Reach({ phone, hasWhatsapp }: { phone: string; hasWhatsapp: boolean }) {
  const { t } = useShared();
  const digits = internationalNumber(phone);
  return (
    <>
      <Button variant="outlined" component="a" href={`tel:${phone.replace(/[^\d+]/g, '')}`} startIcon={<Phone />} aria-label={t.case.head.call(phone)}>{phone}</Button>
      {hasWhatsapp && digits && <Button variant="outlined" component="a" href={`https://wa.me/${digits}`} target="_blank" rel="noreferrer" startIcon={<WhatsApp />}>{t.case.head.whatsapp}</Button>}
    </>
  );
}
