/**
 * What scanned papers have put into a registration, kept with its draft: the papers themselves, the values that were read
 * and that nobody has confirmed or changed yet, and those that say something else than what was typed.
 */
import { z } from 'zod';
import { FILLABLES } from '#domain/capture/fill.ts';
import { NameKind, PaperKind, PaperRead } from '#domain/capture/paper-read.ts';

const Values = z.record(z.string(), z.unknown());
const Differing = z.object({ field: z.enum(FILLABLES), paper: PaperKind, /** The field's value as the paper has it (`Known`). */ read: Values });
export type Differing = z.infer<typeof Differing>;

export const ReadIn = z.object({
  papers: z.array(PaperRead).max(12),
  /** Form fields as read: one that still says the same is marked *read*, so that an edit takes the mark away by itself. */
  values: Values,
  /** From which kind of paper the name came. */
  nameKind: NameKind,
  differs: z.array(Differing),
});
export type ReadIn = z.infer<typeof ReadIn>;

export const NOTHING_READ: ReadIn = { papers: [], values: {}, nameKind: 'civil', differs: [] };
