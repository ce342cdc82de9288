/** The one-time link to a new server's set-up: its token is told to whoever started the server, only its hash is kept. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { readMeta } from './kind-of-server.ts';

const KEY = 'set-up-token';
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A fresh token; the one before it no longer works. */
export async function issueSetUpToken(pool: Pool): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await pool.query('insert into meta (key, value) values ($1, $2) on conflict (key) do update set value = $2', [KEY, hashOf(token)]);
  return token;
}

/** Whether this is the token of the last link. */
export async function isSetUpToken(on: Pool | PoolClient, token: string): Promise<boolean> {
  const expected = await readMeta(on, KEY);
  return expected !== undefined && timingSafeEqual(Buffer.from(hashOf(token)), Buffer.from(expected));
}

/** Uses the link up. */
export const forgetSetUpToken = (client: PoolClient): Promise<unknown> => client.query('delete from meta where key = $1', [KEY]);
