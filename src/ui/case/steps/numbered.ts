/** Steps that give a number worth keeping. */
export const NUMBERED: ReadonlySet<string> = new Set(['curp', 'nss', 'rfc', 'birth-certificate', 'carta', 'matricula', 'passport-mx', 'foreign-passport', 'ine', 'curp-temporary', 'curp-temporary-returnee', 'comar-constancia', 'tvrh', 'residence-card']);
