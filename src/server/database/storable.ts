/**
 * What PostgreSQL can hold. Its text has no NUL, its JSON no half of a surrogate pair either, its integers end at
 * 2^31 - 1 and its calendar has no year 0: a border that lets them in gets an error from deep inside instead.
 */
import { z } from 'zod';
import { Instant } from '#domain/foundation/plain-date.ts';

/** Both stand in JSON as escapes; a backslash that somebody typed stands there twice. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** Whether every text in the value can be written. */
export function isStorable(value: unknown): boolean {
  try {
    return !UNSTORABLE.test(JSON.stringify(value) ?? '');
  } catch {
    // Nested deeper than the stack.
    return false;
  }
}

/** A column of type integer. */
export const StorableCount = z.int().min(0).max(2_147_483_647);
/** A column of type timestamptz. */
export const StorableInstant = Instant.refine((instant) => !instant.startsWith('0000'), 'year');
