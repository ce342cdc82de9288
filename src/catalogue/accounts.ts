/**
 * Bank accounts by level of monthly deposits, and the products open to other nationals (domain.md §2.11): 1 up to 750 UDIS, 2 up to 3,000,
 * 3 up to 10,000, 4 without limit. A higher level serves wherever a lower one is asked. The carta
 * is not taken as an ID; a passport or a matrícula is, since 1 March 2023.
 */
import { entries, FREE } from './entry.ts';

const PHOTO_ID = { any: ['ine', 'matricula', 'passport-mx', 'foreign-passport', 'tvrh', 'residence-card'] };
const NUMBER = { any: ['curp', 'curp-temporary'] };
const LEVELS = 'Levels of accounts (expansion 2026-02-03); passport and matrícula as ID since 1 Mar 2023 (latinus)';

export const ACCOUNTS = entries([
  {
    id: 'account-1', kind: 'account', needs: { all: [] }, gives: ['account-1'], for: { minAge: 18 },
    agency: 'bank', place: 'bank-branch', jurisdiction: 'private', cost: FREE, leadDays: { least: 0, usual: 0, most: 3 }, bring: ['full-name', 'phone'],
    validFrom: '2023-03-01', source: LEVELS, sure: 'press',
  },
  {
    id: 'account-2', kind: 'account', needs: { all: [PHOTO_ID, NUMBER] }, gives: ['account-2', 'account-1'], for: { minAge: 18 },
    agency: 'bank', place: 'bank-branch', jurisdiction: 'private', cost: FREE, leadDays: { least: 0, usual: 1, most: 7 }, bring: ['photo-id', 'curp'],
    validFrom: '2023-03-01', source: LEVELS, sure: 'press',
  },
  {
    id: 'account-3', kind: 'account', needs: { all: [PHOTO_ID, NUMBER, 'proof-of-address', 'rfc'] }, gives: ['account-3', 'account-2', 'account-1'], for: { minAge: 18 },
    agency: 'bank', place: 'bank-branch', jurisdiction: 'private', cost: FREE, leadDays: { least: 0, usual: 3, most: 15 }, bring: ['photo-id', 'curp', 'proof-of-address', 'rfc'],
    validFrom: '2023-03-01', source: `${LEVELS}; that level 3 asks the RFC is not confirmed`, sure: 'unsure',
  },
  {
    id: 'account-4', kind: 'account', needs: { all: [PHOTO_ID, NUMBER, 'proof-of-address', 'rfc'] }, gives: ['account-4', 'account-3', 'account-2', 'account-1'], for: { minAge: 18 },
    agency: 'bank', place: 'bank-branch', jurisdiction: 'private', cost: FREE, leadDays: { least: 1, usual: 7, most: 30 }, bring: ['photo-id', 'curp', 'proof-of-address', 'rfc'],
    validFrom: '2023-03-01', source: LEVELS, sure: 'press',
  },
  {
    id: 'account-guardadito', kind: 'account', needs: { any: ['foreign-passport', 'comar-constancia', 'tvrh', 'residence-card'] }, gives: ['account-guardadito', 'account-1'],
    for: { pathways: ['tcn-passport', 'tcn-no-papers', 'asylum', 'mpp'], minAge: 18 },
    agency: 'bank', place: 'bank-branch', jurisdiction: 'private', cost: FREE, leadDays: { least: 0, usual: 1, most: 7 }, bring: ['comar-constancia', 'passport'],
    validFrom: '2023-03-01', source: 'Azteca, Guardadito Amigo Migrante and Refugiado (meridiano); its level and papers are not confirmed', sure: 'unsure',
  },
  {
    id: 'account-enlace', kind: 'account', needs: { all: [NUMBER, { any: ['tvrh', 'residence-card', 'comar-constancia'] }, { any: ['job-offer', 'job'] }] }, gives: ['account-enlace', 'account-2', 'account-1'],
    for: { pathways: ['tcn-passport', 'tcn-no-papers', 'asylum', 'mpp'], minAge: 18 },
    agency: 'bank', place: 'bank-branch', jurisdiction: 'private', cost: FREE, leadDays: { least: 0, usual: 3, most: 15 }, bring: ['curp', 'stay-permit', 'job-offer'],
    validFrom: '2023-03-01', source: 'Banorte Cuenta Enlace Digital with UNHCR: CURP, legal stay, job; up to 3,000 UDIS a month (altiempo)', sure: 'press',
  },
]);
