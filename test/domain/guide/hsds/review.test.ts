/** What a file would change in the catalogue that is prepared: nothing, a fact, a new service; and what no edition can carry is said. */
import { expect, test } from 'vitest';
import { AGENCIES, BRING, PLACES } from '#catalogue/agencies.ts';
import { CENTRES } from '#catalogue/centres.ts';
import { CATALOGUE } from '#catalogue/edition.ts';
import { EN } from '#catalogue/text/en.ts';
import { ES } from '#catalogue/text/es.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';
import { applyEdition } from '#domain/guide/apply-edition.ts';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import { exportHsds } from '#domain/guide/hsds/export.ts';
import { readServices } from '#domain/guide/hsds/import.ts';
import { knownFrom } from '#domain/guide/hsds/known.ts';
import { readHsdsFile } from '#domain/guide/hsds/read-file.ts';
import { reviewService } from '#domain/guide/hsds/review.ts';
import { nextEdition } from '#domain/guide/next-edition.ts';
import type { DraftItem } from '#domain/guide/next-edition.ts';
import { PublishedEdition } from '#domain/guide/published.ts';
import { STATE_OFFICE } from './fixtures.ts';

const today = PlainDate.parse('2026-11-24');
type World = { entries: readonly CatalogueEntry[]; es: Readonly<Record<string, string>>; en: Readonly<Record<string, string>> };
const shippedWorld: World = { entries: CATALOGUE.entries, es: ES, en: EN };
const shipped = new Set(CATALOGUE.entries.map(({ id }) => id));

function reviewed(services: readonly object[], { entries, es, en }: World = shippedWorld) {
  const file = readHsdsFile(JSON.stringify(services));
  if (!file.ok) throw new Error(file.error);
  const used = (family: string, codes: readonly string[]) => [...new Set([...codes, ...Object.keys(es).filter((key) => key.startsWith(`${family}.`)).map((key) => key.slice(family.length + 1))])];
  const families = { agencies: used('agency', AGENCIES), places: used('place', PLACES), bring: used('bring', BRING) };
  const known = knownFrom({ ...families, ids: entries.map(({ id }) => id), added: entries.map(({ id }) => id).filter((id) => !shipped.has(id)), words: [(key) => es[key], (key) => en[key]] });
  const codes = (byWords: ReadonlyMap<string, string>) => ({ byWords, isTaken: (code: string) => [...byWords.values()].includes(code) });
  const against = { entries, shipped, codes: { agency: codes(known.agencies), place: codes(known.places), bring: codes(known.bring) }, nameOf: (id: string) => es[`step.${id}.name`] ?? id };
  return readServices(file.value.services, known, today).map((one) => reviewService(one, against));
}
const exported = ({ entries, es, en }: World): Record<string, unknown>[] =>
  JSON.parse(JSON.stringify(exportHsds({ catalogue: { ...CATALOGUE, entries: [...entries] }, centres: CENTRES, words: (key) => es[key], otherWords: { en: (key) => en[key] }, sentences: { eligibility: () => undefined, wait: () => undefined }, today }).contents)) as Record<string, unknown>[];
/** The world after the items were published. */
function published(items: readonly DraftItem[]): World {
  const edition = PublishedEdition.parse(nextEdition(undefined, { items: [...items] }, { edition: 'e', base: CATALOGUE.edition, validFrom: today }));
  const applied = applyEdition(CATALOGUE, edition);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return { entries: applied.value.entries, es: { ...ES, ...edition.texts.es }, en: { ...EN, ...edition.texts.en } };
}

test('the catalogue\'s own file changes nothing: every service is there as it is', () => {
  const reviews = reviewed(exported(shippedWorld));
  expect(reviews.filter(({ kind, notes }) => kind !== 'same' || notes.length > 0)).toEqual([]);
  expect(reviews).toHaveLength(CATALOGUE.entries.length);
});

test('a price and a paper that somebody changed in the file become a change of that entry; a new name is said and not done', () => {
  const rfc = exported(shippedWorld).find(({ name }) => name === ES['step.rfc.name'])!;
  const [review] = reviewed([{ ...rfc, name: 'RFC nuevo', cost_options: [{ amount: 50, currency: 'MXN' }], required_documents: [{ document: 'Acta original' }] }]);
  expect(review).toMatchObject({ id: 'rfc', kind: 'change', name: ES['step.rfc.name'], item: { kind: 'change', change: { id: 'rfc', cost: 5000, bring: ['acta-original'] }, texts: { es: { 'bring.acta-original': 'Acta original' }, en: { 'bring.acta-original': 'Acta original' } } } });
  expect(review!.notes).toEqual([{ code: 'fixed', field: 'name', text: 'RFC nuevo' }]);
});

test('a state\'s service is new the first time, and the same when its file comes again', () => {
  const [first] = reviewed([STATE_OFFICE]);
  expect(first).toMatchObject({ kind: 'added', name: STATE_OFFICE.name });
  const world = published([first!.item!]);
  expect(reviewed([STATE_OFFICE], world)).toMatchObject([{ id: first!.id, kind: 'same' }]);
  expect(reviewed([{ ...STATE_OFFICE, maximum_age: 80 }], world)).toMatchObject([{ id: first!.id, kind: 'change', item: { kind: 'added', entry: { for: { maxAge: 80 } } } }]);
  expect(reviewed(exported(world), world).filter(({ kind }) => kind !== 'same')).toEqual([]);
});

test('money and a protection measure of a file are said and not taken', () => {
  const card = exported(shippedWorld).find(({ name }) => name === ES['step.paisano-card.name'])!;
  const attribute = (card['attributes'] as { value: string }[])[0]!;
  attribute.value = attribute.value.replaceAll('"paisano-card"', '"other-card"');
  const [review] = reviewed([{ ...card, name: 'Otra tarjeta' }]);
  expect(review!.notes).toEqual([{ code: 'fixed', field: 'entitlement', text: expect.stringContaining('200000') as string }]);
  expect(review!.item).toMatchObject({ kind: 'added', entry: { id: 'other-card' } });
  expect(review!.item).not.toHaveProperty('entry.entitlement');
});
