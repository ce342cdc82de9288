/**
 * Papers and numbers of Mexican nationals and their children born in the United States
 * (domain.md §1.3–1.6, §3 A–C). The circle photo ID ↔ INE ↔ address is left by two witnesses or by
 * the street-situation procedure; the carta opens the programme's desks and is no ID.
 */
import { entries, FREE, mxn, PROGRAMME_START } from './entry.ts';

export const DOCUMENTS = entries([
  {
    id: 'carta', kind: 'document', needs: { all: [] }, gives: ['carta'], for: { pathways: ['returnee', 'returnee-us-papers'], mexican: true },
    agency: 'inm', place: 'centre-reception', cost: FREE, leadDays: { least: 0, usual: 0, most: 1 }, bring: ['full-name'],
    validFrom: PROGRAMME_START, source: 'INM, carta de repatriación (accesolatino.org)', sure: 'press',
  },
  {
    id: 'curp', kind: 'document', needs: { any: ['carta', 'birth-certificate', 'matricula', 'passport-mx', 'ine'] }, gives: ['curp'],
    for: { pathways: ['returnee', 'returnee-us-papers'] },
    agency: 'renapo', place: 'centre-documents', cost: FREE, leadDays: { least: 0, usual: 0, most: 3 }, bring: ['full-name', 'carta'],
    validFrom: PROGRAMME_START, source: 'SEGOB/RENAPO desk of the programme (eleconomista 2025-12-18)', sure: 'press',
  },
  {
    id: 'birth-certificate', kind: 'document', needs: { any: ['curp', 'carta'] }, gives: ['birth-certificate'], for: { pathways: ['returnee', 'returnee-us-papers'] },
    agency: 'registro-civil', place: 'centre-documents', cost: FREE, leadDays: { least: 0, usual: 0, most: 3 }, bring: ['full-name', 'curp'],
    validFrom: PROGRAMME_START, source: 'Copies at the centres, >93,000 with CURP by 18 Mar 2026 (elenfoquenacional)', sure: 'press',
  },
  {
    id: 'birth-certificate-home', kind: 'document', needs: { any: ['curp', 'carta', 'matricula'] }, gives: ['birth-certificate'],
    for: { pathways: ['returnee', 'returnee-us-papers'] },
    agency: 'registro-civil', place: 'home-registry', cost: mxn(136), leadDays: { least: 3, usual: 10, most: 45 }, bring: ['full-name', 'curp'],
    validFrom: PROGRAMME_START, source: 'Not digitised: home registry (laprensahispana); dearest state price (eluniversal, xataka)', sure: 'press',
  },
  {
    id: 'birth-registration', kind: 'document', needs: { any: ['two-witnesses', 'matricula', 'passport-mx'] }, gives: ['birth-certificate'],
    for: { pathways: ['returnee', 'returnee-us-papers'] },
    agency: 'registro-civil', place: 'home-registry', leadDays: { least: 15, usual: 45, most: 180 }, bring: ['two-witnesses', 'photo-id'],
    validFrom: PROGRAMME_START, source: 'Late registration at the place of origin; papers differ by state', sure: 'unsure',
  },
  {
    id: 'curp-temporary-returnee', kind: 'document', needs: 'carta', gives: ['curp-temporary'], for: { pathways: ['returnee', 'returnee-us-papers'] },
    agency: 'renapo', place: 'centre-documents', cost: FREE, leadDays: { least: 0, usual: 1, most: 5 }, validForDays: 180, bring: ['carta', 'full-name'],
    validFrom: '2021-10-19', source: 'DOF 18-Oct-2021: temporary CURP, also repatriated persons without a record', sure: 'law',
  },
  {
    id: 'nss', kind: 'document', needs: { any: ['curp', 'curp-temporary'] }, gives: ['nss'], for: {},
    agency: 'imss', place: 'centre-imss', cost: FREE, leadDays: { least: 0, usual: 1, most: 5 }, bring: ['curp'],
    validFrom: '2025-02-05', source: 'IMSS rules, DOF 5-Feb-2025: the NSS comes from the CURP that INM sends', sure: 'law',
  },
  {
    id: 'rfc', kind: 'document',
    needs: { any: ['curp', { all: ['curp-temporary', 'proof-of-address', { any: ['tvrh', 'residence-card', 'comar-constancia', 'ine'] }] }] },
    gives: ['rfc'], for: { minAge: 18 },
    agency: 'sat', place: 'sat-online', cost: FREE, leadDays: { least: 0, usual: 0, most: 10 }, bring: ['curp'],
    validFrom: '2023-12-21', source: 'SAT: with CURP and 18 years online, otherwise with temporary CURP (sat.gob.mx; elorbe 2023-12-21)', sure: 'programme',
  },
  {
    id: 'proof-of-address', kind: 'document', needs: { all: [] }, gives: ['proof-of-address'], for: {},
    agency: 'municipality', place: 'home-town', leadDays: { least: 0, usual: 3, most: 15 }, validForDays: 120, bring: ['bill'],
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
    id: 'us-birth-certificate', kind: 'document', needs: { all: [] }, gives: ['us-birth-certificate'], for: { pathways: ['us-born-child'] }, shown: { impliedBy: ['us-born-child'] },
    agency: 'us-registry', place: 'with-you', leadDays: { least: 0, usual: 0, most: 0 }, bring: ['us-birth-certificate'],
    validFrom: PROGRAMME_START, source: 'U.S. birth certificate brought along (domain: pathway C)', sure: 'programme',
  },
  {
    id: 'parent-papers', kind: 'document', needs: { all: [] }, gives: ['parent-papers'], for: { pathways: ['us-born-child'] },
    agency: 'person', place: 'with-you', leadDays: { least: 0, usual: 3, most: 30 }, bring: ['parent-papers'],
    validFrom: PROGRAMME_START, source: 'The Mexican parent\'s birth certificate and ID (scribd 672064538)', sure: 'press',
  },
  {
    id: 'inscription', kind: 'document', needs: { all: ['us-birth-certificate', 'parent-papers'] }, gives: ['birth-certificate', 'curp'], for: { pathways: ['us-born-child'] },
    agency: 'registro-civil', place: 'home-registry', cost: FREE, leadDays: { least: 1, usual: 15, most: 60 }, bring: ['us-birth-certificate', 'parent-papers'],
    validFrom: PROGRAMME_START, source: 'Soy México: free, no apostille, checked with NAPHSIS; some offices still ask for more (jornada 2025-11-07)', sure: 'press',
  },
]);
