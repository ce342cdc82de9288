/** What a file would change, service by service: chosen ones go into the changes, and everything that found no place is listed. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router';
import { CHANGEABLE } from '#domain/guide/entry-change.ts';
import type { ServiceFault } from '#domain/guide/hsds/read-file.ts';
import type { Review } from '#domain/guide/hsds/review.ts';
import { MOST_ADDED } from '#domain/guide/published.ts';
import { useShared } from '../../app/context.tsx';
import { ShowMore } from '../ShowMore.tsx';
import { useDeskCatalogue } from './desk-catalogue.tsx';
import { SHIPPED_IDS } from './preparation.ts';

type Props = { name: string; reviews: readonly Review[]; faults: readonly ServiceFault[]; close: () => void };
/** More than these of one service are counted. */
const MOST_NOTES = 6;
const MOST_FAULTS = 20;

export function ReviewList({ name, reviews, faults, close }: Props) {
  const { say: shout, t } = useShared();
  const { say: { pages: { hsds: words } }, put, plan } = useDeskCatalogue();
  const navigate = useNavigate();
  const usable = reviews.filter(({ item }) => item !== undefined);
  // What its own directory calls inactive is not offered unless somebody wants it.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(usable.filter(({ notes }) => !notes.some(({ code }) => code === 'not-active')).map(({ id }) => id)));
  const shown = reviews.filter(({ item, notes }) => item !== undefined || notes.length > 0);
  const count = (kind: Review['kind']): number => reviews.filter((one) => one.kind === kind).length;
  const isLossless = faults.length === 0 && reviews.every(({ notes }) => notes.length === 0);
  const room = MOST_ADDED - plan.entries.filter(({ id }) => !SHIPPED_IDS.has(id)).length;
  const isTooMany = reviews.filter(({ id, kind }) => kind === 'added' && chosen.has(id)).length > room;
  const toggle = (id: string): void => { const next = new Set(chosen); if (!next.delete(id)) next.add(id); setChosen(next); };
  const take = (): void => {
    const items = usable.flatMap(({ id, item }) => (item && chosen.has(id) ? [item] : []));
    if (!put(...items)) return;
    shout(words.taken(items.length));
    close();
    void navigate('/catalogue/changes');
  };
  return (
    <Stack spacing={1.5} component="section" aria-label={words.title(name)}>
      <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>{words.title(name)}</Typography>
      <Typography>{words.summary(count('same'), count('change'), count('added'))} {isLossless && words.noLoss}</Typography>
      {faults.length > 0 && (
        <Alert severity="warning">
          {words.unreadable}
          <ul style={{ margin: 0, paddingLeft: '1.2em' }}>
            {faults.slice(0, MOST_FAULTS).map((one) => <li key={`${one.service} ${one.field}`}>{words.fault(one.service, one.name, one.field, words.faults[one.problem])}</li>)}
            {faults.length > MOST_FAULTS && <li>{words.andMore(faults.length - MOST_FAULTS)}</li>}
          </ul>
        </Alert>
      )}
      <ShowMore items={shown}>
        {(rows) => rows.map((one) => <ReviewRow key={one.id} review={one} isChosen={chosen.has(one.id)} toggle={() => toggle(one.id)} />)}
      </ShowMore>
      {isTooMany && <Alert severity="error">{words.tooMany(room)}</Alert>}
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        {usable.length > 0 && <Button variant="contained" disabled={chosen.size === 0 || isTooMany} onClick={take}>{words.take(chosen.size)}</Button>}
        <Button onClick={close}>{t.close}</Button>
      </Stack>
    </Stack>
  );
}

function ReviewRow({ review: { name, kind, item, notes }, isChosen, toggle }: { review: Review; isChosen: boolean; toggle: () => void }) {
  const { say: { pages } } = useDeskCatalogue();
  const { hsds: words, changes } = pages;
  const [isAll, setAll] = useState(false);
  const fields = item?.kind === 'change' ? CHANGEABLE.filter((field) => field in item.change).map((field) => changes.fields[field]) : [];
  const title = <Typography component="span" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{name}</Typography>;
  return (
    <Paper variant="outlined" component="article" aria-label={name} sx={{ px: 2, py: 1 }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center', minHeight: 48 }}>
        {item ? <FormControlLabel sx={{ minHeight: 48, flexGrow: 1 }} label={title} control={<Checkbox checked={isChosen} onChange={toggle} slotProps={{ input: { 'aria-label': words.choose(name) } }} />} /> : title}
        <Chip size="small" color={kind === 'same' ? 'default' : 'primary'} label={words.kinds[kind]} />
      </Stack>
      {fields.length > 0 && <Typography color="text.secondary">{fields.join(', ')}</Typography>}
      {notes.length > 0 && (
        <ul style={{ margin: 0, paddingLeft: '1.2em' }}>
          {notes.slice(0, isAll ? notes.length : MOST_NOTES).map(({ code, field, text }) => <li key={`${code} ${field}`}><Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>{words.notes[code]}{text === '' ? '' : `. ${words.says(field, text)}`}</Typography></li>)}
        </ul>
      )}
      {notes.length > MOST_NOTES && !isAll && <Button onClick={() => setAll(true)}>{words.andMore(notes.length - MOST_NOTES)}</Button>}
    </Paper>
  );
}
