/** What is asked of the server about a person's own data: a copy of it, erasing it, how long it is kept; online only, and not kept here. Answers are parsed where they enter. */
import { z } from 'zod';
import type { CaseId, CentreId } from '#domain/foundation/ids.ts';
import { AccessFile } from '#domain/privacy/access-file.ts';
import type { RetentionKind } from '#domain/privacy/retention.ts';
import type { ErasureBasis } from '#domain/privacy/erasure.ts';
import { Erasure, ErasurePreview, Erasures, ERASURES_PATH } from '#sync/erasures.ts';
import { Retention, RETENTION_PATH, RetentionAsked } from '#sync/retention.ts';
import { ErrorAnswer } from '#sync/protocol.ts';

export type { Erasure, ErasureCounts, ErasurePreview } from '#sync/erasures.ts';
export type { RetentionLine } from '#sync/retention.ts';

/** The answer, or why there is none: 'offline' without a network or a session, 'gone' when it is not there, else the server's code. */
export type Told<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

async function told<T>(schema: z.ZodType<T>, path: string, body?: object): Promise<Told<T>> {
  try {
    const answer = await fetch(path, body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (answer.ok) return { ok: true, value: schema.parse(await answer.json()) };
    if (answer.status === 404) return { ok: false, why: 'gone' };
    const code = ErrorAnswer.safeParse(await answer.json()).data?.error.code;
    return { ok: false, why: answer.status === 409 && code !== undefined ? code : 'offline' };
  } catch {
    return { ok: false, why: 'offline' };
  }
}

export const readErasurePreview = (caseId: CaseId): Promise<Told<ErasurePreview>> => told(ErasurePreview, `/api/cases/${caseId}/erasure`);
export const readErasures = (): Promise<Told<Erasures>> => told(Erasures, ERASURES_PATH);
export const askErasure = (caseId: CaseId, basis: ErasureBasis): Promise<Told<Erasure>> => told(Erasure, ERASURES_PATH, { caseId, basis });
export const decideErasure = (id: string, approve: boolean): Promise<Told<Erasure>> => told(Erasure, `${ERASURES_PATH}/${id}/decision`, { approve });
export const readAccessFile = (caseId: CaseId): Promise<Told<AccessFile>> => told(AccessFile, `/api/cases/${caseId}/access-file`);
export const readRetention = (): Promise<Told<Retention>> => told(Retention, RETENTION_PATH);
export const askRetention = (centreId: CentreId, kind: RetentionKind): Promise<Told<{ asked: number }>> => told(RetentionAsked, RETENTION_PATH, { centreId, kind });
