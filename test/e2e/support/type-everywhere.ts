/**
 * Types a word of its own into every field in sight, and remembers which word went where. A field that a later change
 * adds is typed into without a word here; one that stood on a screen and got none is told.
 */
import type { BrowserContext, ElementHandle, Locator } from 'playwright-core';
import { chanceFrom } from '../../support/chance.ts';

export type Typed = { readonly field: string; readonly place: string; readonly word: string };
export type Typist = {
  readonly typed: readonly Typed[];
  /** Fields that stood on a screen, as `the place in the source: the label`. */
  readonly seen: ReadonlySet<string>;
  /** Hears of every field that any page of the context shows. Before its first page is opened. */
  readonly watch: (context: BrowserContext) => Promise<void>;
  /** A fresh word into every field in sight within `scope`, also into those that come by the typing. */
  readonly fill: (scope: Locator, place: string) => Promise<void>;
  /** A word that has to fit. */
  readonly type: (field: Locator, word: string, place: string) => Promise<void>;
  /** A file whose name is a word. */
  readonly choose: (input: Locator, file: { body: Buffer; mimeType: string; ending: string }, place: string) => Promise<void>;
};

/** Shorter ones (a year, an hour) stand in any file by chance: they are typed, and not searched for. */
export const SHORTEST = 6;
const LETTERS = 'b c d f g h j k l m n p q r s t v w x z'.split(' ');
const TEXT_FIELDS = 'input:not([type=checkbox], [type=radio], [type=file], [type=hidden], [type=range], [aria-hidden=true]), textarea:not([aria-hidden=true]), [contenteditable=true]';
type Kind = { readonly name: string; readonly label: string; readonly type: string; readonly isNumeric: boolean; readonly longest: number };

export function createTypist(seed: number): Typist {
  const chance = chanceFrom(seed);
  const typed: Typed[] = [];
  const seen = new Set<string>();
  const letters = (count: number): string => Array.from({ length: count }, () => chance.one(LETTERS)).join('');
  const digits = (count: number): string => Array.from({ length: count }, () => chance.whole(1, 9)).join('');

  function wordFor({ label, type, isNumeric, longest }: Kind): string {
    if (type === 'date') return `19${chance.whole(21, 49)}-${String(chance.whole(1, 12)).padStart(2, '0')}-${String(chance.whole(1, 28)).padStart(2, '0')}`;
    if (type === 'time') return '03:07';
    if (type === 'tel') return `664 ${digits(3)} ${digits(4)}`.slice(0, longest);
    if (isNumeric) return digits(Math.min(longest, 18));
    if (label === 'Usuario') return letters(12);
    // Letters of both kinds of spelling that Spanish has beside plain ones, inside a word that nobody else has.
    return `Ñ${letters(5)}á${letters(6)}`.slice(0, longest);
  }
  const note = (name: string, place: string, word: string): void => { typed.push({ field: name, place, word }); };

  async function fill(scope: Locator, place: string): Promise<void> {
    for (let field = await nextField(scope, place); field; field = await nextField(scope, place)) {
      await field.element.fill(wordFor(field.kind));
      // As it stands there then: a field may put slashes between digits.
      note(field.kind.name, place, await field.element.evaluate((element) => { element.blur(); return (element as HTMLInputElement).value; }));
    }
  }

  return {
    typed, seen, fill,
    async watch(context) {
      await context.exposeFunction('fieldSeen', (name: string) => { seen.add(name); });
      await context.addInitScript(watchFields, TEXT_FIELDS);
    },
    async type(field, word, place) {
      await field.fill(word);
      const name = await field.evaluate((element) => `${element.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? ''}: ${(element as HTMLInputElement).labels?.[0]?.textContent ?? element.ariaLabel ?? ''}`);
      note(name, place, word);
    },
    async choose(input, { body, mimeType, ending }, place) {
      const word = `Ñ${letters(5)}á${letters(6)}`;
      note(await input.evaluate((element) => `${element.dataset['field'] ?? ''}: ${element.ariaLabel ?? element.dataset['testid'] ?? ''}`), place, word);
      await input.setInputFiles({ name: `${word}.${ending}`, mimeType, buffer: body });
    },
  };
}

/** The first field in sight that has no word at this place yet; asked anew each time, for a screen changes while it is typed into. */
async function nextField(scope: Locator, place: string): Promise<{ element: ElementHandle<HTMLElement>; kind: Kind } | undefined> {
  const found = await scope.first().evaluateHandle((root, [fields, here]) => [...root.querySelectorAll<HTMLInputElement>(fields)].find((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && !one.readOnly && one.dataset['typed'] !== here) ?? null, [TEXT_FIELDS, place] as const);
  const element = found.asElement() as ElementHandle<HTMLElement> | null;
  if (!element) return undefined;
  const kind = await element.evaluate((one, here): Kind => {
    const input = one as HTMLInputElement;
    input.dataset['typed'] = here;
    const label = input.labels?.[0]?.textContent ?? input.ariaLabel ?? input.name;
    return { name: `${input.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? ''}: ${label}`, label, type: input.type, isNumeric: input.inputMode === 'numeric', longest: input.maxLength > 0 ? input.maxLength : 60 };
  }, place);
  return { element, kind };
}

/** In the page: tells of each field once, when it comes. */
function watchFields(fields: string): void {
  const told = new Set<string>();
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        for (const one of [...(node.matches(fields) ? [node] : []), ...node.querySelectorAll<HTMLElement>(fields)]) {
          const input = one as HTMLInputElement;
          const name = `${input.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? ''}: ${input.labels?.[0]?.textContent ?? input.ariaLabel ?? input.name}`;
          if (input.disabled || input.readOnly || told.has(name)) continue;
          told.add(name);
          (window as unknown as { fieldSeen: (name: string) => void }).fieldSeen(name);
        }
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
