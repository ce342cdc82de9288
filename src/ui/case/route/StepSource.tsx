/** Which rule and source says so, in words, and how sure it is. An entry that an administrator wrote cites what they wrote. */
import Typography from '@mui/material/Typography';
import { CITATIONS } from '#catalogue/citations.ts';
import type { Citation, Cited } from '#catalogue/citations.ts';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import type { Why } from '#domain/guide/reasons.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { SOURCES_EN } from '../../text/en/sources.ts';
import { SOURCES_ES } from '../../text/es/sources.ts';
import { useRouteText } from './texts.ts';

const TEXTS = { es: SOURCES_ES, en: SOURCES_EN };
type SourceText = typeof SOURCES_ES;
const SHIPPED: ReadonlyMap<string, string> = new Map(CATALOGUE.entries.map(({ id, source }) => [id, source]));
const CITED: Readonly<Record<string, Citation>> = CITATIONS;

/** `gates`: the reasons of a step, of which those that are law of this place cite their own rule. */
export function StepSource({ entry, gates }: { entry: CatalogueEntry; gates: readonly Why[] }) {
  const { day } = useShared();
  const text = useRouteText();
  const sources = useTexts(TEXTS);
  const rules = gates.flatMap(({ code }) => sources.gates[code] ?? []);
  return (
    <>
      {rules.map((one) => <span key={one}>{one} </span>)}
      {citeEntry(entry, sources, day)}
      <Typography component="span" variant="body2" color={entry.sure === 'unsure' ? 'warning.main' : 'text.secondary'} sx={{ display: 'block' }}>{text.sure[entry.sure]}</Typography>
    </>
  );
}

/** The rule and where it was read, as one or two sentences. */
export function citeEntry({ id, source }: Pick<CatalogueEntry, 'id' | 'source'>, text: SourceText, day: (date: string) => string): string {
  const citation = CITED[id];
  if (citation === undefined || SHIPPED.get(id) !== source) return text.from(source);
  const one = (cited: Cited): string => {
    const [code, on] = cited.split(' ') as [keyof SourceText['by'], string | undefined];
    return on === undefined ? text.by[code] : text.cited(text.by[code], day(on));
  };
  return [text.rule[id], text.from(citation.cites.map(one).join('; ')), citation.open && text.open[citation.open]].filter(Boolean).join(' ');
}
