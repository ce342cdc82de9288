/** Agencies that say by their name alone what a stranger must not know of a person: asylum, health, a child's protection, a court. */
export const TELLING_AGENCIES: ReadonlySet<string> = new Set(['comar', 'salud', 'iom', 'legal-aid', 'dif', 'procuraduria', 'consulate-of-origin', 'consulate-mx', 'us-court', 'cndh', 'shelter']);
