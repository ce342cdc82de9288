/**
 * One simulated week at two centres: several tablets and a phone against the real server and a real
 * PostgreSQL, everything drawn from one seed. Each operation has a chance of its own (seed and number), so that a
 * failing script can be made shorter by leaving operations out and the others do the same as before.
 */
import type { CaseId } from '#domain/foundation/ids.ts';
import { chanceFrom } from '../support/chance.ts';
import type { Chance } from '../support/chance.ts';
import { ABOUT_DATA } from './acts.ts';
import { checkAfterQuiet, checkWhileRunning } from './invariants.ts';
import { NET_FAULTS } from './network.ts';
import type { NetFault } from './network.ts';
import { playScene } from './scenes.ts';
import type { Lean } from './scenes.ts';
import { startSimServer } from './server.ts';
import type { Connection } from './server.ts';
import { SKEWS } from './skew.ts';
import { newLife } from './storage.ts';
import type { Story } from './story.ts';
import { createSimTablet } from './tablet.ts';
import type { SimTablet, Tab } from './tablet.ts';
import { act, AT_TJ, dieIn, sync } from './work.ts';
import type { Operation } from './work.ts';

export type RunOptions = { readonly connection: Connection; readonly template: string; readonly seed: number; readonly ops: number; readonly devices: number; readonly skip?: ReadonlySet<number>; /** Only these faults of the line; every one when absent. */ readonly faults?: readonly NetFault[] | undefined; /** Scenes to have at every second operation. */ readonly lean?: readonly Lean[] | undefined; /** Whether versions differ now and then. */ readonly skew?: boolean | undefined };
export type RunReport = { readonly seed: number; readonly operations: number; readonly acknowledged: number; readonly faults: Record<string, number>; readonly problems: readonly string[]; readonly acts: Record<string, number> };

const CALM = 0;
/** How often a run has a scene: one that leans, and any other. */
const [LEANING, UPRIGHT] = [0.5, 0.08];

/** Plays a seed to its end; `problems` is empty when every promise held. */
export async function run(options: RunOptions): Promise<RunReport> {
  const faults: Record<string, number> = {};
  const acts: Record<string, number> = {};
  const count = (fault: string): void => { faults[fault] = (faults[fault] ?? 0) + 1; };
  const server = await startSimServer(options.connection, options.template);
  let chance = chanceFrom(options.seed);
  const late: (() => Promise<void>)[] = [];
  const tablets = Array.from({ length: options.devices }, (_, at) => createSimTablet({ name: `tablet ${at}`, seed: options.seed * 31 + at, server, chance: () => chance, count, late, faults: options.faults ?? NET_FAULTS }));
  const story: Story = { server, tablets, acknowledged: [], photos: [], erased: new Set(), left: new Set(), wordsOf: new Map(), markers: [], protectedMarkers: [], seen: [], count, hadFault: (fault) => (faults[fault] ?? 0) > 0 };
  const problems: string[] = [];
  let operations = 0;
  try {
    for (const [at, tablet] of tablets.entries()) {
      const tab = await tablet.open();
      if (tab) await tablet.enter(tab, at === options.devices - 1 ? 'otto' : (AT_TJ[at % AT_TJ.length] ?? 'ana'));
    }
    for (let at = 0; at < options.ops && problems.length === 0; at += 1) {
      if (options.skip?.has(at)) continue;
      chance = chanceFrom(options.seed * 100_003 + at);
      operations += 1;
      // Drawn apart, so that the rest of a seed's story is the same without it.
      if (options.skew) await differ(story, chanceFrom(options.seed * 7_919 + at));
      await operate({ story, chance, acts, late }, options.lean);
      problems.push(...story.seen, ...(await checkWhileRunning(story)));
    }
    if (problems.length === 0) {
      chance = chanceFrom(options.seed);
      await settle(story, late);
      problems.push(...(await checkAfterQuiet(story)));
    }
  } catch (failure) {
    problems.push(`threw: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`);
  } finally {
    for (const tablet of tablets) for (const tab of tablet.tabs.slice()) tablet.close(tab);
    await server.end();
  }
  return { seed: options.seed, operations, acknowledged: story.acknowledged.length, faults, problems, acts };
}

