/**
 * A tablet that is killed again and again while somebody works on it, with a network and without: a real Chromium against a
 * real server. A session is: open, unlock, look whether all that the screen had confirmed is there, work, die.
 */
import type { Page } from 'playwright-core';
import type { Chance } from '../../support/chance.ts';
import { openCounter } from '../support/counter.ts';
import type { Counter } from '../support/counter.ts';
import { firstPage, makeProfile } from '../support/own-browser.ts';
import type { OwnBrowser, OwnProfile } from '../support/own-browser.ts';
import { openFound, unlock } from '../support/counter-work.ts';
import { fullName, nextFor, registering } from './acts.ts';
import type { Act, Claim, Person } from './acts.ts';
import { onServer } from './on-server.ts';

/** The page's process, the page by the browser's own hand, or the browser with all of its processes. */
const KINDS = ['renderer', 'crash', 'browser'] as const;
/** While typing, at the tap that keeps it, at the moment the screen has confirmed, or a while after. */
const MOMENTS = ['typing', 'tap', 'confirmed', 'between'] as const;
type Kind = (typeof KINDS)[number];
type Moment = (typeof MOMENTS)[number];
export type Plan = { readonly sessions: number; readonly mostActs: number; readonly chance: Chance; readonly say: (line: string) => void };
/** `confirmed` and `unsure` count entries; `lost` those confirmed that the screen or the server did not show afterwards, `doubled` those the server has twice; `stuck` what did not come back by itself. */
export type Result = {
  readonly sessions: number; readonly kills: Readonly<Record<Kind, number>>; readonly moments: Readonly<Record<Moment, number>>; readonly offline: number;
  readonly confirmed: number; readonly unsure: number; readonly lost: number; readonly doubled: number; readonly stuck: number; readonly faults: readonly string[];
};

const PATIENCE_MS = 120_000;
const pause = (ms: number): Promise<void> => new Promise((done) => { setTimeout(done, ms); });

/** Plays the plan on a new server and a new tablet. Rejects only when the tablet can't be opened any more. */
export async function playTablet(plan: Plan): Promise<Result> {
  const counter = await openCounter();
  const profile = makeProfile(counter.url);
  try {
    return await play(plan, counter, profile);
  } finally {
    profile.remove();
    await counter.close();
  }
}

