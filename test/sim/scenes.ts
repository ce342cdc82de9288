/**
 * Meetings that chance alone brings about too seldom: two tablets change the same field unseen, one person has two cases,
 * the server comes back older. Each is a few people's lawful work at real tablets; the line has its faults from the moment
 * that matters. A run that leans has one at every second operation, any other run now and then.
 */
import { z } from 'zod';
import type { Command } from '#domain/case/decide.ts';
import type { CaseId, ItemId, PersonId } from '#domain/foundation/ids.ts';
import { pesos } from '#domain/foundation/money.ts';
import { pick } from './acts.ts';
import { ready, register, roughen, something } from './scene-parts.ts';
import { handOver, move } from './scenes-between.ts';
import type { SimTablet, Tab } from './tablet.ts';
import { act, dieIn, drawnId, look, perform, photograph, rowsOf, seat, sync } from './work.ts';
import type { Operation } from './work.ts';

export const LEANS = ['conflicts', 'money', 'restore', 'busy', 'cut-pull', 'sitting', 'shift', 'rush', 'hand-over', 'move'] as const;
export const Lean = z.enum(LEANS);
export type Lean = z.infer<typeof Lean>;

const SCENES: { readonly [L in Lean]: (operation: Operation) => Promise<void> } = { conflicts, money, restore, busy, 'cut-pull': cutPull, sitting, shift, rush, 'hand-over': handOver, move };

/** Plays one of them. */
export function playScene(operation: Operation, from: readonly Lean[] = LEANS): Promise<void> {
  const scene = operation.chance.one(from);
  operation.acts[`scene: ${scene}`] = (operation.acts[`scene: ${scene}`] ?? 0) + 1;
  return SCENES[scene](operation);
}

/** Two people change the same fields of one case and have not seen each other; then somebody chooses between two values. */
async function conflicts(operation: Operation): Promise<void> {
  const { chance } = operation;
  const tablets = ready(operation, 2);
  const [one, two] = tablets;
  const ana = one && (await seat(one, 'ana'));
  const beto = two && (await seat(two, 'beto'));
  if (!ana || !beto) return;
  await sync(one, ana);
  const caseId = pick(chance, (await rowsOf(one, ana)).filter((row) => row.status === 'open'))?.id ?? (await register(operation, one, ana));
  if (caseId === undefined) return;
  await sync(one, ana);
  await sync(two, beto);
  if (!(await look(operation, two, beto, caseId))) return;
  const edit = (): Command => ({ type: 'editPerson', data: { changes: { phone: `664 ${chance.whole(100, 999)} ${chance.whole(1000, 9999)}`, sex: chance.one(['H', 'M', 'X'] as const), ...(chance.next() < 0.5 ? { birth: { known: 'year' as const, year: chance.whole(1950, 2009) } } : {}) } } });
  await perform(operation, one, ana, caseId, edit());
  await perform(operation, two, beto, caseId, edit());
  if (chance.next() < 0.5) await perform(operation, one, ana, caseId, edit());
  roughen(operation, tablets);
  for (const [tablet, tab] of [[one, ana], [two, beto], [one, ana]] as const) await sync(tablet, tab);
  const waiting = (await look(operation, one, ana, caseId))?.state.conflicts ?? [];
  const conflict = pick(chance, waiting);
  if (!conflict) return;
  const { value } = chance.one([conflict.kept, conflict.other]);
  await perform(operation, one, ana, caseId, { type: 'settleConflict', data: { conflictId: conflict.id, field: conflict.field, value } });
  await sync(one, ana);
  await sync(two, beto);
}

/** One person, two cases on two tablets, and the same cash wanted in both: asked, approved and handed over by turns, unseen by the other. */
async function money(operation: Operation): Promise<void> {
  const { chance } = operation;
  const tablets = ready(operation, 2);
  const personId = drawnId<PersonId>(operation);
  const [same, apart] = [chance.next() < 0.3, chance.next() < 0.5];
  const cases = new Map<SimTablet, { readonly caseId: CaseId; readonly requestId: ItemId }>();
  for (const tablet of tablets) {
    const tab = await seat(tablet, 'ana');
    const caseId = tab && (await register(operation, tablet, tab, personId));
    if (!tab || caseId === undefined) continue;
    await perform(operation, tablet, tab, caseId, { type: 'giveConsent', data: { purpose: 'cash-card', how: 'spoken', language: 'es' } });
    cases.set(tablet, { caseId, requestId: drawnId<ItemId>(operation) });
  }
  /** One of the hands that money goes through, at both tablets. */
  const hand = async (username: string, command: (requestId: ItemId) => Command): Promise<void> => {
    for (const [tablet, { caseId, requestId }] of cases) {
      const tab = await seat(tablet, username);
      if (tab) await perform(operation, tablet, tab, caseId, command(requestId));
      if (tab && !apart) await sync(tablet, tab);
    }
  };
  // Now and then the supervisor asks herself.
  await hand(same ? 'sara' : 'ana', (requestId) => ({ type: 'requestCash', data: { requestId, programme: 'paisano-card', amount: pesos(2000) } }));
  await hand('sara', (requestId) => ({ type: 'approveCash', data: { requestId } }));
  const serial = chance.whole(1000, 1020);
  await hand('caja', (requestId) => ({ type: 'handOverCash', data: { requestId, cardSerial: `SN-${serial + (chance.next() < 0.2 ? 0 : chance.whole(1, 1000))}`, signature: drawnId(operation) } }));
  roughen(operation, tablets);
  for (const tablet of tablets) for (const tab of tablet.tabs.slice()) await sync(tablet, tab);
}

