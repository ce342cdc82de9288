/** An administrator publishes an edition of the catalogue; everybody who is signed in reads them. */
import { z } from 'zod';
import { EDITIONS } from '#catalogue/edition.ts';
import { ES } from '#catalogue/text/es.ts';
import { faultsOfEdition } from '#domain/guide/apply-edition.ts';
import type { PublishedEdition } from '#domain/guide/published.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { wallDay } from '#domain/status/wall-time.ts';
import { EDITION_LIMITS } from '#sync/editions.ts';
import type { EditionsAnswer, KeptEdition, PublishRefusal } from '#sync/editions.ts';
import { PublishRequest } from '#sync/publish.ts';
import { by, note } from '../audit/audit.ts';
import { inTransaction } from '../database/transaction.ts';
import { json, problem } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import type { StaffCall } from '../http/route.ts';
import { readMeta } from '../setup/kind-of-server.ts';
import { editionsAfter, latestNumber, readPublished } from './editions.ts';

/** Where Mexico's day begins last: an edition that begins today there has begun nowhere yesterday. */
const WESTERNMOST = 'America/Tijuana';

const Query = z.object({ after: z.coerce.number().int().min(0).max(2_000_000_000) });

/** GET /api/catalogue/editions?after=<number>. */
export async function getEditions({ query, parts: { services } }: StaffCall): Promise<Response> {
  const parsed = Query.safeParse({ after: query('after') ?? '0' });
  if (!parsed.success) return problem(400, 'unreadable');
  const epoch = (await readMeta(services.pool, 'epoch')) ?? '';
  const found = await editionsAfter(services.pool, parsed.data.after, EDITION_LIMITS.perAnswer + 1);
  const editions = found.slice(0, EDITION_LIMITS.perAnswer);
  return json({ epoch, editions, more: found.length > editions.length } satisfies EditionsAnswer);
}

/** POST /api/catalogue/editions: one at a time, and only by whoever saw the last one. */
export async function postEdition(call: StaffCall): Promise<Response> {
  const { request, worker, parts: { services, nudges } } = call;
  const { edition, after } = await readBody(request, PublishRequest, EDITION_LIMITS.bytes);
  const now = services.now();
  const made = await inTransaction(services.pool, async (client): Promise<KeptEdition | PublishRefusal> => {
    await client.query('lock table editions in share row exclusive mode');
    const latest = await latestNumber(client);
    if (latest !== after) return { error: { code: 'edition-meanwhile', latest } };
    const earlier = await readPublished(client);
    const faults = faultsOfEdition(edition, { shipped: EDITIONS, earlier, notBefore: wallDay(now.toISOString() as Instant, WESTERNMOST), knows: (key) => Object.hasOwn(ES, key) });
    if (faults.length > 0) return { error: { code: 'edition-refused', faults: [...faults] } };
    const number = latest + 1;
    await client.query('insert into editions (number, edition, body, published_by, published_at) values ($1, $2, $3, $4, $5)', [number, edition.edition, JSON.stringify(edition satisfies PublishedEdition), worker.id, now]);
    await note(client, by(call, { act: 'editionPublished', payload: { number } }), now);
    return { number, publishedAt: now.toISOString() as Instant, publishedBy: worker.id, edition };
  });
  if ('error' in made) return json(made, made.error.code === 'edition-meanwhile' ? 409 : 422);
  nudges.tellAll();
  return json(made, 201);
}
