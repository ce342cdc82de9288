/**
 * A published edition: what an administrator changed, as data over the catalogue that ships with the
 * app, so that a new version of the app and the administrator's changes both hold. Each edition stands
 * alone: it carries every change that still holds, not only those made last. What would open a gate or
 * touch money can't be written here: an added entry is no entitlement, no protection measure, no paper
 * held by definition and clears no doubt.
 */
import { z } from 'zod';
import { PlainDate } from '../foundation/plain-date.ts';
import { CatalogueEntry, Price } from './catalogue.ts';
import { Directory } from './directory.ts';

/** The name that a step done notes; "2026-11-BC-2". */
export const EditionId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);

/** The keys by which the catalogue's words are found: a step's name and why it matters, a place, a thing to bring, an agency, a desk. */
const TextKey = z.string().regex(/^(?:step\.[a-z][a-z0-9-]{1,40}\.(?:name|why)|(?:place|bring|agency|desk)\.[a-z][a-z0-9-]{1,40})$/);
/** Short enough for a row on a phone, as the shipped words are. */
const Words = z.record(TextKey, z.string().trim().min(1).max(89));

/** New words by key. Staff read Spanish and English; a person whose language is missing reads Spanish. */
export const EditionTexts = z.strictObject({ es: Words, en: Words, fr: Words.optional(), ht: Words.optional(), pt: Words.optional() });
export type EditionTexts = z.infer<typeof EditionTexts>;

const facts = CatalogueEntry.shape;

/** What is different about a shipped entry; only what changed. `null` takes a fact away: not known any more, no end, no window, no directory. */
export const EntryChange = z.strictObject({
  id: facts.id,
  cost: Price.nullable().optional(),
  leadDays: facts.leadDays.optional(),
  validFrom: facts.validFrom.optional(),
  validTo: PlainDate.nullable().optional(),
  place: facts.place.optional(),
  agency: facts.agency.optional(),
  desk: facts.agency.nullable().optional(),
  bring: facts.bring.optional(),
  sure: facts.sure.optional(),
  source: facts.source.optional(),
  directory: Directory.nullable().optional(),
});
export type EntryChange = z.infer<typeof EntryChange>;

/** An entry that the app does not ship. */
export const AddedEntry = CatalogueEntry.omit({ entitlement: true, protection: true, shown: true, clears: true });
export type AddedEntry = z.infer<typeof AddedEntry>;

/** Services that one edition can add to what ships. */
export const MOST_ADDED = 300;

export const PublishedEdition = z.strictObject({
  edition: EditionId,
  /** The shipped edition it was made over. */
  base: z.string().min(1).max(40),
  /** The first day on which it is the one to go by. */
  validFrom: PlainDate,
  /** Why, for colleagues. */
  note: z.string().trim().max(500).optional(),
  changes: z.array(EntryChange).max(500),
  added: z.array(AddedEntry).max(MOST_ADDED),
  texts: EditionTexts,
});
export type PublishedEdition = z.infer<typeof PublishedEdition>;
/** As it is written down, before parsing brands it. */
export type PublishedEditionData = z.input<typeof PublishedEdition>;
