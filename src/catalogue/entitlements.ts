/**
 * What the programme pays, by itself: the engine on a tablet asks for amounts only, and its thread
 * need not carry every paper and source of the catalogue. Money stands in cash.ts alone (kept by a test).
 */
import { CatalogueEntry, isInForce } from '#domain/guide/catalogue.ts';
import type { Centavos } from '#domain/foundation/money.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import type { PublishedEdition } from '#domain/guide/published.ts';
import { CASH } from './cash.ts';

const PAYING = CASH.map((entry) => CatalogueEntry.parse(entry));

/** The most one person may get of each programme that is in force on a day: an edition changes no amount, but from when and until when it is paid. */
export const entitlementsOn = (day: PlainDate, published?: Pick<PublishedEdition, 'changes'>): ReadonlyMap<string, Centavos> =>
  new Map(PAYING.flatMap((entry) => (entry.entitlement && isInForce(dated(entry, published), day) ? [[entry.id, entry.entitlement.amount] as const] : [])));

function dated(entry: CatalogueEntry, published: Pick<PublishedEdition, 'changes'> | undefined): CatalogueEntry {
  const { validFrom = entry.validFrom, validTo = entry.validTo } = published?.changes.find(({ id }) => id === entry.id) ?? {};
  return { ...entry, validFrom, validTo: validTo ?? undefined };
}
