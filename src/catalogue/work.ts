/**
 * The way to a formal job (domain.md §1.7, §3 JOB). A wage is paid into an account of level 2 or
 * more: level 1 takes less a month than the lowest wages offered. Third-country nationals need
 * permission to work, which the humanitarian card carries. U.S. seasonal visas are never planned.
 */
import { entries, FREE, PROGRAMME_START } from './entry.ts';

const PAYROLL = ['job-registration', { any: ['curp', 'curp-temporary'] }, 'nss', 'rfc', 'account-2'] as const;

export const WORK = entries([
  {
    id: 'job-registration', kind: 'work', needs: { any: ['carta', 'curp', 'curp-temporary', 'foreign-passport'] }, gives: ['job-registration'], for: { minAge: 15 },
    agency: 'sne', place: 'centre-work', cost: FREE, leadDays: { least: 0, usual: 0, most: 2 }, bring: ['full-name'],
    validFrom: PROGRAMME_START, source: 'SNE Portal del Empleo and CCE Conexión Empresarial Paisano (infobae; jornada 2025-08-08)', sure: 'press',
  },
  {
    id: 'job-placement', kind: 'work', needs: { all: PAYROLL }, gives: ['job'],
    for: { pathways: ['returnee', 'returnee-us-papers', 'us-born-child'], minAge: 18 },
    agency: 'employer', place: 'workplace', cost: FREE, leadDays: { least: 2, usual: 21, most: 120 }, bring: ['curp', 'nss', 'rfc', 'account'],
    validFrom: PROGRAMME_START, source: 'Formal job: CURP, NSS, RFC, payroll account; 14,228 by 18 Mar 2026 (revistaimx); days not confirmed', sure: 'press',
  },
  {
    id: 'job-placement-permit', kind: 'work', needs: { all: [...PAYROLL, { any: ['tvrh', 'residence-card'] }] }, gives: ['job'],
    for: { pathways: ['asylum', 'tcn-passport', 'tcn-no-papers', 'mpp'], minAge: 18 },
    agency: 'employer', place: 'workplace', cost: FREE, leadDays: { least: 2, usual: 21, most: 120 }, bring: ['stay-permit', 'curp', 'nss', 'rfc', 'account'],
    validFrom: PROGRAMME_START, source: 'Statuses that may work: humanitarian, resident with permit (somoscolmena.info); days not confirmed', sure: 'press',
  },
]);
