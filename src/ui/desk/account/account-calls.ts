/** What the pages of one's own access ask of the server: online only. Answers are parsed where they enter. */
import type { z } from 'zod';
import { ErrorAnswer, FACTOR_CONFIRM_PATH, FACTOR_PATH, FactorCodes, FactorNew, FactorState, Sessions, SESSIONS_PATH, workerFactorPath, workerSessionsPath } from '#device/engine/api.ts';
import { sendJson } from '../../parts/send-json.ts';

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

/** How one's own second factor stands; undefined without a network, a session of one's own, or an answer. */
export async function readFactor(workerId: string): Promise<FactorState | undefined> {
  try {
    const found = FactorState.parse(await (await fetch(FACTOR_PATH)).json());
    return found.workerId === workerId ? found : undefined;
  } catch {
    return undefined;
  }
}

/** What the server gave, or its code; 'offline' without an answer. */
export type FactorSaid<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string };

async function post<T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<FactorSaid<T>> {
  try {
    const answer = await sendJson('POST', path, body);
    const said: unknown = await answer.json();
    return answer.ok ? { ok: true, value: schema.parse(said) } : { ok: false, code: ErrorAnswer.safeParse(said).data?.error.code ?? 'failed' };
  } catch {
    return { ok: false, code: 'offline' };
  }
}

export const beginFactor = (password: string, code: string | undefined): Promise<FactorSaid<FactorNew>> => post(FACTOR_PATH, { password, ...(code === undefined ? {} : { code }) }, FactorNew);
export const proveFactor = (code: string): Promise<FactorSaid<FactorCodes>> => post(FACTOR_CONFIRM_PATH, { code }, FactorCodes);

/** 'none': there was no factor to take away. */
export async function resetFactorOf(workerId: string): Promise<'done' | 'none' | 'failed'> {
  try {
    const { status } = await fetch(workerFactorPath(workerId), { method: 'DELETE' });
    return status === 204 ? 'done' : status === 404 ? 'none' : 'failed';
  } catch {
    return 'failed';
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
