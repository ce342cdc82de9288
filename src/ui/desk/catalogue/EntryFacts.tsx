/** Everything an entry says, in words, part by part. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import { sayContact } from '../../parts/contact.ts';
import { NeedTree } from './NeedTree.tsx';
import { credentialName, sayFor, sayForce, sayLead, sayMarks, sayPrice, saySource, sayTerm, sayValidity } from './say-entry.ts';
import type { EntryWords } from './say-entry.ts';

type Props = { entry: CatalogueEntry; entries: readonly CatalogueEntry[]; words: EntryWords };

export function EntryFacts({ entry, entries, words }: Props) {
  const { pages: { entry: say }, text, today, day } = words;
  const force = sayForce(entry, today);
  const nameOf = (credential: string): string => credentialName(credential, entries, words);
  const marks = sayMarks(entry, words);
  const contact = sayContact(entry.directory, words.contact, words.language);
  // What it gives is worth a line only where it is more than the paper of the same name.
  const gives = entry.gives.filter((one) => one !== entry.id).map(nameOf);
  return (
    <Stack spacing={2}>
      {force && <Alert severity="warning">{force === 'ended' ? say.endedOn(day(entry.validTo!)) : say.startsOn(day(entry.validFrom))}</Alert>}
      {entry.sure === 'unsure' && <Alert severity="info">{say.sureSaid.unsure}</Alert>}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' }, alignItems: 'start' }}>
        <Stack spacing={2}>
          <Part title={say.sections.what}>
            <Lines>{[text(`step.${entry.id}.why`), entry.directory?.about]}</Lines>
            {gives.length > 0 && <Facts>{[[say.gives, gives]]}</Facts>}
            {marks.length > 0 && <Facts>{[[say.marks.title, marks]]}</Facts>}
          </Part>
          <Part title={say.sections.before}><Box><NeedTree need={entry.needs} nameOf={nameOf} words={say} /></Box></Part>
          <Part title={say.sections.who}><Lines>{sayFor(entry, words)}</Lines></Part>
        </Stack>
        <Stack spacing={2}>
          <Part title={say.sections.terms}>
            <Facts>{[[say.cost, [sayPrice(entry.cost, words)]], [say.lead, [sayLead(entry.leadDays, words)]], [say.valid, [sayTerm(entry, words)]], [say.inForce, [sayValidity(entry, words)]]]}</Facts>
          </Part>
          <Part title={say.sections.where}>
            <Facts>{[
              [say.place, [text(`place.${entry.place}`)]], [say.agency, [text(`agency.${entry.agency}`)]], [say.desk, entry.desk ? [text(`desk.${entry.desk}`)] : []],
              [say.bring, entry.bring.map((one) => text(`bring.${one}`))], ...contact.map(({ name, lines }) => [name, lines] as const),
            ]}</Facts>
          </Part>
          <Part title={say.sections.rule}>
            <Facts>{[[say.source, [saySource(entry, words)]], [say.sure, [say.sureSaid[entry.sure]]], [say.jurisdiction, [say.jurisdictions[entry.jurisdiction ?? 'federal']]]]}</Facts>
          </Part>
        </Stack>
      </Box>
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} variant="outlined" sx={{ p: 2 }}>
      <Stack spacing={1}>
        <Typography id={id} variant="h2">{title}</Typography>
        {children}
      </Stack>
    </Paper>
  );
}

function Lines({ children }: { children: readonly (string | undefined)[] }) {
  return children.filter((line) => line !== undefined && line !== '').map((line) => <Typography key={line} sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{line}</Typography>);
}

/** Names and what belongs to them; a name with nothing to say is left out. */
function Facts({ children }: { children: readonly (readonly [name: string, lines: readonly string[]])[] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(7.5rem, 2fr) minmax(0, 3fr)', columnGap: 1.5, rowGap: 0.75 }}>
      {children.filter(([, lines]) => lines.length > 0).map(([name, lines]) => <Fact key={name} name={name} lines={lines} />)}
    </Box>
  );
}

function Fact({ name, lines }: { name: string; lines: readonly string[] }) {
  return (
    <>
      <Typography component="dt" color="text.secondary">{name}</Typography>
      <Box component="dd" sx={{ m: 0 }}>{lines.map((line) => <Typography key={line} sx={{ overflowWrap: 'anywhere' }}>{line}</Typography>)}</Box>
    </>
  );
}
