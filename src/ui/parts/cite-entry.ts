/** Which rule and source an entry rests on, in words. An entry whose source an administrator wrote cites what they wrote. Pure. */
import { CITATIONS } from '#catalogue/citations.ts';
import type { Citation, Cited } from '#catalogue/citations.ts';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import { SOURCES_EN } from '../text/en/sources.ts';
import { SOURCES_ES } from '../text/es/sources.ts';

export const SOURCES = { es: SOURCES_ES, en: SOURCES_EN };
export type SourceText = typeof SOURCES_ES;
const SHIPPED: ReadonlyMap<string, string> = new Map(CATALOGUE.entries.map(({ id, source }) => [id, source]));
const CITED: Readonly<Record<string, Citation>> = CITATIONS;

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
