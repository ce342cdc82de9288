/**
 * The programme's centres. Centres are opened, closed and resized, so these are dated facts and
 * seed data, never code: the nine named on 18 Dec 2025 (eleconomista) with the 200 places each
 * that hold since 1 Nov 2025 (elmanana). In March 2026 eight were left with 1,600 a day
 * (revistaimx); which one closed was not said. Time zones from the IANA database, by memory.
 */
export type CentreFacts = {
  readonly code: string;
  readonly name: string;
  /** The CURP's two letters of the entity. */
  readonly state: string;
  readonly town: string;
  readonly arrivals: 'land' | 'air';
  readonly dailyCapacity: number;
  readonly timeZone: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly source: string;
};

const SOURCE = 'eleconomista 2025-12-18; elmanana 6072436';
const centre = (code: string, town: string, facts: Pick<CentreFacts, 'state' | 'arrivals' | 'timeZone'>): CentreFacts =>
  ({ code, name: town, town, dailyCapacity: 200, validFrom: '2025-11-01', source: SOURCE, ...facts });

export const CENTRES: readonly CentreFacts[] = [
  centre('tij', 'Tijuana', { state: 'BC', arrivals: 'land', timeZone: 'America/Tijuana' }),
  centre('slr', 'San Luis Río Colorado', { state: 'SR', arrivals: 'land', timeZone: 'America/Hermosillo' }),
  centre('nog', 'Nogales', { state: 'SR', arrivals: 'land', timeZone: 'America/Hermosillo' }),
  centre('jua', 'Ciudad Juárez', { state: 'CH', arrivals: 'land', timeZone: 'America/Ciudad_Juarez' }),
  centre('ros', 'Nueva Rosita', { state: 'CL', arrivals: 'land', timeZone: 'America/Monterrey' }),
  centre('rey', 'Reynosa', { state: 'TS', arrivals: 'land', timeZone: 'America/Matamoros' }),
  centre('mat', 'Matamoros', { state: 'TS', arrivals: 'land', timeZone: 'America/Matamoros' }),
  centre('tap', 'Tapachula', { state: 'CS', arrivals: 'air', timeZone: 'America/Mexico_City' }),
  centre('vil', 'Villahermosa', { state: 'TC', arrivals: 'air', timeZone: 'America/Mexico_City' }),
];
