/** What must hold: at every moment, and when all is quiet again. Each gives what is wrong in sentences that name no person. */
import { isDeepStrictEqual } from 'node:util';
import { project } from '#domain/access/access.ts';
import type { Actor } from '#domain/access/access.ts';
import { evolve, withExceptions } from '#domain/case/evolve.ts';
import { CaseEvent } from '#domain/case/events.ts';
import { conflictOf } from '#domain/case/fields.ts';
import type { CaseState, Conflict } from '#domain/case/state.ts';
import { placesOf } from '../server/support/everywhere.ts';
import { createSimTablet } from './tablet.ts';
import type { SimTablet } from './tablet.ts';
import type { Story } from './story.ts';
import { chanceFrom } from '../support/chance.ts';

/** The money rules, as the server's own tables tell. */
export async function checkWhileRunning({ server }: Story): Promise<string[]> {
  let rows: { state: CaseState }[];
  try {
    ({ rows } = await server.pool().query<{ state: CaseState }>('select core as state from cases'));
  } catch {
    return []; // its connections were just broken
  }
  const problems: string[] = [];
  const paid = new Map<string, { caseId: string; isTold: boolean }[]>();
  for (const { state } of rows) {
    const told = new Set(state.exceptions.map((one) => one.code));
    for (const one of state.cash) {
      if (['approved', 'paid'].includes(one.status) && one.decidedBy === one.requestedBy) problems.push(`a request of ${state.folio} was approved by who asked for it`);
      if (one.status !== 'paid') continue;
      if (one.decidedBy === undefined && !told.has('not-approved')) problems.push(`money of ${state.folio} was paid unapproved, and nobody is told`);
      const key = `${state.personId} ${one.programme}`;
      paid.set(key, [...(paid.get(key) ?? []), { caseId: state.id, isTold: ['already-paid', 'already-granted', 'already-requested'].some((code) => told.has(code)) }]);
    }
  }
  for (const [key, times] of paid) if (times.length > 1 && !times.some((one) => one.isTold)) problems.push(`paid ${times.length} times unseen: ${key}`);
  return problems;
}

type EventRow = { id: string; case_id: string; version: number; body: object; centre_id: string; worker_id: string; device_id: string; seq: number; type: string; at: Date; outcome: { exceptions: string[] } };

/** Lost, doubled, diverged, leaked: none of it. */
export async function checkAfterQuiet(story: Story): Promise<string[]> {
  const { server } = story;
  const events = (await server.pool().query<EventRow>('select * from events order by case_id, version')).rows;
  const cases = (await server.pool().query<{ core: CaseState; protection: CaseState['protection'] }>('select core, protection from cases')).rows.map((row) => ({ ...row.core, protection: row.protection }) as CaseState);
  return [
    ...(await checkMoneyAndStates(story, events, cases)),
    ...checkOrder(story, events),
    ...(await checkAcknowledged(story, new Set(events.map((event) => event.id)))),
    ...(await checkSetAside(story, new Set(events.map((event) => event.id)), new Set(cases.map((state) => state.id)))),
    ...(await checkPhotos(story)),
    ...(await checkTablets(story, cases)),
    ...(await checkLeaks(story)),
    ...(await checkErased(story)),
    ...(await checkMoved(story, cases)),
  ];
}

/** The server's states are what its events come to, event by event, and no conflict went away but by a person. */
async function checkMoneyAndStates(story: Story, events: readonly EventRow[], cases: readonly CaseState[]): Promise<string[]> {
  const problems = await checkWhileRunning(story);
  const byCase = Map.groupBy(events, (event) => event.case_id);
  for (const state of cases) {
    let folded: CaseState | undefined;
    const conflicts = new Set<string>();
    const settled = new Set<string>();
    for (const { id, case_id, centre_id, worker_id, device_id, seq, type, at, body, outcome } of byCase.get(state.id) ?? []) {
      const event = CaseEvent.parse({ ...body, id, caseId: case_id, centreId: centre_id, workerId: worker_id, deviceId: device_id, seq, type, at: at.toISOString() });
      const unseen = editsUnseen(folded, event);
      const chosen = folded && event.type === 'conflictSettled' ? conflictOf(folded, event.data) : undefined;
      if (chosen) settled.add(nameOf(chosen));
      folded = evolve(folded, event);
      for (const field of unseen) if (!folded?.conflicts.some((one) => one.id === event.id && one.field === field)) problems.push(`lost: two values of ${field} in ${state.folio} met, and no person is asked`);
      if (folded) folded = withExceptions(folded, event, outcome.exceptions);
      for (const one of folded?.conflicts ?? []) conflicts.add(nameOf(one));
    }
    if (!isDeepStrictEqual(plain(folded), plain(state))) problems.push(`diverged: the server's state of ${state.folio} is not what its events come to`);
    for (const name of conflicts) if (!settled.has(name) && !state.conflicts.some((one) => nameOf(one) === name)) problems.push(`lost: a conflict of ${state.folio} vanished`);
  }
  return problems;
}

