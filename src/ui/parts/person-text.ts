/** The catalogue and the slip's words in a language of the person's, which need not be one that staff speak. */
import { EN } from '#catalogue/text/en.ts';
import { ES } from '#catalogue/text/es.ts';
import { FR } from '#catalogue/text/fr.ts';
import { HT } from '#catalogue/text/ht.ts';
import { PT } from '#catalogue/text/pt.ts';
import type { StatusView } from '#domain/status/status-view.ts';
import type { PersonLanguage } from '../text/person/languages.ts';
import { DUTY_WORDS } from '../text/person/duties.ts';
import type { DutyWords } from '../text/person/duties.ts';
import { SLIP_WORDS } from '../text/person/slip-words.ts';
import type { SlipWords } from '../text/person/slip-words.ts';
import { WORDS } from '../text/person/words.ts';
import type { Words } from '../text/person/words.ts';

const NAMES: Readonly<Record<PersonLanguage, Readonly<Record<string, string>>>> = { es: ES, en: EN, ht: HT, fr: FR, pt: PT };

export type PersonText = { readonly words: Words & SlipWords & DutyWords; /** What the catalogue calls it. */ readonly name: (key: string) => string };

/** What a published edition calls things, as a view carries it (status-view.ts). */
export type EditionNames = StatusView['names'];

/** The words of a language; an edition's names come before those that the app ships. */
export const personText = (language: PersonLanguage, names?: EditionNames): PersonText =>
  ({ words: { ...WORDS[language], ...SLIP_WORDS[language], ...DUTY_WORDS[language] }, name: (key) => names?.[key]?.[language] ?? names?.[key]?.es ?? NAMES[language][key] ?? key });