async function play({ sessions, mostActs, chance, say }: Plan, counter: Counter, profile: OwnProfile): Promise<Result> {
  const claims: Claim[] = [];
  const faults: string[] = [];
  const lost = new Set<Claim>();
  const kills = { renderer: 0, crash: 0, browser: 0 };
  const moments = { typing: 0, tap: 0, confirmed: 0, between: 0 };
  const persons: Person[] = [];
  let [offline, stuck, n] = [0, 0, 0];
  let browser = await opened(profile);
  let page = await firstPage(browser.context);
  await counter.signIn({ context: browser.context, page, troubles: [] }, 'rosa');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  /** Opens the tablet again, as a person would: once more when it does not come the first time, which is counted. */
  async function begin(): Promise<Page> {
    const blank = page;
    const again = async (): Promise<Page> => {
      const fresh = await browser.context.newPage();
      await fresh.goto('/');
      await unlock(fresh);
      return fresh;
    };
    const fresh = await again().catch((failure: unknown) => {
      stuck += 1;
      faults.push(`not open: ${failure instanceof Error ? failure.message.split('\n')[0] : ''}`);
      return again();
    });
    await blank.close();
    return fresh;
  }

  async function look(person: Person): Promise<void> {
    await openFound(page, person.surname, fullName(person));
    for (const one of claims.filter((made) => made.person === person && made.kept)) {
      await one.isShown(page).catch(() => { lost.add(one); faults.push(`not shown: ${one.what} of ${person.surname}`); });
    }
  }

  for (let session = 1; session <= sessions; session += 1) {
    const isOffline = chance.next() < 0.5;
    offline += isOffline ? 1 : 0;
    await browser.context.setOffline(isOffline);
    page = await begin();
    // Those of the last session are looked at; now and then somebody from long before.
    let person = persons.at(-1);
    if (person !== undefined && chance.next() < 0.3) person = chance.one(persons);
    if (person !== undefined) await look(person).catch((failure: unknown) => { stuck += 1; faults.push(`not found: ${person?.surname} ${failure instanceof Error ? failure.message.split('\n')[0] : ''}`); });

    const kind = chance.one(KINDS);
    const moment = chance.one(MOMENTS);
    const acts = chance.whole(1, mostActs);
    const killing = await armed(browser, page, kind);
    for (let act = 1; act <= acts; act += 1) {
      n += 1;
      const next: Act = person === undefined || chance.next() < 0.25 ? registering(n, chance) : nextFor(person, claims, n, chance);
      ({ person } = next.claim);
      claims.push(next.claim);
      const isLast = act === acts;
      await (isLast ? dying(page, next, { moment, chance, kill: killing }) : next.play(page, () => {}).then(() => { next.claim.kept = true; }, () => { stuck += 1; faults.push(`not confirmed: ${next.claim.what} of ${next.claim.person.surname}`); }));
      if (next.claim.what === 'registered' && next.claim.kept) persons.push(person);
      if (next.claim.what === 'registered' && !next.claim.kept) break;
    }
    await killing();
    kills[kind] += 1;
    moments[moment] += 1;
    browser = await opened(profile);
    page = await firstPage(browser.context);
    if (session % 5 === 0) say(`${session} sessions, ${claims.filter((one) => one.kept).length} entries confirmed, ${lost.size} lost, ${stuck} stuck`);
  }

  await browser.context.setOffline(false);
  page = await begin();
  await page.getByRole('link', { name: 'Todo enviado', exact: true }).waitFor({ timeout: PATIENCE_MS }).catch(() => { stuck += 1; faults.push('not all is sent'); });
  await browser.context.close();
  const { missing, twice } = await onServer(counter.query, claims);
  for (const one of missing) { lost.add(one); faults.push(`not on the server: ${one.what} of ${one.person.surname}`); }
  for (const one of twice) faults.push(`twice on the server: ${one.what} of ${one.person.surname}`);
  const confirmed = claims.filter((one) => one.kept).length;
  return { sessions, kills, moments, offline, confirmed, unsure: claims.length - confirmed, lost: lost.size, doubled: twice.length, stuck, faults };
}

async function opened(profile: OwnProfile): Promise<OwnBrowser> {
  const browser = await profile.open();
  browser.context.setDefaultTimeout(PATIENCE_MS / 2);
  return browser;
}

/** What kills at once when called, everything needed for it found out before; after a page alone its browser dies a moment later. */
async function armed(browser: OwnBrowser, page: Page, kind: Kind): Promise<() => Promise<void>> {
  const session = await browser.context.newCDPSession(page);
  const whole = await browser.processOf('browser');
  const pid = kind === 'renderer' ? await browser.processOf('renderer') : whole;
  let dead: Promise<void> | undefined;
  const kill = async (): Promise<void> => {
    if (kind === 'crash') session.send('Page.crash').catch(() => {});
    else process.kill(pid, 'SIGKILL');
    if (kind !== 'browser') {
      await pause(500);
      process.kill(whole, 'SIGKILL');
    }
    await browser.gone;
  };
  return () => (dead ??= kill());
}

/** Plays the act and kills at that moment of it; the act counts as kept only when the screen had confirmed it. */
async function dying(page: Page, { claim, play: playAct }: Act, { moment, chance, kill }: { moment: Moment; chance: Chance; kill: () => Promise<void> }): Promise<void> {
  const soon = (ms: number): void => { setTimeout(() => { void kill(); }, ms); };
  if (moment === 'typing') soon(chance.between(0, 1_500));
  const delay = chance.between(0, 150);
  const done = await playAct(page, () => { if (moment === 'tap') soon(delay); }).then(() => true, () => false);
  claim.kept = done;
  if (moment === 'between') await pause(chance.between(0, 1_000));
  await kill();
}
