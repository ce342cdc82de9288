/**
 * Papers of third-country nationals (domain.md §2, §3 D–G). None of them needs a Mexican number to
 * be served. COMAR's certificate opens the way; who has not asked for asylum gets legal information
 * first, because the choice binds to a state. The consulate of origin is only ever by choice.
 */
import { entries, FREE, PROGRAMME_START } from './entry.ts';

export const DOCUMENTS_FOREIGN = entries([
  {
    id: 'comar-constancia', kind: 'document', needs: { all: [] }, gives: ['comar-constancia'], for: { pathways: ['asylum'] },
    agency: 'comar', place: 'comar-office', cost: FREE, leadDays: { least: 0, usual: 7, most: 45 }, bring: ['own-words'],
    validFrom: PROGRAMME_START, source: 'COMAR procedure: within 30 business days of entry, also by word of mouth (gob.mx/comar)', sure: 'law',
  },
  {
    id: 'comar-after-advice', kind: 'document', needs: 'legal-information', gives: ['comar-constancia'], for: { pathways: ['tcn-passport', 'tcn-no-papers', 'mpp'] },
    agency: 'comar', place: 'comar-office', cost: FREE, leadDays: { least: 0, usual: 7, most: 45 }, bring: ['own-words'],
    validFrom: PROGRAMME_START, source: 'COMAR procedure: within 30 business days of entry, also by word of mouth (gob.mx/comar)', sure: 'law',
  },
  {
    id: 'curp-temporary', kind: 'document', needs: 'comar-constancia', gives: ['curp-temporary'], for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'] },
    agency: 'comar', place: 'comar-office', cost: FREE, leadDays: { least: 0, usual: 5, most: 30 }, validForDays: 180, bring: ['comar-constancia'],
    validFrom: '2021-10-19', source: 'DOF 18-Oct-2021: temporary CURP for foreigners through COMAR, ≤180 days, once renewable', sure: 'law',
  },
  {
    id: 'tvrh', kind: 'document', needs: 'comar-constancia', gives: ['tvrh'], for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'] },
    agency: 'inm', place: 'inm-office', cost: FREE, leadDays: { least: 10, usual: 30, most: 120 }, validForDays: 365, bring: ['comar-constancia', 'photo-id'],
    validFrom: PROGRAMME_START, source: 'Humanitarian visitor card, free, 1 year, with work permission (migrantinfo.iom.int); days not confirmed', sure: 'press',
  },
  {
    id: 'residence-card', kind: 'document', needs: { all: ['foreign-passport', 'legal-information'] }, gives: ['residence-card'], for: { pathways: ['tcn-passport'] }, byChoice: true,
    agency: 'inm', place: 'inm-office', leadDays: { least: 20, usual: 60, most: 180 }, bring: ['passport', 'photo-id'],
    validFrom: PROGRAMME_START, source: 'INM regularisation by family tie, job offer or humanitarian cause; fee and days not confirmed', sure: 'unsure',
  },
  {
    id: 'foreign-passport', kind: 'document', needs: { all: [] }, gives: ['foreign-passport'], for: { pathways: ['tcn-passport', 'tcn-no-papers', 'asylum', 'mpp'] },
    shown: { impliedBy: ['tcn-passport'] },
    agency: 'country-of-origin', place: 'with-you', leadDays: { least: 0, usual: 0, most: 0 }, bring: ['passport'],
    validFrom: PROGRAMME_START, source: 'Passport brought along (domain: pathway D)', sure: 'programme',
  },
  {
    id: 'consulate-id', kind: 'document', needs: 'legal-information', gives: ['origin-id'], for: { pathways: ['tcn-passport', 'tcn-no-papers', 'mpp'] }, byChoice: true,
    agency: 'consulate-of-origin', place: 'consulate', leadDays: { least: 3, usual: 20, most: 90 }, bring: ['full-name'],
    validFrom: PROGRAMME_START, source: 'Consulate of the person\'s own country; never when there is fear of that state (domain: pathway E, F)', sure: 'unsure',
  },
]);
