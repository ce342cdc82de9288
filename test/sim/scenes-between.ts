/** Scenes of a case on its way: to another tablet with no network, and to another centre. */
import { MOVES, pick } from './acts.ts';
import { freshlyIn, ready, register, roughen, something } from './scene-parts.ts';
import type { Tab } from './tablet.ts';
import { dieIn, look, photograph, rowsOf, seat, sync } from './work.ts';
import type { Operation } from './work.ts';

/**
 * A case goes from one tablet to another with no network ([S18]); both work on and send their own. The second may die over
 * the file, have no room for it, or take it twice.
 */
export async function handOver(operation: Operation): Promise<void> {
  const { story, chance } = operation;
  const tablets = ready(operation, 2);
  const [one, two] = tablets;
  if (!one || !two) return;
  // What each has to know of the other comes with a sign-in, once the other has been there.
  const ana = await freshlyIn(one, 'ana');
  const beto = await freshlyIn(two, 'beto');
  const again = ana && beto && (await freshlyIn(one, 'ana'));
  const to = again?.session?.tablets?.find((other) => other.label === two.name)?.id;
  if (!again || !beto || to === undefined) return;
  for (const { line } of tablets) line.isDown = true;
  const caseId = chance.next() < 0.5 ? await register(operation, one, again) : pick(chance, await rowsOf(one, again))?.id;
  if (caseId === undefined) return;
  for (let times = chance.whole(0, 3); times > 0; times -= 1) await something(operation, one, again, caseId, ['editPerson', 'addNote', 'setFlag', 'setPathway']);
  const made = await one.alive(again, () => again.engine.handOver(caseId, to));
  if (!made?.ok) return;
  const file = await made.value.arrayBuffer();
  if (story.markers.some((word) => Buffer.from(file).toString('latin1').includes(word))) story.seen.push('leaked: a word in clear in a case that was handed over');
  const take = async (tab: Tab): Promise<boolean> => (await two.alive(tab, () => tab.engine.takeOver(file.slice(0))))?.ok ?? false;
  if (chance.next() < 0.15) { two.disk.isFull = true; await take(beto); two.disk.isFull = false; }
  if (chance.next() < 0.4) await dieIn(operation, beto, async () => { await take(beto); });
  const taker = await seat(two, 'beto');
  if (!taker || !(await take(taker))) return;
  operation.acts['case handed over'] = (operation.acts['case handed over'] ?? 0) + 1;
  if (chance.next() < 0.3) await take(taker);
  const given = (await look(operation, one, again, caseId))?.state.seen ?? [];
  const shown = new Set((await look(operation, two, taker, caseId))?.state.seen);
  if (given.some((id) => !shown.has(id))) story.seen.push(`lost: not all that was handed over is shown on ${two.name}`);
  await something(operation, two, taker, caseId, ['editPerson', 'addNote', 'setFlag']);
  if (chance.next() < 0.5) await something(operation, one, again, caseId, ['editPerson', 'addNote']);
  for (const { line } of tablets) line.isDown = false;
  roughen(operation, tablets);
  const both = [[one, again], [two, taker]] as const;
  for (const [tablet, tab] of chance.next() < 0.5 ? both : both.toReversed()) await sync(tablet, tab);
  for (const [tablet, tab] of both) await sync(tablet, tab);
}

/** A case goes to the other centre while a tablet of the first, which has not heard of it, works on in it ([S19]). */
export async function move(operation: Operation): Promise<void> {
  const { story, chance } = operation;
  const tablets = ready(operation, 2);
  const [one, two] = tablets;
  const far = story.tablets.at(-1);
  const sara = one && (await seat(one, 'sara'));
  const ana = two && (await seat(two, 'ana'));
  if (!sara || !ana || !far) return;
  Object.assign(far.line, { faultRate: 0, isDown: false, skew: undefined });
  await sync(two, ana);
  const caseId = chance.next() < 0.5 ? await register(operation, two, ana) : pick(chance, await rowsOf(two, ana))?.id;
  if (caseId === undefined) return;
  await sync(two, ana);
  await sync(one, sara);
  await something(operation, one, sara, caseId, MOVES);
  const work = ['editPerson', 'addNote', 'requestCash', 'setFlag', 'closeCase'] as const;
  if (chance.next() < 0.7) await something(operation, two, ana, caseId, work);
  if (chance.next() < 0.3) await photograph(operation, two, ana, caseId);
  roughen(operation, [...tablets, far]);
  await sync(one, sara);
  const otto = await seat(far, 'otto');
  if (otto) { await sync(far, otto); await something(operation, far, otto, caseId, work); }
  if (chance.next() < 0.3) await dieIn(operation, ana, () => sync(two, ana));
  const late = await seat(two, 'ana');
  if (late) { await sync(two, late); await something(operation, two, late, caseId, work); await sync(two, late); }
  // One tablet, both centres: what the one lets go of is the other's to hold.
  if (chance.next() < 0.3) {
    const lent = await seat(two, 'otto');
    if (lent) await sync(two, lent);
    const back = await seat(two, 'ana');
    if (back) await sync(two, back);
  }
  if (otto && far.tabs.includes(otto)) await sync(far, otto);
}
