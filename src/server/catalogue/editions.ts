/** The published editions in the database, and the catalogue in force: read again only when another was published. */
import type { Pool, PoolClient } from 'pg';
import { consentFor } from '#catalogue/consents.ts';
import { CATALOGUE, EDITIONS } from '#catalogue/edition.ts';
import type { ConsentNeed } from '#domain/case/consent.ts';
import type { WorkerId } from '#domain/foundation/ids.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { addedConsent } from '#domain/guide/added-consent.ts';
import { inForceOn } from '#domain/guide/apply-edition.ts';
import type { Catalogue } from '#domain/guide/catalogue.ts';
import { PublishedEdition } from '#domain/guide/published.ts';
import type { KeptEdition } from '#sync/editions.ts';

export type Editions = {
  /** The catalogue of a day, and the published edition in it. */
  readonly inForce: (day: PlainDate) => Promise<{ readonly catalogue: Catalogue; readonly published: PublishedEdition | undefined }>;
};

/** The editions over the pool. */
export function createEditions(pool: Pool): Editions {
  let held: { readonly latest: number; readonly published: readonly PublishedEdition[] } = { latest: 0, published: [] };
  return {
    inForce: async (day) => {
      const latest = await latestNumber(pool);
      if (latest !== held.latest) held = { latest, published: await readPublished(pool) };
      const { catalogue = CATALOGUE, published } = inForceOn(EDITIONS, held.published, day);
      return { catalogue, published };
    },
  };
}

/** The number of the last edition; 0 when there is none. */
export async function latestNumber(on: Pool | PoolClient): Promise<number> {
  const { rows: [row] } = await on.query<{ number: number }>('select number from editions order by number desc limit 1');
  return row?.number ?? 0;
}

/** Every edition that this version can read, the first first. */
export async function readPublished(on: Pool | PoolClient): Promise<PublishedEdition[]> {
  const { rows } = await on.query<{ body: unknown }>('select body from editions order by number');
  return rows.flatMap(({ body }) => PublishedEdition.safeParse(body).data ?? []);
}

const SHIPPED: ReadonlySet<string> = new Set(EDITIONS.flatMap(({ entries }) => entries.map(({ id }) => id)));

/** What these steps may not be arranged without, by step; the last edition is read only where one of them is not the app's own. */
export async function consentsFor(on: Pool | PoolClient, steps: readonly string[]): Promise<(step: string) => ConsentNeed | undefined> {
  if (steps.every((step) => SHIPPED.has(step))) return consentFor;
  const { rows: [row] } = await on.query<{ body: unknown }>('select body from editions order by number desc limit 1');
  const last = PublishedEdition.safeParse(row?.body).data;
  return (step) => consentFor(step) ?? addedConsent(last, step);
}

/** The edition that holds on a day, by its own date; undefined before the first. */
export async function editionBegunBy(on: Pool | PoolClient, day: PlainDate): Promise<PublishedEdition | undefined> {
  const { rows: [row] } = await on.query<{ body: unknown }>(`select body from editions where body->>'validFrom' <= $1 order by number desc limit 1`, [day]);
  return PublishedEdition.safeParse(row?.body).data;
}

/** The editions after a number, oldest first, at most `limit`. */
export async function editionsAfter(on: Pool | PoolClient, after: number, limit: number): Promise<KeptEdition[]> {
  type Row = { number: number; body: unknown; published_by: WorkerId; published_at: Date };
  const { rows } = await on.query<Row>('select number, body, published_by, published_at from editions where number > $1 order by number limit $2', [after, limit]);
  return rows.map((row) => ({ number: row.number, publishedAt: row.published_at.toISOString() as Instant, publishedBy: row.published_by, edition: row.body }));
}
