/** The catalogue's words, with those of the published edition in force today, for every screen behind the door. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { EN } from '#catalogue/text/en.ts';
import { ES } from '#catalogue/text/es.ts';
import { begunOn, wordsWith } from '#domain/guide/edition-texts.ts';
import { CatalogueContext, useShared } from './context.tsx';
import type { CatalogueHere } from './context.tsx';
import { useEditions } from './live.ts';

export function CatalogueProvider({ children }: { children: ReactNode }) {
  const { today } = useShared();
  const { published } = useEditions();
  const here = useMemo((): CatalogueHere => {
    const edition = begunOn(published, today);
    return { published, texts: { es: wordsWith(ES, edition, 'es'), en: wordsWith(EN, edition, 'en') }, inForce: new Map() };
  }, [published, today]);
  return <CatalogueContext value={here}>{children}</CatalogueContext>;
}
