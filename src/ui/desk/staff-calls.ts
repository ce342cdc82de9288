/** The administrator's calls: online only, straight to the server. Answers are parsed where they enter. */
import { Centres, Workers } from '#device/engine/api.ts';
import type { NewWorker } from '#device/engine/api.ts';

export type Staff = { readonly workers: Workers['workers']; readonly centres: Centres['centres'] };

/** Everybody and every centre; undefined without a network or a session. */
export async function readStaff(): Promise<Staff | undefined> {
  try {
    const [workers, centres] = await Promise.all([fetch('/api/workers'), fetch('/api/centres')]);
    return { workers: Workers.parse(await workers.json()).workers, centres: Centres.parse(await centres.json()).centres };
  } catch {
    return undefined;
  }
}

/** Makes a worker. */
export async function addWorker(worker: NewWorker): Promise<'made' | 'taken' | 'failed'> {
  try {
    const answer = await fetch('/api/workers', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(worker) });
    return answer.ok ? 'made' : answer.status === 409 ? 'taken' : 'failed';
  } catch {
    return 'failed';
  }
}
