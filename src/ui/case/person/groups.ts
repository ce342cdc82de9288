/** The fields of a person in the groups in which they are asked, read and edited. */
import type { PersonField } from '#domain/person/person.ts';
import type { UnknownDatum } from '#domain/case/unknown-data.ts';

export const GROUPS = {
  identity: ['name', 'alsoKnownAs', 'birth', 'sex', 'nationalities', 'birthPlace'],
  contact: ['phone', 'whatsapp', 'trustedContact'],
  language: ['languages', 'reads'],
  way: ['destination', 'accompanied'],
} as const satisfies Readonly<Record<string, readonly PersonField[]>>;
export type Group = keyof typeof GROUPS;

/** Where a missing datum is filled in. */
export const GROUP_OF: Readonly<Record<UnknownDatum, Group | 'arrival'>> = { pathway: 'arrival', birth: 'identity', nationality: 'identity', sex: 'identity', contact: 'contact', destination: 'way' };
