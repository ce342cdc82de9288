/**
 * Faults that we put into our own code on purpose, one at a time, to see whether the simulation would have found
 * them: a place in a real file and what stands there instead. The test fails when a place is no longer there.
 */
export type Defect = { readonly name: string; readonly file: string; readonly find: string; readonly put: string; /** Where the fault shows best. */ readonly faults?: string };

export const DEFECTS: readonly Defect[] = [
  { name: 'a 404 counts as sent', faults: 'status-404', file: 'src/sync/outbox.ts', find: "  if (step === 'guilty') return", put: "  if (step === 'guilty' && answer.kind === 'answer' && answer.status === 404) return { entries: sent.map((id) => ({ id, fate: 'sent' })), loop: { next: 'on' } };\n  if (step === 'guilty') return" },
  { name: 'no answer counts as sent', faults: 'lost-request', file: 'src/sync/outbox.ts', find: "  if (step !== 'good' && step !== 'guilty') return", put: "  if (answer.kind === 'none') return { entries: sent.map((id) => ({ id, fate: 'sent' })), loop: { next: 'on' } };\n  if (step !== 'good' && step !== 'guilty') return" },
  { name: 'a Wi-Fi page counts as an answer', faults: 'html', file: 'src/sync/outbox.ts', find: "  if (!isJson(answer.contentType) || answer.body === undefined) return { next: 'wait', problem: 'no-json' };", put: "  if (!isJson(answer.contentType) || answer.body === undefined) return 'guilty';" },
  { name: 'what was sent leaves the outbox before a state holds it', file: 'src/device/caseload.ts', find: '(held.has(one.row.eventId) && isSeen(one)) ||', put: "held.has(one.row.eventId) || one.row.status === 'sent' || one.row.status === 'waiting' ||" },
  { name: 'signing in empties the outbox of others', file: 'src/device/engine/sign-in.ts', find: "  await store.meta.put({ key: 'session-worker', value: session.worker.id });", put: "  await store.meta.put({ key: 'session-worker', value: session.worker.id });\n  await store.outbox.filter((row) => row.author !== session.worker.id).delete();" },
  { name: 'the cursor is saved before the page', file: 'src/device/store/server-copy.ts', find: "      const records = (await Promise.all(changes.map", put: "      await store.meta.bulkPut([{ key: positionKey(scope), value: position }]);\n      const records = (await Promise.all(changes.map" },
  { name: 'an act is confirmed before it is on the disk', file: 'src/device/pending.ts', find: "      await store.transaction('rw', store.outbox, () => store.outbox.bulkAdd(rows));", put: "      setTimeout(() => { store.transaction('rw', store.outbox, () => store.outbox.bulkAdd(rows)).catch(() => {}); }, 30);" },
  { name: 'events go out in the wrong order', file: 'src/device/pending.ts', find: 'all: () => [...entries.values()].toSorted((a, b) => a.row.seq - b.row.seq)', put: 'all: () => [...entries.values()].toSorted((a, b) => b.row.seq - a.row.seq)' },
  { name: 'nothing is kept for the day of a restore', file: 'src/device/pending.ts', find: '      await move(true).catch(', put: '      await move(false).catch(' },
  { name: 'a restored server is not noticed', file: 'src/device/sync/pull.ts', find: 'if (epoch !== position.epoch) {', put: 'if (epoch === undefined) {' },
  { name: 'numbers of the feed are given before commit', file: 'src/server/sync/case-records.ts', find: 'with feed as (update centre_feeds set position = position + 1 where centre_id = $2 returning position)', put: "with feed as (select nextval('centre_number') + 1000 as position from (select pg_sleep(0.02 * random())) as late where $2::uuid is not null)" },
  { name: 'a name lies beside the sealed box', file: 'src/device/store/server-copy.ts', find: 'return { ...plain, box: await', put: 'return { ...plain, ...{ sortKey: JSON.stringify(value) }, box: await' },
  { name: 'the log tells what was typed', file: 'src/server/sync/push.ts', find: '  const offsetMs = now', put: "  services.log.info('pushed', { method: JSON.stringify(parsed.data.events) });\n  const offsetMs = now" },
  { name: 'protection goes out to everybody', file: 'src/server/sync/pull.ts', find: 'project(stateOf(row), actor)', put: '(stateOf(row) as ReturnType<typeof project>)' },
  { name: 'a case of any centre is anybody\'s', file: 'src/domain/access/access.ts', find: '|| actor.centreId !== state.centreId) return undefined;', put: ') return undefined;' },
  { name: 'one may approve one\'s own request', file: 'src/domain/case/rules.ts', find: "request?.requestedBy === actor.workerId && 'own-request'", put: 'false' },
  { name: 'the same person is paid in two cases', file: 'src/domain/case/rules.ts', find: 'world.grantedElsewhere.has', put: 'new Set<string>().has' },
  { name: 'the later of two values wins in silence', file: 'src/domain/case/fields.ts', find: 'if (!unseen || sameValue', put: 'if (unseen || !unseen || sameValue' },
  { name: 'settling one conflict takes all away', file: 'src/domain/case/fields.ts', find: 'conflicts: state.conflicts.filter((one) => one.id !== conflictId)', put: 'conflicts: []' },
  { name: 'an event can be taken twice', file: 'src/domain/case/evolve.ts', find: '|| state.seen.includes(event.id)) return state;', put: ') return state;' },
  { name: 'a photo that a server forgot is not sent again', file: 'src/device/pending.ts', find: "      await store.attachments.where('state').equals('sent').modify({ state: 'waiting' });", put: '' },
];
