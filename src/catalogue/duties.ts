/**
 * Duties with their terms, as dated data (domain.md §2.3, §2.6, §2.9, §2.12), and the crossings with
 * the clocks on both sides. The terms of papers that are renewed stand with the papers themselves.
 */
import { fold } from '#domain/foundation/fold.ts';
import { DutyRule, type DutyRuleData, type Port } from '#domain/guide/duties.ts';

const ASYLUM_OPEN = ['comar-recognition', 'comar-complementary', 'comar-refusal', 'residence-refugee', 'assisted-return'];
const OTHER_NATIONALS: DutyRuleData['pathways'] = ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'];

const RULES: readonly DutyRuleData[] = [
  {
    id: 'comar-signature', kind: 'recurring', step: 'comar-signature', after: 'comar-constancia', everyDays: { least: 7, most: 10 }, soonDays: 3, until: ASYLUM_OPEN,
    validFrom: '2025-01-21', source: 'Sign every 7 to 10 days in the state of the procedure; missed, the case counts as abandoned (visamexico.legal; angulo7)', sure: 'press',
  },
  {
    id: 'asylum-term', kind: 'term', from: 'arrival', step: 'comar-constancia', days: 30, unit: 'business', whose: 'person', soonDays: 14, pathways: OTHER_NATIONALS, until: ['comar-constancia', 'comar-after-advice', 'assisted-return', 'residence-family', 'residence-job-offer', 'tvrh-humanitarian'],
    validFrom: '2025-01-21', source: 'COMAR: 30 business days from entry; later with the reasons why (gob.mx/comar)', sure: 'law',
  },
  {
    id: 'comar-decision', kind: 'term', from: 'comar-constancia', step: 'comar-recognition', days: 45, unit: 'business', whose: 'agency', soonDays: 5, until: ASYLUM_OPEN,
    validFrom: '2025-01-21', source: 'COMAR decides within 45 business days by law; 33,844 resolved of 78,975 asked in 2024: waits are longer (gob.mx/comar; enlacemx)', sure: 'law',
  },
  {
    id: 'comar-appeal', kind: 'term', from: 'comar-refusal', step: 'comar-appeal', days: 15, unit: 'business', whose: 'person', soonDays: 14, until: ['comar-appeal', 'assisted-return'],
    validFrom: '2025-01-21', source: 'Recurso de revisión within 15 business days, then amparo or nullity (from memory)', sure: 'unsure',
  },
  {
    id: 'phone-line', kind: 'deadline', step: 'phone-line', on: '2026-06-30', ifPhone: true, soonDays: 30, until: ['phone-line'],
    validFrom: '2026-01-09', source: 'Each line tied to ID and CURP by 30 Jun 2026, then emergency calls only (informador 2026-01-11)', sure: 'press',
  },
  {
    id: 'mpp-hearing', kind: 'hearing', about: 'mpp-hearing', reportHoursBefore: 4, soonDays: 7, until: [],
    validFrom: '2025-01-21', source: 'Report time on the sheet, often 4 hours before the hearing (from memory); check at the EOIR portal or 1-800-898-7180 (dhs.gov)', sure: 'unsure',
  },
];

export const DUTY_RULES: readonly DutyRule[] = RULES.map((rule) => DutyRule.parse(rule));

const port = (name: string, zoneThere: string, zoneHere: string): Port => ({ name, zoneThere, zoneHere });

/** Crossings of hearings; zones from the IANA database, by memory. The clocks differ twice a year, and in Sonora all summer. */
export const PORTS: readonly Port[] = [
  port('San Ysidro', 'America/Los_Angeles', 'America/Tijuana'), port('Calexico', 'America/Los_Angeles', 'America/Tijuana'),
  port('Nogales', 'America/Phoenix', 'America/Hermosillo'), port('San Luis', 'America/Phoenix', 'America/Hermosillo'),
  port('El Paso', 'America/Denver', 'America/Ciudad_Juarez'), port('Eagle Pass', 'America/Chicago', 'America/Matamoros'),
  port('Laredo', 'America/Chicago', 'America/Matamoros'), port('Hidalgo', 'America/Chicago', 'America/Matamoros'), port('Brownsville', 'America/Chicago', 'America/Matamoros'),
];

/** The crossing that a place names; the longest name wins (San Luis is not Luis). */
export const portOf = (place: string): Port | undefined =>
  PORTS.filter(({ name }) => fold(place).includes(fold(name))).toSorted((a, b) => b.name.length - a.name.length)[0];
