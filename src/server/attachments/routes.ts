/**
 * HEAD, PATCH and GET /api/attachments/:id: a photo or signature of a case, sent in parts over a bad
 * line. What arrived before a line broke is kept; HEAD says how much. Whole means: the length that
 * was announced, the checksum that was announced, and a JPEG or PNG by its own bytes, of which only
 * the picture is kept (domain/capture/bare-picture.ts).
 */
import type { PoolClient } from 'pg';
import { z } from 'zod';
import { mayGivePhoto, project } from '#domain/access/access.ts';
import { barePicture, mediaTypeOf } from '#domain/capture/bare-picture.ts';
import { AttachmentId, CaseId } from '#domain/foundation/ids.ts';
import { LIMITS } from '#sync/protocol.ts';
import { ATTACHMENT_HEADERS } from '#sync/server-api.ts';
import { by, noteAlone } from '../audit/audit.ts';
import { inTransaction } from '../database/transaction.ts';
import { notFound, problem } from '../http/answer.ts';
import { readBytes } from '../http/body.ts';
import type { StaffCall } from '../http/route.ts';
import { findCase } from '../sync/case-records.ts';
import { lockCase } from '../sync/world.ts';
import { sha256Of } from './attachment-store.ts';
import type { AttachmentStore } from './attachment-store.ts';

const Whole = z.string().regex(/^\d{1,9}$/).transform(Number);
const Upload = z.object({ offset: Whole, length: Whole, caseId: CaseId, sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const LONGEST_SIGNATURE = 8;

type Row = { case_id: string; bytes: number; sha256: string; media_type: string | null; complete: boolean };

const rowOf = async (on: Pick<PoolClient, 'query'>, id: AttachmentId): Promise<Row | undefined> =>
  (await on.query<Row>('select case_id, bytes, sha256, media_type, complete from attachments where id = $1', [id])).rows[0];

const idOf = ({ param }: StaffCall): AttachmentId | undefined => AttachmentId.safeParse(param('id').toLowerCase()).data;

async function isTheirs(call: StaffCall, caseId: string): Promise<boolean> {
  const state = await findCase(call.parts.services.pool, caseId as CaseId);
  return state !== undefined && project(state, call.actor) !== undefined;
}

/** Also of a case that has gone to another centre: what was taken here before comes in, and is read there ([A17]). */
async function isTheirsToGive(call: StaffCall, caseId: string): Promise<boolean> {
  const state = await findCase(call.parts.services.pool, caseId as CaseId);
  return state !== undefined && mayGivePhoto(state, call.actor);
}

const progress = (offset: number, length: number): Response =>
  new Response(null, { status: 204, headers: { [ATTACHMENT_HEADERS.offset]: String(offset), [ATTACHMENT_HEADERS.length]: String(length) } });

/** Nobody else touches this upload until commit; behind the case's lock, for a part that arrives while the case is erased must not stay as nobody's. False when there is no case. */
async function lockUpload(client: PoolClient, id: AttachmentId, caseId: CaseId): Promise<boolean> {
  await lockCase(client, caseId);
  if ((await findCase(client, caseId)) === undefined) return false;
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`attachment:${id}`]);
  return true;
}

/** All that was announced is here: it is kept, or dropped where it is something else. */
async function settle(client: PoolClient, store: AttachmentStore, { id, sha256 }: { id: AttachmentId; sha256: string }): Promise<'kept' | 'checksum' | 'wrong-type'> {
  const whole = await store.partOf(id);
  const isSame = sha256Of(whole) === sha256;
  const picture = isSame ? barePicture(whole) : undefined;
  if (picture === undefined) {
    await drop(client, store, id);
    return isSame ? 'wrong-type' : 'checksum';
  }
  await store.finish(id, picture.bytes);
  await client.query('update attachments set complete = true, media_type = $2, kept_sha256 = $3 where id = $1', [id, picture.mediaType, sha256Of(picture.bytes)]);
  return 'kept';
}

async function drop(client: PoolClient, store: AttachmentStore, id: AttachmentId): Promise<void> {
  await store.dropPart(id);
  await client.query('delete from attachments where id = $1', [id]);
}

