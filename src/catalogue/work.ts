/**
 * The way to a formal job (domain.md §1.7, §3 JOB). A wage is paid into an account of level 2 or
 * more: level 1 takes less a month than the lowest wages offered. Third-country nationals need
 * permission to work, which the humanitarian card carries. U.S. visas are information
 * and referral only, never planned or matched (§6).
 */
import { entries, FREE, PROGRAMME_START } from './entry.ts';

const WAGE = [{ any: ['curp', 'curp-temporary'] }, 'nss', 'rfc', 'account-2'] as const;
const PAYROLL = ['job-registration', ...WAGE] as const;
const PERMIT = { any: ['tvrh', 'residence-card'] };

export const WORK = entries([
  {
    id: 'job-registration', kind: 'work', needs: { any: ['carta', 'curp', 'curp-temporary', 'foreign-passport'] }, gives: ['job-registration'], for: { minAge: 15 }, takes: ['other-name', 'doubtful'],
    agency: 'sne', desk: 'work', place: 'centre-work', cost: FREE, leadDays: { least: 0, usual: 0, most: 2 }, bring: ['full-name'],
    validFrom: PROGRAMME_START, source: 'SNE Portal del Empleo and CCE Conexión Empresarial Paisano (infobae; jornada 2025-08-08)', sure: 'press',
  },
  {
    id: 'job-placement', kind: 'work', needs: { all: PAYROLL }, gives: ['job'],
    for: { pathways: ['returnee', 'returnee-us-papers', 'us-born-child'], minAge: 18 },
    agency: 'employer', place: 'workplace', jurisdiction: 'private', cost: FREE, leadDays: { least: 2, usual: 21, most: 120 }, bring: ['curp', 'nss', 'rfc', 'account'],
    validFrom: PROGRAMME_START, source: 'Formal job: CURP, NSS, RFC, payroll account; 14,228 by 18 Mar 2026 (revistaimx); days not confirmed', sure: 'press',
  },
  {
    id: 'job-placement-permit', kind: 'work', needs: { all: [...PAYROLL, PERMIT] }, gives: ['job'],
    for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'], minAge: 18 },
    agency: 'employer', place: 'workplace', jurisdiction: 'private', cost: FREE, leadDays: { least: 2, usual: 21, most: 120 }, bring: ['stay-permit', 'curp', 'nss', 'rfc', 'account'],
    validFrom: PROGRAMME_START, source: 'Statuses that may work: humanitarian, resident with permit (somoscolmena.info); days not confirmed', sure: 'press',
  },
  {
    id: 'job-start', kind: 'work', needs: { all: ['job-offer', ...WAGE] }, gives: ['job'],
    for: { pathways: ['returnee', 'returnee-us-papers', 'us-born-child'], minAge: 18 },
    agency: 'employer', place: 'workplace', jurisdiction: 'private', cost: FREE, leadDays: { least: 1, usual: 3, most: 15 }, bring: ['job-offer', 'curp', 'nss', 'rfc', 'account'],
    validFrom: PROGRAMME_START, source: 'With a written offer the search is over: papers and signing remain; days from memory', sure: 'unsure',
  },
  {
    id: 'job-start-permit', kind: 'work', needs: { all: ['job-offer', ...WAGE, PERMIT] }, gives: ['job'],
    for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'], minAge: 18 },
    agency: 'employer', place: 'workplace', jurisdiction: 'private', cost: FREE, leadDays: { least: 1, usual: 3, most: 15 }, bring: ['job-offer', 'stay-permit', 'curp', 'nss', 'rfc', 'account'],
    validFrom: PROGRAMME_START, source: 'With a written offer the search is over: papers, permission and signing remain; days from memory', sure: 'unsure',
  },
  {
    id: 'job-offer', kind: 'service', needs: { all: [] }, gives: ['job-offer'], for: { minAge: 15 }, shown: { impliedBy: [] },
    agency: 'employer', place: 'with-you', jurisdiction: 'private', leadDays: { least: 0, usual: 0, most: 0 }, bring: ['job-offer'],
    validFrom: PROGRAMME_START, source: 'Written offer of an employer: regularises a stay, opens an account (domain: pathway D, §2.11)', sure: 'programme',
  },
  {
    id: 'us-legal-ways', kind: 'service', needs: 'legal-advice', gives: ['us-legal-ways'], for: { minAge: 18 }, byChoice: true,
    agency: 'legal-aid', desk: 'help', place: 'centre-help', cost: FREE, leadDays: { least: 0, usual: 3, most: 15 }, bring: ['own-words'],
    validFrom: PROGRAMME_START, source: 'H-2, TN: information and referral only; removal bars entry for 5, 10, 20 years or for good, unlawful stay for 3 or 10 (INA 212(a)(9)); no recruiter may ask for money', sure: 'law',
  },
]);