/** An event can meet another value in several of its fields. */
const nameOf = ({ id, field }: Conflict): string => `${id} ${field}`;

/** What somebody did in a case on one tablet stands on the server in the order they did it in. */
function checkOrder({ hadFault }: Story, events: readonly EventRow[]): string[] {
  // Of entries that an earlier version made none can be carried, and an older server does not take every kind: these wait, and what
  // was made since goes on ([S12]).
  if (hadFault('upgraded with a full outbox') || hadFault('older server')) return [];
  const last = new Map<string, EventRow>();
  return events.flatMap((event) => {
    const key = `${event.case_id} ${event.device_id} ${event.worker_id}`;
    const before = last.get(key);
    last.set(key, event);
    return before && Number(before.seq) > Number(event.seq) ? [`lost: ${event.type} of one tablet came to lie upon a later ${before.type} of its own`] : [];
  });
}

/** Fields of a person that the event sets without having seen the other value that another tablet had put there. */
function editsUnseen(before: CaseState | undefined, event: CaseEvent): string[] {
  if (before === undefined || event.type !== 'personEdited') return [];
  return Object.entries(event.data.changes).flatMap(([name, value]) => {
    const field = `person.${name}`;
    const mark = before.marks[field];
    const stands: unknown = before.person[name as keyof CaseState['person']];
    return mark && mark.version > event.base && mark.deviceId !== event.deviceId && !isDeepStrictEqual(plainValue(value), plainValue(stands)) ? [field] : [];
  });
}

/** Each event that a screen confirmed is on the server once, or set aside in its author's sight with the reason. */
async function checkAcknowledged(story: Story, onServer: ReadonlySet<string>): Promise<string[]> {
  const problems: string[] = [];
  const ids = story.acknowledged.map((one) => one.id as string);
  if (new Set(ids).size !== ids.length) problems.push('doubled: two acknowledged events have one id');
  for (const tablet of story.tablets) {
    // Of an erased case a server that was restored meanwhile has not even the envelopes.
    const mine = story.acknowledged.filter((one) => one.tablet === tablet && !onServer.has(one.id) && !story.erased.has(one.caseId));
    for (const author of new Set(mine.map((one) => one.author))) {
      const tab = await tablet.surelyIn(author);
      const aside = new Map((await tab.engine.outbox()).map((entry) => [entry.eventId as string, entry]));
      for (const one of mine.filter((each) => each.author === author)) {
        const entry = aside.get(one.id);
        if (entry?.status === 'set-aside' && entry.reason !== undefined) continue;
        problems.push(`lost: ${one.type} by ${author} on ${tablet.name} is ${entry === undefined ? 'nowhere' : entry.status}`);
      }
    }
  }
  return problems;
}

/** What is set aside is set aside for a reason that holds, and is not on the server after all. */
async function checkSetAside(story: Story, onServer: ReadonlySet<string>, cases: ReadonlySet<string>): Promise<string[]> {
  const problems: string[] = [];
  for (const tablet of story.tablets) {
    for (const username of await knownAt(tablet)) {
      const tab = await tablet.surelyIn(username);
      for (const entry of await tab.engine.outbox()) {
        if (entry.author !== story.server.workers.get(username)?.id || entry.status !== 'set-aside') continue;
        // Of an erased case both hold the name of the entry only.
        if (onServer.has(entry.eventId) && entry.reason !== 'erased') problems.push(`doubled: ${entry.type} on ${tablet.name} is set aside (${entry.reason}) and on the server`);
        if ((entry.reason === 'no-such-case' && cases.has(entry.caseId)) || /^(status-[25]|unreadable$)/.test(entry.reason ?? '')) {
          if (!(entry.reason === 'unreadable' && story.hadFault('status-422'))) problems.push(`lost: ${entry.type} on ${tablet.name} is set aside for no fault of its own (${entry.reason})`);
        }
      }
    }
  }
  return problems;
}

/** A photo that was kept is whole on the server, or still waits on its tablet. */
async function checkPhotos(story: Story): Promise<string[]> {
  const whole = new Set((await story.server.pool().query<{ id: string }>('select id from attachments where complete')).rows.map((row) => row.id));
  const problems: string[] = [];
  for (const tablet of story.tablets) {
    const missing = story.photos.filter((one) => one.tablet === tablet && !whole.has(one.id) && !story.erased.has(one.caseId));
    if (missing.length === 0) continue;
    const tab = await tablet.open();
    const waiting = tab ? (await tab.engine.syncState()).photosUnsent : 0;
    if (tab) tablet.close(tab);
    if (waiting < missing.length) problems.push(`lost: ${missing.length - waiting} photos of ${tablet.name}`);
  }
  return problems;
}

