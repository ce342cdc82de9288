/** Work at a simulated tablet: who sits there, what they do, and what was acknowledged to them. */
import { createHash } from 'node:crypto';
import type { Actor } from '#domain/access/access.ts';
import type { Command, CommandType } from '#domain/case/decide.ts';
import type { AttachmentId, CaseId, WorkerId } from '#domain/foundation/ids.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import type { Chance } from '../support/chance.ts';
import { jpegOf } from '../support/pictures.ts';
import { pick, randomCommand, registration } from './acts.ts';
import type { Around } from './acts.ts';
import { USERNAMES } from './server.ts';
import type { Story } from './story.ts';
import type { SimTablet, Tab } from './tablet.ts';

export type Operation = { readonly story: Story; readonly chance: Chance; readonly acts: Record<string, number>; readonly late: (() => Promise<void>)[] };

export const AT_TJ = USERNAMES.filter((name) => name !== 'otto');
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A new id, drawn. */
export function drawnId<T extends string>({ chance, story }: Operation): T {
  return createHash('md5').update(`${chance.next()} ${story.server.clock.now}`).digest('hex').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5') as T;
}

/** What a worker's commands are made from; undefined while nobody of a centre has got in. `caseId`: whose words they will be. */
export function aroundOf(operation: Operation, tab: Tab, caseId: CaseId, otherCases: readonly CaseId[] = []): Around | undefined {
  const { story, chance } = operation;
  const worker = tab.username === undefined ? undefined : story.server.workers.get(tab.username);
  if (!worker?.centreId) return undefined;
  const marker = (): string => {
    const word = `Zq${Array.from({ length: 10 }, () => LETTERS[chance.whole(0, 25)]).join('')}`;
    story.markers.push(word);
    story.wordsOf.set(caseId, [...(story.wordsOf.get(caseId) ?? []), word]);
    return word;
  };
  const actor: Actor = { workerId: worker.id, role: worker.role, centreId: worker.centreId, protection: worker.protection };
  return {
    chance, actor, marker, newId: () => drawnId(operation), apart: () => { const word = marker(); story.protectedMarkers.push(word); return word; },
    today: new Date(story.server.clock.now).toISOString().slice(0, 10) as PlainDate, at: new Date(story.server.clock.now + 86_400_000).toISOString() as Instant,
    otherCases, colleagues: [...story.server.workers.values()].filter((one) => one.centreId === worker.centreId).map((one) => one.id as WorkerId), photo: drawnId<AttachmentId>(operation),
    centres: [...new Set([...story.server.workers.values()].flatMap((one) => one.centreId ?? []))],
  };
}

/** Does it; what the screen was told is kept, to be asked for when all is quiet. Whether it was done; false too when the tab died over it. */
export async function perform({ story, acts }: Operation, tablet: SimTablet, tab: Tab, caseId: CaseId, command: Command): Promise<boolean> {
  const said = await tablet.alive(tab, () => tab.engine.act(caseId, command));
  if (said === undefined) return false;
  const done = said.ok ? command.type : 'refused at the counter';
  acts[done] = (acts[done] ?? 0) + 1;
  if (!said.ok && said.error.code === 'storage-full') story.count('said that the disk is full');
  if (!said.ok || tab.life.isDead) return false;
  story.acknowledged.push(...said.value.map((id) => ({ id, caseId, tablet, author: tab.username ?? '', type: command.type })));
  return true;
}

/** A photo is kept on the tablet; its id, when there is room. */
export async function photograph({ story, chance }: Operation, tablet: SimTablet, tab: Tab, caseId: CaseId): Promise<AttachmentId | undefined> {
  const kept = await tablet.alive(tab, () => tab.engine.addAttachment(caseId, jpegOf({}, () => chance.whole(0, 254)).slice().buffer, 'image/jpeg'));
  if (!kept?.ok || tab.life.isDead) return undefined;
  story.photos.push({ id: kept.value, caseId, tablet });
  return kept.value;
}

/** What the tablet shows of the case; nothing may stand there twice. */
export async function look({ story }: Operation, tablet: SimTablet, tab: Tab, caseId: CaseId) {
  const view = await tablet.alive(tab, () => tab.engine.openCase(caseId));
  if (view && new Set(view.state.seen).size !== view.state.seen.length) story.seen.push(`doubled: an event stands twice in ${view.state.folio} on ${tablet.name}`);
  return view;
}

export const rowsOf = async (tablet: SimTablet, tab: Tab) => (await tablet.alive(tab, () => tab.engine.rows())) ?? [];

/** A sitting: a person is registered, or several things are done in a case that the tablet shows. */
export async function act(operation: Operation, tablet: SimTablet, tab: Tab, from?: readonly CommandType[]): Promise<void> {
  const { story, chance } = operation;
  const worker = tab.username === undefined ? undefined : story.server.workers.get(tab.username);
  if (!worker?.centreId) return;
  const rows = await rowsOf(tablet, tab);
  /** A person who came before. */
  const again = rows.length > 0 && chance.next() < 0.2 ? (await tablet.alive(tab, () => tab.engine.openCase(chance.one(rows).id)))?.state.personId : undefined;
  const isNew = worker.role === 'caseworker' && (rows.length < 2 || chance.next() < (rows.length < 8 ? 0.08 : 0.01));
  // Whoever can move something on looks first at what waits.
  const waits = rows.filter((row) => row.waiting.some((what) => what === 'conflict' || (what === 'cash' && worker.role === 'supervisor') || (what === 'card' && worker.role === 'cash-officer')));
  const caseId = isNew ? drawnId<CaseId>(operation) : pick(chance, chance.next() < 0.5 && waits.length > 0 ? waits : rows)?.id;
  if (caseId === undefined) return;
  const around = aroundOf(operation, tab, caseId, rows.map((row) => row.id));
  if (!around) return;
  if (isNew) {
    const folio = await tablet.alive(tab, () => tab.engine.nextFolio());
    if (folio !== undefined) await perform(operation, tablet, tab, caseId, registration(around, folio, again));
    return;
  }
  for (let times = chance.whole(1, 4); times > 0 && !tab.life.isDead; times -= 1) {
    const view = await look(operation, tablet, tab, caseId);
    const photo = chance.next() < 0.1 ? await photograph(operation, tablet, tab, caseId) : undefined;
    const command = view && randomCommand({ ...around, ...(photo ? { photo } : {}) }, view.state, from);
    if (command) await perform(operation, tablet, tab, caseId, command);
  }
}

export const sync = async (tablet: SimTablet, tab: Tab): Promise<void> => { await tablet.alive(tab, () => tab.engine.syncNow()); };

/** The browser is killed between two steps on the disk, in the middle of this. */
export async function dieIn({ story, chance }: Operation, tab: Tab, work: () => Promise<void>): Promise<void> {
  story.count('killed');
  tab.life.diesAt = tab.life.steps + chance.whole(1, 25);
  await work();
  if (!tab.life.isDead) tab.life.diesAt = undefined;
}

/** A tab of this worker at this tablet, the others' closed; undefined when they can't get in now. */
export async function seat(tablet: SimTablet, username: string): Promise<Tab | undefined> {
  for (const tab of tablet.tabs.slice()) if (tab.username !== username) tablet.close(tab);
  const [here] = tablet.tabs;
  if (here) return here;
  const tab = await tablet.open();
  return tab && (await tablet.enter(tab, username)) ? tab : undefined;
}
