/** What a run has come to so far: who and what there is, and everything that was promised to somebody. */
import type { AttachmentId, CaseId, EventId } from '#domain/foundation/ids.ts';
import type { SimServer } from './server.ts';
import type { SimTablet } from './tablet.ts';

export type Acknowledged = { readonly id: EventId; readonly caseId: CaseId; readonly tablet: SimTablet; readonly author: string; readonly type: string };
export type Story = {
  readonly server: SimServer; readonly tablets: readonly SimTablet[]; readonly acknowledged: Acknowledged[]; readonly photos: { readonly id: AttachmentId; readonly caseId: CaseId; readonly tablet: SimTablet }[];
  /** What was erased for good, and the words that were typed in each case. */
  readonly erased: Set<CaseId>;
  /** Who lost access, by user name. */ readonly left: Set<string>;
  readonly wordsOf: Map<CaseId, string[]>;
  /** Words that were typed somewhere, and those of them under protection. */
  readonly markers: string[]; readonly protectedMarkers: string[];
  /** What a tablet showed that can't be. */
  readonly seen: string[];
  readonly count: (fault: string) => void; readonly hadFault: (fault: string) => boolean;
};
