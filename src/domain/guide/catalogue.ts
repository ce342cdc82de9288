/**
 * The catalogue: every document, account, payment, job step and service as dated data. An entry is
 * an edge of an AND/OR graph: it needs credentials (all of / any of, nested) and gives credentials.
 * Rules that end by decree are dates here and never code. Marks carry what a need alone can't say:
 * `shown` (a paper people bring; it can be noted, never planned), `byChoice` (never planned as a
 * means, only when the person chose it), `protection` (what alone is open to a child on their own),
 * `consent` (never arranged before the person said yes to that purpose), `movesAway` (takes the
 * person from where they are), `termRuns` (a term runs against the person), `decided` (somebody else decides and may say no), `takes` and
 * `clears` (papers in doubt or in another name).
 */
import { z } from 'zod';
import { ConsentPurpose, PaperMark, Pathway } from '../case/events.ts';
import { Centavos } from '../foundation/money.ts';
import { PlainDate } from '../foundation/plain-date.ts';
import { ok, refused, type Result } from '../foundation/result.ts';
import { Directory } from './directory.ts';

const Code = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);
export const StepId = Code;
export type StepId = z.infer<typeof StepId>;
/** What a person holds once a step is done: a paper, a number, an account, a service had. */
export const CredentialId = Code;
export type CredentialId = z.infer<typeof CredentialId>;

/** What must be held before a step: one credential, all of several, or any of several. */
export type Need = CredentialId | { readonly all: readonly Need[] } | { readonly any: readonly Need[] };
export const Need: z.ZodType<Need, Need> = z.lazy(() => z.union([
  CredentialId,
  z.strictObject({ all: z.array(Need).max(12) }),
  z.strictObject({ any: z.array(Need).min(1).max(12) }),
]));

/** How sure we are of the rule: read in a law, in the programme's own words, in the press, or not confirmed. */
export const Sureness = z.enum(['law', 'programme', 'press', 'unsure']);
export type Sureness = z.infer<typeof Sureness>;

export const StepKind = z.enum(['document', 'account', 'cash', 'work', 'service']);
export type StepKind = z.infer<typeof StepKind>;

const Days = z.int().min(0).max(3650);
const LeadDays = z.strictObject({ least: Days, usual: Days, most: Days, /** Calendar days when absent. */ unit: z.enum(['calendar', 'business']).optional() })
  .refine((lead) => lead.least <= lead.usual && lead.usual <= lead.most, 'lead-order');
export type LeadDays = z.infer<typeof LeadDays>;

/** What the person pays: one price, or from place to place between two. */
export const Price = z.union([Centavos, z.strictObject({ least: Centavos, most: Centavos }).refine((price) => price.least <= price.most, 'price-order')]);
export type Price = z.infer<typeof Price>;

export { ConsentPurpose, PaperMark };

export const StateCode = z.string().regex(/^[A-Z]{2}$/);

