/**
 * The letter of sex means what its issuer means by it. ICAO writes M for male and F for female; Mexico's INE
 * prints H and M in Spanish, where M is mujer. On another Mexican card an M can be either, and nobody should guess.
 */
export type MrzSex = { readonly sex?: 'H' | 'M' | 'X'; readonly doubt?: 'sex-by-issuer' | 'sex-ambiguous' | 'sex' };

/** What the letter says, given who issued which kind of document. */
export function mrzSexOf(letter: string, issuer: string, documentCode: string): MrzSex {
  if (letter === '<' || letter === 'X') return { sex: 'X' };
  if (letter === 'F') return { sex: 'M' };
  if (letter === 'H') return issuer === 'MEX' ? { sex: 'H' } : { doubt: 'sex' };
  if (letter !== 'M') return { doubt: 'sex' };
  if (issuer !== 'MEX' || documentCode.startsWith('P')) return { sex: 'H' };
  return documentCode === 'ID' ? { sex: 'M', doubt: 'sex-by-issuer' } : { doubt: 'sex-ambiguous' };
}
