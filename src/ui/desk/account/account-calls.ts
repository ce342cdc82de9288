/** What the pages of one's own access ask of the server: online only. Answers are parsed where they enter. */
import { Sessions, SESSIONS_PATH, workerSessionsPath } from '#device/engine/api.ts';

export type OwnSession = Sessions['sessions'][number];

/** One's own sessions; 'other' when the browser's session is a colleague's, undefined without a network or a session. */
export async function readSessions(workerId: string): Promise<readonly OwnSession[] | 'other' | undefined> {
  try {
    const found = Sessions.parse(await (await fetch(SESSIONS_PATH)).json());
    return found.workerId === workerId ? found.sessions : 'other';
  } catch {
    return undefined;
  }
}

async function end(path: string): Promise<boolean> {
  try {
    // One that is not there any more has ended.
    const { status } = await fetch(path, { method: 'DELETE' });
    return status === 204 || status === 404;
  } catch {
    return false;
  }
}

export const endSession = (id: string): Promise<boolean> => end(`${SESSIONS_PATH}/${id}`);
export const endOtherSessions = (): Promise<boolean> => end(SESSIONS_PATH);
export const endSessionsOf = (workerId: string): Promise<boolean> => end(workerSessionsPath(workerId));
