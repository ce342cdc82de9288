/**
 * How the lines of a passenger list are read: "Apellido Apellido, Nombre", "Nombre Apellido Apellido", "Apellido
 * Apellido Nombre", or columns from a spreadsheet (given names, first surname, second surname, birth). A line that can
 * be read in several ways gives them all, the likeliest first, so that a person chooses and nothing is guessed in
 * silence. Words keep their letters as they came; a second surname is never made up.
 */
import { BirthDate, isPlainDate } from '#domain/foundation/plain-date.ts';
import { PersonName } from '#domain/person/person.ts';
import { readDay } from './read-day.ts';

export type ReadPerson = { readonly name: PersonName; readonly birth?: BirthDate };
export type LineProblem = 'one-word' | 'too-many-words' | 'letters' | 'repeated';
export type ReadLine =
  | { readonly line: string; readonly readings: readonly [ReadPerson, ...ReadPerson[]] }
  | { readonly line: string; readonly problem: LineProblem };
/** Of lines without a comma: whether the given names stand in front, as spoken, or behind, as in registries. */
export type NameOrder = 'given-first' | 'surnames-first';

const PARTICLES = new Set(['de', 'del', 'la', 'las', 'los', 'da', 'das', 'do', 'dos', 'van', 'von', 'der', 'di', 'mc', 'mac', 'san', 'santa']);
const MOST_UNITS = 6;

/** Every line with something on it, in order. */
export function readLines(text: string, order: NameOrder): readonly ReadLine[] {
  const seen = new Set<string>();
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    const read = readLine(line, order);
    const key = line.toLowerCase().replace(/\s+/g, ' ');
    if (seen.has(key)) return { line, problem: 'repeated' };
    seen.add(key);
    return read;
  });
}

/** One line in every way that it can be read. */
export function readLine(line: string, order: NameOrder): ReadLine {
  const bare = line.replace(/^\s*(\d{1,3}[.)\-:\s]|[-*•])\s*/, '');
  const columns = bare.split(/\t|;/).map((one) => one.trim());
  const parts = columns.length > 1 ? columnsOf(columns) : wordsOf(bare, order);
  if (typeof parts === 'string') return { line, problem: parts };
  const readings = parts.flatMap((part): ReadPerson[] => {
    const name = PersonName.safeParse(part.name);
    return name.success ? [{ name: name.data, ...(part.birth ? { birth: part.birth } : {}) }] : [];
  });
  const [first, ...others] = readings;
  return first ? { line, readings: [first, ...others] } : { line, problem: 'letters' };
}

type Part = { readonly name: Partial<PersonName>; readonly birth?: BirthDate | undefined };

function columnsOf([given = '', firstSurname = '', secondSurname = '', ...rest]: readonly string[]): readonly Part[] | LineProblem {
  const hasBirthThird = birthOf(secondSurname) !== undefined;
  const birth = hasBirthThird ? birthOf(secondSurname) : rest.map(birthOf).find((one) => one !== undefined);
  if (given === '' || firstSurname === '') return 'one-word';
  return [{ name: nameFrom(given, firstSurname, hasBirthThird ? '' : secondSurname), birth }];
}

function wordsOf(text: string, order: NameOrder): readonly Part[] | LineProblem {
  const { rest, birth } = withoutBirth(text);
  const comma = rest.indexOf(',');
  if (comma >= 0) {
    const given = rest.slice(comma + 1).replaceAll(',', ' ').trim();
    const surnames = unitsOf(rest.slice(0, comma));
    if (given === '' || surnames.length === 0) return 'one-word';
    return surnameSplits(surnames).map(([first, second]) => ({ name: nameFrom(given, first, second), birth }));
  }
  const units = unitsOf(rest);
  if (units.length < 2) return 'one-word';
  if (units.length > MOST_UNITS) return 'too-many-words';
  return givenCounts(units.length).flatMap((count) => {
    const given = (order === 'given-first' ? units.slice(0, count) : units.slice(units.length - count)).join(' ');
    const surnames = order === 'given-first' ? units.slice(count) : units.slice(0, units.length - count);
    return surnameSplits(surnames).map(([first, second]) => ({ name: nameFrom(given, first, second), birth }));
  });
}

/** How many of the units may be given names, the likeliest first: two surnames are the rule, one the exception. */
function givenCounts(units: number): readonly number[] {
  const all = Array.from({ length: units - 1 }, (_, at) => at + 1);
  const likely = Math.max(1, units - 2);
  return [likely, ...all.filter((one) => one !== likely).toSorted((a, b) => b - a)].filter((count) => units - count <= 3);
}

/** First and second surname: one unit each, else the longer one in every way, else all of it as the first. */
function surnameSplits(units: readonly string[]): readonly (readonly [string, string])[] {
  const at = (count: number): readonly [string, string] => [units.slice(0, count).join(' '), units.slice(count).join(' ')];
  if (units.length === 1) return [at(1)];
  return [...Array.from({ length: units.length - 1 }, (_, index) => at(index + 1)), at(units.length)];
}

/** Words with the particles before them: 'de la Cruz' is one; 'Ortega y Gasset' too. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = [];
  let open = '';
  for (const word of text.trim().split(/\s+/).filter(Boolean)) {
    const small = word.toLowerCase();
    if (small === 'y' && units.length > 0 && open === '') open = `${units.pop()} ${word} `;
    else if (PARTICLES.has(small)) open += `${word} `;
    else { units.push(open + word); open = ''; }
  }
  return open === '' ? units : [...units, open.trim()];
}

const nameFrom = (given: string, firstSurname: string, secondSurname: string): Partial<PersonName> =>
  ({ given, firstSurname, ...(secondSurname === '' ? {} : { secondSurname }) });

/** A year or a day at the end of the line. */
function withoutBirth(text: string): { rest: string; birth?: BirthDate | undefined } {
  const match = /[\s,;]+(\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})\s*$/.exec(text);
  const birth = match?.[1] === undefined ? undefined : birthOf(match[1]);
  return birth && match ? { rest: text.slice(0, match.index), birth } : { rest: text };
}

function birthOf(text: string): BirthDate | undefined {
  const day = readDay(text);
  if (day && isPlainDate(day)) return { known: 'day', date: day };
  return /^(19|20)\d\d$/.test(text) ? { known: 'year', year: Number(text) } : undefined;
}
