/** The words behind a CURP's letters (RENAPO, Instructivo normativo, Anexo 2, and the rule of particles): facts, not ours to choose. */

/** Passed over at the head of a surname, again and again, and among given names. */
export const CURP_PARTICLES: ReadonlySet<string> = new Set(['DA', 'DAS', 'DE', 'DEL', 'DER', 'DI', 'DIE', 'DD', 'EL', 'LA', 'LOS', 'LAS', 'LE', 'LES', 'MAC', 'MC', 'VAN', 'VON', 'Y']);

/** Passed over when another given name follows. */
export const COMMON_GIVEN: ReadonlySet<string> = new Set(['MARIA', 'MA', 'JOSE', 'J']);

/** 81 words that RENAPO does not print: their second letter becomes X. */
export const CURP_INCONVENIENT: ReadonlySet<string> = new Set((
  'BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI GUEY JETA JOTO KACA KACO KAGA KAGO KAKA KAKO '
  + 'KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO '
  + 'POPO PUTA PUTO QULO RATA ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY').split(' '));

/** The four letters as RENAPO prints them. */
export const decentCurp = (letters: string): string => (CURP_INCONVENIENT.has(letters) ? `${letters.slice(0, 1)}X${letters.slice(2)}` : letters);
