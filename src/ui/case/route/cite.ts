/** Who says so, as a reader cites it: the rule, then the law with its article, the office, or the paper with its day. */
import { CITATIONS } from '#catalogue/citations.ts';
import type { Citation, Cited } from '#catalogue/citations.ts';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import type { SOURCES_ES } from '../../text/es/sources.ts';

type SourceText = typeof SOURCES_ES;
const SHIPPED: ReadonlyMap<string, string> = new Map(CATALOGUE.entries.map(({ id, source }) => [id, source]));
const CITED: Readonly<Record<string, Citation>> = CITATIONS;

/** The rule and where it was read, in one to three sentences; a source that an administrator wrote, as they wrote it. */
export function citeEntry({ id, source }: Pick<CatalogueEntry, 'id' | 'source'>, text: SourceText, day: (date: string) => string): string {
  const citation = CITED[id];
  if (citation === undefined || SHIPPED.get(id) !== source) return text.from(source);
  const one = (cited: Cited): string => {
    const [code, on] = cited.split(' ') as [keyof SourceText['by'], string | undefined];
    return on === undefined ? text.by[code] : text.cited(text.by[code], day(on));
  };
  return [text.rule[id], text.from(citation.cites.map(one).join('; ')), citation.open && text.open[citation.open]].filter(Boolean).join(' ');
}
