/** What scenes are put together from. */
import type { CommandType } from '#domain/case/decide.ts';
import type { CaseId, PersonId } from '#domain/foundation/ids.ts';
import { randomCommand, registration } from './acts.ts';
import type { SimTablet, Tab } from './tablet.ts';
import { aroundOf, drawnId, look, perform, sync } from './work.ts';
import type { Operation } from './work.ts';

/** Some tablets of the first centre, with a line that works and room on the disk. */
export function ready({ story, chance }: Operation, many: number): readonly SimTablet[] {
  const there = story.tablets.slice(0, Math.max(many, story.tablets.length - 1));
  const from = chance.whole(0, there.length - 1);
  const tablets = [...there.slice(from), ...there.slice(0, from)].slice(0, many);
  for (const tablet of tablets) { Object.assign(tablet.line, { faultRate: 0, isDown: false, skew: undefined }); tablet.disk.isFull = false; }
  return tablets;
}

/** From here on the lines may fail again. */
export function roughen({ chance }: Operation, tablets: readonly SimTablet[]): void {
  for (const { line } of tablets) line.faultRate = chance.next() < 0.5 ? chance.between(0.1, 0.6) : 0;
}

/** A person at the counter; the new case. */
export async function register(operation: Operation, tablet: SimTablet, tab: Tab, personId?: PersonId): Promise<CaseId | undefined> {
  const caseId = drawnId<CaseId>(operation);
  const around = aroundOf(operation, tab, caseId);
  const folio = await tablet.alive(tab, () => tab.engine.nextFolio());
  return around && folio !== undefined && (await perform(operation, tablet, tab, caseId, registration(around, folio, personId))) ? caseId : undefined;
}

/** Something of these kinds, in that case. */
export async function something(operation: Operation, tablet: SimTablet, tab: Tab, caseId: CaseId, from: readonly CommandType[]): Promise<boolean> {
  const view = await look(operation, tablet, tab, caseId);
  const around = aroundOf(operation, tab, caseId);
  const command = view && around && randomCommand(around, view.state, from);
  return command !== undefined && perform(operation, tablet, tab, caseId, command);
}

/** Signs in with the network, anew, and syncs once. */
export async function freshlyIn(tablet: SimTablet, username: string): Promise<Tab | undefined> {
  for (const tab of tablet.tabs.slice()) tablet.close(tab);
  const tab = await tablet.open();
  if (!tab || !(await tablet.signIn(tab, username))) return undefined;
  await sync(tablet, tab);
  return tab;
}