/** How many bytes are here; all of them only once they are kept, for then the tablet forgets its own. */
export async function uploadProgress(call: StaffCall): Promise<Response> {
  const { services, store } = call.parts;
  const id = idOf(call);
  const row = id && (await rowOf(services.pool, id));
  if (!id || !row || !(await isTheirsToGive(call, row.case_id))) return notFound();
  if (row.complete) return progress(row.bytes, row.bytes);
  const here = await store.sizeOf(id);
  if (here < row.bytes) return progress(here, row.bytes);
  // The last part is durable, and whoever took it was killed before the row said so.
  return inTransaction(services.pool, async (client) => {
    if (!(await lockUpload(client, id, row.case_id as CaseId))) return notFound();
    const now = await rowOf(client, id);
    if (now === undefined) return notFound();
    return now.complete || (await settle(client, store, { id, sha256: now.sha256 })) === 'kept' ? progress(now.bytes, now.bytes) : notFound();
  });
}

/** Takes the next part; 409 'offset' with what is here when it does not begin there. */
export async function uploadPart(call: StaffCall): Promise<Response> {
  const { request, worker, parts: { services, store } } = call;
  const header = (name: string): string | undefined => request.headers.get(name) ?? undefined;
  const asked = Upload.safeParse({
    offset: header(ATTACHMENT_HEADERS.offset), length: header(ATTACHMENT_HEADERS.length), caseId: header(ATTACHMENT_HEADERS.caseId), sha256: header(ATTACHMENT_HEADERS.sha256),
  });
  const id = idOf(call);
  if (!id || !asked.success || asked.data.length === 0) return problem(400, 'unreadable');
  const { offset, length, caseId, sha256 } = asked.data;
  if (length > LIMITS.bytesPerAttachment) return problem(413, 'too-large');
  // Permission before existence: another's case answers like none.
  if (!(await isTheirsToGive(call, caseId))) return notFound();
  const { bytes, cut } = await readBytes(request, length);

  return inTransaction(services.pool, async (client) => {
    if (!(await lockUpload(client, id, caseId))) return notFound();
    await client.query(
      'insert into attachments (id, case_id, centre_id, worker_id, bytes, sha256, created_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing',
      [id, caseId, worker.centreId, worker.id, length, sha256, services.now()],
    );
    const row = await rowOf(client, id);
    if (!row || row.case_id !== caseId) return notFound();
    if (row.complete) return row.sha256 === sha256 ? progress(row.bytes, row.bytes) : problem(409, 'other-content');
    if (row.bytes !== length || row.sha256 !== sha256) return problem(409, 'other-content');
    let here = await store.sizeOf(id);
    // After a kill between the last part and its row there may be all of it, whatever this one brings.
    if (here < length) {
      if (offset !== here) {
        const answer = problem(409, 'offset');
        answer.headers.set(ATTACHMENT_HEADERS.offset, String(here));
        return answer;
      }
      if (here + bytes.byteLength > length) return problem(413, 'too-large');
      if (bytes.byteLength > 0) await store.append(id, bytes);
      here += bytes.byteLength;
    }
    if (here >= length) {
      const settled = await settle(client, store, { id, sha256 });
      if (settled !== 'kept') return problem(settled === 'checksum' ? 422 : 415, settled);
    } else if (here >= LONGEST_SIGNATURE && mediaTypeOf(await store.partOf(id)) === undefined) {
      await drop(client, store, id);
      return problem(415, 'wrong-type');
    }
    return cut ? problem(400, 'unreadable') : progress(Math.min(here, length), length);
  });
}

/** The attachment, whole. */
export async function readAttachment(call: StaffCall): Promise<Response> {
  const { parts: { services, store } } = call;
  const id = idOf(call);
  const row = id && (await rowOf(services.pool, id));
  if (!id || !row?.complete || row.media_type === null || !(await isTheirs(call, row.case_id))) return notFound();
  const bytes = await store.read(id);
  if (bytes === undefined) return notFound();
  await noteAlone(services, by(call, { act: 'photoRead', caseId: row.case_id as CaseId, payload: { photo: id } }));
  // The app reads it as data; opened by its address it is a file to save, never a page.
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': row.media_type, 'content-disposition': 'attachment' } });
}
