/**
 * Occupations for vacancies and work profiles: trades typical of returnees (domain.md §6). Own
 * plain codes, with the ISCO-08 unit group beside them (from memory) as the bridge to ESCO and
 * SINCO; SINCO's own codes come with its table. A family is what passes as "related".
 */
const list = <const Code extends string>(rows: readonly (readonly [code: Code, isco: string, family: OccupationFamily])[]) =>
  rows.map(([code, isco, family]) => ({ code, isco, family }));

export type OccupationFamily =
  | 'building' | 'installation' | 'metal' | 'vehicles' | 'driving' | 'garden-farm' | 'kitchen' | 'food-making' | 'cleaning' | 'care' | 'factory' | 'stock' | 'selling' | 'office' | 'safety';

export const OCCUPATIONS = list([
  ['bricklayer', '7112', 'building'], ['concrete-worker', '7114', 'building'], ['carpenter', '7115', 'building'], ['roofer', '7121', 'building'],
  ['tile-setter', '7122', 'building'], ['drywall-installer', '7123', 'building'], ['painter', '7131', 'building'], ['building-labourer', '9313', 'building'],
  ['building-foreman', '3123', 'building'], ['machine-digger', '8342', 'building'],
  ['plumber', '7126', 'installation'], ['electrician', '7411', 'installation'], ['air-conditioning', '7127', 'installation'],
  ['welder', '7212', 'metal'], ['sheet-metal-worker', '7213', 'metal'],
  ['car-mechanic', '7231', 'vehicles'], ['machine-mechanic', '7233', 'vehicles'],
  ['truck-driver', '8332', 'driving'], ['driver', '8322', 'driving'], ['forklift-operator', '8344', 'driving'],
  ['landscaper', '9214', 'garden-farm'], ['gardener', '6113', 'garden-farm'], ['crop-worker', '9211', 'garden-farm'], ['livestock-worker', '9212', 'garden-farm'],
  ['cook', '5120', 'kitchen'], ['kitchen-helper', '9412', 'kitchen'], ['waiter', '5131', 'kitchen'],
  ['butcher', '7511', 'food-making'], ['baker', '7512', 'food-making'],
  ['cleaner', '9112', 'cleaning'], ['house-worker', '9111', 'cleaning'],
  ['care-worker', '5322', 'care'], ['child-carer', '5311', 'care'],
  ['assembler', '8212', 'factory'], ['factory-worker', '9329', 'factory'], ['sewing-operator', '8153', 'factory'],
  ['warehouse-worker', '4321', 'stock'], ['loader', '9333', 'stock'],
  ['shop-assistant', '5223', 'selling'], ['cashier', '5230', 'selling'],
  ['call-centre-english', '4222', 'office'], ['office-clerk', '4110', 'office'], ['english-teacher', '2353', 'office'], ['computer-support', '3512', 'office'],
  ['guard', '5414', 'safety'],
]);
export type OccupationCode = (typeof OCCUPATIONS)[number]['code'];

const families: ReadonlyMap<string, OccupationFamily> = new Map(OCCUPATIONS.map(({ code, family }) => [code, family]));

/** The family of an occupation code; undefined for a code this edition doesn't know. */
export const occupationFamily = (code: string): OccupationFamily | undefined => families.get(code);
