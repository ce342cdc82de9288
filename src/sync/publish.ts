/** What publishing sends. Apart from what tablets read (editions.ts): a tablet's first load goes without the schema of an edition. */
import { z } from 'zod';
import { PublishedEdition } from '#domain/guide/published.ts';

/** POST /api/catalogue/editions (administrator): `after` is the number of the last edition that was seen, 0 for none. 201 with a KeptEdition. */
export const PublishRequest = z.strictObject({ edition: PublishedEdition, after: z.int().min(0) });
export type PublishRequest = z.infer<typeof PublishRequest>;
