/** Levels of accounts: a bank's own product counts as the level whose deposits it takes. */
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';

const LEVEL = /^account-(\d)$/;

/** The highest level that an account gives, '1' to '4'; undefined for what gives none. */
export const levelOf = ({ gives }: Pick<CatalogueEntry, 'gives'>): string | undefined =>
  gives.flatMap((one) => LEVEL.exec(one)?.[1] ?? []).toSorted().at(-1);

/** Whether a step is a level itself and no bank's product. */
export const isLevel = (step: string): boolean => LEVEL.test(step);
