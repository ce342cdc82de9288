/**
 * What an entry says that HSDS has no field for (the need tree, lead time, marks, source), and its words in the
 * languages that HSDS has one field for. It travels as one attribute of the service, a term of a taxonomy of our
 * own, as HSDS foresees; whoever does not know the term still reads the service, and our own import loses nothing.
 * What HSDS does say (name, cost, ages, states, what to bring, whom to ask) stands only there and wins.
 */
import { z } from 'zod';
import { CatalogueEntry } from '../catalogue.ts';
import { stableUuid } from './stable-uuid.ts';
import type { HsdsService } from './schema.ts';

const TAXONOMY = 'ventanilla';
const TERM = 'catalogue-rule';

const { cost: _cost, bring: _bring, agency: _agency, directory: _directory, for: whom, ...said } = CatalogueEntry.shape;
/** As long as an edition's words may be. */
const Line = z.string().trim().min(1).max(89);
export const Rule = z.strictObject({
  ...said,
  for: whom.omit({ minAge: true, maxAge: true, states: true }),
  /** By language, then `name` and `why`; Spanish stands in the service itself. */
  texts: z.record(z.string().regex(/^[a-z]{2}$/), z.strictObject({ name: Line.optional(), why: Line.optional() })),
});
export type Rule = z.infer<typeof Rule>;
export type RuleTexts = Rule['texts'];

/** The rule of an entry as the attribute that carries it. */
export function ruleAttribute(entry: CatalogueEntry, texts: RuleTexts): NonNullable<HsdsService['attributes']>[number] {
  const { cost: _c, bring: _b, agency: _a, directory: _d, for: { minAge: _min, maxAge: _max, states: _states, ...people }, ...rest } = entry;
  return {
    id: stableUuid('attribute', entry.id), link_type: TERM, link_entity: 'service', value: JSON.stringify({ ...rest, for: people, texts }),
    taxonomy_term: { id: stableUuid('term', TERM), code: TERM, name: TERM, description: 'The rule of a catalogue entry as JSON: needs, gives, lead time, source and words in other languages', taxonomy: TAXONOMY },
  };
}

/** The rule that a service carries, and where it stands; undefined when it carries none that can be read. */
export function ruleOf(service: HsdsService): { readonly rule: Rule; readonly path: string } | undefined {
  const at = service.attributes?.findIndex((one) => one.taxonomy_term?.code === TERM) ?? -1;
  const value = service.attributes?.[at]?.value;
  if (value === undefined) return undefined;
  try {
    const rule = Rule.safeParse(JSON.parse(value));
    return rule.success ? { rule: rule.data, path: `attributes.${at}` } : undefined;
  } catch {
    return undefined; // not JSON: it is listed with what nobody took
  }
}
