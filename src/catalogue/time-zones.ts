/**
 * The time zone a centre keeps: the centre's own where it is one of the programme's, otherwise its
 * state's most common one (IANA database, by memory). States with several zones name the larger part.
 */
import { CENTRES } from './centres.ts';

const BY_STATE: Readonly<Record<string, string>> = {
  BC: 'America/Tijuana', BS: 'America/Mazatlan', SR: 'America/Hermosillo', SL: 'America/Mazatlan', NT: 'America/Mazatlan', CH: 'America/Chihuahua',
  CL: 'America/Monterrey', NL: 'America/Monterrey', TS: 'America/Monterrey', DG: 'America/Monterrey', QR: 'America/Cancun', YN: 'America/Merida', CC: 'America/Merida',
};
const ELSEWHERE = 'America/Mexico_City';

/** The zone of a centre by its name and its state (the CURP's two letters). */
export function timeZoneOf(centre: { readonly name: string; readonly state: string }): string {
  const known = CENTRES.find((one) => one.state === centre.state && centre.name.toLowerCase().includes(one.town.toLowerCase()));
  return known?.timeZone ?? BY_STATE[centre.state] ?? ELSEWHERE;
}
