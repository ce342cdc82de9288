/** The catalogue as a list under its kinds: found by any word of a row, narrowed by state, by what has ended, by what nobody confirmed. */
import { useId } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { StepKind } from '#domain/guide/catalogue.ts';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { foldText } from '#domain/person/likeness.ts';
import { useKept } from '../../app/kept.tsx';
import { entryName, sayForce, sayLead, sayPrice, stateName } from './say-entry.ts';
import type { EntryWords } from './say-entry.ts';

type Props = { entries: readonly CatalogueEntry[]; words: EntryWords; changed: ReadonlySet<string>; added: ReadonlySet<string> };

/** Narrowed as the controls say; `text` empty and `state` undefined let everything through. */
export function foundEntries(entries: readonly CatalogueEntry[], { text, state, ended, unsure }: { text: string; state: string | undefined; ended: boolean; unsure: boolean }, words: EntryWords): CatalogueEntry[] {
  const typed = foldText(text).split(' ').filter(Boolean);
  const said = (entry: CatalogueEntry): string => foldText([entryName(entry.id, words), words.text(`agency.${entry.agency}`), words.text(`place.${entry.place}`), ...entry.bring.map((one) => words.text(`bring.${one}`)), entry.id].join(' '));
  return entries.filter((entry) => (state === undefined || entry.for.states?.includes(state) === true) && (!ended || sayForce(entry, words.today) === 'ended') && (!unsure || entry.sure === 'unsure') && typed.every((word) => said(entry).includes(word)));
}

export function EntryList({ entries, words, changed, added }: Props) {
  const { pages: { list: say } } = words;
  const [text, setText] = useKept('catalogue text', '');
  const [state, setState] = useKept<string | undefined>('catalogue state', undefined);
  const [ended, setEnded] = useKept('catalogue ended', false);
  const [unsure, setUnsure] = useKept('catalogue unsure', false);
  const found = foundEntries(entries, { text, state, ended, unsure }, words);
  return (
    <Stack spacing={2}>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 1fr) auto' } }}>
        <TextField type="search" label={say.find} value={text} onChange={(event) => setText(event.target.value)} />
        <Autocomplete options={Object.keys(STATES)} value={state ?? null} getOptionLabel={stateName} onChange={(_, next) => setState(next ?? undefined)} renderInput={(params) => <TextField {...params} label={say.state} placeholder={say.allStates} />} />
        <Box sx={{ display: 'flex', gap: 1 }}>
          <ToggleButton value="ended" selected={ended} onChange={() => setEnded(!ended)} sx={{ flexGrow: 1, minHeight: 56 }}>{say.ended}</ToggleButton>
          <ToggleButton value="unsure" selected={unsure} onChange={() => setUnsure(!unsure)} sx={{ flexGrow: 1, minHeight: 56 }}>{say.unsure}</ToggleButton>
        </Box>
      </Box>
      <Typography aria-live="polite" color="text.secondary">{found.length === 0 ? say.none : say.found(found.length)}</Typography>
      {StepKind.options.map((kind) => <Kind key={kind} title={say.kinds[kind]} entries={found.filter((entry) => entry.kind === kind)} words={words} changed={changed} added={added} />)}
    </Stack>
  );
}

function Kind({ title, entries, words, changed, added }: Props & { title: string }) {
  const id = useId();
  if (entries.length === 0) return null;
  return (
    <Stack component="section" spacing={1} aria-labelledby={id}>
      <Typography id={id} variant="h2">{title}</Typography>
      <Paper component={List} disablePadding variant="outlined">
        {entries.map((entry) => <Row key={entry.id} entry={entry} words={words} mark={added.has(entry.id) ? 'added' : changed.has(entry.id) ? 'changed' : undefined} />)}
      </Paper>
    </Stack>
  );
}

function Row({ entry, words, mark }: { entry: CatalogueEntry; words: EntryWords; mark: 'added' | 'changed' | undefined }) {
  const { pages: { list: say }, text, today, day } = words;
  const force = sayForce(entry, today);
  const facts = [text(`agency.${entry.agency}`), entry.cost === undefined ? say.noCost : sayPrice(entry.cost, words), sayLead(entry.leadDays, words), entry.for.states?.map(stateName).join(', ')];
  return (
    <ListItem disablePadding divider>
      <ListItemButton component={Link} to={`/catalogue/${entry.id}`} sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) auto' }, columnGap: 2, rowGap: 0.5 }}>
        <Box>
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{entryName(entry.id, words)}</Typography>
          <Typography variant="body2" color="text.secondary">{facts.filter(Boolean).join(' · ')}</Typography>
        </Box>
        <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          {mark && <Chip size="small" color="primary" label={say[mark]} />}
          {force && <Chip size="small" color="warning" label={force === 'ended' ? say.endedOn(day(entry.validTo!)) : say.startsOn(day(entry.validFrom))} />}
          <Chip size="small" variant="outlined" color={entry.sure === 'unsure' ? 'warning' : 'default'} label={say.sureMark[entry.sure]} />
        </Stack>
      </ListItemButton>
    </ListItem>
  );
}
