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
    id: 'family-reunion', kind: 'service', needs: 'protection-plan', gives: ['family-reunion'], for: { flags: ['unaccompanied-minor', 'age-disputed'], maxAge: 17 },
    agency: 'dif', place: 'dif-office', cost: FREE, leadDays: { least: 1, usual: 7, most: 60 }, bring: ['relative-id'],
    validFrom: '2020-11-12', source: 'DIF gives a child to a checked adult of the family when the plan says so (info7 2026-02-24)', sure: 'press',
  },
  {
    id: 'shelter', kind: 'service', needs: { all: [] }, gives: ['shelter'], for: {},
    agency: 'bienestar', desk: 'lodging', place: 'centre-lodging', cost: FREE, leadDays: { least: 0, usual: 0, most: 0 }, validForDays: 2, bring: ['nothing'],
    validFrom: PROGRAMME_START, source: 'Lodging at the centres, about 48 hours (contigopuebla; elmanana 2025-08-08)', sure: 'press',
  },
  {
    id: 'health', kind: 'service', needs: { all: [] }, gives: ['health'], for: {},
    agency: 'salud', desk: 'health', place: 'centre-health', cost: FREE, leadDays: { least: 0, usual: 0, most: 0 }, bring: ['medicines'],
    validFrom: PROGRAMME_START, source: 'Medical desk, 24,300 seen by 17 Dec 2025 (noroeste)', sure: 'press',
  },
  {
    id: 'shelter-house', kind: 'service', needs: { all: [] }, gives: ['shelter-house'], for: {},
    agency: 'shelter', place: 'shelter-house', cost: FREE, leadDays: { least: 0, usual: 0, most: 3 }, validForDays: 30, renewal: { opensDaysBefore: 7 }, bring: ['nothing'],
    validFrom: PROGRAMME_START, source: 'Shelters of civil groups, and federal centres for other nationals (loscorresponsales 2025-02-21); length of stay not confirmed', sure: 'unsure',
  },
  {
    id: 'psychosocial', kind: 'service', needs: { all: [] }, gives: ['psychosocial'], for: {},
    agency: 'salud', desk: 'help', place: 'centre-help', cost: FREE, leadDays: { least: 0, usual: 0, most: 2 }, bring: ['nothing'],
    validFrom: PROGRAMME_START, source: 'Psychological help, 8,000 by 17 Dec 2025 (noroeste)', sure: 'press',
  },
  {
    id: 'legal-information', kind: 'service', needs: { all: [] }, gives: ['legal-information'], for: {},
    agency: 'legal-aid', desk: 'help', place: 'centre-help', cost: FREE, leadDays: { least: 0, usual: 0, most: 3 }, bring: ['own-words'],
    validFrom: PROGRAMME_START, source: 'Legal and complaints desk (eluniversal 2025-06-15)', sure: 'press',
  },
  {
    id: 'legal-advice', kind: 'service', needs: 'legal-information', gives: ['legal-advice'], for: {},
    agency: 'legal-aid', desk: 'help', place: 'centre-help', cost: FREE, leadDays: { least: 0, usual: 2, most: 10 }, bring: ['own-words', 'hearing-papers'],
    validFrom: PROGRAMME_START, source: 'A lawyer looks at the own case: U.S. dates, appeals, re-entry bars; days not confirmed (domain: pathway G, §6)', sure: 'unsure',
  },
  {
    id: 'complaint', kind: 'service', needs: { all: [] }, gives: ['complaint'], for: {},
    agency: 'cndh', desk: 'help', place: 'centre-help', cost: FREE, leadDays: { least: 0, usual: 0, most: 3 }, bring: ['own-words'],
    validFrom: PROGRAMME_START, source: 'Complaints desk: ill-treatment, belongings kept, family split (eluniversal 2025-06-15; americanimmigrationcouncil)', sure: 'press',
  },
  {
    id: 'imss-cover-decree', kind: 'service', needs: { all: ['carta', 'nss'] }, gives: ['imss-cover'], for: { pathways: ['returnee', 'returnee-us-papers'], mexican: true },
    agency: 'imss', desk: 'imss', place: 'centre-imss', cost: FREE, leadDays: { least: 0, usual: 1, most: 5 }, validForDays: 90, bring: ['curp', 'nss'],
    validFrom: '2025-01-25', validTo: '2025-12-31', source: 'Decree DOF 24-Jan-2025, in force 25 Jan to 31 Dec 2025: up to 3 months in kind; rules DOF 5-Feb-2025', sure: 'law',
  },
  {
    id: 'imss-cover', kind: 'service', needs: { all: ['carta', 'nss'] }, gives: ['imss-cover'], for: { pathways: ['returnee', 'returnee-us-papers'], mexican: true },
    agency: 'imss', desk: 'imss', place: 'centre-imss', cost: FREE, leadDays: { least: 0, usual: 1, most: 5 }, validForDays: 90, bring: ['curp', 'nss'],
    validFrom: '2026-01-01', source: 'The decree ended on 31 Dec 2025; no extension was found, but enrolment went on in 2026 (revistaimx): ask IMSS', sure: 'unsure',
  },
  {
    id: 'transport-home', kind: 'service', needs: 'carta', gives: ['transport-home'], for: { pathways: ['returnee', 'returnee-us-papers'] }, consent: 'transport', movesAway: true, takes: ['other-name'],
    agency: 'inm', desk: 'transport', place: 'centre-transport', cost: FREE, leadDays: { least: 0, usual: 1, most: 3 }, bring: ['carta'],
    validFrom: PROGRAMME_START, source: 'INM/SEGOB transfers, 98,000 by 10 Dec 2025 (elhorizonte v8422862453)', sure: 'press',
  },
  {
    id: 'transport-onward', kind: 'service', needs: 'legal-information', gives: ['transport-onward'], for: { pathways: ['tcn-passport', 'tcn-no-papers', 'mpp'] }, byChoice: true, consent: 'transport', movesAway: true,
    agency: 'inm', desk: 'transport', place: 'centre-transport', leadDays: { least: 0, usual: 2, most: 7 }, bring: ['own-words'],
    validFrom: PROGRAMME_START, source: 'Moves inland; with a U.S. date never without legal advice (domain: pathway G)', sure: 'unsure',
  },
  {
    id: 'transport-onward-asylum', kind: 'service', needs: 'comar-transfer', gives: ['transport-onward'], for: { pathways: ['asylum'] }, byChoice: true, consent: 'transport', movesAway: true,
    agency: 'inm', desk: 'transport', place: 'centre-transport', leadDays: { least: 0, usual: 2, most: 7 }, bring: ['comar-constancia'],
    validFrom: PROGRAMME_START, source: 'Whoever has a case at COMAR stays in its state until COMAR allows the move (enlamirapuebla)', sure: 'press',
  },
  {
    id: 'phone-call', kind: 'service', needs: { all: [] }, gives: ['phone-call'], for: {},
    agency: 'inm', desk: 'reception', place: 'centre-reception', cost: FREE, leadDays: { least: 0, usual: 0, most: 0 }, bring: ['nothing'],
    validFrom: PROGRAMME_START, source: 'Call home at reception, also for those who leave at once (eluniversal 2025-06-15)', sure: 'press',
  },
  {
    id: 'phone-line-open', kind: 'service', needs: { all: [] }, gives: ['phone-line'], for: {},
    agency: 'cfe', desk: 'help', place: 'centre-help', cost: FREE, leadDays: { least: 0, usual: 0, most: 2 }, bring: ['nothing'],
    validFrom: PROGRAMME_START, validTo: '2026-01-08', source: 'CFE handed out chips at the centres (elorbe 2025-08-13), before each line had to be tied to ID and CURP', sure: 'press',
  },
  {
    id: 'phone-line', kind: 'service', needs: { any: ['foreign-passport', 'curp-temporary', { all: ['curp', { any: ['ine', 'matricula', 'passport-mx'] }] }] }, gives: ['phone-line'], for: { minAge: 18 },
    agency: 'cfe', desk: 'help', place: 'centre-help', leadDays: { least: 0, usual: 0, most: 2 }, bring: ['photo-id', 'curp'],
    validFrom: '2026-01-09', source: 'Each mobile line with ID and CURP since 9 Jan 2026, ≤10 lines a person; foreigners: passport or temporary CURP (informador 2026-01-11; mimorelia)', sure: 'press',
  },
  {
    id: 'school-entry', kind: 'service', needs: { all: [] }, gives: ['school-entry'], for: { maxAge: 17 },
    agency: 'sep', place: 'school', cost: FREE, leadDays: { least: 1, usual: 7, most: 30 }, bring: ['school-papers'],
    validFrom: PROGRAMME_START, source: 'School entry does not wait for papers (domain: pathway C, from memory)', sure: 'unsure',
  },
  {
    id: 'school-recognition', kind: 'service', needs: { all: ['us-school-papers', { any: ['curp', 'curp-temporary'] }] }, gives: ['school-recognition'], for: { mexican: true },
    agency: 'sep', place: 'online', cost: FREE, leadDays: { least: 5, usual: 15, most: 60, unit: 'business' }, bring: ['school-papers', 'translation', 'curp'],
    validFrom: PROGRAMME_START, source: 'SEP recognises studies done abroad (esquina32); price, papers and days not confirmed', sure: 'unsure',
  },
  {
    id: 'inea-certificate', kind: 'service', needs: { any: ['curp', 'curp-temporary'] }, gives: ['inea-certificate'], for: { minAge: 15 },
    agency: 'inea', place: 'adult-education', cost: FREE, leadDays: { least: 30, usual: 180, most: 720 }, bring: ['curp', 'school-papers'],
    validFrom: PROGRAMME_START, source: 'INEA: primary and secondary school for whoever is 15 or older (esquina32); days not confirmed', sure: 'press',
  },
  {
    id: 'skills-recognition', kind: 'service', needs: { all: [] }, gives: ['skills-recognition'], for: { minAge: 15 },
    agency: 'conocer', desk: 'work', place: 'centre-work', leadDays: { least: 7, usual: 30, most: 90 }, bring: ['full-name'],
    validFrom: PROGRAMME_START, source: 'CONOCER certificate of competence, from 15 years, no earlier paper needed (publimetro)', sure: 'press',
  },
  {
    id: 'assisted-return', kind: 'service', needs: 'legal-information', gives: ['assisted-return'], for: { pathways: ['tcn-passport', 'tcn-no-papers', 'mpp'] }, byChoice: true, consent: 'return', movesAway: true,
    agency: 'iom', desk: 'help', place: 'centre-help', cost: FREE, leadDays: { least: 7, usual: 30, most: 90 }, bring: ['own-words'],
    validFrom: PROGRAMME_START, source: 'Assisted voluntary return, only with recorded consent (elcaribe.com.do 2025-01)', sure: 'unsure',
  },
  {
    id: 'hearing-check', kind: 'service', needs: { all: [] }, gives: ['hearing-date'], for: { pathways: ['mpp'] },
    agency: 'us-court', desk: 'help', place: 'centre-help', cost: FREE, leadDays: { least: 0, usual: 0, most: 2 }, validForDays: 30, renewal: { opensDaysBefore: 7 }, bring: ['hearing-papers'],
    validFrom: PROGRAMME_START, source: 'Date and port by A-number at the EOIR portal or 1-800-898-7180; the sheets were often blank or wrong (dhs.gov; immigrationimpact)', sure: 'programme',
  },
  {
    id: 'hearing-preparation', kind: 'service', needs: { all: ['hearing-date', 'legal-advice'] }, gives: ['hearing-ready'], for: { pathways: ['mpp'] },
    agency: 'legal-aid', desk: 'help', place: 'centre-help', cost: FREE, leadDays: { least: 0, usual: 3, most: 15 }, bring: ['hearing-papers', 'own-words'],
    validFrom: PROGRAMME_START, source: 'Missing a hearing means removal in absence (immigrationimpact); state of the programme after Sep 2025 not found', sure: 'unsure',
  },
  {
    id: 'mpp-hearing', kind: 'service', needs: 'hearing-ready', gives: ['mpp-hearing'], for: { pathways: ['mpp'] }, decided: true,
    agency: 'us-court', place: 'port-of-entry', jurisdiction: 'foreign', cost: FREE, leadDays: { least: 7, usual: 60, most: 365 }, bring: ['hearing-papers'],
    validFrom: '2025-01-21', source: 'MPP reinstated 21 Jan 2025, limited by the 9th Circuit 18 Jul 2025 (metnews); the report time is hours before the hearing (from memory)', sure: 'unsure',
  },
]);