export const CatalogueEntry = z.strictObject({
  id: StepId,
  kind: StepKind,
  needs: Need,
  gives: z.array(CredentialId).min(1).max(6),
  for: z.strictObject({
    pathways: z.array(Pathway).min(1).optional(),
    mexican: z.boolean().optional(),
    minAge: z.int().min(0).max(120).optional(),
    maxAge: z.int().min(0).max(120).optional(),
    /** At least one of these flags must be raised. */
    flags: z.array(Code).min(1).optional(),
    /** Only for whoever lives in or goes to one of these states (the CURP's two letters). */
    states: z.array(StateCode).min(1).optional(),
  }),
  agency: Code,
  /** The window at the centre; absent for what is done elsewhere. */
  desk: Code.optional(),
  place: Code,
  /** Whose rule it is; federal when absent. */
  jurisdiction: z.enum(['federal', 'state', 'municipal', 'private', 'foreign']).optional(),
  /** Absent when nobody could say. */
  cost: Price.optional(),
  /** Days from start to having it. */
  leadDays: LeadDays,
  validForDays: z.int().min(1).max(36500).optional(),
  /** A paper with an end that can be had anew: from how many days before, and how often (no limit when absent). */
  renewal: z.strictObject({ opensDaysBefore: z.int().min(1).max(365), times: z.int().min(1).max(20).optional() }).optional(),
  bring: z.array(Code).max(8),
  validFrom: PlainDate,
  validTo: PlainDate.optional(),
  source: z.string().min(3).max(240),
  sure: Sureness,
  entitlement: z.strictObject({ amount: Centavos, oncePerPerson: z.literal(true) }).optional(),
  /** People bring this paper or they don't; those on a pathway in `impliedBy` hold it by definition. */
  shown: z.strictObject({ impliedBy: z.array(Pathway) }).optional(),
  byChoice: z.literal(true).optional(),
  protection: z.literal(true).optional(),
  consent: ConsentPurpose.optional(),
  movesAway: z.literal(true).optional(),
  /** A term runs against the person until it is asked for: named before what is merely had sooner. */
  termRuns: z.literal(true).optional(),
  decided: z.literal(true).optional(),
  /** Papers with these marks serve here as they are; elsewhere they have to be cleared first. */
  takes: z.array(PaperMark).min(1).optional(),
  /** Clears papers of this mark; its one given credential stands for "cleared". */
  clears: PaperMark.optional(),
  /** Which entry of a register it rests on: digitised (seen online) or at least registered once. */
  record: z.enum(['digitised', 'registered']).optional(),
  /** Hours, address, telephone and languages, where somebody has told them. */
  directory: Directory.optional(),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;
/** An entry as it is written down, before parsing brands it. */
export type CatalogueEntryData = z.input<typeof CatalogueEntry>;

export const Catalogue = z.strictObject({
  edition: z.string().min(1).max(40),
  /** The days on which this edition is the one to go by. */
  validFrom: PlainDate.optional(),
  validTo: PlainDate.optional(),
  entries: z.array(CatalogueEntry).min(1).max(1000),
}).superRefine((catalogue, context) => {
  if (catalogue.validFrom && catalogue.validTo && catalogue.validTo < catalogue.validFrom) context.addIssue({ code: 'custom', path: ['validTo'], message: 'dates-order' });
  const seen = new Set<string>();
  catalogue.entries.forEach((entry, index) => {
    const path = ['entries', index];
    if (seen.has(entry.id)) context.addIssue({ code: 'custom', path, message: 'duplicate-id' });
    seen.add(entry.id);
    if (entry.validTo && entry.validTo < entry.validFrom) context.addIssue({ code: 'custom', path, message: 'dates-order' });
    if (entry.renewal && entry.validForDays === undefined) context.addIssue({ code: 'custom', path, message: 'renewal-without-end' });
    // A paper that is had only on working days must outlive the longest row of rest days, or the search would count a Sunday (windows.ts).
    if (entry.leadDays.unit === 'business' && (entry.validForDays ?? 7) < 7) context.addIssue({ code: 'custom', path, message: 'business-days-too-short' });
    if (entry.clears && entry.gives.length !== 1) context.addIssue({ code: 'custom', path, message: 'clears-one' });
  });
});
export type Catalogue = z.infer<typeof Catalogue>;

/** The agency of the consulates of the person's country of origin: a person who asked for asylum is never sent there. */
export const ORIGIN_CONSULATE = 'consulate-of-origin';

/** Individual advice of a lawyer: a person under an MPP date is not moved from the port without it. */
export const LEGAL_ADVICE: CredentialId = 'legal-advice';

/** Held once the Procuraduría has decided on a child's protection plan; lifts the gate (domain.md §7, minors). */
export const PROTECTION_PLAN: CredentialId = 'protection-plan';

/** Reads a catalogue from outside. The error lists `path: message` of each fault. */
export function parseCatalogue(input: unknown): Result<Catalogue, readonly string[]> {
  const parsed = Catalogue.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return refused(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

/** Every credential that a need names, in the order written, without repeats. Needs never change: each is read once. */
export function credentialsIn(need: Need): readonly CredentialId[] {
  if (typeof need === 'string') return [need];
  let named = NAMED.get(need);
  if (named === undefined) NAMED.set(need, (named = [...new Set(('all' in need ? need.all : need.any).flatMap(credentialsIn))]));
  return named;
}
const NAMED = new WeakMap<object, readonly CredentialId[]>();

/** Whether an entry's rule is in force on the day. */
export const isInForce = (entry: CatalogueEntry, today: PlainDate): boolean =>
  entry.validFrom <= today && (entry.validTo === undefined || today <= entry.validTo);
