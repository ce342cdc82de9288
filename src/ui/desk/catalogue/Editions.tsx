/** The editions there were: which, from when, who published it, what it changed against the one before; and the directory's file. */
import { useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { CATALOGUE } from '#catalogue/edition.ts';
import { applyEdition } from '#domain/guide/apply-edition.ts';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import { differingFields } from '#domain/guide/entry-change.ts';
import type { PublishedEdition } from '#domain/guide/published.ts';
import { useShared } from '../../app/context.tsx';
import { useCatalogueHere } from '../../parts/catalogue.ts';
import { useWho } from '../../parts/who.ts';
import { readStaff } from '../staff-calls.ts';
import { useDeskCatalogue } from './desk-catalogue.tsx';
import { Exchange } from './Exchange.tsx';
import { entryName } from './say-entry.ts';
import { WhatChanges } from './WhatChanges.tsx';

type Shown = { readonly edition: PublishedEdition | undefined; readonly by?: string; readonly at?: string };

export function Editions() {
  const { say: { pages: { editions: words } }, kept } = useDeskCatalogue();
  const { published } = useCatalogueHere();
  const all: readonly Shown[] = typeof kept === 'object' ? kept.map(({ edition, publishedBy, publishedAt }) => ({ edition, by: publishedBy, at: publishedAt })) : published.map((edition) => ({ edition }));
  const who = useNames();
  return (
    <Stack spacing={2}>
      {kept === 'no-network' && <Alert severity="info">{words.onlyHere}</Alert>}
      {all.length === 0 && <Typography>{words.none}</Typography>}
      {all.map((one, at) => <Edition key={one.edition?.edition ?? one.at ?? at} shown={one} earlier={all.slice(0, at).findLast(({ edition }) => edition !== undefined)?.edition} who={who} />).toReversed()}
      <Typography color="text.secondary">{words.shipped(CATALOGUE.edition)}</Typography>
      <Exchange />
    </Stack>
  );
}

/** Names of whoever published: colleagues of the centre, and for an administrator everybody. */
function useNames(): (id: string) => string {
  const { mayEdit, say: { pages } } = useDeskCatalogue();
  const { t } = useShared();
  const who = useWho();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => { if (mayEdit) void readStaff().then((staff) => { if (staff) setNames(new Map(staff.workers.map(({ id, name }) => [id, name]))); }); }, [mayEdit]);
  return (id) => { const name = names.get(id) ?? who(id); return name === t.case.someone ? pages.editions.someone : name; };
}

const entriesOf = (edition: PublishedEdition | undefined): readonly CatalogueEntry[] => {
  const applied = edition ? applyEdition(CATALOGUE, edition) : undefined;
  return applied?.ok ? applied.value.entries : CATALOGUE.entries;
};

function Edition({ shown: { edition, by, at }, earlier, who }: { shown: Shown; earlier: PublishedEdition | undefined; who: (id: string) => string }) {
  const { say, inForce } = useDeskCatalogue();
  const { day, moment, today } = useShared();
  const { pages: { editions: words } } = say;
  if (edition === undefined) return <Alert severity="info">{words.unreadable}</Alert>;
  const before = new Map(entriesOf(earlier).map((entry) => [entry.id, entry]));
  const after = entriesOf(edition);
  const changed = after.filter((entry) => { const was = before.get(entry.id); return was !== undefined && differingFields(was, entry).length > 0; });
  const added = after.filter((entry) => !before.has(entry.id));
  const title = words.one(edition.edition, day(edition.validFrom));
  return (
    <Paper component="article" variant="outlined" aria-label={title} sx={{ p: 2 }}>
      <Stack spacing={1.5}>
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          <Typography variant="h2">{title}</Typography>
          {inForce.published?.edition === edition.edition ? <Chip size="small" color="primary" label={words.inForce} /> : edition.validFrom > today && <Chip size="small" color="warning" label={words.future} />}
        </Stack>
        {by !== undefined && at !== undefined && <Typography color="text.secondary">{words.by(who(by), moment(at))}</Typography>}
        {edition.note && <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{edition.note}</Typography>}
        {changed.map((entry) => <Stack key={entry.id} spacing={0.5}><Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{entryName(entry.id, say)}</Typography><WhatChanges before={before.get(entry.id)!} after={entry} words={say} /></Stack>)}
        {added.map((entry) => <Typography key={entry.id} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{words.added(entryName(entry.id, say))}</Typography>)}
        {changed.length + added.length === 0 && <Typography color="text.secondary">{words.nothing}</Typography>}
      </Stack>
    </Paper>
  );
}
