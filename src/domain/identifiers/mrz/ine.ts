/**
 * What the back of an INE says beyond ICAO: the CIC (nine digits of the first line) and thirteen more, the section
 * and nine of the voter: the OCR in model D, the citizen's identifier in models E–H. INE's page of validity asks
 * for these; it has a captcha, so a person looks it up and records the answer.
 */
export type IneFacts = { readonly cic: string; readonly ocr: string; readonly section: string; readonly citizenId: string };

/** Whether the document is an INE: a Mexican card with the code ID. */
export const isIne = (documentCode: string, issuer: string): boolean => documentCode === 'ID' && issuer === 'MEX';

/** The numbers, or undefined when the first line is not that of an INE. */
export function ineOf(number: string, optional: string): IneFacts | undefined {
  const match = /^<<((\d{4})(\d{9}))$/.exec(optional);
  if (!match || !/^\d{9}$/.test(number)) return undefined;
  return { cic: number, ocr: match[1] ?? '', section: match[2] ?? '', citizenId: match[3] ?? '' };
}
