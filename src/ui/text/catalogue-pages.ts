/** The sentences of the catalogue's pages in both languages; they load with these pages. */
import { CATALOGUE_PAGES_EN } from './en/catalogue-pages.ts';
import { CATALOGUE_PAGES_ES } from './es/catalogue-pages.ts';

export const CATALOGUE_PAGES = { es: CATALOGUE_PAGES_ES, en: CATALOGUE_PAGES_EN };
