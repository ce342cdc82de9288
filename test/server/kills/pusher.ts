/**
 * A tablet that never stops: opens cases, writes notes, sends photos, and remembers only what the server has acknowledged.
 * What got no answer, or one that says "later", is sent again as it was, as our outbox does. Any other answer is a fault.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { PushResult } from '#sync/protocol.ts';
import type { Session } from '#sync/server-api.ts';
import { jpegOf } from '../../support/pictures.ts';
import { createCaller } from './caller.ts';
import type { Answer, Caller, Place } from './caller.ts';

const AGAIN_MS = 100;
const NOTES = 5;

export type Pusher = {
  /** Ids of events and photos that the server said it has. */
  readonly events: ReadonlySet<string>; readonly photos: ReadonlyMap<string, string>; readonly sent: ReadonlySet<string>; readonly cases: ReadonlySet<string>;
  readonly retries: () => number;
  /** Ends after what is under way was acknowledged; rejects with the first fault. */
  readonly stop: () => Promise<void>;
};

/** Signs in at `place` and begins. */
export async function startPusher(place: Place, signIn: { username: string; password: string }): Promise<Pusher> {
  const call = createCaller(place);
  const deviceId = randomUUID();
  const session = (await call('POST', '/api/session', { body: { ...signIn, device: { id: deviceId, label: '' } } })).body as Session;
  const [events, sent, cases] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const photos = new Map<string, string>();
  let [retries, seq, isAsked] = [0, 0, true];

  const event = (caseId: string, type: string, data: object): object => {
    const id = randomUUID();
    sent.add(id);
    seq += 1;
    return { id, caseId, centreId: session.worker.centreId, workerId: session.worker.id, deviceId, seq, base: 0, at: new Date().toISOString(), type, v: 1, data };
  };

  /** Until there is an answer that is one. */
  async function insist(ask: Caller, ...[method, path, body]: Parameters<Caller>): Promise<Answer> {
    for (;;) {
      const answer = await ask(method, path, body).catch(() => undefined);
      if (answer !== undefined && answer.status < 500) return answer;
      retries += 1;
      await new Promise((done) => { setTimeout(done, AGAIN_MS); });
    }
  }

  async function oneCase(): Promise<void> {
    const caseId = randomUUID();
    const written = [
      event(caseId, 'caseOpened', { personId: randomUUID(), returnId: randomUUID(), folio: `K-${caseId.slice(0, 20)}`, name: { given: 'Ana', firstSurname: 'Prueba' }, arrival: { arrivedOn: '2026-11-23' } }),
      ...Array.from({ length: NOTES }, () => event(caseId, 'noteAdded', { noteId: randomUUID(), text: 'a note' })),
    ];
    const answer = await insist(call, 'POST', '/api/sync/push', { body: { protocol: 1, deviceId, sentAt: new Date().toISOString(), events: written } });
    if (answer.status !== 200) throw new Error(`push: ${answer.status}`);
    for (const result of (answer.body as { results: PushResult[] }).results) {
      if (result.outcome === 'refused') throw new Error(`refused: ${result.reason}`);
      events.add(result.id);
    }
    cases.add(caseId);
    if (cases.size % 4 === 0) await onePhoto(caseId);
  }

  async function onePhoto(caseId: string): Promise<void> {
    const photo = jpegOf({ size: 20_000 });
    const id = randomUUID();
    const sha256 = createHash('sha256').update(photo).digest('hex');
    // What arrived before a kill may be there already: the answer says how much.
    for (let offset = 0; ;) {
      const answer = await insist(call, 'PATCH', `/api/attachments/${id}`, { body: photo.subarray(offset), headers: { 'upload-offset': String(offset), 'upload-length': String(photo.length), 'case-id': caseId, 'upload-sha256': sha256, 'content-type': 'application/octet-stream' } });
      if (answer.status === 204) break;
      if (answer.status !== 409 || Number(answer.headers.get('upload-offset')) === offset) throw new Error(`photo: ${answer.status}`);
      offset = Number(answer.headers.get('upload-offset'));
    }
    photos.set(id, sha256);
  }

  const ended = (async () => { while (isAsked) await oneCase(); })();
  // Told by `stop`.
  ended.catch(() => undefined);
  return { events, photos, sent, cases, retries: () => retries, stop: async () => { isAsked = false; await ended; } };
}
