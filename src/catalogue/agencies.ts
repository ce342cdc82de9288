/**
 * Who gives a service, where, and what to bring: the codes that entries may use. Each has its
 * words in every language under `agency.<code>`, `desk.<code>`, `place.<code>`, `bring.<code>`.
 * Agencies as named in domain.md §1.3 (press on the programme's 34 dependencies).
 */
export const AGENCIES = [
  'inm', 'renapo', 'registro-civil', 'imss', 'sat', 'ine', 'bienestar', 'bank', 'sne', 'employer', 'comar', 'dif', 'procuraduria',
  'salud', 'sep', 'inea', 'conocer', 'cfe', 'finabien', 'sre', 'cndh', 'state-government', 'translator', 'shelter', 'us-court', 'legal-aid', 'municipality', 'consulate-mx', 'consulate-of-origin', 'country-of-origin', 'us-registry', 'iom', 'person',
] as const;
export type AgencyCode = (typeof AGENCIES)[number];

export const PLACES = [
  'centre-reception', 'centre-documents', 'centre-imss', 'centre-cash', 'centre-work', 'centre-transport', 'centre-health', 'centre-help', 'centre-lodging',
  'home-town', 'home-registry', 'ine-module', 'sat-online', 'bank-branch', 'comar-office', 'inm-office', 'consulate', 'school', 'dif-office', 'workplace', 'with-you',
  'online', 'sre-office', 'state-office', 'adult-education', 'shelter-house', 'port-of-entry',
] as const;
export type PlaceCode = (typeof PLACES)[number];

export const BRING = [
  'nothing', 'full-name', 'carta', 'curp', 'birth-certificate', 'photo-id', 'proof-of-address', 'two-witnesses', 'bill', 'passport', 'comar-constancia',
  'stay-permit', 'nss', 'rfc', 'account', 'us-birth-certificate', 'parent-papers', 'own-words', 'school-papers', 'medicines', 'child-with-you', 'phone',
  'translation', 'apostille', 'both-names', 'decision', 'job-offer', 'family-proof', 'receipts', 'hearing-papers', 'relative-id',
] as const;
export type BringCode = (typeof BRING)[number];

/** The windows of a centre. */
export const DESKS = ['reception', 'documents', 'imss', 'cash', 'work', 'transport', 'health', 'help', 'lodging'] as const;
export type DeskCode = (typeof DESKS)[number];
