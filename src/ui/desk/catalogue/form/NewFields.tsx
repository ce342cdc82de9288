/** What only a new service says: its name and why in several languages, for whom, and what is needed before it. */
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Need } from '#domain/guide/catalogue.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { LANGUAGES, NEEDED_LANGUAGES } from '../entry-form.ts';
import type { EntryForm, TextLanguage } from '../entry-form.ts';
import { NeedTree } from '../NeedTree.tsx';
import { credentialName } from '../say-entry.ts';
import { useDeskCatalogue } from '../desk-catalogue.tsx';
import { COLUMNS, ChoiceIn, Group, SeveralIn, TextIn } from './fields.tsx';

export function NameFields() {
  const { say: { pages: { form: words, entry } } } = useDeskCatalogue();
  const pair = (language: TextLanguage) => (
    <Box key={language} sx={COLUMNS}>
      <TextIn name={`name.${language}`} label={words.in(words.name, words.languages[language])} />
      <TextIn name={`why.${language}`} label={words.in(words.why, words.languages[language])} />
    </Box>
  );
  return (
    <Group title={entry.sections.what}>
      {NEEDED_LANGUAGES.map(pair)}
      <Accordion disableGutters variant="outlined" slotProps={{ heading: { component: 'h3' } }}>
        <AccordionSummary expandIcon={<ExpandMore />} sx={{ minHeight: 48 }}>
          <Box><Typography component="span" sx={{ display: 'block' }}>{words.moreLanguages}</Typography><Typography component="span" variant="body2" color="text.secondary">{words.moreLanguagesAbout}</Typography></Box>
        </AccordionSummary>
        <AccordionDetails><Stack spacing={2}>{LANGUAGES.filter((one) => !NEEDED_LANGUAGES.includes(one)).map(pair)}</Stack></AccordionDetails>
      </Accordion>
    </Group>
  );
}

/** `fixed`: a need too deep for the form, which stays as it is. */
export function WhomFields({ fixed }: { fixed: Need | undefined }) {
  const { say, plan: { entries } } = useDeskCatalogue();
  const { pages: { form: words, entry } } = say;
  const { control } = useFormContext<EntryForm>();
  const needs = useWatch({ control, name: 'needs' });
  const byName = new Intl.Collator('es');
  const nameOf = (credential: string): string => credentialName(credential, entries, say);
  const credentials = [...new Set(entries.flatMap(({ gives }) => gives))].map((one) => [one, nameOf(one)] as const).toSorted(([, a], [, b]) => byName.compare(a, b));
  return (
    <Group title={entry.sections.who}>
      <SeveralIn name="states" label={words.states} help={words.statesAbout} options={Object.entries(STATES)} />
      <Box sx={COLUMNS}>
        <TextIn name="minAge" label={words.ageFrom} numeric="numeric" />
        <TextIn name="maxAge" label={words.ageTo} numeric="numeric" />
      </Box>
      {fixed === undefined ? (
        <>
          <SeveralIn name="needs" label={words.needs} options={credentials} />
          {needs.length > 1 && <ChoiceIn name="needsMode" label={words.needs} options={[['all', words.needsMode.all], ['any', words.needsMode.any]]} />}
        </>
      ) : <Box><Typography color="text.secondary">{words.needsFixed}</Typography><NeedTree need={fixed} nameOf={nameOf} words={entry} /></Box>}
      <SeveralIn name="alsoGives" label={words.alsoGives} options={credentials} />
    </Group>
  );
}
