/**
 * What may not be arranged before the person said yes, by itself: the engine on a tablet and the server ask
 * for this alone, and their threads need not carry every paper and source of the catalogue (that it says
 * the same is kept by a test).
 */
import type { ConsentNeed } from '#domain/case/consent.ts';

const NEEDS: Readonly<Record<string, ConsentNeed>> = {
  'paisano-card': { purpose: 'cash-card', agency: 'bienestar' },
  'finabien-card': { purpose: 'cash-card', agency: 'finabien' },
  'transport-home': { purpose: 'transport', agency: 'inm' },
  'transport-onward': { purpose: 'transport', agency: 'inm' },
  'transport-onward-asylum': { purpose: 'transport', agency: 'inm' },
  'assisted-return': { purpose: 'return', agency: 'iom' },
  'consulate-id': { purpose: 'own-consulate', agency: 'consulate-of-origin' },
};

/** The yes that a step or programme needs; undefined where it needs none. */
export const consentFor = (step: string): ConsentNeed | undefined => (Object.hasOwn(NEEDS, step) ? NEEDS[step] : undefined);
