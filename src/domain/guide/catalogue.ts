/**
 * The catalogue: every document, account, payment, job step and service as dated data. An entry is
 * an edge of an AND/OR graph: it needs credentials (all of / any of, nested) and gives credentials.
 * Rules that end by decree are dates here and never code. Three marks carry what data alone can't:
 * `shown` (a paper people bring; it can be noted, never planned), `byChoice` (never planned as a
 * means, only when the person chose it) and `protection` (what alone is open to a child on their own).
 */
import { z } from 'zod';
import { Pathway } from '../case/events.ts';
import { Centavos } from '../foundation/money.ts';
import { PlainDate } from '../foundation/plain-date.ts';
import { ok, refused, type Result } from '../foundation/result.ts';

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

const LeadDays = z.object({ least: z.int().min(0).max(3650), usual: z.int().min(0).max(3650), most: z.int().min(0).max(3650) })
  .refine((lead) => lead.least <= lead.usual && lead.usual <= lead.most, 'lead-order');

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
  }),
  agency: Code,
  place: Code,
  /** What the person pays; absent when it differs from place to place or is not known. */
  cost: Centavos.optional(),
  /** Calendar days from start to having it. */
  leadDays: LeadDays,
  validForDays: z.int().min(1).max(36500).optional(),
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
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;
/** An entry as it is written down, before parsing brands it. */
export type CatalogueEntryData = z.input<typeof CatalogueEntry>;

export const Catalogue = z.strictObject({
  edition: z.string().min(1).max(40),
  entries: z.array(CatalogueEntry).min(1).max(1000),
}).superRefine((catalogue, context) => {
  const seen = new Set<string>();
  catalogue.entries.forEach((entry, index) => {
    const path = ['entries', index];
    if (seen.has(entry.id)) context.addIssue({ code: 'custom', path, message: 'duplicate-id' });
    seen.add(entry.id);
    if (entry.validTo && entry.validTo < entry.validFrom) context.addIssue({ code: 'custom', path, message: 'dates-order' });
  });
});
export type Catalogue = z.infer<typeof Catalogue>;

/** The agency of the consulates of the person's country of origin: a person who asked for asylum is never sent there. */
export const ORIGIN_CONSULATE = 'consulate-of-origin';

/** Held once the Procuraduría has decided on a child's protection plan; lifts the gate (domain.md §7, minors). */
export const PROTECTION_PLAN: CredentialId = 'protection-plan';

/** Reads a catalogue from outside. The error lists `path: message` of each fault. */
export function parseCatalogue(input: unknown): Result<Catalogue, readonly string[]> {
  const parsed = Catalogue.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return refused(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

/** Every credential that a need names, in the order written, without repeats. */
export function credentialsIn(need: Need): CredentialId[] {
  if (typeof need === 'string') return [need];
  return [...new Set(('all' in need ? need.all : need.any).flatMap(credentialsIn))];
}

/** Whether an entry's rule is in force on the day. */
export const isInForce = (entry: CatalogueEntry, today: PlainDate): boolean =>
  entry.validFrom <= today && (entry.validTo === undefined || today <= entry.validTo);