async function operate(operation: Operation, lean: readonly Lean[] | undefined): Promise<void> {
  const { story, chance, late } = operation;
  const { server, tablets, count } = story;
  server.clock.now += chance.whole(1_000, 20 * 60_000);
  if (chance.next() < (lean ? LEANING : UPRIGHT)) return playScene(operation, lean);
  const tablet = chance.one(tablets);
  tablet.line.faultRate = chance.next() < 0.4 ? chance.between(0.1, 0.9) : CALM;
  // Somebody makes room, and the network comes back, before long.
  if (tablet.disk.isFull && chance.next() < 0.5) tablet.disk.isFull = false;
  if (tablet.line.isDown && chance.next() < 0.25) tablet.line.isDown = false;
  const tab = tablet.tabs.length > 0 ? chance.one(tablet.tabs) : await enterAgain(tablet, chance);
  const roll = chance.next();
  if (tab === undefined) return;
  if (roll < 0.5) return act(operation, tablet, tab);
  if (roll < 0.68) return sync(tablet, tab);
  if (roll < 0.74) { await Promise.all(tablets.flatMap((one) => (one.tabs[0] ? [sync(one, one.tabs[0])] : []))); return; }
  if (roll < 0.79) return dieIn(operation, tab, async () => { await act(operation, tablet, tab); await sync(tablet, tab); });
  if (roll < 0.83) { count('tab closed'); tablet.close(tab); return; }
  if (roll < 0.86) { count('second tab'); const second = tablet.tabs.length < 3 ? await tablet.open() : undefined; if (second && tab.username) await tablet.enter(second, tab.username); return; }
  if (roll < 0.90) return switchWorker(operation, tablet, tab);
  if (roll < 0.92) { count('clock wrong'); tablet.clock.skewMs = chance.one([0, -4 * 86_400_000, 3 * 86_400_000, 60_000]); return; }
  if (roll < 0.94) { tablet.disk.isFull = !tablet.disk.isFull; if (tablet.disk.isFull) count('disk full'); return; }
  if (roll < 0.96) { tablet.line.isDown = !tablet.line.isDown; return; }
  if (roll < 0.97) { count('database restarted'); await server.breakConnections(); return; }
  if (roll < 0.98) { await server.backUp(); return; }
  if (roll < 0.985) { if (await server.restore()) count('server restored'); return; }
  if (roll < 0.993) return erase(operation);
  if (roll < 0.996) return act(operation, tablet, tab, ABOUT_DATA);
  if (roll < 0.998) return loseAccess(operation);
  if (roll < 0.999) { count('tablet withdrawn'); await server.withdraw(tablet.name); return; }
  const call = late.shift();
  if (call) { count('arrived late'); await call(); }
}

/** The versions of the two ends of a line grow apart or together, or a tablet is upgraded with work in its outbox. */
async function differ({ tablets, count }: Story, chance: Chance): Promise<void> {
  if (chance.next() >= 0.06) return;
  const tablet = chance.one(tablets);
  if (chance.next() < 0.2) { if ((await tablet.goBack()) > 0) count('upgraded with a full outbox'); return; }
  tablet.line.skew = tablet.line.skew === undefined ? chance.one(SKEWS) : undefined;
  if (tablet.line.skew) count(tablet.line.skew);
}

async function enterAgain(tablet: SimTablet, chance: Chance): Promise<Tab | undefined> {
  const tab = await tablet.open();
  if (!tab) return undefined;
  const known = await tab.engine.knownWorkers();
  const username = known.length > 0 ? chance.one(known).name.replace('Persona ', '') : 'ana';
  await tablet.enter(tab, username);
  return tab;
}

