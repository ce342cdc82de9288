/** What the next edition will change: each change with a way back, what speaks against it, and the act of publishing. */
import Undo from '@mui/icons-material/Undo';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { CATALOGUE } from '#catalogue/edition.ts';
import { applyEdition } from '#domain/guide/apply-edition.ts';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import { differingFields, withoutField } from '#domain/guide/entry-change.ts';
import type { ChangeableField } from '#domain/guide/entry-change.ts';
import { itemId } from '#domain/guide/next-edition.ts';
import type { DraftItem } from '#domain/guide/next-edition.ts';
import { useDeskCatalogue } from './desk-catalogue.tsx';
import { Publish } from './Publish.tsx';
import { entryName, sayLead, sayPrice, stateName } from './say-entry.ts';
import { WhatChanges } from './WhatChanges.tsx';

export function Changes() {
  const { draft, say: { pages: { changes: words } }, kept } = useDeskCatalogue();
  const overlap = useOverlap();
  if (draft.items.length === 0) return <Typography>{words.none}</Typography>;
  const isMeanwhile = draft.over !== undefined && typeof kept === 'object' && (kept.at(-1)?.number ?? 0) > draft.over;
  return (
    <Stack spacing={2}>
      {isMeanwhile && <Alert severity="warning">{words.meanwhile}</Alert>}
      {draft.items.map((item) => <ChangedEntry key={itemId(item)} item={item} theirs={overlap} />)}
      <Publish />
    </Stack>
  );
}

type Overlap = { readonly edition: string; readonly fieldsOf: (id: string) => readonly ChangeableField[] };

/** What editions that came after the draft was begun changed as well, by entry. */
function useOverlap(): Overlap | undefined {
  const { draft, kept, plan: { before } } = useDeskCatalogue();
  if (draft.over === undefined || typeof kept !== 'object') return undefined;
  const last = kept.at(-1);
  if (last?.edition === undefined || last.number <= draft.over) return undefined;
  const then = kept.findLast(({ number, edition }) => number <= draft.over! && edition !== undefined)?.edition;
  const applied = then ? applyEdition(CATALOGUE, then) : undefined;
  const entries = applied?.ok ? applied.value.entries : CATALOGUE.entries;
  return {
    edition: last.edition.edition,
    fieldsOf: (id) => {
      const [was, is] = [entries, before].map((all) => all.find((entry) => entry.id === id));
      return was && is ? differingFields(was, is) : [];
    },
  };
}

function ChangedEntry({ item, theirs }: { item: DraftItem; theirs: Overlap | undefined }) {
  const { plan: { before, entries, faults }, say, put, remove } = useDeskCatalogue();
  const { pages: { changes: words } } = say;
  const id = itemId(item);
  const was = before.find((entry) => entry.id === id);
  const becomes = entries.find((entry) => entry.id === id);
  const name = entryName(id, say);
  const undoField = (field: ChangeableField): void => {
    const left = item.kind === 'change' ? withoutField(item.change, field) : undefined;
    if (left && item.kind === 'change') put({ ...item, change: left });
    else remove(id);
  };
  const both = theirs?.fieldsOf(id).filter((field) => item.kind === 'change' && field in item.change) ?? [];
  const against = faults.filter(({ at }) => at === id || at.startsWith(`${id} `) || at.startsWith(`step.${id}.`));
  return (
    <Paper component="article" variant="outlined" aria-label={name} sx={{ p: 2 }}>
      <Stack spacing={1}>
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
          <Button component={Link} to={`/catalogue/${id}`} sx={{ ml: -1, textAlign: 'left', fontSize: '1.05rem' }}>{name}</Button>
          <Button startIcon={<Undo />} aria-label={words.undoAll(name)} onClick={() => remove(id)}>{was ? say.pages.entry.remove : say.pages.entry.removeAdded}</Button>
        </Stack>
        {was && becomes
          ? <WhatChanges before={was} after={becomes} words={say} {...(item.kind === 'change' ? { beside: (field) => <IconButton aria-label={words.undoField(words.fields[field], name)} onClick={() => undoField(field)}><Undo /></IconButton> } : {})} />
          : becomes && <NewEntry entry={becomes} />}
        {both.length > 0 && theirs && <Alert severity="warning">{both.map((field) => words.fields[field]).join(', ')}: {words.alsoTheirs(theirs.edition)}</Alert>}
        {against.map(({ code, at }) => <Alert key={`${code} ${at}`} severity="error">{words.faults[code]}</Alert>)}
      </Stack>
    </Paper>
  );
}

function NewEntry({ entry }: { entry: CatalogueEntry }) {
  const { say } = useDeskCatalogue();
  const facts = [say.text(`agency.${entry.agency}`), say.text(`place.${entry.place}`), sayPrice(entry.cost, say), sayLead(entry.leadDays, say), entry.for.states?.map(stateName).join(', '), entry.source];
  return <Typography sx={{ overflowWrap: 'anywhere' }}><strong>{say.pages.changes.isNew}.</strong> {facts.filter(Boolean).join(' · ')}</Typography>;
}
