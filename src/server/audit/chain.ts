/**
 * The chain of the audit: the hash of a row is over its own fields and the hash of the row before, so that a
 * row changed, taken out or put elsewhere breaks it. The payload enters by a salted hash, and may be gone.
 * Pure but for SHA-256.
 */
import { createHash } from 'node:crypto';

export type Row = {
  readonly number: number; readonly at: Date; readonly act: string; readonly worker_id: string | null; readonly device_id: string | null;
  readonly case_id: string | null; readonly centre_id: string | null; readonly payload_hash: string | null; readonly previous: string; readonly hash: string;
};
export type Payload = { readonly salt: string; readonly payload: unknown };
/** What the first row stands on. */
export const START = 'start';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** JSON with the keys in order, for the database keeps no order. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value).filter(([, one]) => one !== undefined).sort(([one], [two]) => (one < two ? -1 : 1)).map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

export const payloadHash = ({ salt, payload }: Payload): string => sha256(`${salt}\n${canonical(payload)}`);

/** The row's hash, from its fields in a fixed order. */
export const hashOf = (row: Omit<Row, 'hash'>): string =>
  sha256(canonical([row.number, row.at.toISOString(), row.act, row.worker_id, row.device_id, row.case_id, row.centre_id, row.payload_hash, row.previous]));

export type Break = { readonly number: number; readonly why: 'missing' | 'order' | 'changed' | 'payload' | 'end' };
export type Walk = { readonly expected: number; readonly previous: string };
export const BEGINNING: Walk = { expected: 1, previous: START };

/** Follows the chain over the next rows; a payload that is gone is no break. */
export function follow(walk: Walk, rows: readonly { readonly row: Row; readonly payload?: Payload | undefined }[]): Walk | Break {
  let { expected, previous } = walk;
  for (const { row, payload } of rows) {
    if (row.number !== expected) return { number: expected, why: 'missing' };
    if (hashOf(row) !== row.hash) return { number: row.number, why: 'changed' };
    if (row.previous !== previous) return { number: row.number, why: 'order' };
    if (payload !== undefined && payloadHash(payload) !== row.payload_hash) return { number: row.number, why: 'payload' };
    expected += 1;
    previous = row.hash;
  }
  return { expected, previous };
}
