import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openStores } from '#device/store/schema.ts';
import { IDBKeyRange } from 'fake-indexeddb';
import { ANA, OTHER_CENTRE, item } from '../support/cases.ts';
import { offline, portal, problem } from './support/fake-server.ts';
import { ANA_STAFF, BETO_STAFF, caseId, createTablet, phoneChange, registration, startServer } from './support/tablet.ts';
import type { Tab } from './support/tablet.ts';

async function tabletWith(cases: number) {
  const server = startServer();
  const tablet = createTablet(server);
  const tab = await tablet.signedIn(ANA_STAFF);
  tablet.network.isDown = true;
  for (let n = 1; n <= cases; n += 1) await tab.act(caseId(n), registration(n));
  await tab.syncNow();
  tablet.network.isDown = false;
  return { server, tablet, tab };
}
const bodyOf = (init: RequestInit): string => (typeof init.body === 'string' ? init.body : gunzipSync(init.body as Uint8Array).toString('utf8'));
const statuses = async (tab: Tab) => (await tab.outbox()).map((one) => (one.reason ? `${one.status}:${one.reason}` : one.status));

describe('pushing', () => {
  test('[S1] an answer that was lost is asked for again, and nothing doubles', async () => {
    const { server, tablet, tab } = await tabletWith(2);
    tablet.network.after = (path) => (path.includes('/push') ? 'lost' : undefined);
    await tab.syncNow();
    expect(server.stored).toHaveLength(2);
    expect(await statuses(tab)).toEqual(['waiting', 'waiting']);
    delete tablet.network.after;
    await tab.syncNow();
    expect(server.stored).toHaveLength(2);
    expect(await statuses(tab)).toEqual([]);
    expect((await tab.rows()).map((row) => row.hasPending)).toEqual([false, false]);
  });

  test('[S1] what was accepted stays in sight when the line breaks before the new state comes', async () => {
    const { server, tablet, tab } = await tabletWith(1);
    tablet.network.before = (path) => (path.includes('/pull') ? offline() : undefined);
    await tab.syncNow();
    expect(server.stored).toHaveLength(1);
    expect(await statuses(tab)).toEqual([]);
    tab.end();
    tablet.network.isDown = true;
    const again = await tablet.openTab();
    await again.unlock(ANA, ANA_STAFF.password);
    expect((await again.openCase(caseId(1)))?.state.person.name.given).toBe('Marie-Ange');
    expect((await again.openCase(caseId(1)))?.unsent).toEqual([]);
  });

  test('[S2] a refused entry is set aside with its reason, the others go on, and a person can try it again', async () => {
    const { server, tab } = await tabletWith(1);
    await tab.syncNow();
    await tab.act(caseId(2), registration(2));
    const held = server.cases.get(caseId(1));
    // The server says 'not-yours' to the first, and knows nothing wrong of the second.
    if (held) server.cases.set(caseId(1), { ...held, state: { ...held.state, centreId: OTHER_CENTRE } });
    const said = await tab.act(caseId(1), phoneChange('664 111 1111'));
    await tab.act(caseId(2), phoneChange('664 222 2222'));
    await tab.syncNow();
    expect(await statuses(tab)).toEqual(['set-aside:not-yours']);
    expect(server.cases.get(caseId(2))?.state.person.phone).toBe('664 222 2222');
    expect(await tab.syncState()).toMatchObject({ unsent: 0, setAside: 1 });
    expect(server.reports.at(-1)).toMatchObject({ unsent: 0, setAside: 1 });
    if (held) server.cases.set(caseId(1), held);
    if (said.ok && said.value[0]) await tab.retry(said.value[0]);
    await tab.syncNow();
    expect(await statuses(tab)).toEqual([]);
    expect(server.cases.get(caseId(1))?.state.person.phone).toBe('664 111 1111');
  });

  test('[S15] what is done in a case that a restored server has not yet waits for the tablet that gives the case back', async () => {
    const { server, tab } = await tabletWith(1);
    await tab.syncNow();
    const held = server.cases.get(caseId(1));
    server.cases.delete(caseId(1));
    await tab.act(caseId(1), phoneChange('664 111 1111'));
    await tab.syncNow();
    expect(await statuses(tab)).toEqual(['waiting']);
    if (held) server.cases.set(caseId(1), held);
    await tab.syncNow();
    expect(await statuses(tab)).toEqual([]);
    expect(server.cases.get(caseId(1))?.state.person.phone).toBe('664 111 1111');
  });

  test('[S15] what was set aside for want of a case goes out by itself when the case has come after all', async () => {
    const { server, tablet, tab } = await tabletWith(0);
    await tab.act(caseId(1), registration(1));
    // The opening alone is answered by something that is not our server; what follows finds no case there.
    tablet.network.before = (path, init) => (path.includes('/push') && bodyOf(init).includes('caseOpened') ? problem(404, 'not-found') : undefined);
    await tab.syncNow();
    await tab.act(caseId(1), phoneChange('664 111 1111'));
    await tab.syncNow();
    expect(await statuses(tab)).toEqual(['set-aside:not-found', 'set-aside:no-such-case']);
    delete tablet.network.before;
    const [opening] = await tab.outbox();
    if (opening) await tab.retry(opening.eventId);
    await tab.syncNow();
    await tab.syncNow();
    expect(await statuses(tab)).toEqual([]);
    expect(server.cases.get(caseId(1))?.state.person.phone).toBe('664 111 1111');
  });

  test('[S3] a session that ended pauses sending, work goes on, and signing in sends it', async () => {
    const { server, tablet, tab } = await tabletWith(1);
    delete tablet.jar.member;
    await tab.syncNow();
    expect(await tab.syncState()).toMatchObject({ phase: 'signed-out', unsent: 1 });
    expect((await tab.act(caseId(2), registration(2))).ok).toBe(true);
    const before = server.pushes.length;
    tab.networkIsBack();
    expect(server.pushes).toHaveLength(before);
    await tab.signIn('ana', ANA_STAFF.password);
    await tab.syncNow();
    expect([await statuses(tab), server.cases.size]).toEqual([[], 2]);
  });

  test('[S3] a session that ended while the tablet was locked is begun anew by the password typed to open it, once; with a changed one, or a code to type, it waits', async () => {
    const { server, tablet, tab } = await tabletWith(1);
    const signIns = { count: 0 };
    const counting = (instead?: () => Response) => { tablet.network.before = (path) => { if (path !== '/api/session') return undefined; signIns.count += 1; return instead?.(); }; };
    tab.end();
    for (const instead of [() => problem(401, 'wrong-credentials'), () => problem(401, 'factor-needed')]) {
      delete tablet.jar.member;
      counting(instead);
      const waiting = await tablet.openTab();
      await waiting.unlock(ANA, ANA_STAFF.password);
      await waiting.syncNow();
      await waiting.syncNow();
      expect(await waiting.syncState()).toMatchObject({ phase: 'signed-out', unsent: 1 });
      waiting.end();
    }
    expect(signIns.count).toBe(2);
    counting();
    const again = await tablet.openTab();
    await again.unlock(ANA, ANA_STAFF.password);
    await again.syncNow();
    expect([await again.syncState(), signIns.count, server.cases.size]).toMatchObject([{ phase: 'idle', unsent: 0 }, 3, 1]);
    // Ended while it is open: somebody wants the password typed.
    delete tablet.jar.member;
    await again.act(caseId(2), registration(2));
    await again.syncNow();
    expect([await again.syncState(), signIns.count]).toMatchObject([{ phase: 'signed-out', unsent: 1 }, 3]);
  });

  test('[S4] one entry that makes the server refuse the batch is found and set aside; all others arrive', async () => {
    const { server, tablet, tab } = await tabletWith(7);
    const bad = (await tab.outbox())[4]?.eventId ?? '';
    tablet.network.before = (path, init) => (path.includes('/push') && bodyOf(init).includes(bad) ? problem(422, 'unreadable') : undefined);
    await tab.syncNow();
    expect(await statuses(tab)).toEqual(['set-aside:unreadable']);
    expect(server.stored).toHaveLength(6);
    expect((await tab.rows())).toHaveLength(7);
  });

  test('[S5] a batch that is too large is halved until it fits', async () => {
    const { server, tablet, tab } = await tabletWith(9);
    tablet.network.before = (path, init) => (path.includes('/push') && (JSON.parse(bodyOf(init)) as { events: unknown[] }).events.length > 2 ? new Response(null, { status: 413 }) : undefined);
    await tab.syncNow();
    expect(await statuses(tab)).toEqual([]);
    expect(server.pushes.flatMap((one) => one.ids)).toEqual(server.stored);
    expect(server.stored).toHaveLength(9);
  });

  test.each([['a captive portal', portal], ['a server in trouble', () => problem(503, 'busy')], ['no network', offline]])('[S6] %s keeps every entry and waits', async (_, answer) => {
    const { tablet, tab } = await tabletWith(1);
    tablet.network.before = answer;
    await tab.syncNow();
    expect(await tab.syncState()).toMatchObject({ phase: 'waiting', unsent: 1, setAside: 0 });
    expect(tab.timers.at(-1)?.ms).toBeLessThanOrEqual(60_000);
    delete tablet.network.before;
    tab.timers.at(-1)?.callback();
    await expect.poll(async () => (await tab.syncState()).unsent).toBe(0);
  });

  test('[S7] too old an app asks for the new one and keeps everything', async () => {
    const { tablet, tab } = await tabletWith(1);
    tablet.network.before = () => new Response(null, { status: 426 });
    await tab.syncNow();
    expect(await tab.syncState()).toMatchObject({ phase: 'too-old', unsent: 1 });
  });
});

