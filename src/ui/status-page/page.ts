/**
 * The person's own page: an old phone in the street, prepaid data, two minutes. Scans the slip, types
 * the birth year, sees what is next, where and what to bring; offline the same, with its age. Plain
 * TypeScript in one file of one request: a framework would cost seconds on such a network.
 *
 *   no link ── scan ──▶ question ── answer ──▶ view ── two minutes untouched ──▶ question
 *      ▲                    │ ten minutes untouched, or "clear"                      │
 *      └────────────────────┴─────────────────────────────────────────────────────────┘
 */
import type { StatusView } from '#domain/status/status-view.ts';
import { LANGUAGES } from '../text/person/languages.ts';
import type { PersonLanguage } from '../text/person/languages.ts';
import { deviceClock, sayWhen } from '../text/person/when.ts';
import { WORDS } from '../text/person/words.ts';
import { ask } from './ask.ts';
import type { Said } from './ask.ts';
import { button, element, icon } from './dom.ts';
import * as kept from './kept.ts';
import { namesBy } from './names.ts';
import { canSpeak, hush, isSpeaking, speak, whenVoicesCome } from './spoken.ts';
import { viewParts } from './view.ts';
import type { Say } from './view.ts';

const CLOSES_AFTER_MS = 120_000;
const FORGETS_AFTER_MS = 600_000;
const LOOKS_EVERY_MS = 15_000;
const OLD_AFTER_MS = 300_000;
const VERSION = 3;

type Shown = { readonly view: StatusView; readonly at: number };
/** Told by key, so that a change of language changes it too. */
type Message = readonly (readonly [key: string, put?: string | number])[];

const main = document.querySelector('main') as HTMLElement;
const live = document.querySelector('[role=status]') as HTMLElement;
const wished = [kept.keptLanguage(), ...(navigator.languages ?? [navigator.language])];
let language: PersonLanguage = wished.flatMap((wish) => LANGUAGES.filter((one) => wish.toLowerCase().startsWith(one)))[0] ?? 'es';
let token = takeToken();
let answer = '';
let asks: 'year' | 'code' = 'year';
let message: Message = [];
let shown: Shown | undefined;
let stale = false;
let busy = false;
let touched = Date.now();

const names = namesBy(() => draw());
/** What came with a published edition travels in the view. */
const named = (key: string): string | undefined => { const all = shown?.view.names?.[key]; return all?.[language] ?? all?.es; };
const say: Say = (key, put) => ((WORDS[language] as Readonly<Record<string, string>>)[key] ?? named(key) ?? names(language)[key] ?? key).replace('{}', String(put ?? ''));
const told = (): string => message.map(([key, put]) => say(key, put)).join(' ');

/** Out of the address bar and this tab's history before anything else runs; the slip or the session brings it back. */
function takeToken(): string {
  const found = location.hash.slice(1);
  if (found) {
    history.replaceState(null, '', location.pathname);
    kept.holdToken(found);
  }
  return found || kept.currentToken();
}

function draw(focus = document.activeElement?.id): void {
  document.documentElement.lang = language;
  names(language);
  const tongues = LANGUAGES.map((one) => {
    const made = button(WORDS[one].name, () => { language = one; kept.keepLanguage(one); hush(); draw(); }, { lang: one, id: `l-${one}` });
    made.setAttribute('aria-pressed', String(one === language));
    return made;
  });
  const nav = element('nav', tongues);
  nav.setAttribute('aria-label', say('language'));
  main.replaceChildren(nav, element('h1', say('title')), ...(shown ? viewNodes(shown) : token ? [question()] : [element('p', say('noLink'))]));
  if (live.textContent !== told()) live.textContent = told();
  if (focus) document.getElementById(focus)?.focus();
}

function question(): HTMLElement {
  const year = asks === 'year';
  const input = element('input', '', { id: 'answer' });
  // 'tel' brings the number pad up on phones that do not know inputmode.
  Object.assign(input, { name: 'answer', autocomplete: 'off', required: true, type: year ? 'tel' : 'text', inputMode: year ? 'numeric' : 'text', maxLength: year ? 4 : 12, placeholder: year ? say('hint') : '', autocapitalize: year ? 'off' : 'characters', spellcheck: false });
  input.setAttribute('aria-describedby', 'told');
  const label = element('label', say(year ? 'ask' : 'askCode'));
  label.htmlFor = 'answer';
  const go = element('button', busy ? say('busy') : say('show'), { className: 'main', id: 'go' });
  go.disabled = busy;
  const form = element('form', [label, input, element('p', told(), { id: 'told', className: message.length > 0 ? 'old' : 'none' }), go, button(say(year ? 'useCode' : 'useYear'), () => { asks = year ? 'code' : 'year'; message = []; draw('answer'); }, { id: 'other', className: 'plain' })]);
  form.noValidate = true;
  form.onsubmit = (event) => {
    event.preventDefault();
    const typed = input.value.toUpperCase().replace(/[\s-]/g, '');
    if (!(year ? /^(?:18|19|20)\d\d$/ : /^\w{4,12}$/).test(typed)) {
      message = [[year ? 'badYear' : 'badCode']];
      draw('answer');
    } else void open(typed);
  };
  return form;
}