/** Every tablet shows each worker what `project` of the server's states says, and so does a new tablet. */
async function checkTablets(story: Story, cases: readonly CaseState[]): Promise<string[]> {
  const problems: string[] = [];
  const fresh = createSimTablet({ name: 'new tablet', seed: 7, server: story.server, chance: () => chanceFrom(1), count: () => {}, late: [], faults: [] });
  for (const tablet of [...story.tablets, fresh]) {
    const names = tablet === fresh ? ['beto', 'ana', 'otto'] : await knownAt(tablet);
    for (const username of names) {
      const worker = story.server.workers.get(username);
      if (!worker) continue;
      const actor: Actor = { workerId: worker.id, role: worker.role, centreId: worker.centreId, protection: worker.protection };
      const tab = await tablet.surelyIn(username);
      await tab.engine.syncNow();
      await tab.engine.syncNow();
      if (tablet === fresh) problems.push(...(await checkWire(story, tablet, actor, cases)));
      const shown = new Map((await tab.engine.rows()).map((row) => [row.id as string, row]));
      const due = cases.flatMap((state) => project(state, actor) ?? []);
      for (const expected of due) {
        const view = await tab.engine.openCase(expected.id);
        shown.delete(expected.id);
        if (view?.unsent.some((id) => expected.seen.includes(id))) problems.push(`doubled: ${username} on ${tablet.name} still has as unsent what the server has of ${expected.folio}`);
        if (!view) problems.push(`diverged: ${username} on ${tablet.name} does not have ${expected.folio}`);
        else if (view.unsent.length === 0 && !isDeepStrictEqual(plain(view.state), plain(expected))) problems.push(`diverged: ${username} on ${tablet.name} sees another ${expected.folio} than the server: ${difference(view.state, expected)}`);
      }
      for (const id of shown.keys()) {
        const view = await tab.engine.openCase(id as never);
        if (view === undefined || view.serverVersion > 0) problems.push(`leaked: ${username} on ${tablet.name} holds a case that is not theirs`);
      }
    }
  }
  for (const tab of fresh.tabs.slice()) fresh.close(tab);
  return problems;
}

/** What the server says on the line is no more than the worker may know. */
async function checkWire({ protectedMarkers }: Story, tablet: SimTablet, actor: Actor, cases: readonly CaseState[]): Promise<string[]> {
  const said = await (await tablet.line.fetch('/api/sync/pull?cursor=0', { method: 'GET' })).text();
  return [
    ...(!actor.protection && protectedMarkers.some((word) => said.includes(word)) ? [`leaked: protection goes out to ${actor.role}`] : []),
    ...(cases.some((state) => state.centreId !== actor.centreId && said.includes(state.folio)) ? [`leaked: another centre's case goes out to ${actor.role}`] : []),
  ];
}

/** No word that somebody typed lies on a disk or in the server's log in clear. */
async function checkLeaks({ tablets, markers, server }: Story): Promise<string[]> {
  const problems: string[] = [];
  for (const tablet of tablets) {
    const text = await tablet.atRest();
    if (markers.some((word) => text.includes(word))) problems.push(`leaked: a word in clear on ${tablet.name}`);
  }
  if (markers.some((word) => server.lines.some((line) => line.includes(word)))) problems.push('leaked: a word in the server\'s log');
  return problems;
}

/** Nobody holds an erased case: no word of it on the server, and on each tablet neither rows nor photos nor unsent words. */
async function checkErased({ erased, wordsOf, server, tablets }: Story): Promise<string[]> {
  if (erased.size === 0) return [];
  const problems: string[] = [];
  const held = await server.held();
  for (const id of erased) {
    for (const word of wordsOf.get(id) ?? []) for (const place of placesOf(held, word)) problems.push(`leaked: a word of an erased case is in the server's ${place}`);
  }
  for (const tablet of tablets) for (const place of await tablet.leftOf(erased)) problems.push(`leaked: ${tablet.name} still holds an erased case in its ${place}`);
  return problems;
}

/** No tablet keeps a case that moved on for the centre it left. */
async function checkMoved({ tablets }: Story, cases: readonly CaseState[]): Promise<string[]> {
  const problems: string[] = [];
  for (const state of cases.filter((one) => one.moves !== undefined)) {
    for (const tablet of tablets) if ((await tablet.centresOf(state.id)).some((centre) => centre !== state.centreId)) problems.push(`leaked: ${tablet.name} still holds ${state.folio} for the centre it left`);
  }
  return problems;
}

async function knownAt(tablet: SimTablet): Promise<string[]> {
  const tab = await tablet.open();
  const names = tab ? (await tab.engine.knownWorkers()).map((one) => one.name.replace('Persona ', '')) : [];
  if (tab) tablet.close(tab);
  return names;
}

const plainValue = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
const plain = (state: CaseState | undefined): unknown => JSON.parse(JSON.stringify(state ?? null));

function difference(one: CaseState, two: CaseState): string {
  const [a, b] = [plain(one), plain(two)] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !isDeepStrictEqual(a[key], b[key])).join(', ');
}