describe('pulling', () => {
  test('two tablets that edited the same field apart both see the conflict, with both values', async () => {
    const server = startServer();
    const [first, second] = [createTablet(server), createTablet(server)];
    const ana = await first.signedIn(ANA_STAFF);
    await ana.act(caseId(1), registration(1));
    await ana.syncNow();
    const beto = await second.signedIn(BETO_STAFF);
    first.network.isDown = true;
    await ana.act(caseId(1), phoneChange('664 111 1111'));
    await beto.act(caseId(1), phoneChange('664 222 2222'));
    await beto.act(caseId(1), { type: 'addNote', data: { noteId: item(1), text: 'a note' } });
    await beto.syncNow();
    first.network.isDown = false;
    await ana.syncNow();
    await beto.syncNow();
    const [one, two] = [await ana.openCase(caseId(1)), await beto.openCase(caseId(1))];
    for (const view of [one, two]) {
      const conflict = view?.state.conflicts[0];
      expect(new Set([conflict?.kept.value, conflict?.other.value])).toEqual(new Set(['664 111 1111', '664 222 2222']));
      expect(view?.state.notes).toHaveLength(1);
    }
    expect((await beto.rows())[0]?.waiting).toContain('conflict');
    await ana.act(caseId(1), { type: 'settleConflict', data: { conflictId: one?.state.conflicts[0]?.id as never, value: '664 111 1111' } });
    await ana.syncNow();
    await beto.syncNow();
    expect((await beto.openCase(caseId(1)))?.state).toMatchObject({ conflicts: [], person: { phone: '664 111 1111' } });
  });

  test('a first copy comes in packs and goes on where it was cut', async () => {
    const { server, tab } = await tabletWith(30);
    await tab.syncNow();
    const other = createTablet(server);
    let fetched = 0;
    other.network.before = (path) => { if (path.includes('/packs/')) fetched += 1; return path.includes('/pull') ? offline() : undefined; };
    const cut = await other.signedIn(BETO_STAFF);
    expect(fetched).toBe(2);
    cut.end();
    delete other.network.before;
    const again = await other.openTab();
    await again.unlock(BETO_STAFF.actor.workerId, BETO_STAFF.password);
    await again.syncNow();
    expect(await again.rows()).toHaveLength(30);
    other.network.isDown = true;
    again.end();
    const offlineTab = await other.openTab();
    await offlineTab.unlock(BETO_STAFF.actor.workerId, BETO_STAFF.password);
    expect((await offlineTab.openCase(caseId(17)))?.state.folio).toBe((server.cases.get(caseId(17)))?.state.folio);
    expect((await offlineTab.openCase(caseId(17)))?.state.protection).toEqual({ notes: [], flags: [] });
    expect((await offlineTab.search('jean baptiste')).length).toBe(30);
  });

  test('a change after the packs is seen over them, also after a restart', async () => {
    const { server, tablet, tab } = await tabletWith(3);
    await tab.syncNow();
    const other = createTablet(server);
    const beto = await other.signedIn(BETO_STAFF);
    await tab.act(caseId(2), phoneChange('664 999 9999'));
    await tab.syncNow();
    await beto.syncNow();
    beto.end();
    const again = await other.openTab();
    await again.unlock(BETO_STAFF.actor.workerId, BETO_STAFF.password);
    expect((await again.search('664 999 9999')).map((hit) => [hit.row.id, hit.why])).toEqual([[caseId(2), 'number']]);
    expect(tablet.network.isDown).toBe(false);
  });

  test('[S13] a page and its cursor are stored together or not at all', async () => {
    const { server, tab } = await tabletWith(6);
    await tab.syncNow();
    const other = createTablet(server);
    const beto = await other.signedIn(BETO_STAFF);
    server.server.pageSize = 2;
    for (let n = 1; n <= 6; n += 1) await tab.act(caseId(n), phoneChange(`664 000 000${n}`));
    await tab.syncNow();
    let pages = 0;
    other.network.before = (path) => (path.includes('/pull') && (pages += 1) === 3 ? offline() : undefined);
    await beto.syncNow();
    const { copy } = await openStores({ indexedDB: other.indexedDB, IDBKeyRange });
    const position = (await copy.meta.toArray()).find((row) => row.key.endsWith('/full'))?.value;
    const records = await copy.records.where('key').startsWith('core/').toArray();
    expect(records).toHaveLength(4);
    const held = records.map((row) => server.cases.get(row.caseId)?.position ?? 0);
    expect(position).toEqual({ epoch: 'epoch-1', cursor: Math.max(...held) });
    copy.close();
    await beto.syncNow();
    expect((await beto.openCase(caseId(6)))?.state.person.phone).toBe('664 000 0006');
  });
});

