/** A state's two letters from the name that a file gives it: as people write it, in full legal form, or by a usual short form. */
import { STATES } from '../../identifiers/states.ts';
import { foldText } from '../../person/likeness.ts';

/** The long legal names and short forms that differ from the usual name. */
const ALSO: Readonly<Record<string, string>> = {
  'coahuila de zaragoza': 'CL', 'michoacan de ocampo': 'MN', 'veracruz de ignacio de la llave': 'VZ', 'queretaro de arteaga': 'QT', edomex: 'MC',
  'distrito federal': 'DF', cdmx: 'DF', 'mexico city': 'DF',
};
const BY_NAME = new Map(Object.entries(STATES).map(([code, name]) => [foldText(name), code]));

/** Undefined when no state is meant. */
export function stateByName(name: string): string | undefined {
  const folded = foldText(name).replace(/^estado de (?!mexico$)/, '');
  return BY_NAME.get(folded) ?? ALSO[folded];
}
