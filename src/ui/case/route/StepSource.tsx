/** Which rule and source says so, in words, and how sure it is. An entry that an administrator wrote cites what they wrote. */
import Typography from '@mui/material/Typography';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import type { Why } from '#domain/guide/reasons.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { SOURCES, citeEntry } from '../../parts/cite-entry.ts';
import { useRouteText } from './texts.ts';

/** `gates`: the reasons of a step, of which those that are law of this place cite their own rule. */
export function StepSource({ entry, gates }: { entry: CatalogueEntry; gates: readonly Why[] }) {
  const { day } = useShared();
  const text = useRouteText();
  const sources = useTexts(SOURCES);
  const rules = gates.flatMap(({ code }) => sources.gates[code] ?? []);
  return (
    <>
      {rules.map((one) => <span key={one}>{one} </span>)}
      {citeEntry(entry, sources, day)}
      <Typography component="span" variant="body2" color={entry.sure === 'unsure' ? 'warning.main' : 'text.secondary'} sx={{ display: 'block' }}>{text.sure[entry.sure]}</Typography>
    </>
  );
}
