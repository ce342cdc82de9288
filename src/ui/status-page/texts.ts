/**
 * What the catalogue calls things, by language: only what a view can name. The build inlines Spanish
 * into the page and puts the other languages beside it, one small file each (build.ts): the page stays
 * one response however the catalogue grows, and the file comes while the person types their year.
 */
import { CATALOGUE } from '#catalogue/edition.ts';
import { EN } from '#catalogue/text/en.ts';
import { ES } from '#catalogue/text/es.ts';
import { FR } from '#catalogue/text/fr.ts';
import { HT } from '#catalogue/text/ht.ts';
import { PT } from '#catalogue/text/pt.ts';
import { LANGUAGES } from '../text/person/languages.ts';
import type { PersonLanguage } from '../text/person/languages.ts';

export type Names = Readonly<Record<string, string>>;

const CATALOGUES: Readonly<Record<PersonLanguage, Names>> = { es: ES, en: EN, ht: HT, fr: FR, pt: PT };

/** What the catalogue's open entries name: a child's protection never reaches the page. */
const NAMED = [...new Set(CATALOGUE.entries.filter((entry) => entry.protection !== true).flatMap((entry) =>
  [`step.${entry.id}.name`, `place.${entry.place}`, `agency.${entry.agency}`, ...entry.bring.map((one) => `bring.${one}`)]))].toSorted();

export const NAMES = Object.fromEntries(LANGUAGES.map((one) => [one, Object.fromEntries(NAMED.map((key) => [key, CATALOGUES[one][key] ?? key]))])) as Readonly<Record<PersonLanguage, Names>>;