async function open(typed: string): Promise<void> {
  [busy, answer, message] = [true, typed, []];
  draw();
  const mine = token;
  const last = await kept.kept(token, answer);
  const copy = last === undefined ? undefined : (JSON.parse(last) as Shown);
  if (copy?.view.v === VERSION && token === mine) { [shown, stale] = [copy, true]; draw('next'); }
  await refresh(last !== undefined);
}

/** Asks anew; `known` when the answer has opened this link before. */
async function refresh(known: boolean): Promise<void> {
  busy = true;
  const mine = token;
  const said = await ask(token, asks === 'year' ? { birthYear: Number(answer) } : { slipCode: answer });
  busy = false;
  // Somebody cleared the page, or another slip was scanned, while the server thought.
  if (mine !== token || answer === '') return;
  const first = shown === undefined;
  message = await take(said, known);
  draw(first && shown ? 'next' : shown ? undefined : 'answer');
}

/** What the server said, taken in; what to tell of it. */
async function take(said: Said, known: boolean): Promise<Message> {
  const clock = (until: number): string => deviceClock(until + 59_000).slice(11);
  switch (said.is) {
    case 'view': {
      const again = shown !== undefined;
      [shown, stale] = [{ view: said.view, at: Date.now() }, false];
      await kept.keep(token, answer, JSON.stringify(shown)).catch(() => undefined);
      return again ? [['updated']] : [];
    }
    case 'wrong': {
      if (!known) return said.left > 0 ? [['wrong'], ['left', said.left]] : [['wrong'], ['slow', clock(said.until)]];
      // It did open before: the link was withdrawn, and shows nothing more, also not what was kept.
      shown = undefined;
      await kept.dropCopy(token);
      return [['gone']];
    }
    // What this phone has kept stays: it opened with the right answer.
    case 'locked': stale = false; return [['many'], ['gone']];
    case 'slow': return [['slow', clock(said.until)]];
    case 'trouble': stale = shown !== undefined; return [['trouble']];
    case 'offline': stale = shown !== undefined; return shown ? [['old']] : [['offline']];
  }
}

function viewNodes({ view, at }: Shown): Node[] {
  const parts = viewParts(view, { say, language, now: Date.now() });
  const listen = button([icon('sound'), say(isSpeaking() ? 'stop' : 'listen')], () => {
    if (isSpeaking()) hush();
    else speak(parts.map((one) => one.innerText), language, () => draw());
    setTimeout(draw, 100);
  }, { id: 'listen' });
  const again = button(say(busy ? 'busy' : 'refresh'), () => { void refresh(true); draw(); }, { id: 'refresh' });
  const memory = kept.remembers(token)
    ? [element('p', say('keptHere'))]
    : [button(say('keep'), () => { kept.rememberToken(token); draw('clear'); }, { id: 'keep' }), element('p', say('keepAbout'))];
  return [
    element('p', `${view.initials} · …${view.folioEnd}`),
    element('p', `${say('asOf', sayWhen(deviceClock(at), language))}${stale ? `. ${say('old')}` : ''}`, { className: stale ? 'old' : '' }),
    element('div', [again, ...(canSpeak(language) ? [listen] : []), element('span', told() === say('old') ? '' : told())], { className: 'tools' }),
    ...parts,
    element('div', [...memory, button(say('clear'), clear, { id: 'clear' })], { className: 'tools end' }),
  ];
}

function close(why: Message): void {
  hush();
  [shown, stale, answer, message] = [undefined, false, '', why];
  draw();
}

/** At once and without a question: what follows looks like a phone that never opened a case. */
function clear(): void {
  kept.clearAll();
  token = '';
  close([]);
  scrollTo(0, 0);
}

/** Left alone, the page closes by itself; a little later a shared phone forgets whose it was. */
function look(): void {
  const now = Date.now();
  if (isSpeaking()) touched = now;
  if (shown && now - touched > CLOSES_AFTER_MS) close([['idle']]);
  else if (shown && !busy && document.visibilityState === 'visible' && (stale || now - shown.at > OLD_AFTER_MS)) void refresh(true);
  if (!shown && token && now - touched > FORGETS_AFTER_MS) {
    kept.dropHeldToken();
    [token, message] = [kept.currentToken(), []];
    draw();
  }
}

for (const sign of ['pointerdown', 'keydown', 'scroll', 'touchstart']) addEventListener(sign, () => { touched = Date.now(); }, { passive: true, capture: true });
for (const sign of ['visibilitychange', 'pageshow']) addEventListener(sign, look, true);
addEventListener('online', () => { if (shown && !busy) void refresh(true); });
addEventListener('hashchange', () => { token = takeToken(); close([]); });
setInterval(look, LOOKS_EVERY_MS);
whenVoicesCome(() => { if (shown) draw(); });
draw();
// Under Trusted Types the one script whose address anybody can set here is the page's own worker.
const WORKER = '/s/sw.js';
const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(address: string): string } } };
if ('serviceWorker' in navigator) void navigator.serviceWorker.register(trustedTypes?.createPolicy('own', { createScriptURL: () => WORKER }).createScriptURL(WORKER) ?? WORKER).catch(() => undefined);
