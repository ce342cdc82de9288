/**
 * The person's own page: an old phone in the street, prepaid data, two minutes. Scans the slip, types
 * the birth year, sees what is next, where and what to bring; offline the same, with its age. Plain
 * TypeScript in one file of one request: a framework would cost seconds on such a network.
 */
import { EN } from '#catalogue/text/en.ts';
import { ES } from '#catalogue/text/es.ts';
import { FR } from '#catalogue/text/fr.ts';
import { HT } from '#catalogue/text/ht.ts';
import { PT } from '#catalogue/text/pt.ts';
import type { StatusView } from '#domain/status/status-view.ts';
import { keep, kept } from './kept.ts';
import { LANGUAGES, WORDS } from './words.ts';
import type { PageLanguage } from './words.ts';

type Shown = { readonly view: StatusView; readonly at: string };
const NAMES: Readonly<Record<PageLanguage, Readonly<Record<string, string>>>> = { es: ES, en: EN, ht: HT, fr: FR, pt: PT };
const LOCALES: Readonly<Record<PageLanguage, string>> = { es: 'es-MX', en: 'en', ht: 'fr-HT', fr: 'fr', pt: 'pt-BR' };

const token = location.hash.slice(1);
const main = document.querySelector('main') as HTMLElement;
let language: PageLanguage = LANGUAGES.find((one) => navigator.language.startsWith(one)) ?? 'es';
let message = '';
let shown: Shown | undefined;
let stale = false;
let busy = false;

function element(tag: string, text = '', children: readonly Node[] = []): HTMLElement {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

function draw(): void {
  const words = WORDS[language];
  document.documentElement.lang = language;
  const nav = element('nav', '', LANGUAGES.map((one) => {
    const button = element('button', WORDS[one].name) as HTMLButtonElement;
    button.lang = one;
    button.setAttribute('aria-pressed', String(one === language));
    button.onclick = () => { language = one; draw(); };
    return button;
  }));
  main.replaceChildren(nav, element('h1', words.title), ...(shown ? view(shown) : token ? [question()] : [element('p', words.noLink)]));
}

function question(): HTMLElement {
  const words = WORDS[language];
  const input = element('input') as HTMLInputElement;
  Object.assign(input, { id: 'answer', name: 'answer', autocomplete: 'off', required: true, maxLength: 12, placeholder: words.hint });
  const label = element('label', words.ask) as HTMLLabelElement;
  label.htmlFor = 'answer';
  const button = element('button', words.show) as HTMLButtonElement;
  button.disabled = busy;
  const told = element('p', message);
  told.setAttribute('role', 'alert');
  const form = element('form', '', [label, input, button, told]) as HTMLFormElement;
  form.onsubmit = (event) => { event.preventDefault(); void open(input.value.trim().toUpperCase()); };
  return form;
}

async function open(answer: string): Promise<void> {
  busy = true;
  draw();
  const last = await kept(token, answer);
  if (last !== undefined) { shown = JSON.parse(last) as Shown; stale = true; draw(); }
  message = await refresh(answer);
  busy = false;
  draw();
}

/** Asks the server; the sentence to show when it did not answer as hoped. */
async function refresh(answer: string): Promise<string> {
  const words = WORDS[language];
  const asked = /^\d{4}$/.test(answer) ? { birthYear: Number(answer) } : { slipCode: answer };
  try {
    const said = await fetch('/api/status', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token, answer: asked }), signal: AbortSignal.timeout(20_000) });
    if (said.status === 429) return words.slow;
    if (said.status >= 500) return words.offline;
    // A link that was withdrawn shows nothing more, also not what was kept.
    if (!said.ok) { shown = undefined; return words.wrong; }
    shown = { view: (await said.json()) as StatusView, at: new Date().toISOString() };
    stale = false;
    await keep(token, answer, JSON.stringify(shown));
    return '';
  } catch {
    return words.offline;
  }
}

function view({ view: one, at }: Shown): Node[] {
  const words = WORDS[language];
  const name = (key: string): string => NAMES[language][key] ?? key;
  const when = (instant: string): string => new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));
  const list = (items: readonly HTMLElement[]): HTMLElement => (items.length > 0 ? element('ul', '', items) : element('p', words.nothing));
  const part = (title: string, body: readonly Node[], mark = ''): HTMLElement => { const made = element('section', '', [element('h2', title), ...body]); made.className = mark; return made; };
  const age = element('p', `${words.asOf} ${when(at)}${stale ? `. ${words.old}` : ''}`);
  age.className = stale ? 'old' : 'age';
  return [
    element('p', `${one.initials} · …${one.folioEnd}`), age,
    ...(one.appointments.length > 0 ? [part(words.appointments, [list(one.appointments.map((item) => element('li', `📅 ${when(item.at)}: ${item.place} (${name(`step.${item.about}.name`)})`)))])] : []),
    part(words.next, [list(one.next.map((item) => element('li', '', [
      element('b', `➜ ${name(`step.${item.step}.name`)}`), element('div', `${words.where}: ${name(`place.${item.place}`)}`),
      ...(item.bring.length > 0 ? [element('div', `${words.bring}: ${item.bring.map((key) => name(`bring.${key}`)).join(', ')}`)] : []),
    ])))], 'next'),
    ...(one.cash === 'none' ? [] : [part(words.cash, [element('p', words.cashIs[one.cash])])]),
    ...(one.job === 'none' ? [] : [part(words.job, [element('p', words.jobIs[one.job])])]),
    part(words.done, [list(one.done.map((step) => element('li', `✓ ${name(`step.${step}.name`)}`)))]),
    element('p', words.help),
  ];
}

draw();
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/s/sw.js').catch(() => undefined);
