/**
 * Where each rule was read, so that it can be cited in words in any language: `code` or `code day`,
 * the code named in the languages' `sources.ts`. The catalogue's own `source` says the same for whoever works on the data.
 */
import type { CatalogueStepId } from './edition.ts';

export type SourceCode =
  | 'dof' | 'ley-migracion-112' | 'ley-migracion-52' | 'ina-212' | 'comar' | 'sat' | 'iom' | 'sibiso' | 'eoir' | 'huejotzingo' | 'soy-mexico' | 'memory'
  | 'acceso-latino' | 'economista' | 'enfoque' | 'universal' | 'xataka' | 'prensa-hispana' | 'orbe' | 'pulso' | 'doriga' | 'latinus' | 'jornada' | 'union' | 'escenario' | 'visamexico' | 'angulo7' | 'enlamira' | 'enlace'
  | 'politico' | 'yaqui' | 'info7' | 'contigo' | 'manana' | 'noroeste' | 'corresponsales' | 'aic' | 'revista' | 'horizonte' | 'informador' | 'morelia' | 'esquina' | 'publimetro' | 'caribe' | 'impact' | 'metnews'
  | 'expansion' | 'meridiano' | 'altiempo' | 'infobae' | 'colmena';
export type Cited = SourceCode | `${SourceCode} ${number}-${number}-${number}`;

/** `cites`: where it was read. `open`: what nobody could confirm. */
export type Citation = { readonly cites: readonly Cited[]; readonly open?: 'days' | 'price' | 'price-days' | undefined };

const cite = (...cites: readonly Cited[]): Citation => ({ cites });
const days = (...cites: readonly Cited[]): Citation => ({ cites, open: 'days' });
const LEVELS = cite('expansion 2026-02-03', 'latinus');

export const CITATIONS: Readonly<Record<CatalogueStepId, Citation>> = {
  carta: cite('acceso-latino'), curp: cite('economista 2025-12-18'), 'birth-certificate': cite('enfoque'), 'birth-certificate-online': cite('universal', 'xataka'), 'birth-certificate-home': cite('prensa-hispana', 'universal', 'xataka'),
  'birth-registration': cite('memory'), 'curp-temporary-returnee': cite('dof 2021-10-18'), nss: cite('dof 2025-02-05'), rfc: cite('sat', 'orbe 2023-12-21'), 'proof-of-address': cite('sat'), 'street-procedure': cite('pulso'), 'find-witnesses': cite('doriga'),
  ine: days('pulso', 'doriga'), matricula: cite('latinus'), 'passport-mx': cite('latinus'), 'passport-mx-new': { cites: ['memory'], open: 'price-days' }, 'us-birth-certificate': cite('soy-mexico'), 'parent-papers': cite('soy-mexico'), inscription: cite('soy-mexico', 'jornada 2025-11-07'),
  'inscription-apostille': cite('union', 'huejotzingo', 'escenario'), 'us-apostille': { cites: ['memory'], open: 'price-days' }, translation: { cites: ['memory'], open: 'price-days' }, 'us-school-papers': cite('esquina'), 'name-reconciliation': { cites: ['memory'], open: 'price-days' }, 'paper-check': days('memory'),
  'comar-constancia': cite('comar'), 'comar-after-advice': cite('comar'), 'curp-temporary': cite('dof 2021-10-18'), tvrh: days('iom'), 'tvrh-humanitarian': days('ley-migracion-52', 'ley-migracion-112'), 'comar-signature': cite('visamexico', 'angulo7'), 'comar-transfer': days('enlamira'),
  'comar-recognition': cite('comar', 'enlace 2025-01-11'), 'comar-complementary': cite('comar'), 'comar-refusal': cite('comar'), 'comar-appeal': cite('memory'), 'residence-refugee': days('comar'), 'residence-family': { cites: ['memory'], open: 'price-days' }, 'residence-job-offer': { cites: ['memory'], open: 'price-days' },
  'curp-foreign': cite('dof 2021-10-18', 'pulso'), 'family-tie': cite('memory'), 'foreign-passport': cite('memory'), 'consulate-id': cite('memory'),
  'paisano-card': cite('politico 2025-01-21'), 'finabien-card': cite('yaqui 2025-12-18'), 'cdmx-papers-refund': cite('sibiso'), 'cdmx-fare-refund': cite('sibiso'),
  'dif-referral': cite('ley-migracion-112', 'dof 2020-11-11'), 'protection-plan': days('ley-migracion-112'), 'family-reunion': cite('info7 2026-02-24'), shelter: cite('contigo', 'manana 2025-08-08'), health: cite('noroeste'), 'shelter-house': cite('corresponsales 2025-02-21'), psychosocial: cite('noroeste'),
  'legal-information': cite('universal 2025-06-15'), 'legal-advice': days('memory'), complaint: cite('universal 2025-06-15', 'aic'), 'imss-cover-decree': cite('dof 2025-01-24', 'dof 2025-02-05'), 'imss-cover': cite('revista'), 'transport-home': cite('horizonte'),
  'transport-onward': cite('memory'), 'transport-onward-asylum': cite('enlamira'), 'phone-call': cite('universal 2025-06-15'), 'phone-line-open': cite('orbe 2025-08-13'), 'phone-line': cite('informador 2026-01-11', 'morelia'), 'school-entry': cite('memory'), 'school-recognition': { cites: ['esquina'], open: 'price-days' },
  'inea-certificate': days('esquina'), 'skills-recognition': cite('publimetro'), 'assisted-return': cite('caribe'), 'hearing-check': cite('eoir', 'impact'), 'hearing-preparation': cite('impact'), 'mpp-hearing': cite('metnews', 'memory'),
  'account-1': LEVELS, 'account-2': LEVELS, 'account-3': LEVELS, 'account-4': LEVELS, 'account-guardadito': cite('meridiano'), 'account-enlace': cite('altiempo'),
  'job-registration': cite('infobae', 'jornada 2025-08-08'), 'job-placement': days('revista'), 'job-placement-permit': days('colmena'), 'job-start': days('memory'), 'job-start-permit': days('memory'), 'job-offer': cite('memory'), 'us-legal-ways': cite('ina-212'),
};
