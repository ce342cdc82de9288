/**
 * Photos and signatures, kept sealed first and sent after the events, so that they never hold up
 * text. Resumable: the server says how many bytes it has, the rest goes in pieces. Nothing that is unsent
 * is deleted here; what the server does not take waits for a later run, and the others go on.
 */
import type { AttachmentId, CaseId, CentreId, WorkerId } from '#domain/foundation/ids.ts';
import { ok, refused } from '#domain/foundation/result.ts';
import type { Result } from '#domain/foundation/result.ts';
import { ATTACHMENT_HEADERS } from '#sync/server-api.ts';
import { newId } from '../new-ids.ts';
import { PATHS } from '../server-calls.ts';
import type { ServerCalls } from '../server-calls.ts';
import { isQuotaFull } from '../store/full-disk.ts';
import { identityOf } from '../store/schema.ts';
import type { AttachmentRow, WorkStore } from '../store/schema.ts';
import type { Keyring } from '../vault/keyring.ts';
import { toHex } from '../vault/sealing.ts';
import type { Bytes, CryptoPort } from '../vault/sealing.ts';
import type { Outcome } from './step.ts';

/** A piece that a bad line can carry in one go. */
const PIECE = 256 * 1024;

type PhotoParts = { readonly store: WorkStore; readonly keyring: Keyring; readonly crypto: CryptoPort };

type About = { readonly caseId: CaseId; readonly centreId: CentreId; readonly author: WorkerId; readonly mediaType: string };
export type PhotoProblem = 'storage-full' | 'no-such-case';

/** Seals and stores the bytes; from then on they are durable. Nothing is kept of a case that left the device meanwhile ([S16]). */
export async function keepPhoto({ store, keyring, crypto, isGone }: PhotoParts & { readonly isGone: (id: CaseId) => Promise<boolean> }, about: About, bytes: Bytes): Promise<Result<AttachmentId, PhotoProblem>> {
  const row = { ...about, id: newId<AttachmentId>(crypto), size: bytes.length, state: 'waiting' as const, offset: 0 };
  try {
    const box = await keyring.seal(about.centreId, 'core', identityOf.attachment(row), bytes);
    await store.attachments.add({ ...row, box });
    // Asked after: what is gone only after this takes the photo with it.
    if (!(await isGone(about.caseId))) return ok(row.id);
    await store.attachments.delete(row.id);
    return refused('no-such-case');
  } catch (failure) {
    if (isQuotaFull(failure)) return refused('storage-full');
    throw failure;
  }
}

/** The bytes of a photo that this device has and this session may open. */
export async function readPhoto({ store, keyring }: PhotoParts, id: AttachmentId): Promise<Result<Blob, 'not-here'>> {
  const row = await store.attachments.get(id);
  const bytes = row && (await keyring.open(identityOf.attachment(row), row.box));
  return row && bytes ? ok(new Blob([bytes], { type: row.mediaType })) : refused('not-here');
}

/** Sends the waiting photos of this worker, and of whoever took one at the same centre; one the server refuses stays, and the next has its turn. */
export async function sendPhotos(parts: PhotoParts, calls: ServerCalls, { workerId, centreId }: { workerId: WorkerId; centreId: CentreId }): Promise<Outcome> {
  let worst: Outcome = 'done';
  const waiting = await parts.store.attachments.where('state').equals('waiting').filter((row) => row.author === workerId || row.centreId === centreId).primaryKeys();
  for (const id of waiting) {
    const row = await parts.store.attachments.get(id);
    const bytes = row && (await parts.keyring.open(identityOf.attachment(row), row.box));
    if (!row || !bytes) continue;
    const outcome = await sendOne(parts, calls, row, bytes);
    if (outcome !== 'done' && outcome.next === 'sign-in') return outcome;
    if (outcome !== 'done') worst = outcome;
    if (outcome !== 'done' && outcome.next === 'wait' && outcome.problem === 'no-network') return outcome;
  }
  return worst;
}

async function sendOne(parts: PhotoParts, calls: ServerCalls, row: AttachmentRow, bytes: Bytes): Promise<Outcome> {
  const path = PATHS.attachment + row.id;
  const hash = toHex(new Uint8Array(await parts.crypto.subtle.digest('SHA-256', bytes)));
  const asked = await calls.head('HEAD', path, {});
  if (!asked) return { next: 'wait', problem: 'no-network' };
  if (asked.status === 401) return { next: 'sign-in' };
  // 404: the server has not heard of it yet.
  let offset = asked.status === 404 ? 0 : offsetOf(asked);
  while (offset !== undefined && offset < bytes.length) {
    const piece = bytes.slice(offset, offset + PIECE);
    const headers = {
      'content-type': 'application/offset+octet-stream', [ATTACHMENT_HEADERS.offset]: String(offset), [ATTACHMENT_HEADERS.length]: String(bytes.length),
      [ATTACHMENT_HEADERS.caseId]: row.caseId, [ATTACHMENT_HEADERS.sha256]: hash,
    };
    const answer = await calls.head('PATCH', path, headers, piece);
    if (!answer) return { next: 'wait', problem: 'no-network' };
    if (answer.status === 401) return { next: 'sign-in' };
    const next = answer.status >= 200 && answer.status < 300 ? offsetOf(answer) : undefined;
    if (next === undefined || next <= offset) return { next: 'wait', problem: 'server-trouble' };
    offset = next;
    await parts.store.attachments.update(row.id, { offset });
  }
  if (offset !== bytes.length) return { next: 'wait', problem: 'server-trouble' };
  await parts.store.attachments.update(row.id, { state: 'sent', offset });
  return 'done';
}

function offsetOf({ status, headers }: { status: number; headers: Headers }): number | undefined {
  const text = headers.get(ATTACHMENT_HEADERS.offset);
  return status < 300 && text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}
