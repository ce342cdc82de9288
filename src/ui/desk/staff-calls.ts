/** The administrator's calls: online only, straight to the server. Answers are parsed where they enter; a refusal comes back as its code. */
import { Centres, Devices, ErrorAnswer, Workers } from '#device/engine/api.ts';
import type { CentreChange, NewCentre, NewWorker, WorkerChange } from '#device/engine/api.ts';
import { sendJson } from '../parts/send-json.ts';

export type Place = Centres['centres'][number];
export type Person = Workers['workers'][number];
export type Staff = { readonly workers: readonly Person[]; readonly centres: readonly Place[]; readonly devices: Devices['devices'] };

/** Everybody, every centre and every tablet; undefined without a network or a session. */
export async function readStaff(): Promise<Staff | undefined> {
  try {
    const [workers, centres, devices] = await Promise.all(['/api/workers', '/api/centres', '/api/devices'].map(async (path) => (await fetch(path)).json() as Promise<unknown>));
    return { workers: Workers.parse(workers).workers, centres: Centres.parse(centres).centres, devices: Devices.parse(devices).devices };
  } catch {
    return undefined;
  }
}

/** 'done', or why not: the server's code, 'failed' when there is none. */
export type Said = 'done' | 'username-taken' | 'last-administrator' | 'centre-needed' | 'no-such-centre' | 'password-common' | 'password-personal' | 'password-too-short' | 'signed-out' | 'failed';
const KNOWN: readonly string[] = ['username-taken', 'last-administrator', 'centre-needed', 'no-such-centre', 'password-common', 'password-personal', 'password-too-short', 'signed-out'] satisfies readonly Said[];

async function send(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<Said> {
  try {
    const answer = await sendJson(method, path, body);
    if (answer.ok) return 'done';
    const code = ErrorAnswer.safeParse(await answer.json()).data?.error.code ?? '';
    return KNOWN.includes(code) ? (code as Said) : 'failed';
  } catch {
    return 'failed';
  }
}

export const addWorker = (worker: NewWorker): Promise<Said> => send('POST', '/api/workers', worker);
export const changeWorker = (id: string, change: WorkerChange): Promise<Said> => send('PATCH', `/api/workers/${id}`, change);
export const withdrawTablet = (id: string): Promise<Said> => send('POST', `/api/devices/${id}/withdraw`, {});
export const changeCentre = (id: string, change: CentreChange): Promise<Said> => send('PATCH', `/api/centres/${id}`, change);
export const addCentre = (centre: NewCentre): Promise<Said> => send('POST', '/api/centres', centre);
