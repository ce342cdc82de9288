/**
 * How a fact is written in this folder: the domain's entry with this catalogue's own codes, so
 * that an unknown agency, place or thing to bring does not compile.
 */
import type { CatalogueEntryData } from '#domain/guide/catalogue.ts';
import type { AgencyCode, BringCode, DeskCode, PlaceCode } from './agencies.ts';

export type Entry = Omit<CatalogueEntryData, 'agency' | 'desk' | 'place' | 'bring'> & {
  readonly agency: AgencyCode;
  readonly desk?: DeskCode;
  readonly place: PlaceCode;
  readonly bring: readonly BringCode[];
};

/** Keeps each id as a literal type, so that the texts can be checked against them. */
export const entries = <const Id extends string>(list: readonly (Entry & { readonly id: Id })[]) => list;

/** Costs are centavos; written in pesos here. */
export const mxn = (pesos: number): number => Math.round(pesos * 100);
/** A price that differs from place to place. */
export const mxnFrom = (least: number, most: number) => ({ least: mxn(least), most: mxn(most) });
export const FREE = 0;

/** The day the programme began; services without a decree of their own count from it (domain.md §1.1). */
export const PROGRAMME_START = '2025-01-21';
