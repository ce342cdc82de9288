/** What may change by decree or by letter: cost, time, where, what to bring, the days of the rule, who says so. */
import Box from '@mui/material/Box';
import { useFormContext, useWatch } from 'react-hook-form';
import { DESKS } from '#catalogue/agencies.ts';
import { Sureness } from '#domain/guide/catalogue.ts';
import { OTHER, bringWords, wordsBrought } from '../entry-form.ts';
import type { EntryForm } from '../entry-form.ts';
import { codesIn } from '../preparation.ts';
import { useDeskCatalogue } from '../desk-catalogue.tsx';
import { COLUMNS, ChoiceIn, Group, OneIn, SelectIn, SeveralIn, TextIn } from './fields.tsx';

const COST_KINDS = ['free', 'one', 'range', 'unknown'] as const;

export function CostFields() {
  const { say: { pages: { form: words } } } = useDeskCatalogue();
  const { control } = useFormContext<EntryForm>();
  const kind = useWatch({ control, name: 'costKind' });
  return (
    <Group title={words.cost}>
      <ChoiceIn name="costKind" label={words.cost} options={COST_KINDS.map((one) => [one, words.costKind[one]])} />
      {(kind === 'one' || kind === 'range') && (
        <Box sx={COLUMNS}>
          <TextIn name="costLeast" label={kind === 'one' ? words.costOne : words.costLeast} numeric="decimal" />
          {kind === 'range' && <TextIn name="costMost" label={words.costMost} numeric="decimal" />}
        </Box>
      )}
    </Group>
  );
}

export function LeadFields() {
  const { say: { pages: { form: words } } } = useDeskCatalogue();
  return (
    <Group title={words.lead}>
      <ChoiceIn name="unit" label={words.lead} options={[['calendar', words.unit.calendar], ['business', words.unit.business]]} />
      <Box sx={{ ...COLUMNS, gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' }}>
        <TextIn name="least" label={words.least} numeric="numeric" />
        <TextIn name="usual" label={words.usual} numeric="numeric" />
        <TextIn name="most" label={words.most} numeric="numeric" />
      </Box>
    </Group>
  );
}

export function PlaceFields({ isAgencyFixed }: { isAgencyFixed: boolean }) {
  const { say: { pages, text }, plan: { words: { es } } } = useDeskCatalogue();
  const { form: words } = pages;
  const { control } = useFormContext<EntryForm>();
  const [place, agency] = useWatch({ control, name: ['place', 'agency'] });
  const byName = new Intl.Collator('es');
  const named = (family: 'agency' | 'place' | 'bring') => codesIn(family, es).map((code) => [code, text(`${family}.${code}`)] as const).toSorted(([, a], [, b]) => byName.compare(a, b));
  const other = [OTHER, words.other] as const;
  return (
    <Group title={pages.entry.sections.where}>
      <Box sx={COLUMNS}>
        <OneIn name="place" label={words.place} options={[...named('place'), other]} />
        {place === OTHER && <TextIn name="placeWords" label={words.otherPlace} />}
        <OneIn name="agency" label={words.agency} options={[...named('agency'), other]} disabled={isAgencyFixed} {...(isAgencyFixed ? { help: words.agencyFixed } : {})} />
        {agency === OTHER && <TextIn name="agencyWords" label={words.otherAgency} />}
        <SelectIn name="desk" label={words.desk} options={[['', words.noDesk], ...DESKS.map((one) => [one, text(`desk.${one}`)] as const)]} />
      </Box>
      <SeveralIn name="bring" label={words.bring} options={named('bring')} help={words.bringAbout} fresh={bringWords} wordsOf={wordsBrought} />
    </Group>
  );
}

export function RuleFields() {
  const { say: { pages: { form: words, entry } } } = useDeskCatalogue();
  return (
    <>
      <Group title={words.dates} help={words.validToAbout}>
        <Box sx={COLUMNS}>
          <TextIn name="validFrom" label={words.validFrom} type="date" />
          <TextIn name="validTo" label={words.validTo} type="date" />
        </Box>
      </Group>
      <Group title={words.rule}>
        <TextIn name="source" label={words.source} help={words.sourceAbout} lines={1} />
        <SelectIn name="sure" label={words.sure} options={Sureness.options.map((one) => [one, entry.sureSaid[one]])} />
      </Group>
    </>
  );
}