describe('photos', () => {
  test('go after the events, resume where the line broke, and arrive whole', async () => {
    const { server, tablet, tab } = await tabletWith(1);
    const bytes = Uint8Array.from({ length: 700_000 }, (_, at) => (at * 7919) % 251);
    tablet.network.isDown = true;
    const kept = await tab.addAttachment(caseId(1), bytes.slice().buffer, 'image/jpeg');
    expect(kept.ok).toBe(true);
    expect((await tab.syncState()).photosUnsent).toBe(1);
    const id = kept.ok ? kept.value : '';
    let pieces = 0;
    await tab.syncNow();
    tablet.network.isDown = false;
    tablet.network.before = (_, init) => (init.method === 'PATCH' && (pieces += 1) === 2 ? offline() : undefined);
    await tab.syncNow();
    expect(server.stored).toHaveLength(1);
    expect(server.uploads.get(id)?.length).toBe(256 * 1024);
    await tab.syncNow();
    expect(Buffer.from(server.uploads.get(id) ?? []).equals(Buffer.from(bytes))).toBe(true);
    expect(pieces).toBe(4);
    expect((await tab.syncState()).photosUnsent).toBe(0);
    const seen = kept.ok ? await tab.attachment(kept.value) : undefined;
    expect(seen?.ok && seen.value.size).toBe(700_000);
  });
});
