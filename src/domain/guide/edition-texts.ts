/** The words of a published edition over those that the app ships. */
import type { PlainDate } from '../foundation/plain-date.ts';
import type { EditionTexts, PublishedEdition } from './published.ts';

type Words = Readonly<Record<string, string>>;

/** The edition whose words are read on a day: the last that has begun. */
export const begunOn = (published: readonly PublishedEdition[], day: PlainDate): PublishedEdition | undefined => published.findLast(({ validFrom }) => validFrom <= day);

/**
 * The shipped words of a language with an edition's over them. What the edition says in Spanish alone is
 * read in Spanish in every other language: shipped words of the same key may say what is no longer so. A
 * credential without words goes by the name of the added step that gives it.
 */
export function wordsWith(shipped: Words, edition: PublishedEdition | undefined, language: keyof EditionTexts): Words {
  if (!edition) return shipped;
  const words = { ...shipped, ...edition.texts.es, ...edition.texts[language] };
  for (const { id, gives } of edition.added) {
    const name = words[`step.${id}.name`];
    if (name !== undefined) for (const credential of gives) words[`step.${credential}.name`] ??= name;
  }
  return words;
}
