/**
 * Names as a machine-readable zone has them: without accents, Ñ as N, signs gone, perhaps cut. They serve to compare
 * with civil names and never to replace them, so they have a type of their own that no field of a person takes.
 */
import type { NameOnPaper } from '../../person/name-compare.ts';

export type MrzNames = { readonly from: 'mrz'; readonly surnames: string; readonly givenNames: string; readonly mayBeCut: boolean };

/** 'GOMEZ<VELAZQUEZ<<MARGARITA<<<<' → surnames and given names. A field without a filler at its end may be cut. */
export function mrzNamesOf(field: string): MrzNames {
  const [surnames = '', ...given] = field.split('<<');
  const words = (text: string): string => text.replace(/<+/g, ' ').trim();
  return { from: 'mrz', surnames: words(surnames), givenNames: words(given.join('<')), mayBeCut: field !== '' && !field.endsWith('<') };
}

/** For the comparison of papers; both surnames stand in one field. */
export const mrzNameOnPaper = ({ surnames, givenNames, mayBeCut }: MrzNames): NameOnPaper => ({ given: givenNames, firstSurname: surnames, paper: 'mrz', mayBeCut });
