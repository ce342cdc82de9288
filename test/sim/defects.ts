/**
 * Faults that we put into our own code on purpose, one at a time, to see whether the simulation finds them: a place in a
 * real file, what stands there instead, what the simulation has to say of it, and a short script that brings it out.
 * A place that is no longer there fails the test.
 */
import type { Script } from './play.ts';

export type Defect = {
  readonly name: string; readonly file: string; readonly find: string; readonly put: string;
  /** Of a problem that is this fault's own. */
  readonly breaks: RegExp;
  readonly script: Omit<Script, 'skip'>;
};

/** What a screen confirmed is neither on the server nor on its tablet. */
const GONE = /^lost: \w+ by \w+ on .* is nowhere$/;

export const DEFECTS: readonly Defect[] = [
  {
    name: 'a 404 counts as sent', file: 'src/sync/outbox.ts',
    find: "  if (step === 'guilty') return",
    put: "  if (step === 'guilty' && answer.kind === 'answer' && answer.status === 404) return { entries: sent.map((id) => ({ id, fate: 'sent' })), loop: { next: 'on' } };\n  if (step === 'guilty') return",
    breaks: GONE, script: { seed: 3, ops: 10, devices: 2, faults: ['status-404'], lean: ['sitting'] },
  },
  {
    name: 'no answer counts as sent', file: 'src/sync/outbox.ts',
    find: "  if (step !== 'good' && step !== 'guilty') return",
    put: "  if (answer.kind === 'none') return { entries: sent.map((id) => ({ id, fate: 'sent' })), loop: { next: 'on' } };\n  if (step !== 'good' && step !== 'guilty') return",
    breaks: GONE, script: { seed: 1, ops: 10, devices: 2, faults: ['lost-request'], lean: ['sitting'] },
  },
  {
    name: 'a Wi-Fi page counts as an answer', file: 'src/sync/outbox.ts',
    find: "  if (!isJson(answer.contentType) || answer.body === undefined) return { next: 'wait', problem: 'no-json' };",
    put: "  if (!isJson(answer.contentType) || answer.body === undefined) return 'guilty';",
    breaks: /^lost: .* set aside for no fault of its own/, script: { seed: 2, ops: 10, devices: 2, faults: ['html'], lean: ['sitting'] },
  },
  {
    name: 'what was sent leaves the outbox before a state holds it', file: 'src/device/caseload.ts',
    find: '(held.has(one.row.eventId) && isSeen(one)) ||',
    put: "held.has(one.row.eventId) || one.row.status === 'sent' || one.row.status === 'waiting' ||",
    breaks: GONE, script: { seed: 1, ops: 4, devices: 2, lean: ['sitting'] },
  },
  {
    name: 'signing in empties the outbox of others', file: 'src/device/engine/sign-in.ts',
    find: "  await store.meta.put({ key: 'session-worker', value: session.worker.id });",
    put: "  await store.meta.put({ key: 'session-worker', value: session.worker.id });\n  await store.outbox.filter((row) => row.author !== session.worker.id).delete();",
    breaks: GONE, script: { seed: 1, ops: 6, devices: 2, lean: ['shift'] },
  },
  {
    name: 'the cursor is saved before the page', file: 'src/device/store/server-copy.ts',
    find: "      const records = (await Promise.all(changes.map",
    put: "      await store.meta.bulkPut([{ key: positionKey(scope), value: position }]);\n      const records = (await Promise.all(changes.map",
    breaks: /^diverged/, script: { seed: 1, ops: 12, devices: 3, lean: ['cut-pull'] },
  },
  {
    name: 'an act is confirmed before it is on the disk', file: 'src/device/pending.ts',
    find: "      await store.transaction('rw', store.outbox, () => store.outbox.bulkAdd(rows));\n      for (const [at, row]",
    put: "      setTimeout(() => { store.transaction('rw', store.outbox, () => store.outbox.bulkAdd(rows)).catch(() => {}); }, 30);\n      for (const [at, row]",
    breaks: GONE, script: { seed: 2, ops: 10, devices: 2, lean: ['sitting'] },
  },
  {
    name: 'events go out in the wrong order', file: 'src/device/pending.ts',
    find: 'all: () => [...entries.values()].toSorted((a, b) => a.row.seq - b.row.seq)',
    put: 'all: () => [...entries.values()].toSorted((a, b) => b.row.seq - a.row.seq)',
    breaks: /^lost: .* came to lie upon a later/, script: { seed: 1, ops: 4, devices: 2, lean: ['sitting'] },
  },
  {
    name: 'nothing is kept for the day of a restore', file: 'src/device/pending.ts',
    find: '      await move(true).catch(',
    put: '      await move(false).catch(',
    breaks: GONE, script: { seed: 1, ops: 6, devices: 3, lean: ['restore'] },
  },
  {
    name: 'a restored server is not noticed', file: 'src/device/sync/pull.ts',
    find: 'if (epoch !== position.epoch) {',
    put: 'if (epoch === undefined) {',
    breaks: /^(lost: .* is nowhere|diverged)/, script: { seed: 1, ops: 6, devices: 3, lean: ['restore'] },
  },
  {
    name: 'numbers of the feed are given before commit', file: 'src/server/sync/case-records.ts',
    find: 'with feed as (update centre_feeds set position = position + 1 where centre_id = $2 returning position)',
    put: "with n as materialized (select nextval('centre_number') + 1000 as position), feed as (select position from n, lateral (select pg_sleep(0.06 * random() + 0 * n.position)) as late where $2::uuid is not null)",
    breaks: /^(diverged|leaked)/, script: { seed: 1, ops: 4, devices: 5, lean: ['rush'] },
  },
  {
    name: 'a name lies beside the sealed box', file: 'src/device/store/server-copy.ts',
    find: 'return { ...plain, box: await',
    put: 'return { ...plain, ...{ sortKey: JSON.stringify(value) }, box: await',
    breaks: /^leaked: a word in clear on/, script: { seed: 1, ops: 4, devices: 2, lean: ['sitting'] },
  },
  {
    name: 'the log tells what was typed', file: 'src/server/sync/push.ts',
    find: '  const offsetMs = now',
    put: "  services.log.info('pushed', { method: JSON.stringify(parsed.data.events) });\n  const offsetMs = now",
    breaks: /^leaked: a word in the server's log/, script: { seed: 1, ops: 4, devices: 2, lean: ['sitting'] },
  },
  {
    name: 'protection goes out to everybody', file: 'src/server/sync/pull.ts',
    find: 'project(stateOf(row), actor)',
    put: '(stateOf(row) as ReturnType<typeof project>)',
    breaks: /^leaked: protection/, script: { seed: 2, ops: 10, devices: 3, lean: ['sitting'] },
  },
  {
    name: 'a case of any centre is anybody\'s', file: 'src/domain/access/access.ts',
    find: '|| actor.centreId !== state.centreId) return undefined;',
    put: ') return undefined;',
    breaks: /^(leaked|diverged)/, script: { seed: 1, ops: 10, devices: 2, lean: ['sitting'] },
  },
  {
    name: 'one may approve one\'s own request', file: 'src/domain/case/rules.ts',
    find: "request?.requestedBy === actor.workerId && 'own-request'",
    put: 'false',
    breaks: /approved by who asked/, script: { seed: 1, ops: 8, devices: 3, lean: ['money'] },
  },
  {
    name: 'the same person is paid in two cases', file: 'src/domain/case/rules.ts',
    find: 'world.grantedElsewhere.has',
    put: 'new Set<string>().has',
    breaks: /paid \d+ times unseen/, script: { seed: 1, ops: 8, devices: 3, lean: ['money'] },
  },
  {
    name: 'the later of two values wins in silence', file: 'src/domain/case/fields.ts',
    find: 'if (!unseen || sameValue',
    put: 'if (unseen || !unseen || sameValue',
    breaks: /^lost: two values/, script: { seed: 1, ops: 6, devices: 3, lean: ['conflicts'] },
  },
  {
    name: 'settling one conflict takes all away', file: 'src/domain/case/fields.ts',
    find: 'conflicts: state.conflicts.filter((one) => one !== conflict)',
    put: 'conflicts: []',
    breaks: /^lost: a conflict/, script: { seed: 1, ops: 6, devices: 3, lean: ['conflicts'] },
  },
  {
    name: 'an event can be taken twice', file: 'src/domain/case/evolve.ts',
    find: '|| state.seen.includes(event.id)) return state;',
    put: ') return state;',
    breaks: /^doubled/, script: { seed: 1, ops: 6, devices: 2, lean: ['busy'] },
  },
  {
    name: 'a photo that a server forgot is not sent again', file: 'src/device/pending.ts',
    find: "      await store.attachments.where('state').equals('sent').modify({ state: 'waiting' });",
    put: '',
    breaks: /^lost: \d+ photos/, script: { seed: 1, ops: 6, devices: 3, lean: ['restore'] },
  },
  {
    name: 'only the first unsent event is handed over', file: 'src/device/handover.ts',
    find: 'const events = pending.ofCase(caseId).flatMap(',
    put: 'const events = pending.ofCase(caseId).slice(0, 1).flatMap(',
    breaks: /^lost: not all that was handed over/, script: { seed: 1, ops: 8, devices: 3, lean: ['hand-over'] },
  },
  {
    name: 'the centre that a case left is not told', file: 'src/server/sync/admit-events.ts',
    find: 'for (const centreId of left) await writeGone(client, first.caseId, centreId);',
    put: '',
    breaks: /^leaked/, script: { seed: 1, ops: 6, devices: 3, lean: ['move'] },
  },
];
