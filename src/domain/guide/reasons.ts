/**
 * Why a step stands where it stands: what is in the way, what it is for, what else to know. Reasons
 * are codes with params (ids, days 'YYYY-MM-DD', numbers); the ui makes sentences of them. A reason
 * that comes of a rule names the rule (`rule`, an entry's id) and its source.
 */
import { yesKey } from '../case/consent.ts';
import { credentialsIn, LEGAL_ADVICE, type CatalogueEntry } from './catalogue.ts';
import type { Eligibility, NotForCode, UnknownCode } from './eligibility.ts';
import { plainName } from './papers.ts';
import type { Setting } from './setting.ts';
import type { Doing } from './shortest.ts';
import { firstFrom } from './windows.ts';

export type WhyCode =
  | NotForCode | UnknownCode
  | 'is-goal' | 'opens' | 'nothing-missing' | 'missing' | 'no-way' | 'protection-first' | 'consent-first' | 'advice-first' | 'unavailable' | 'renewed-enough'
  | 'only-if-brought' | 'by-choice' | 'already-held' | 'nothing-to-clear' | 'expired' | 'expires-before-use' | 'renew' | 'start-later' | 'in-doubt' | 'other-name'
  | 'confirm-age' | 'depends-on-decision' | 'rule-unsure';
export type Why = { readonly code: WhyCode; readonly params: Readonly<Record<string, string>> };

/** Where the gates stand written, for the sentence that explains one. */
const PROTECTION_LAW = 'Ley de Migración art. 112';
const PORT_RULE = 'Pathway G: the hearing is at the port; missing it means removal in absence';

export const because = (code: WhyCode, params: Record<string, string> = {}): Why => ({ code, params });

type About = { readonly fit: Eligibility; readonly doings: readonly Doing[]; readonly setting: Setting };

/** What stands in the way whatever papers come, and everything else there is to say. */
export function reasonsFor(entry: CatalogueEntry, about: About): { readonly barriers: readonly Why[]; readonly rest: readonly Why[] } {
  const barriers = [...barriersOf(entry, about)];
  // What only waits for a yes or for advice still says which papers it needs.
  const open = barriers.every(({ code }) => code === 'consent-first' || code === 'advice-first');
  return { barriers, rest: [...(open ? needed(entry, { ...about, waits: barriers.length > 0 }) : []), ...purpose(entry, about), ...notes(entry, about)] };
}

function* barriersOf(entry: CatalogueEntry, { fit, setting: { gated, held, input } }: About): Generator<Why> {
  if (gated && !entry.protection) { yield because('protection-first', { source: PROTECTION_LAW }); return; }
  if (fit.is === 'unknown') yield because(fit.code, { rule: entry.id, source: entry.source });
  if (input.unavailable.has(entry.id)) yield because('unavailable');
  if (input.spent?.has(entry.id)) yield because('renewed-enough', { rule: entry.id, source: entry.source });
  if (entry.shown) yield because('only-if-brought');
  if (entry.consent && !input.consents?.has(entry.consent) && !input.consents?.has(yesKey(entry.consent, entry.agency))) yield because('consent-first', { purpose: entry.consent });
  if (entry.movesAway && input.profile.pathway === 'mpp' && !held(LEGAL_ADVICE)) yield because('advice-first', { credential: LEGAL_ADVICE, source: PORT_RULE });
}

/** Whether anything is missing, and what: the credentials of the way, or those that no way leads to. */
function* needed(entry: CatalogueEntry, { doings, waits: isWaiting, setting: { found, has } }: About & { readonly waits: boolean }): Generator<Why> {
  const waits = found.waits(entry.needs);
  if (waits === undefined) {
    yield because('no-way', { credentials: credentialsIn(entry.needs).filter((credential) => !has(credential) && found.when(credential).length === 0).map(plainName).join(' ') });
  } else if (waits.length > 0) {
    yield because('missing', { credentials: waits.map(plainName).join(' ') });
  } else if (doings.length === 0 && !isWaiting) {
    yield because('nothing-missing');
  }
}

/** What the step is for: a goal, or the steps of the way that wait for it. */
function* purpose(entry: CatalogueEntry, { doings, setting: { route, goals } }: About): Generator<Why> {
  if (doings.length === 0) {
    if (entry.byChoice) yield because('by-choice');
    return;
  }
  const uses = route.uses.filter(({ from }) => from.entry.id === entry.id);
  const goal = uses.find(({ to }) => to === undefined)?.credential;
  if (goal) yield because('is-goal', { credential: goals.find((one) => one === plainName(goal)) ?? plainName(goal) });
  const opened = new Set(uses.flatMap(({ to }) => (to ? [to.entry.id] : [])));
  if (opened.size > 0) yield because('opens', { steps: [...opened].join(' ') });
}

/** What else a worker should know of the step. */
function* notes(entry: CatalogueEntry, { fit, doings, setting }: About): Generator<Why> {
  const { input, held, found, marks } = setting;
  const start = doings[0]?.start ?? firstFrom(found.when(entry.needs), 0);
  for (const credential of input.holdings.size === 0 ? [] : entry.gives.map(plainName)) {
    const until = input.holdings.get(credential)?.expiresOn;
    if (until === undefined) continue;
    if (!held(credential)) yield because('expired', { credential, on: until });
    else if (doings.length > 0) yield because('renew', { credential, on: until });
  }
  const asked = input.holdings.size === 0 ? [] : [...new Set(credentialsIn(entry.needs).map(plainName))];
  if (start !== Number.POSITIVE_INFINITY) {
    for (const credential of asked) {
      const until = input.holdings.get(credential)?.expiresOn;
      if (until !== undefined && held(credential) && until < setting.dayAt(start)) yield because('expires-before-use', { credential, on: until });
    }
    if (doings.length > 0 && start > 0 && firstFrom(found.when(entry.needs), 0) < start) yield because('start-later', { on: setting.dayAt(start) });
  }
  for (const credential of asked) {
    for (const mark of marks.get(credential) ?? []) if (!entry.takes?.includes(mark)) yield because(mark === 'doubtful' ? 'in-doubt' : 'other-name', { credential });
  }
  if (fit.is === 'for' && fit.confirmAge) yield because('confirm-age');
  if (entry.decided) yield because('depends-on-decision', { rule: entry.id, source: entry.source });
  if (entry.sure === 'unsure') yield because('rule-unsure', { rule: entry.id, source: entry.source });
}
