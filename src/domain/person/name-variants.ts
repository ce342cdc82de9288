/**
 * The ways in which one and the same name is written on different papers, each with its code: the order of
 * surnames is the parents' choice, a U.S. form has one surname and a middle name, a married name hides the
 * second surname, particles and signs come and go. Used to say why a CURP or an RFC does not fit a name.
 */
import { plainWords } from './letters.ts';
import type { PersonName } from './person.ts';

export type VariantCode = 'surname-order' | 'one-surname' | 'married-name' | 'particles' | 'special-sign' | 'given-dropped' | 'compound-surname' | 'middle-surname';
/** `secondOpen`: whatever the second surname is, nothing on this paper speaks against it. */
export type NameVariant = { readonly because: VariantCode; readonly name: PersonName; readonly secondOpen: boolean };

const JOINED = /^(de ?los|de ?las|de ?la|del|de|mac|mc|van|von)(?=\p{L}{3})/iu;
const MARRIED = /(?:^|\s)(?:(?:vda\.?|viuda|v\.)\s+)?de\s+.+$/iu;
const withSecond = ({ given }: PersonName, firstSurname: string, secondSurname?: string): PersonName => ({ given, firstSurname, ...(secondSurname === undefined ? {} : { secondSurname }) });

/** Every variant that differs from the name by one of these ways. */
export function nameVariants(name: PersonName): readonly NameVariant[] {
  const { given, firstSurname: first, secondSurname: second } = name;
  const variants: NameVariant[] = [];
  const add = (because: VariantCode, variant: PersonName, secondOpen = false): void => { variants.push({ because, name: variant, secondOpen }); };

  if (second !== undefined) {
    add('surname-order', withSecond(name, second, first));
    add('one-surname', withSecond(name, first));
    if (MARRIED.test(second)) add('married-name', withSecond(name, first), true);
  } else {
    add('one-surname', name, true);
    for (const [head, tail] of splits(first)) add('compound-surname', withSecond(name, head, tail));
    for (const [head, tail] of splits(given)) {
      add('middle-surname', { given: head, firstSurname: tail, secondSurname: first });
      add('middle-surname', { given: head, firstSurname: first, secondSurname: tail });
    }
  }
  const maiden = first.replace(MARRIED, '').trim();
  if (maiden !== first && maiden !== '') add('married-name', withSecond(name, maiden), true);
  for (const change of [splitParticle, joinParticle]) {
    for (const changed of changedSurnames(name, change)) add('particles', changed);
  }
  for (const change of [withoutSigns, signedInitial]) {
    for (const changed of changedSurnames(name, change)) add('special-sign', changed);
  }
  const words = given.split(/\s+/).filter(Boolean);
  if (words.length > 1) for (const word of words) if (plainWords(word).join('').length > 1) add('given-dropped', { ...name, given: word });
  // What leaves the second surname open explains almost anything, so it comes last.
  return variants.toSorted((a, b) => Number(a.secondOpen) - Number(b.secondOpen));
}

const splitParticle = (surname: string): string => surname.replace(JOINED, (particle) => `${particle.replace(/^(de)(?=l[ao])/iu, '$1 ')} `);
const joinParticle = (surname: string): string => surname.replace(/\s+/g, '');
const withoutSigns = (surname: string): string => surname.replace(/['’ʼ‘`\-./]/g, '');
/** Damico may be D'Amico, Obrien O'Brien. */
const signedInitial = (surname: string): string => surname.replace(/^([DO])(?=\p{L}{3})/iu, "$1'");

function changedSurnames(name: PersonName, change: (surname: string) => string): readonly PersonName[] {
  const first = change(name.firstSurname);
  const second = name.secondSurname === undefined ? undefined : change(name.secondSurname);
  const changed = [withSecond(name, first, name.secondSurname), ...(second === undefined ? [] : [withSecond(name, name.firstSurname, second), withSecond(name, first, second)])];
  return changed.filter((one) => one.firstSurname !== '' && one.secondSurname !== '' && (one.firstSurname !== name.firstSurname || one.secondSurname !== name.secondSurname));
}

/** Every way to cut a text in two at a space or a hyphen. */
function splits(text: string): readonly (readonly [string, string])[] {
  const words = text.split(/[\s-]+/).filter(Boolean);
  return words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const);
}
