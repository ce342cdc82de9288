/**
 * The catalogue in force, for screens: what ships with the app and the published edition over it. It comes
 * with the screens that need it, because the whole catalogue is too much for the first load.
 */
import { use, useMemo } from 'react';
import { CATALOGUE, EDITIONS } from '#catalogue/edition.ts';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { applyEdition, inForceOn } from '#domain/guide/apply-edition.ts';
import { CatalogueContext, useShared } from '../app/context.tsx';
import type { CatalogueHere, CatalogueInForce } from '../app/context.tsx';

/** The editions that this tablet has. */
export function useCatalogueHere(): CatalogueHere {
  const here = use(CatalogueContext);
  if (here === undefined) throw new Error('useCatalogueHere outside its provider');
  return here;
}

/** The catalogue of a day, today's when none is named; the same object until an edition comes or begins. */
export function useCatalogue(on?: PlainDate): CatalogueInForce {
  const here = use(CatalogueContext);
  const { today } = useShared();
  if (here === undefined) throw new Error('useCatalogue outside its provider');
  const day = on ?? today;
  const known = here.inForce.get(day);
  if (known) return known;
  const { catalogue = CATALOGUE, published } = inForceOn(EDITIONS, here.published, day);
  const made: CatalogueInForce = { catalogue, entries: new Map(catalogue.entries.map((entry) => [entry.id, entry])), published };
  here.inForce.set(day, made);
  return made;
}

/** A step's entry under an edition by name, shipped or published; undefined when this tablet has not that edition or it had no such step. */
export function useEntryUnder(edition: string, step: string): CatalogueEntry | undefined {
  const published = use(CatalogueContext)?.published;
  return useMemo(() => {
    const one = published?.find((other) => other.edition === edition);
    const shipped = EDITIONS.find((other) => other.edition === (one?.base ?? edition)) ?? (one && CATALOGUE);
    const applied = one && shipped ? applyEdition(shipped, one) : undefined;
    return (applied?.ok ? applied.value : one ? undefined : shipped)?.entries.find(({ id }) => id === step);
  }, [published, edition, step]);
}
