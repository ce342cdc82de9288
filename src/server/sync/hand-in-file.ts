/**
 * POST /api/sync/hand-in-file: takes in the file that a tablet saved when it reached no network (sync/sealed-file.ts).
 * Whoever brings it answers for nothing in it: each event counts by its author's signature, and what has come already
 * is known.
 */
import { createDecipheriv, createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { centreOf } from '#domain/access/access.ts';
import type { DeviceId } from '#domain/foundation/ids.ts';
import type { Parcel } from '#sync/parcels.ts';
import { LIMITS } from '#sync/protocol.ts';
import { boxIdentity, FILE_LIMITS, SealedFile } from '#sync/sealed-file.ts';
import type { HandInFileAnswer, SealedEntry } from '#sync/sealed-file.ts';
import { by, noteAlone } from '../audit/audit.ts';
import { json, problem } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import type { StaffCall } from '../http/route.ts';
import { relearn } from '../identity/author-keys.ts';
import { takeEvents } from './take-events.ts';

const [VERSION, KEY_ID_BYTES, NONCE_BYTES, TAG_BYTES] = [1, 8, 12, 16];
const HEAD = 1 + KEY_ID_BYTES + NONCE_BYTES;

/** Takes the file in and tells what became of it. */
export async function handInFile(call: StaffCall): Promise<Response> {
  const { request, worker, actor, parts } = call;
  const { services } = parts;
  const file = await readBody(request, SealedFile, FILE_LIMITS.bytes);
  const centreId = centreOf(worker, 'fileTakenIn');
  const { rows: [tablet] } = await services.pool.query<{ label: string; code: string }>('select label, code from devices where id = $1 and ($2::uuid is null or centre_id = $2)', [file.deviceId, centreId === 'none' ? '' : centreId]);
  if (!tablet || centreId === 'none') return problem(422, 'foreign-tablet');
  await relearn(services, file.deviceId, file.authors ?? []);
  const unbox = await boxOpener(services.pool, file.deviceId);
  // The clock of a tablet can't be measured by a file that was carried about.
  const carrier = { deviceId: file.deviceId, session: undefined, onlyCentre: centreId ?? undefined, actor, offsetMs: 0 };
  const answer = { tablet, taken: 0, known: 0, refusedCount: 0, refused: [] as HandInFileAnswer['refused'] };
  const entries = file.entries.toSorted((one, two) => one.seq - two.seq);
  for (let at = 0; at < entries.length; at += LIMITS.eventsPerPush) {
    const batch = entries.slice(at, at + LIMITS.eventsPerPush);
    const sent = batch.map((entry) => (entry.parcel === undefined ? unbox(entry) : ({ id: entry.eventId, caseId: entry.caseId, author: entry.author, box: entry.parcel } satisfies Parcel)));
    for (const [place, result] of (await takeEvents(parts, carrier, sent)).entries()) {
      const entry = batch[place];
      if (entry === undefined) continue;
      if (result.outcome === 'accepted') answer.taken += 1;
      else if (result.outcome === 'known') answer.known += 1;
      else {
        answer.refusedCount += 1;
        const { caseId, author, at: when } = entry;
        if (answer.refused.length < FILE_LIMITS.refusalsTold) answer.refused.push({ caseId, author, at: when, reason: result.reason });
      }
    }
  }
  await noteAlone(services, by(call, { act: 'fileTakenIn', payload: { tablet: file.deviceId, cases: [...new Set(entries.map((entry) => entry.caseId))] } }));
  return json(answer satisfies HandInFileAnswer);
}

/** Opens the boxes of entries that have no parcel, with the tablet's own keys; what can't be opened is told as unreadable. */
async function boxOpener(pool: Pool, deviceId: DeviceId): Promise<(entry: SealedEntry) => unknown> {
  const { rows } = await pool.query<{ key: Buffer }>('select key from device_keys where device_id = $1', [deviceId]);
  const keys = new Map(rows.map(({ key }) => [createHash('sha256').update(key).digest('hex').slice(0, 2 * KEY_ID_BYTES), key]));
  return (entry) => {
    const closed = { id: entry.eventId, caseId: entry.caseId };
    const box = Buffer.from(entry.box, 'base64');
    const key = keys.get(box.subarray(1, 1 + KEY_ID_BYTES).toString('hex'));
    if (key === undefined || box[0] !== VERSION || box.length < HEAD + TAG_BYTES) return closed;
    try {
      const opener = createDecipheriv('aes-256-gcm', key, box.subarray(1 + KEY_ID_BYTES, HEAD), { authTagLength: TAG_BYTES });
      opener.setAAD(Buffer.from(boxIdentity(entry)));
      opener.setAuthTag(box.subarray(-TAG_BYTES));
      return JSON.parse(Buffer.concat([opener.update(box.subarray(HEAD, -TAG_BYTES)), opener.final()]).toString('utf8')) as unknown;
    } catch {
      return closed; // changed, or another entry's
    }
  };
}