/** Somebody loses access in the middle of their work; never the caseworker and the supervisor whom the others need. */
async function loseAccess({ story, chance }: Operation): Promise<void> {
  const username = chance.one(AT_TJ.filter((name) => name !== 'ana' && name !== 'sara'));
  story.count('worker lost access');
  story.left.add(username);
  await story.server.setActive(username, false);
}

/** A person asks for everything of theirs to be erased. */
async function erase({ story, chance }: Operation): Promise<void> {
  const { rows } = await story.server.pool().query<{ id: CaseId }>('select cases.id from cases join workers on workers.centre_id = cases.centre_id where username = $1 order by cases.id', ['sara']);
  if (rows.length === 0) return;
  const { id } = chance.one(rows);
  const said = await story.server.erase(id);
  story.count(said === 'erased' ? 'case erased' : `erasing: ${said}`);
  if (said === 'erased') story.erased.add(id);
}

async function switchWorker({ story, chance }: Operation, tablet: SimTablet, tab: Tab): Promise<void> {
  story.count('worker switched');
  const isOther = tab.username === 'otto';
  tablet.close(tab);
  const next = await tablet.open();
  // A tablet of the one centre is lent to the other now and then.
  if (next) await tablet.enter(next, chance.next() < 0.05 ? (isOther ? 'ana' : 'otto') : isOther ? 'otto' : chance.one(AT_TJ));
}

/** Everything works again, and whoever has something unsent comes by; until nothing moves any more. */
async function settle(story: Story, late: (() => Promise<void>)[]): Promise<void> {
  for (const call of late.splice(0)) await call();
  for (const tablet of story.tablets) Object.assign(tablet.line, { faultRate: CALM, isDown: false, skew: undefined });
  for (const tablet of story.tablets) { tablet.disk.isFull = false; tablet.clock.skewMs = 0; }
  const before = await arrived(story);
  const absent = new Map<SimTablet, Set<string>>();
  for (let round = 0; round < 3; round += 1) {
    if (round === 2) {
      const now = await arrived(story);
      for (const { id, tablet, author } of story.acknowledged) if (absent.get(tablet)?.has(author) && now.has(id) && !before.has(id)) story.count('carried for an absent worker');
    }
    // Whoever lost access is taken on again, and looks at what became of their work.
    if (round === 2) for (const username of story.left) await story.server.setActive(username, true);
    for (const tablet of story.tablets) {
      for (const tab of tablet.tabs.slice()) tablet.close(tab);
      const probe = await tablet.open(newLife());
      const listed = probe ? (await probe.engine.knownWorkers()).map((one) => one.name.replace('Persona ', '')) : [];
      if (probe) tablet.close(probe);
      const here = await arrived(story);
      const known = round < 2 ? listed.filter((name) => !story.left.has(name)) : [...new Set([...listed, ...story.acknowledged.filter((one) => one.tablet === tablet && !here.has(one.id)).map((one) => one.author)])];
      // At first one worker a centre comes by, and carries what the others left; in the last round everybody does, to look.
      const away = round < 2 ? new Set(known.filter((name) => name !== 'otto').slice(1)) : new Set<string>();
      if (round < 2) absent.set(tablet, away);
      for (const username of known.length > 0 ? known : ['ana']) {
        if (away.has(username)) continue;
        const tab = await tablet.surelyIn(username);
        for (let times = 0; times < 4; times += 1) {
          story.server.clock.now += 61_000;
          await tab.engine.syncNow();
        }
      }
    }
  }
}

/** The ids of what was acknowledged and is on the server. */
async function arrived({ server, acknowledged }: Story): Promise<Set<string>> {
  const { rows } = await server.pool().query<{ id: string }>('select id from events where id = any($1)', [acknowledged.map((one) => one.id)]);
  return new Set(rows.map((row) => row.id));
}
