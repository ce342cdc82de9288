/**
 * Papers of third-country nationals (domain.md §2, §3 D–G). None of them needs a Mexican number to
 * be served. COMAR's certificate opens the way; who has not asked for asylum gets legal information
 * first, because the choice binds to a state. The consulate of origin is only ever by choice.
 */
import { entries, FREE, mxnFrom, PROGRAMME_START } from './entry.ts';

export const DOCUMENTS_FOREIGN = entries([
  {
    id: 'comar-constancia', kind: 'document', needs: { all: [] }, gives: ['comar-constancia'], for: { pathways: ['asylum'] },
    termRuns: true, agency: 'comar', place: 'comar-office', cost: FREE, leadDays: { least: 0, usual: 7, most: 45 }, bring: ['own-words'],
    validFrom: PROGRAMME_START, source: 'COMAR procedure: within 30 business days of entry, also by word of mouth (gob.mx/comar)', sure: 'law',
  },
  {
    id: 'comar-after-advice', kind: 'document', needs: 'legal-information', gives: ['comar-constancia'], for: { pathways: ['tcn-passport', 'tcn-no-papers', 'mpp'] },
    agency: 'comar', place: 'comar-office', cost: FREE, leadDays: { least: 0, usual: 7, most: 45 }, bring: ['own-words'],
    validFrom: PROGRAMME_START, source: 'COMAR procedure: within 30 business days of entry, also by word of mouth (gob.mx/comar)', sure: 'law',
  },
  {
    id: 'curp-temporary', kind: 'document', needs: 'comar-constancia', gives: ['curp-temporary'], for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'] },
    agency: 'comar', place: 'comar-office', cost: FREE, leadDays: { least: 0, usual: 5, most: 30 }, validForDays: 180, renewal: { opensDaysBefore: 30, times: 1 }, bring: ['comar-constancia'],
    validFrom: '2021-10-19', source: 'DOF 18-Oct-2021: temporary CURP for foreigners through COMAR, ≤180 days, once renewable', sure: 'law',
  },
  {
    id: 'tvrh', kind: 'document', needs: 'comar-constancia', gives: ['tvrh'], for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'] },
    agency: 'inm', place: 'inm-office', cost: FREE, leadDays: { least: 10, usual: 30, most: 120 }, validForDays: 365, renewal: { opensDaysBefore: 30 }, bring: ['comar-constancia', 'photo-id'],
    validFrom: PROGRAMME_START, source: 'Humanitarian visitor card, free, 1 year, with work permission (migrantinfo.iom.int); days not confirmed', sure: 'press',
  },
  {
    id: 'tvrh-humanitarian', kind: 'document', needs: 'legal-information', gives: ['tvrh'],
    for: { pathways: ['tcn-passport', 'tcn-no-papers', 'asylum', 'mpp'], flags: ['violence-survivor', 'trafficking-risk', 'unaccompanied-minor'] },
    agency: 'inm', place: 'inm-office', cost: FREE, leadDays: { least: 10, usual: 30, most: 120 }, validForDays: 365, renewal: { opensDaysBefore: 30 }, bring: ['own-words', 'photo-id'],
    validFrom: '2020-11-12', source: 'Humanitarian card for victims and witnesses of crime, and each child on their own (Ley de Migración art. 52 V, 112); days not confirmed', sure: 'law',
  },
  {
    id: 'comar-signature', kind: 'service', needs: 'comar-constancia', gives: ['comar-signature'], for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'] },
    agency: 'comar', place: 'comar-office', cost: FREE, leadDays: { least: 0, usual: 0, most: 0 }, validForDays: 10, renewal: { opensDaysBefore: 3 }, bring: ['comar-constancia'],
    validFrom: PROGRAMME_START, source: 'Sign every 7 to 10 days in the state of the procedure, or the case counts as abandoned (visamexico.legal; angulo7)', sure: 'press',
  },
  {
    id: 'comar-transfer', kind: 'document', needs: 'comar-constancia', gives: ['comar-transfer'], for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'] }, decided: true,
    agency: 'comar', place: 'comar-office', cost: FREE, leadDays: { least: 5, usual: 20, most: 60 }, bring: ['comar-constancia', 'own-words'],
    validFrom: PROGRAMME_START, source: 'Leaving the state of the procedure needs COMAR\'s permission (enlamirapuebla); days not confirmed', sure: 'press',
  },
  {
    id: 'comar-recognition', kind: 'document', needs: 'comar-constancia', gives: ['comar-recognition'], for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'] }, decided: true,
    agency: 'comar', place: 'comar-office', cost: FREE, leadDays: { least: 45, usual: 120, most: 400, unit: 'business' }, bring: ['comar-constancia'],
    validFrom: PROGRAMME_START, source: 'Decision within 45 business days by law; 33,844 resolved of 78,975 in 2024, 74 % positive (gob.mx/comar; enlacemx): waits are longer', sure: 'law',
  },
  {
    id: 'comar-complementary', kind: 'document', needs: 'comar-constancia', gives: ['comar-complementary'], for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'] }, decided: true, shown: { impliedBy: [] },
    agency: 'comar', place: 'comar-office', cost: FREE, leadDays: { least: 0, usual: 0, most: 0 }, bring: ['decision'],
    validFrom: PROGRAMME_START, source: 'COMAR may grant it when it does not recognise a refugee (gob.mx/comar)', sure: 'law',
  },
  {
    id: 'comar-refusal', kind: 'document', needs: 'comar-constancia', gives: ['comar-refusal'], for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'] }, decided: true, shown: { impliedBy: [] },
    agency: 'comar', place: 'comar-office', cost: FREE, leadDays: { least: 0, usual: 0, most: 0 }, bring: ['decision'],
    validFrom: PROGRAMME_START, source: 'Negative decision of COMAR: the term to appeal runs from the day it was told', sure: 'law',
  },
  {
    id: 'comar-appeal', kind: 'document', needs: { all: ['comar-refusal', 'legal-advice'] }, gives: ['comar-appeal'], for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'] },
    agency: 'comar', place: 'comar-office', cost: FREE, leadDays: { least: 0, usual: 5, most: 15, unit: 'business' }, bring: ['decision', 'own-words'],
    validFrom: PROGRAMME_START, source: 'Recurso de revisión within 15 business days, then amparo or nullity (domain §2.3, from memory)', sure: 'unsure',
  },
  {
    id: 'residence-refugee', kind: 'document', needs: { any: ['comar-recognition', 'comar-complementary'] }, gives: ['residence-permanent', 'residence-card'], for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'] },
    agency: 'inm', place: 'inm-office', cost: FREE, leadDays: { least: 10, usual: 20, most: 60, unit: 'business' }, bring: ['decision', 'photo-id'],
    validFrom: PROGRAMME_START, source: 'Recognised refugees and complementary protection get permanent residence (gob.mx/comar); days not confirmed', sure: 'law',
  },
  {
    id: 'residence-family', kind: 'document', needs: { all: ['foreign-passport', 'family-tie', 'legal-information'] }, gives: ['residence-temporary', 'residence-card'], for: { pathways: ['tcn-passport', 'tcn-no-papers', 'mpp'] }, byChoice: true,
    agency: 'inm', place: 'inm-office', cost: mxnFrom(1800, 12000), leadDays: { least: 20, usual: 60, most: 180 }, validForDays: 365, renewal: { opensDaysBefore: 30 }, bring: ['passport', 'family-proof'],
    validFrom: PROGRAMME_START, source: 'INM regularisation by family tie (domain: pathway D); fees from memory, days not confirmed', sure: 'unsure',
  },
  {
    id: 'residence-job-offer', kind: 'document', needs: { all: ['foreign-passport', 'job-offer', 'legal-information'] }, gives: ['residence-temporary', 'residence-card'], for: { pathways: ['tcn-passport', 'tcn-no-papers', 'mpp'], minAge: 18 }, byChoice: true,
    agency: 'inm', place: 'inm-office', cost: mxnFrom(1800, 12000), leadDays: { least: 20, usual: 60, most: 180 }, validForDays: 365, renewal: { opensDaysBefore: 30 }, bring: ['passport', 'job-offer'],
    validFrom: PROGRAMME_START, source: 'INM regularisation by job offer (domain: pathway D); fees from memory, days not confirmed', sure: 'unsure',
  },
  {
    id: 'curp-foreign', kind: 'document', needs: 'residence-card', gives: ['curp'], for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'] },
    agency: 'renapo', place: 'inm-office', cost: FREE, leadDays: { least: 0, usual: 1, most: 15 }, bring: ['stay-permit'],
    validFrom: '2021-10-19', source: 'The temporary CURP turns permanent on a favourable decision (DOF 18-Oct-2021; pulsoslp)', sure: 'law',
  },
  {
    id: 'family-tie', kind: 'document', needs: { all: [] }, gives: ['family-tie'], for: { pathways: ['tcn-passport', 'tcn-no-papers', 'mpp'] }, shown: { impliedBy: [] },
    agency: 'person', place: 'with-you', leadDays: { least: 0, usual: 0, most: 0 }, bring: ['family-proof'],
    validFrom: PROGRAMME_START, source: 'Proof of family in Mexico brought along (domain: pathway D)', sure: 'programme',
  },
  {
    id: 'foreign-passport', kind: 'document', needs: { all: [] }, gives: ['foreign-passport'], for: { pathways: ['tcn-passport', 'tcn-no-papers', 'asylum', 'mpp'] },
    shown: { impliedBy: ['tcn-passport'] },
    agency: 'country-of-origin', place: 'with-you', jurisdiction: 'foreign', leadDays: { least: 0, usual: 0, most: 0 }, bring: ['passport'],
    validFrom: PROGRAMME_START, source: 'Passport brought along (domain: pathway D)', sure: 'programme',
  },
  {
    id: 'consulate-id', kind: 'document', needs: 'legal-information', gives: ['origin-id'], for: { pathways: ['tcn-passport', 'tcn-no-papers', 'mpp'] }, byChoice: true, consent: 'own-consulate',
    agency: 'consulate-of-origin', place: 'consulate', jurisdiction: 'foreign', leadDays: { least: 3, usual: 20, most: 90 }, bring: ['full-name'],
    validFrom: PROGRAMME_START, source: 'Consulate of the person\'s own country; never when there is fear of that state (domain: pathway E, F)', sure: 'unsure',
  },
]);
