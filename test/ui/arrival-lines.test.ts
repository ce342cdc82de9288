import { describe, expect, test } from 'vitest';
import { readLine, readLines } from '#ui/people/arrival-lines.ts';
import type { NameOrder } from '#ui/people/arrival-lines.ts';

/** Given | first | second | birth, of the likeliest reading. */
function likeliest(line: string, order: NameOrder = 'given-first'): string {
  const read = readLine(line, order);
  if ('problem' in read) return read.problem;
  const { name, birth } = read.readings[0];
  return [name.given, name.firstSurname, name.secondSurname ?? '-', ...(birth ? [birth.known === 'day' ? birth.date : birth.known === 'year' ? birth.year : '?'] : [])].join(' | ');
}

describe('a line of a passenger list', () => {
  test.each([
    ['Hernández Peña, José Luis', 'José Luis | Hernández | Peña'],
    ['Désir, Wislande', 'Wislande | Désir | -'],
    ['de la Cruz Pérez, Ana', 'Ana | de la Cruz | Pérez'],
    ['Ponce de León, Ana', 'Ana | Ponce | de León'],
    ["D'Artigues Mc Gregor, Noé", "Noé | D'Artigues | Mc Gregor"],
    ['Wislande Désir', 'Wislande | Désir | -'],
    ['Ana López García', 'Ana | López | García'],
    ['Juan Carlos López García', 'Juan Carlos | López | García'],
    ['María de la Luz Ortega y Gasset Núñez', 'María de la Luz | Ortega y Gasset | Núñez'],
    ['12. Ana López García', 'Ana | López | García'],
    ['- Ana López', 'Ana | López | -'],
    ['Ana López García 1988', 'Ana | López | García | 1988'],
    ['López García, Ana, 3/5/1988', 'Ana | López | García | 1988-05-03'],
    ['Ana\tLópez\tGarcía\t1988-05-03', 'Ana | López | García | 1988-05-03'],
    ['Ana;López;1988', 'Ana | López | - | 1988'],
    ['ANA LÓPEZ GARCÍA', 'ANA | LÓPEZ | GARCÍA'],
    ['Ana', 'one-word'],
    ['López,', 'one-word'],
    ['uno dos tres cuatro cinco seis siete ocho', 'too-many-words'],
    ['Ana L0pez', 'letters'],
    ['Ana López 31/02/1988', 'letters'],
  ])('"%s" is read as %s', (line, expected) => {
    expect(likeliest(line)).toBe(expected);
  });

  test.each([
    ['López García Ana', 'Ana | López | García'],
    ['López García Juan Carlos', 'Juan Carlos | López | García'],
    ['Désir Wislande', 'Wislande | Désir | -'],
    ['López García, Ana', 'Ana | López | García'],
  ])('with the surnames in front "%s" is read as %s', (line, expected) => {
    const read = readLine(line, 'surnames-first');
    const all = 'problem' in read ? [] : read.readings.map(({ name }) => [name.given, name.firstSurname, name.secondSurname ?? '-'].join(' | '));
    expect(all).toContain(expected);
  });

  test('gives every way that it can be read, each once, so that a person chooses', () => {
    const read = readLine('María Guadalupe Pérez', 'given-first');
    const all = 'problem' in read ? [] : read.readings.map(({ name }) => [name.given, name.firstSurname, name.secondSurname ?? '-'].join(' | '));
    expect(all).toEqual(['María | Guadalupe | Pérez', 'María | Guadalupe Pérez | -', 'María Guadalupe | Pérez | -']);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('a pasted list', () => {
  test('keeps its order, passes over empty lines, and names a line that stands there twice', () => {
    expect(readLines('Ana López\n\n  \r\nBeto Ruiz\nana  lópez\nX', 'given-first').map((read) => [read.line, 'problem' in read ? read.problem : read.readings.length]))
      .toEqual([['Ana López', 1], ['Beto Ruiz', 1], ['ana  lópez', 'repeated'], ['X', 'one-word']]);
  });
});
