/**
 * What is kept of unfinished work, by kind: a registration, the completing of an open case, a bus being noted down,
 * and the photo that belongs to a registration (apart, so that every keystroke does not seal a picture again).
 */
import { z } from 'zod';
import type { Draft } from '#device/engine/api.ts';

const Kept = z.object({ kind: z.enum(['register', 'complete', 'arrivals', 'photo']).catch('register'), given: z.string().catch(''), firstSurname: z.string().catch(''), caseId: z.string().optional().catch(undefined), list: z.string().catch('') });

/** How a draft is shown and where it goes on; undefined for what only belongs to another draft. */
export function draftOf(draft: Draft): { readonly kind: 'register' | 'complete' | 'arrivals'; readonly name: string; readonly to: string } | undefined {
  const kept = Kept.safeParse(draft.values).data;
  if (!kept || kept.kind === 'photo') return undefined;
  const { kind } = kept;
  const name = [kept.given, kept.firstSurname].filter(Boolean).join(' ');
  // A bus of which nothing is left to note is no unfinished work.
  if (kind === 'arrivals' && name === '' && kept.list.trim() === '') return undefined;
  if (kind === 'complete') return kept.caseId === undefined ? undefined : { kind, name, to: `/complete/${kept.caseId}` };
  return { kind, name, to: kind === 'arrivals' ? '/arrivals' : `/register/${draft.id}` };
}
