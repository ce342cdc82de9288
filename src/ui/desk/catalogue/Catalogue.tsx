/**
 * The catalogue as pages: what every procedure needs, gives and costs, what an administrator prepares to change, and
 * the editions there were. Everybody may read; an administrator, at a desk with a network, changes and publishes.
 */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Link, Route, Routes, useNavigate, useParams } from 'react-router';
import { useShared } from '../../app/context.tsx';
import { Changes } from './Changes.tsx';
import { DeskCatalogueProvider, useDeskCatalogue } from './desk-catalogue.tsx';
import { Editions } from './Editions.tsx';
import { EditAdded } from './EditAdded.tsx';
import { EditKnown } from './EditKnown.tsx';
import { EntryList } from './EntryList.tsx';
import { SEPARATE } from './form/fields.tsx';
import { EntryPage } from './EntryPage.tsx';
import { SHIPPED_IDS } from './preparation.ts';

export function Catalogue() {
  return (
    <DeskCatalogueProvider>
      <Routes>
        <Route index element={<Parts part="entries" />} />
        <Route path="changes" element={<Parts part="changes" />} />
        <Route path="editions" element={<Parts part="editions" />} />
        <Route path="new" element={<EditAdded />} />
        <Route path=":entry" element={<EntryPage />} />
        <Route path=":entry/edit" element={<EditOne />} />
      </Routes>
    </DeskCatalogueProvider>
  );
}

function EditOne() {
  const { entry: id = '' } = useParams();
  const { plan } = useDeskCatalogue();
  const entry = plan.entries.find((one) => one.id === id);
  if (entry === undefined) return <EntryPage />;
  return SHIPPED_IDS.has(id) ? <EditKnown key={id} entry={entry} /> : <EditAdded key={id} entry={entry} />;
}

const PARTS = ['entries', 'changes', 'editions'] as const;
type Part = (typeof PARTS)[number];

function Parts({ part }: { part: Part }) {
  const { mayEdit, say: { pages }, draft, kept, reload } = useDeskCatalogue();
  const navigate = useNavigate();
  const shown = PARTS.filter((one) => mayEdit || one !== 'changes');
  return (
    <Stack spacing={2}>
      <Typography variant="h1">{pages.title}</Typography>
      <ToggleButtonGroup exclusive value={part} aria-label={pages.title} sx={SEPARATE} onChange={(_, next: Part | null) => { if (next !== null) void navigate(next === 'entries' ? '/catalogue' : `/catalogue/${next}`); }}>
        {shown.map((one) => <ToggleButton key={one} value={one}>{one === 'changes' ? pages.changesCount(draft.items.length) : pages.parts[one]}</ToggleButton>)}
      </ToggleButtonGroup>
      {mayEdit && kept === 'no-network' && <Alert severity="info" action={<Button color="inherit" onClick={() => { void reload(); }}>{pages.again}</Button>}>{pages.offline}</Alert>}
      {part === 'entries' ? <Entries /> : part === 'changes' && mayEdit ? <Changes /> : <Editions />}
    </Stack>
  );
}

function Entries() {
  const { plan, say, mayEdit, draft, inForce: { catalogue } } = useDeskCatalogue();
  const { day, today } = useShared();
  return (
    <Stack spacing={2}>
      <Stack direction="row" useFlexGap spacing={1.5} sx={{ flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography color="text.secondary" sx={{ flex: '1 1 16rem' }}>{[say.pages.about(catalogue.edition, day(catalogue.validFrom ?? today)), draft.items.length > 0 && say.pages.aboutDraft, !mayEdit && say.pages.readOnly].filter(Boolean).join(' ')}</Typography>
        {mayEdit && <Button variant="contained" component={Link} to="/catalogue/new">{say.pages.list.add}</Button>}
      </Stack>
      <EntryList entries={plan.entries} words={say} changed={plan.changed} added={plan.added} />
    </Stack>
  );
}
