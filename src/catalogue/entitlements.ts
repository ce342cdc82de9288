/**
 * What the programme pays, by itself: the engine on a tablet asks for amounts only, and its thread
 * need not carry every paper and source of the catalogue. Money stands in cash.ts alone (kept by a test).
 */
import { CatalogueEntry, isInForce } from '#domain/guide/catalogue.ts';
import type { Centavos } from '#domain/foundation/money.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { CASH } from './cash.ts';

const PAYING = CASH.map((entry) => CatalogueEntry.parse(entry));

/** The most one person may get of each programme that is in force on a day. */
export const entitlementsOn = (day: PlainDate): ReadonlyMap<string, Centavos> =>
  new Map(PAYING.flatMap((entry) => (entry.entitlement && isInForce(entry, day) ? [[entry.id, entry.entitlement.amount] as const] : [])));
