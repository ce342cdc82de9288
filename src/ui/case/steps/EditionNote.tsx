/** Under which edition of the catalogue a step was done, where another holds today, and what has changed about it since. */
import Typography from '@mui/material/Typography';
import type { StepRecord } from '#domain/case/state.ts';
import { changedFacts } from '#domain/guide/changed-facts.ts';
import { useTexts } from '../../app/context.tsx';
import { useCatalogue, useEntryUnder } from '../../parts/catalogue.ts';
import { EDITIONS_EN } from '../../text/en/editions.ts';
import { EDITIONS_ES } from '../../text/es/editions.ts';

export function EditionNote({ record, step }: { record: StepRecord; step: string }) {
  const { catalogue } = useCatalogue();
  return record.status === 'done' && record.edition !== undefined && record.edition !== catalogue.edition ? <OtherEdition edition={record.edition} step={step} /> : null;
}

function OtherEdition({ edition, step }: { edition: string; step: string }) {
  const words = useTexts({ es: EDITIONS_ES, en: EDITIONS_EN });
  const now = useCatalogue().entries.get(step);
  const then = useEntryUnder(edition, step);
  const changed = then && now ? changedFacts(then, now).map((fact) => words.facts[fact]) : [];
  return <Typography variant="body2" color="text.secondary">{[words.doneUnder(edition), changed.length > 0 && words.changedSince(changed.join(', '))].filter(Boolean).join(' ')}</Typography>;
}
