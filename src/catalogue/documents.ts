/**
 * Papers and numbers of Mexican nationals and their children born in the United States
 * (domain.md §1.3–1.6, §2.6, §2.8, §3 A–C). The circle photo ID ↔ INE ↔ address is left by two witnesses or by
 * the street-situation procedure; the carta opens the programme's desks and is no ID.
 */
import { entries, FREE, mxnFrom, PROGRAMME_START } from './entry.ts';

export const DOCUMENTS = entries([
  {
    id: 'carta', kind: 'document', needs: { all: [] }, gives: ['carta'], for: { pathways: ['returnee', 'returnee-us-papers'], mexican: true },
    agency: 'inm', desk: 'reception', place: 'centre-reception', cost: FREE, leadDays: { least: 0, usual: 0, most: 1 }, bring: ['full-name'],
    validFrom: PROGRAMME_START, source: 'INM, carta de repatriación: opens the programme, is no ID (accesolatino.org)', sure: 'press', takes: ['other-name'],
  },
  {
    id: 'curp', kind: 'document', needs: { any: ['carta', 'birth-certificate', 'matricula', 'passport-mx', 'ine'] }, gives: ['curp'],
    for: { pathways: ['returnee', 'returnee-us-papers'] },
    agency: 'renapo', desk: 'documents', place: 'centre-documents', cost: FREE, leadDays: { least: 0, usual: 0, most: 3 }, bring: ['full-name', 'carta'],
    validFrom: PROGRAMME_START, source: 'SEGOB/RENAPO desk of the programme (eleconomista 2025-12-18)', sure: 'press',
  },
  {
    id: 'birth-certificate', kind: 'document', needs: { any: ['curp', 'carta'] }, gives: ['birth-certificate'], for: { pathways: ['returnee', 'returnee-us-papers'] },
    agency: 'registro-civil', desk: 'documents', place: 'centre-documents', jurisdiction: 'state', cost: FREE, leadDays: { least: 0, usual: 0, most: 3 }, bring: ['full-name', 'curp'], record: 'digitised',
    validFrom: PROGRAMME_START, source: 'Copies at the centres, >93,000 with CURP by 18 Mar 2026 (elenfoquenacional)', sure: 'press',
  },
  {
    id: 'birth-certificate-online', kind: 'document', needs: 'curp', gives: ['birth-certificate'], for: { mexican: true },
    agency: 'registro-civil', place: 'online', jurisdiction: 'state', cost: mxnFrom(74.54, 136), leadDays: { least: 0, usual: 1, most: 3 }, bring: ['curp', 'full-name'], record: 'digitised',
    validFrom: PROGRAMME_START, source: 'Digitised certificate online with the CURP or full name, birth date and a parent; price by state (eluniversal; xataka)', sure: 'press',
  },
  {
    id: 'birth-certificate-home', kind: 'document', needs: { any: ['curp', 'carta', 'matricula'] }, gives: ['birth-certificate'],
    for: { pathways: ['returnee', 'returnee-us-papers'] },
    agency: 'registro-civil', place: 'home-registry', jurisdiction: 'state', cost: mxnFrom(74.54, 136), leadDays: { least: 3, usual: 10, most: 45 }, bring: ['full-name', 'curp'], record: 'registered',
    validFrom: PROGRAMME_START, source: 'Not digitised: registry of the home state, by family or courier (laprensahispana); price by state (eluniversal, xataka)', sure: 'press',
  },
  {
    id: 'birth-registration', kind: 'document', needs: { any: ['two-witnesses', 'matricula', 'passport-mx'] }, gives: ['birth-certificate'],
    for: { pathways: ['returnee', 'returnee-us-papers'] },
    agency: 'registro-civil', place: 'home-registry', jurisdiction: 'state', leadDays: { least: 15, usual: 45, most: 180 }, bring: ['two-witnesses', 'photo-id'],
    validFrom: PROGRAMME_START, source: 'Late registration at the place of origin; papers differ by state', sure: 'unsure',
  },
  {
    id: 'curp-temporary-returnee', kind: 'document', needs: 'carta', gives: ['curp-temporary'], for: { pathways: ['returnee', 'returnee-us-papers'] },
    agency: 'renapo', desk: 'documents', place: 'centre-documents', cost: FREE, leadDays: { least: 0, usual: 1, most: 5 }, validForDays: 180, renewal: { opensDaysBefore: 30, times: 1 }, bring: ['carta', 'full-name'],
    validFrom: '2021-10-19', source: 'DOF 18-Oct-2021: temporary CURP, also repatriated persons without a record', sure: 'law',
  },
  {
    id: 'nss', kind: 'document', needs: { any: ['curp', 'curp-temporary'] }, gives: ['nss'], for: {},
    agency: 'imss', desk: 'imss', place: 'centre-imss', cost: FREE, leadDays: { least: 0, usual: 1, most: 5 }, bring: ['curp'],
    validFrom: '2025-02-05', source: 'IMSS rules, DOF 5-Feb-2025: the NSS comes from the CURP that INM sends', sure: 'law',
  },
  {
    id: 'rfc', kind: 'document',
    needs: { any: ['curp', { all: ['curp-temporary', 'proof-of-address', { any: ['tvrh', 'residence-card', 'ine'] }] }, { all: ['curp-temporary', 'comar-recognition'] }] },
    gives: ['rfc'], for: { minAge: 18 },
    agency: 'sat', place: 'sat-online', cost: FREE, leadDays: { least: 0, usual: 0, most: 10 }, bring: ['curp'],
    validFrom: '2023-12-21', source: 'SAT: with CURP and 18 years online; otherwise temporary CURP, address and migration card or INE, or COMAR recognition (sat.gob.mx; elorbe 2023-12-21)', sure: 'programme',
  },
  {
    id: 'proof-of-address', kind: 'document', needs: { all: [] }, gives: ['proof-of-address'], for: {},
    agency: 'municipality', place: 'home-town', jurisdiction: 'municipal', leadDays: { least: 0, usual: 3, most: 15 }, validForDays: 120, renewal: { opensDaysBefore: 20 }, bring: ['bill'],
    validFrom: PROGRAMME_START, source: 'A bill of the home where the person lives, or a letter of the town; SAT asks ≤4 months', sure: 'press',
  },
  {
    id: 'street-procedure', kind: 'document', needs: { all: [] }, gives: ['street-procedure'], for: { minAge: 18, mexican: true },
    agency: 'ine', place: 'ine-module', cost: FREE, leadDays: { least: 0, usual: 5, most: 15 }, bring: ['nothing'],
    validFrom: PROGRAMME_START, source: 'INE procedure for people without a fixed home (pulsoslp)', sure: 'press',
  },
  {
    id: 'find-witnesses', kind: 'document', needs: { all: [] }, gives: ['two-witnesses'], for: { pathways: ['returnee', 'returnee-us-papers', 'us-born-child'] },
    agency: 'person', place: 'home-town', cost: FREE, leadDays: { least: 1, usual: 7, most: 30 }, bring: ['nothing'],
    validFrom: PROGRAMME_START, source: 'INE: one witness of the same municipality, one of the same state, each ≤4 times in 120 days (lopezdoriga)', sure: 'press',
  },
  {
    id: 'ine', kind: 'document',
    needs: { all: ['birth-certificate', { any: ['proof-of-address', 'street-procedure'] }, { any: ['matricula', 'passport-mx', 'two-witnesses'] }] },
    gives: ['ine'], for: { mexican: true, minAge: 18 },
    agency: 'ine', place: 'ine-module', cost: FREE, leadDays: { least: 7, usual: 14, most: 30 }, bring: ['birth-certificate', 'proof-of-address', 'two-witnesses'],
    validFrom: PROGRAMME_START, source: 'INE, voter card at the destination; matrícula counts as photo ID (pulsoslp; lopezdoriga); days not confirmed', sure: 'press',
  },
  {
    id: 'matricula', kind: 'document', needs: { all: [] }, gives: ['matricula'], for: { pathways: ['returnee', 'returnee-us-papers'] }, shown: { impliedBy: [] },
    agency: 'consulate-mx', place: 'with-you', leadDays: { least: 0, usual: 0, most: 0 }, bring: ['photo-id'],
    validFrom: '2023-03-01', source: 'Consular card, only while abroad; ID at banks since 1 Mar 2023 (latinus)', sure: 'press',
  },
  {
    id: 'passport-mx', kind: 'document', needs: { all: [] }, gives: ['passport-mx'], for: { pathways: ['returnee', 'returnee-us-papers', 'us-born-child'] }, shown: { impliedBy: [] },
    agency: 'consulate-mx', place: 'with-you', leadDays: { least: 0, usual: 0, most: 0 }, bring: ['passport'],
    validFrom: '2023-03-01', source: 'Mexican passport brought along; ID at banks since 1 Mar 2023 (latinus)', sure: 'press',
  },
  {
    id: 'passport-mx-new', kind: 'document',
    needs: { all: ['birth-certificate', 'curp', { any: ['ine', 'matricula'] }] }, gives: ['passport-mx'], for: { mexican: true, minAge: 18 },
    agency: 'sre', place: 'sre-office', cost: mxnFrom(920, 4300), leadDays: { least: 1, usual: 10, most: 45, unit: 'business' }, validForDays: 1095, renewal: { opensDaysBefore: 180 }, bring: ['birth-certificate', 'curp', 'photo-id'],
    validFrom: PROGRAMME_START, source: 'Passport: birth certificate, photo ID, CURP recommended (domain: §3 PAS); price by years of validity and days from memory', sure: 'unsure',
  },
  {
    id: 'us-birth-certificate', kind: 'document', needs: { all: [] }, gives: ['us-birth-certificate'], for: { pathways: ['us-born-child'] }, shown: { impliedBy: ['us-born-child'] },
    agency: 'us-registry', place: 'with-you', jurisdiction: 'foreign', leadDays: { least: 0, usual: 0, most: 0 }, bring: ['us-birth-certificate'],
    validFrom: PROGRAMME_START, source: 'U.S. birth certificate brought along (domain: pathway C)', sure: 'programme',
  },
  {
    id: 'parent-papers', kind: 'document', needs: { all: [] }, gives: ['parent-papers'], for: { pathways: ['us-born-child'] },
    agency: 'person', place: 'with-you', leadDays: { least: 0, usual: 3, most: 30 }, bring: ['parent-papers'],
    validFrom: PROGRAMME_START, source: 'The Mexican parent\'s birth certificate and ID (scribd 672064538)', sure: 'press',
  },
  {
    id: 'inscription', kind: 'document', needs: { all: ['us-birth-certificate', 'parent-papers'] }, gives: ['birth-certificate', 'curp'], for: { pathways: ['us-born-child'] },
    agency: 'registro-civil', place: 'home-registry', jurisdiction: 'state', cost: FREE, leadDays: { least: 1, usual: 15, most: 60 }, bring: ['us-birth-certificate', 'parent-papers', 'translation'], takes: ['other-name'],
    validFrom: PROGRAMME_START, source: 'Soy México: free, no apostille, checked with NAPHSIS (scribd 672064538); the draft of Nov 2025 drops the translation, its publication was not found (jornada 2025-11-07)', sure: 'press',
  },
  {
    id: 'inscription-apostille', kind: 'document', needs: { all: ['us-birth-certificate', 'parent-papers', 'us-apostille', 'translation'] }, gives: ['birth-certificate', 'curp'], for: { pathways: ['us-born-child'] },
    agency: 'registro-civil', place: 'home-registry', jurisdiction: 'state', cost: FREE, leadDays: { least: 1, usual: 15, most: 60 }, bring: ['us-birth-certificate', 'parent-papers', 'apostille', 'translation'],
    validFrom: PROGRAMME_START, source: 'Offices that still ask for apostille and translation (launion; huejotzingo.gob.mx); Tlaxcala waives it since Jul 2023 (escenariotlx)', sure: 'press',
  },
  {
    id: 'us-apostille', kind: 'document', needs: 'us-birth-certificate', gives: ['us-apostille'], for: { pathways: ['us-born-child'] },
    agency: 'us-registry', place: 'online', jurisdiction: 'foreign', cost: mxnFrom(100, 600), leadDays: { least: 10, usual: 30, most: 90 }, bring: ['us-birth-certificate'],
    validFrom: PROGRAMME_START, source: 'Apostille by the U.S. state of birth, by post; price and days from memory', sure: 'unsure',
  },
  {
    id: 'translation', kind: 'document', needs: { any: ['us-birth-certificate', 'us-school-papers'] }, gives: ['translation'], for: { pathways: ['returnee', 'returnee-us-papers', 'us-born-child'] },
    agency: 'translator', place: 'home-town', jurisdiction: 'private', cost: mxnFrom(300, 1200), leadDays: { least: 1, usual: 3, most: 10 }, bring: ['us-birth-certificate'],
    validFrom: PROGRAMME_START, source: 'Sworn translator; price and days from memory', sure: 'unsure',
  },
  {
    id: 'us-school-papers', kind: 'document', needs: { all: [] }, gives: ['us-school-papers'], for: { pathways: ['returnee', 'returnee-us-papers', 'us-born-child'] }, shown: { impliedBy: [] },
    agency: 'us-registry', place: 'with-you', jurisdiction: 'foreign', leadDays: { least: 0, usual: 0, most: 0 }, bring: ['school-papers'],
    validFrom: PROGRAMME_START, source: 'School records brought along (domain: pathway B); apostille is best had before leaving', sure: 'programme',
  },
  {
    id: 'name-reconciliation', kind: 'document', needs: { any: ['birth-certificate', 'curp', 'matricula', 'passport-mx', 'foreign-passport'] }, gives: ['same-person'], for: {}, takes: ['other-name'], clears: 'other-name',
    agency: 'registro-civil', place: 'home-registry', jurisdiction: 'state', leadDays: { least: 1, usual: 15, most: 90 }, bring: ['both-names', 'birth-certificate'],
    validFrom: PROGRAMME_START, source: 'Different names on papers: deed or rectification (domain: pathway B); price and days differ by state', sure: 'unsure',
  },
  {
    id: 'paper-check', kind: 'document', needs: { all: [] }, gives: ['papers-checked'], for: {}, takes: ['doubtful', 'other-name'], clears: 'doubtful',
    agency: 'renapo', desk: 'documents', place: 'centre-documents', cost: FREE, leadDays: { least: 0, usual: 1, most: 10 }, bring: ['full-name'],
    validFrom: PROGRAMME_START, source: 'A paper in doubt is asked for at its issuer (RENAPO, SRE, INE look-ups); days not confirmed', sure: 'unsure',
  },
]);
