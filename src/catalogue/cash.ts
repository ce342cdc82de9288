/**
 * Cash the programme gives. The Paisano card is paid once for each person and not for each
 * return (domain.md §0.6): the key against paying twice is the person. The rule text was not
 * found; that minors get no card of their own is our careful reading.
 */
import { entries, FREE, mxn, PROGRAMME_START } from './entry.ts';

export const CASH = entries([
  {
    id: 'paisano-card', kind: 'cash', needs: 'carta', gives: ['paisano-card'], for: { pathways: ['returnee', 'returnee-us-papers'], mexican: true, minAge: 18 },
    agency: 'bienestar', place: 'centre-cash', cost: FREE, leadDays: { least: 0, usual: 0, most: 2 }, bring: ['carta'],
    validFrom: PROGRAMME_START, source: 'Tarjeta Bienestar Paisano, MXN 2,000 to travel home (politico.mx 2025-01-21); 114,800 cards = MXN 229 M by 18 Mar 2026', sure: 'press',
    entitlement: { amount: mxn(2000), oncePerPerson: true },
  },
]);
