/** The 41 words the SAT does not print (fewer than a CURP's): their last letter becomes X, not the second. */
export const RFC_INCONVENIENT: ReadonlySet<string> = new Set((
  'BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COJA COJE COJI COJO CULO FETO GUEY JOTO KACA KACO KAGA KAGO KOGE KOJO KAKA KULO MAME MAMO MEAR MEAS MEON MION MOCO MULA PEDA PEDO PENE PUTA PUTO QULO RATA RUIN').split(' '));

/** The four letters as the SAT prints them. */
export const decentRfc = (four: string): string => (RFC_INCONVENIENT.has(four) ? `${four.slice(0, 3)}X` : four);
