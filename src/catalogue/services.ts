/**
 * What is not a paper: cover, lodging, transport, health, law, school, phone, protection
 * (domain.md §1, §2, §7). Urgent care, school and shelter never wait for papers. A child on their
 * own goes to DIF and the Procuraduría first. Return to the home country is only ever by choice.
 */
import { entries, FREE, PROGRAMME_START } from './entry.ts';

export const SERVICES = entries([
  {
    id: 'dif-referral', kind: 'service', needs: { all: [] }, gives: ['dif-referral'], for: { flags: ['unaccompanied-minor', 'age-disputed'] }, protection: true,
    agency: 'dif', place: 'dif-office', cost: FREE, leadDays: { least: 0, usual: 0, most: 1 }, bring: ['child-with-you'],
    validFrom: '2020-11-12', source: 'Ley de Migración art. 112 (reform DOF 11-Nov-2020): DIF at once, Procuraduría told', sure: 'law',
  },
  {
    id: 'protection-plan', kind: 'service', needs: 'dif-referral', gives: ['protection-plan'], for: { flags: ['unaccompanied-minor', 'age-disputed'] }, protection: true,
    agency: 'procuraduria', place: 'dif-office', cost: FREE, leadDays: { least: 1, usual: 10, most: 60 }, bring: ['child-with-you'],
    validFrom: '2020-11-12', source: 'Ley de Migración art. 112: best-interest decision and restitution plan; days not confirmed', sure: 'law',
  },
  {
    id: 'shelter', kind: 'service', needs: { all: [] }, gives: ['shelter'], for: {},
    agency: 'bienestar', place: 'centre-lodging', cost: FREE, leadDays: { least: 0, usual: 0, most: 0 }, validForDays: 2, bring: ['nothing'],
    validFrom: PROGRAMME_START, source: 'Lodging at the centres, about 48 hours (contigopuebla; elmanana 2025-08-08)', sure: 'press',
  },
  {
    id: 'health', kind: 'service', needs: { all: [] }, gives: ['health'], for: {},
    agency: 'salud', place: 'centre-health', cost: FREE, leadDays: { least: 0, usual: 0, most: 0 }, bring: ['medicines'],
    validFrom: PROGRAMME_START, source: 'Medical desk, 24,300 seen by 17 Dec 2025 (noroeste)', sure: 'press',
  },
  {
    id: 'psychosocial', kind: 'service', needs: { all: [] }, gives: ['psychosocial'], for: {},
    agency: 'salud', place: 'centre-help', cost: FREE, leadDays: { least: 0, usual: 0, most: 2 }, bring: ['nothing'],
    validFrom: PROGRAMME_START, source: 'Psychological help, 8,000 by 17 Dec 2025 (noroeste)', sure: 'press',
  },
  {
    id: 'legal-information', kind: 'service', needs: { all: [] }, gives: ['legal-information'], for: {},
    agency: 'legal-aid', place: 'centre-help', cost: FREE, leadDays: { least: 0, usual: 0, most: 3 }, bring: ['own-words'],
    validFrom: PROGRAMME_START, source: 'Legal and complaints desk (eluniversal 2025-06-15)', sure: 'press',
  },
  {
    id: 'imss-cover', kind: 'service', needs: { all: ['carta', 'nss'] }, gives: ['imss-cover'], for: { pathways: ['returnee', 'returnee-us-papers'], mexican: true },
    agency: 'imss', place: 'centre-imss', cost: FREE, leadDays: { least: 0, usual: 1, most: 5 }, validForDays: 90, bring: ['curp', 'nss'],
    validFrom: '2025-01-25', source: 'Decree DOF 24-Jan-2025 (until 31 Dec 2025): ≤3 months; extension not found, enrolment went on in 2026 (revistaimx)', sure: 'unsure',
  },
  {
    id: 'transport-home', kind: 'service', needs: 'carta', gives: ['transport-home'], for: { pathways: ['returnee', 'returnee-us-papers'] },
    agency: 'inm', place: 'centre-transport', cost: FREE, leadDays: { least: 0, usual: 1, most: 3 }, bring: ['carta'],
    validFrom: PROGRAMME_START, source: 'INM/SEGOB transfers, 98,000 by 10 Dec 2025 (elhorizonte v8422862453)', sure: 'press',
  },
  {
    id: 'transport-onward', kind: 'service', needs: 'legal-information', gives: ['transport-onward'], for: { pathways: ['tcn-passport', 'tcn-no-papers', 'mpp'] }, byChoice: true,
    agency: 'inm', place: 'centre-transport', leadDays: { least: 0, usual: 2, most: 7 }, bring: ['own-words'],
    validFrom: PROGRAMME_START, source: 'Moves inland; with a U.S. date or a COMAR case never without legal advice (domain: pathway G)', sure: 'unsure',
  },
  {
    id: 'phone-line', kind: 'service', needs: { any: ['foreign-passport', 'curp-temporary', { all: ['curp', { any: ['ine', 'matricula', 'passport-mx'] }] }] }, gives: ['phone-line'], for: { minAge: 18 },
    agency: 'cfe', place: 'centre-help', leadDays: { least: 0, usual: 0, most: 2 }, bring: ['photo-id', 'curp'],
    validFrom: '2026-01-09', source: 'Each mobile line with ID and CURP since 9 Jan 2026; foreigners: passport or temporary CURP (informador 2026-01-11)', sure: 'press',
  },
  {
    id: 'school-entry', kind: 'service', needs: { all: [] }, gives: ['school-entry'], for: { maxAge: 17 },
    agency: 'sep', place: 'school', cost: FREE, leadDays: { least: 1, usual: 7, most: 30 }, bring: ['school-papers'],
    validFrom: PROGRAMME_START, source: 'School entry does not wait for papers (domain: pathway C, from memory)', sure: 'unsure',
  },
  {
    id: 'skills-recognition', kind: 'service', needs: { all: [] }, gives: ['skills-recognition'], for: { minAge: 15 },
    agency: 'conocer', place: 'centre-work', leadDays: { least: 7, usual: 30, most: 90 }, bring: ['full-name'],
    validFrom: PROGRAMME_START, source: 'CONOCER certificate of competence, from 15 years, no earlier paper needed (publimetro)', sure: 'press',
  },
  {
    id: 'assisted-return', kind: 'service', needs: 'legal-information', gives: ['assisted-return'], for: { pathways: ['tcn-passport', 'tcn-no-papers', 'mpp'] }, byChoice: true,
    agency: 'iom', place: 'centre-help', cost: FREE, leadDays: { least: 7, usual: 30, most: 90 }, bring: ['own-words'],
    validFrom: PROGRAMME_START, source: 'Assisted voluntary return, only with recorded consent (elcaribe.com.do 2025-01)', sure: 'unsure',
  },
]);
