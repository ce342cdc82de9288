/**
 * Cash the programme gives, and what a state adds (domain.md §1.4). The Paisano card is paid once for each person and not for each
 * return (domain.md §0.6): the key against paying twice is the person. The rule text was not
 * found; that minors get no card of their own is our careful reading.
 */
import { entries, FREE, mxn, PROGRAMME_START } from './entry.ts';

export const CASH = entries([
  {
    id: 'paisano-card', kind: 'cash', needs: 'carta', gives: ['paisano-card'], for: { pathways: ['returnee', 'returnee-us-papers'], mexican: true, minAge: 18 }, consent: 'cash-card', takes: ['other-name'],
    agency: 'bienestar', desk: 'cash', place: 'centre-cash', cost: FREE, leadDays: { least: 0, usual: 0, most: 2 }, bring: ['carta'],
    validFrom: PROGRAMME_START, source: 'Tarjeta Bienestar Paisano, MXN 2,000 to travel home (politico.mx 2025-01-21); 114,800 cards = MXN 229 M by 18 Mar 2026', sure: 'press',
    entitlement: { amount: mxn(2000), oncePerPerson: true },
  },
  {
    id: 'finabien-card', kind: 'service', needs: { any: ['carta', 'curp'] }, gives: ['finabien-card'], for: { pathways: ['returnee', 'returnee-us-papers'], mexican: true, minAge: 18 }, consent: 'cash-card',
    agency: 'finabien', desk: 'cash', place: 'centre-cash', cost: FREE, leadDays: { least: 0, usual: 0, most: 2 }, bring: ['carta', 'curp'],
    validFrom: PROGRAMME_START, source: 'FINABIEN Paisano, card for remittances, not the Bienestar card; 91,000 cards (diariodelyaqui 2025-12-18); what it asks is not confirmed', sure: 'unsure',
  },
  {
    id: 'cdmx-papers-refund', kind: 'service', needs: { any: ['carta', 'us-birth-certificate'] }, gives: ['cdmx-papers-refund'], for: { pathways: ['returnee', 'returnee-us-papers', 'us-born-child'], states: ['DF'] },
    agency: 'state-government', place: 'state-office', jurisdiction: 'state', cost: FREE, leadDays: { least: 5, usual: 30, most: 90 }, bring: ['receipts', 'carta'],
    validFrom: PROGRAMME_START, source: 'Mexico City pays back apostille, translation and registration up to MXN 10,000 (sibiso.cdmx.gob.mx)', sure: 'programme',
  },
  {
    id: 'cdmx-fare-refund', kind: 'service', needs: 'carta', gives: ['cdmx-fare-refund'], for: { pathways: ['returnee', 'returnee-us-papers'], states: ['DF'] },
    agency: 'state-government', place: 'state-office', jurisdiction: 'state', cost: FREE, leadDays: { least: 5, usual: 30, most: 90 }, bring: ['receipts', 'carta'],
    validFrom: PROGRAMME_START, source: 'Mexico City pays back the fare from the border up to MXN 2,000 (sibiso.cdmx.gob.mx)', sure: 'programme',
  },
]);
