/**
 * What is read from the server when somebody asks for it, and never rests on this device: the whole history of a
 * case, and photos that another tablet took. Only under the session of whoever is at the tablet: the browser has
 * one cookie, and a colleague's may see more than they do.
 */
import type { AttachmentId, CaseId, WorkerId } from '#domain/foundation/ids.ts';
import { ok, refused } from '#domain/foundation/result.ts';
import type { Result } from '#domain/foundation/result.ts';
import { History } from '#sync/server-api.ts';
import { PATHS } from '../server-calls.ts';
import type { ServerCalls } from '../server-calls.ts';
import type { WorkStore } from '../store/schema.ts';
import { sessionWorker } from './sign-in.ts';

/** Photos kept in memory until lock, the longest unused first to go. */
const PHOTOS_HELD = 40;

export type ServerReads = {
  history(caseId: CaseId): Promise<Result<History['events'], 'no-network' | 'not-there'>>;
  photo(id: AttachmentId): Promise<Result<Blob, 'no-network' | 'not-here'>>;
  /** Lets go of the photos in memory. */
  forget(): void;
};

/** The reads of one worker. */
export function createServerReads({ calls, store, workerId }: { calls: ServerCalls; store: WorkStore; workerId: WorkerId }): ServerReads {
  const photos = new Map<AttachmentId, Blob>();
  const isOwnSession = async (): Promise<boolean> => (await sessionWorker(store)) === workerId;

  return {
    async history(caseId) {
      if (!(await isOwnSession())) return refused('no-network');
      const answer = await calls.get(PATHS.history(caseId));
      if (answer.kind === 'answer' && answer.status === 404) return refused('not-there');
      const parsed = History.safeParse(answer.kind === 'answer' && answer.status === 200 ? answer.body : undefined);
      return parsed.success ? ok(parsed.data.events) : refused('no-network');
    },
    async photo(id) {
      const held = photos.get(id);
      if (held) { photos.delete(id); photos.set(id, held); return ok(held); }
      if (!(await isOwnSession())) return refused('no-network');
      const answer = await calls.bytes(PATHS.attachment + id);
      if ('answer' in answer) return refused(answer.answer.kind === 'answer' && answer.answer.status === 404 ? 'not-here' : 'no-network');
      const photo = new Blob([answer.bytes], { type: answer.bytes[0] === 0x89 ? 'image/png' : 'image/jpeg' });
      photos.set(id, photo);
      for (const oldest of photos.keys()) { if (photos.size <= PHOTOS_HELD) break; photos.delete(oldest); }
      return ok(photo);
    },
    forget: () => photos.clear(),
  };
}
