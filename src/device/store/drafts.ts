/** Drafts about cases: one that has left this centre, or was erased, takes them along ([S16], [S19]). Which case a draft is about lies in its sealed values. */
import { z } from 'zod';
import { CaseId } from '#domain/foundation/ids.ts';
import type { Draft } from '../engine/api.ts';
import type { WorkStore } from './schema.ts';

const AboutCase = z.object({ caseId: CaseId });

/** Those that can still be gone on with; the others are deleted. */
export async function draftsHere(store: WorkStore, drafts: readonly Draft[], isGone: (id: CaseId) => Promise<boolean>): Promise<Draft[]> {
  const here: Draft[] = [];
  for (const draft of drafts) {
    const about = AboutCase.safeParse(draft.values);
    if (about.success && (await isGone(about.data.caseId))) await store.drafts.delete(draft.id);
    else here.push(draft);
  }
  return here;
}
