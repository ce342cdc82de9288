/**
 * One entity, three ways to name it: two letters in a CURP, 01–32 at INEGI and INE, three letters in ISO 3166-2:MX.
 * Papers also print names, long and short; those are read folded. NE (born abroad) is in none of the others.
 */
import { plainCapitals } from '../person/letters.ts';
import { BORN_ABROAD, STATES } from './states.ts';
import type { StateCode } from './states.ts';

type Codes = { readonly inegi: string; readonly iso: string };

export const ENTITY_CODES: Readonly<Record<StateCode, Codes>> = {
  AS: { inegi: '01', iso: 'MX-AGU' }, BC: { inegi: '02', iso: 'MX-BCN' }, BS: { inegi: '03', iso: 'MX-BCS' }, CC: { inegi: '04', iso: 'MX-CAM' },
  CL: { inegi: '05', iso: 'MX-COA' }, CM: { inegi: '06', iso: 'MX-COL' }, CS: { inegi: '07', iso: 'MX-CHP' }, CH: { inegi: '08', iso: 'MX-CHH' },
  DF: { inegi: '09', iso: 'MX-CMX' }, DG: { inegi: '10', iso: 'MX-DUR' }, GT: { inegi: '11', iso: 'MX-GUA' }, GR: { inegi: '12', iso: 'MX-GRO' },
  HG: { inegi: '13', iso: 'MX-HID' }, JC: { inegi: '14', iso: 'MX-JAL' }, MC: { inegi: '15', iso: 'MX-MEX' }, MN: { inegi: '16', iso: 'MX-MIC' },
  MS: { inegi: '17', iso: 'MX-MOR' }, NT: { inegi: '18', iso: 'MX-NAY' }, NL: { inegi: '19', iso: 'MX-NLE' }, OC: { inegi: '20', iso: 'MX-OAX' },
  PL: { inegi: '21', iso: 'MX-PUE' }, QT: { inegi: '22', iso: 'MX-QUE' }, QR: { inegi: '23', iso: 'MX-ROO' }, SP: { inegi: '24', iso: 'MX-SLP' },
  SL: { inegi: '25', iso: 'MX-SIN' }, SR: { inegi: '26', iso: 'MX-SON' }, TC: { inegi: '27', iso: 'MX-TAB' }, TS: { inegi: '28', iso: 'MX-TAM' },
  TL: { inegi: '29', iso: 'MX-TLA' }, VZ: { inegi: '30', iso: 'MX-VER' }, YN: { inegi: '31', iso: 'MX-YUC' }, ZS: { inegi: '32', iso: 'MX-ZAC' },
};

const CODES = Object.keys(STATES) as StateCode[];
/** Other names that papers print: older ones and the full official ones. */
const ALSO: Readonly<Record<string, StateCode>> = {
  'DISTRITO FEDERAL': 'DF', CDMX: 'DF', 'MEXICO DF': 'DF', MEXICO: 'MC', 'COAHUILA DE ZARAGOZA': 'CL', 'MICHOACAN DE OCAMPO': 'MN', 'QUERETARO DE ARTEAGA': 'QT',
  'VERACRUZ DE IGNACIO DE LA LLAVE': 'VZ', 'VERACRUZ LLAVE': 'VZ', EDOMEX: 'MC',
};
const ABROAD = /^(?:NE|NACIDO(?:A)? (?:EN|FUERA) .*|(?:EN EL )?EXTRANJERO)$/;

const folded = (text: string): string => plainCapitals(text).replace(/[.']/g, '').replace(/[-/]/g, ' ').trim();

/** '09' or '9' → DF. */
export const entityOfInegi = (code: string): StateCode | undefined => CODES.find((state) => ENTITY_CODES[state].inegi === code.padStart(2, '0'));

/** 'MX-CMX' or 'CMX' → DF; the older MX-DIF too. */
export function entityOfIso(code: string): StateCode | undefined {
  const iso = code.toUpperCase().replace(/^(?!MX-)/, 'MX-').replace('MX-DIF', 'MX-CMX');
  return CODES.find((state) => ENTITY_CODES[state].iso === iso);
}

/** What a paper prints as entity of birth, by name or by a CURP's two letters → the two letters, or NE. */
export function entityOfName(text: string): StateCode | typeof BORN_ABROAD | undefined {
  const name = folded(text);
  if (ABROAD.test(name)) return BORN_ABROAD;
  return CODES.find((state) => state === name || folded(STATES[state]) === name) ?? (Object.hasOwn(ALSO, name) ? ALSO[name] : undefined);
}