/** What was taken after the last copy of the database is gone from the server, and the tablets have to give it back. */
async function restore(operation: Operation): Promise<void> {
  const { story, chance } = operation;
  const tablets = ready(operation, 2);
  const [one, two] = tablets;
  const tab = one && (await seat(one, 'ana'));
  if (!tab) return;
  await sync(one, tab);
  await story.server.backUp();
  const caseId = chance.next() < 0.5 ? await register(operation, one, tab) : pick(chance, await rowsOf(one, tab))?.id;
  if (caseId === undefined) return;
  await photograph(operation, one, tab, caseId);
  for (let times = chance.whole(1, 3); times > 0; times -= 1) await something(operation, one, tab, caseId, ['editPerson', 'addNote', 'setFlag']);
  await sync(one, tab);
  await sync(one, tab);
  const other = two && (await seat(two, 'beto'));
  if (other) await sync(two, other);
  if (await story.server.restore()) story.count('server restored');
  roughen(operation, tablets);
  // The server goes on before this tablet has heard of it.
  if (other && chance.next() < 0.5) { await act(operation, two, other); await sync(two, other); }
  if (chance.next() < 0.5) await dieIn(operation, tab, () => sync(one, tab));
}

/** Somebody works on while the tablet sends and fetches. */
async function busy(operation: Operation): Promise<void> {
  const tablets = ready(operation, 1);
  const [tablet] = tablets;
  const tab = tablet && (await seat(tablet, 'ana'));
  if (!tab) return;
  const caseId = pick(operation.chance, await rowsOf(tablet, tab))?.id ?? (await register(operation, tablet, tab));
  if (caseId === undefined) return;
  await something(operation, tablet, tab, caseId, ['editPerson', 'addNote']);
  roughen(operation, tablets);
  let isOver = false;
  const syncing = sync(tablet, tab).finally(() => { isOver = true; });
  if (operation.chance.next() < 0.5) await something(operation, tablet, tab, caseId, ['addNote', 'editPerson']);
  while (!isOver && !tab.life.isDead) {
    await look(operation, tablet, tab, caseId);
    await new Promise((done) => { setTimeout(done); });
  }
  await syncing;
}

/** A tablet dies over a page of what another has done. */
async function cutPull(operation: Operation): Promise<void> {
  const tablets = ready(operation, 2);
  const [one, two] = tablets;
  const ana = one && (await seat(one, 'ana'));
  const beto = two && (await seat(two, 'beto'));
  if (!ana || !beto) return;
  await sync(two, beto);
  const caseId = operation.chance.next() < 0.5 ? pick(operation.chance, await rowsOf(one, ana))?.id : await register(operation, one, ana);
  if (caseId !== undefined) await something(operation, one, ana, caseId, ['editPerson', 'addNote']);
  await sync(one, ana);
  two.line.answered = (path) => {
    if (!path.startsWith('/api/sync/pull') || beto.life.diesAt !== undefined) return;
    operation.story.count('killed');
    beto.life.diesAt = beto.life.steps + operation.chance.whole(1, 9);
  };
  await sync(two, beto);
  two.line.answered = () => {};
  if (!beto.life.isDead) beto.life.diesAt = undefined;
}

/** Several things are done at one sitting, some of them under protection, and go out together. */
async function sitting(operation: Operation): Promise<void> {
  const tablets = ready(operation, 1);
  const [tablet] = tablets;
  const tab = tablet && (await seat(tablet, operation.chance.one(['ana', 'beto'])));
  if (!tab) return;
  const caseId = pick(operation.chance, await rowsOf(tablet, tab))?.id ?? (await register(operation, tablet, tab));
  if (caseId === undefined) return;
  for (let times = operation.chance.whole(2, 6); times > 0; times -= 1) await something(operation, tablet, tab, caseId, ['editPerson', 'setPathway', 'addNote', 'addProtectionNote', 'setProtectionFlag']);
  roughen(operation, tablets);
  await sync(tablet, tab);
}

/** One shift's work is still on the tablet when the next signs in, and goes out with theirs. */
async function shift(operation: Operation): Promise<void> {
  const tablets = ready(operation, 1);
  const [tablet] = tablets;
  const ana = tablet && (await seat(tablet, 'ana'));
  if (!ana) return;
  tablet.line.isDown = true;
  const caseId = await register(operation, tablet, ana);
  if (caseId !== undefined) await something(operation, tablet, ana, caseId, ['editPerson', 'addNote']);
  tablet.close(ana);
  tablet.line.isDown = false;
  const next = await tablet.open();
  if (!next || !(await tablet.signIn(next, operation.chance.one(['beto', 'sara', 'caja'])))) return;
  roughen(operation, tablets);
  await act(operation, tablet, next);
  await sync(tablet, next);
}

/** Everybody has done something, each in a case of their own, and all tablets send and fetch at the same moment. */
async function rush(operation: Operation): Promise<void> {
  const tablets = ready(operation, operation.story.tablets.length - 1);
  const seated: (readonly [SimTablet, Tab])[] = [];
  for (const [at, tablet] of tablets.entries()) {
    const tab = await seat(tablet, at % 2 === 0 ? 'ana' : 'beto');
    if (!tab) continue;
    seated.push([tablet, tab]);
  }
  for (let round = 0; round < 2; round += 1) {
    for (const [tablet, tab] of seated) await register(operation, tablet, tab);
    await Promise.all(seated.map(([tablet, tab]) => sync(tablet, tab)));
  }
}
