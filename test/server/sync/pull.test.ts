// Pull and packs: a reader skips nothing, sees only what it may, and a first copy comes to the same as the feed.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId, ItemId } from '#domain/foundation/ids.ts';
import type { CaseState, Protection } from '#domain/case/state.ts';
import { CorePack, Manifest, PullAnswer } from '#sync/protocol.ts';
import { History } from '#sync/server-api.ts';
import { createWorld, newId, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let ana: Tablet;
let beto: Tablet;
let other: Tablet;

beforeAll(async () => {
  world = await createWorld();
  const [here, there] = [await world.centre('Tijuana'), await world.centre('Nogales')];
  await world.worker('ana', 'caseworker', here.id);
  await world.worker('beto', 'caseworker', here.id, true);
  await world.worker('other', 'supervisor', there.id, true);
  [ana, beto, other] = [await signIn(world, 'ana'), await signIn(world, 'beto'), await signIn(world, 'other')];
});
afterAll(() => world.end());

const note = (tablet: Tablet, caseId: CaseId, text: string) => tablet.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text } });
const secret = (tablet: Tablet, caseId: CaseId) => tablet.event(caseId, { type: 'protectionNoteAdded', data: { noteId: newId<ItemId>(), text: 'SECRET-MARK' } });

/** Every change after the cursor, page by page. */
async function pullAll(tablet: Tablet, from = 0): Promise<{ states: Map<string, CaseState>; gone: string[]; cursor: number }> {
  const states = new Map<string, CaseState>();
  const gone: string[] = [];
  for (let cursor = from; ;) {
    const page = await tablet.pull(cursor);
    for (const change of page.changes) {
      if (change.kind === 'state') states.set(change.state.id, change.state);
      else { states.delete(change.caseId); gone.push(change.caseId); }
    }
    cursor = page.cursor;
    if (!page.more) return { states, gone, cursor };
  }
}

describe('pull', () => {
  test('of a reader beside 16 writers skips nothing', async () => {
    const writers = 16;
    const rounds = 12;
    const cases = Array.from({ length: writers }, () => newId<CaseId>());
    let writing = writers;
    const work = cases.map(async (caseId, n) => {
      const tablet = n % 2 === 0 ? ana : beto;
      await tablet.push(tablet.opening(caseId));
      for (let round = 0; round < rounds; round += 1) await tablet.push(note(tablet, caseId, `note ${round}`), note(tablet, cases[(n + round) % writers] ?? caseId, 'to another'));
      writing -= 1;
    });
    const seen = new Map<string, number>();
    const read = (async () => {
      let cursor = 0;
      for (let last = false; ;) {
        const page = await ana.pull(cursor);
        for (const change of page.changes) if (change.kind === 'state') seen.set(change.state.id, change.state.version);
        cursor = page.cursor;
        if (!page.more && last) return;
        last = writing === 0;
      }
    })();
    await Promise.all([...work, read]);
    const { rows } = await world.database.pool.query<{ id: string; version: number }>('select id, version from cases');
    expect(rows.length).toBeGreaterThanOrEqual(writers);
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(rows.map((row) => [row.id, row.version])));
  });

  test('shows the protection part only to whom it was granted, and nothing to another centre', async () => {
    const caseId = newId<CaseId>();
    await beto.push(beto.opening(caseId), secret(beto, caseId));
    const [forAna, forBeto] = [await pullAll(ana), await pullAll(beto)];
    expect(PullAnswer.safeParse(await ana.pull(0)).error).toBeUndefined();
    expect(forBeto.states.get(caseId)?.protection?.notes[0]?.text).toBe('SECRET-MARK');
    expect(forAna.states.get(caseId)).toBeDefined();
    expect(JSON.stringify([...forAna.states.values()])).not.toMatch(/SECRET-MARK|protection/i);
    expect((await pullAll(other)).states.size).toBe(0);
  });

  test('tells that a case left the centre', async () => {
    const caseId = newId<CaseId>();
    const centreId = ana.session.worker.centreId;
    await world.database.pool.query('with feed as (update centre_feeds set position = position + 1 where centre_id = $1 returning position) insert into tombstones select $1, $2, position from feed', [centreId, caseId]);
    expect((await pullAll(ana)).gone).toContain(caseId);
  });

  test('of another epoch says so', async () => {
    const { epoch } = await ana.pull();
    expect((await ana.call('GET', `/api/sync/pull?cursor=0&epoch=${epoch}`)).status).toBe(200);
    const answer = await ana.call('GET', '/api/sync/pull?cursor=0&epoch=older');
    expect([answer.status, await answer.json()]).toEqual([409, { error: { code: 'epoch-changed' } }]);
    expect((await ana.call('GET', '/api/sync/pull?cursor=-1')).status).toBe(400);
  });
});

describe('a first copy', () => {
  const copy = async (tablet: Tablet) => {
    const manifest = Manifest.parse(await (await tablet.call('GET', '/api/sync/manifest')).json());
    const core = new Map<string, CaseState>();
    const protection: Record<string, Protection> = {};
    for (const { name, compartment, cases } of manifest.packs) {
      const answer = await tablet.call('GET', `/api/sync/packs/${name}`, undefined, { 'accept-encoding': 'gzip' });
      expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-encoding')]).toEqual([200, 'private, no-store', null]);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(name);
      const body = JSON.parse(gunzipSync(bytes).toString()) as unknown;
      if (compartment === 'protection') Object.assign(protection, body);
      else {
        const states = CorePack.parse(body);
        expect(states).toHaveLength(cases);
        for (const state of states) core.set(state.id, state);
      }
    }
    return { manifest, core, protection };
  };

  test('in packs, and the pull after it, come to the same states as the whole feed', async () => {
    for (let n = 0; n < 6; n += 1) await ana.push(...Array.from({ length: 40 }, () => ana.opening(newId<CaseId>())));
    const first = await copy(beto);
    expect(first.manifest.packs.filter((one) => one.compartment === 'core').length).toBeGreaterThanOrEqual(3);
    const [changed = ''] = [...first.core.keys()];
    await beto.push(note(beto, changed as CaseId, 'after'), beto.opening(newId<CaseId>()));
    const { manifest, core, protection } = await copy(beto);
    expect(manifest).toEqual(first.manifest);
    const tail = await pullAll(beto, manifest.cursor);
    const feed = await pullAll(beto);
    const whole = new Map([...core, ...tail.states].map(([id, state]) => [id, { ...state, protection: tail.states.get(id)?.protection ?? protection[id], history: [] }]));
    expect(whole).toEqual(new Map([...feed.states].map(([id, state]) => [id, { ...state, history: [] }])));
    expect(tail.cursor).toBe(feed.cursor);
  });

  test('has no protection pack for whom it was not granted, nor any pack for another centre', async () => {
    const { manifest } = await copy(beto);
    const hidden = manifest.packs.find((one) => one.compartment === 'protection');
    const { core } = await copy(ana);
    expect(JSON.stringify([...core.values()])).not.toMatch(/SECRET-MARK|protectionNote/);
    expect((await ana.call('GET', `/api/sync/packs/${hidden?.name}`)).status).toBe(404);
    for (const { name } of manifest.packs) expect((await other.call('GET', `/api/sync/packs/${name}`)).status).toBe(404);
  });

  test('is made anew once too much changed, and keeps the packs in which nothing did', async () => {
    const before = (await copy(ana)).manifest;
    const [target = ''] = [...(await copy(ana)).core.keys()].slice(-1);
    for (let n = 0; n < 3; n += 1) await Promise.all(Array.from({ length: 140 }, () => ana.push(note(ana, target as CaseId, 'again'))));
    const after = (await copy(ana)).manifest;
    expect(after.cursor).toBeGreaterThan(before.cursor);
    expect(after.packs.map((one) => one.name)).toContain(before.packs[1]?.name);
    expect(after.packs).not.toEqual(before.packs);
  });
});

describe('the history of a case', () => {
  test('has every event in the case’s order, without what the asker may not see', async () => {
    const caseId = newId<CaseId>();
    const events = [beto.opening(caseId), note(beto, caseId, 'one'), secret(beto, caseId)];
    await beto.push(...events);
    const full = History.parse(await (await beto.call('GET', `/api/cases/${caseId}/history`)).json());
    expect(full.events.map((one) => one.event)).toEqual(events);
    expect(History.parse(await (await ana.call('GET', `/api/cases/${caseId}/history`)).json()).events.map((one) => one.event.type)).toEqual(['caseOpened', 'noteAdded']);
    const [theirs, none] = [await other.call('GET', `/api/cases/${caseId}/history`), await other.call('GET', `/api/cases/${newId()}/history`)];
    expect([theirs.status, await theirs.text()]).toEqual([404, await none.text()]);
  });
});

describe('the nudge', () => {
  test('is heard by the centre whose case changed, and the line ends when the server stops', async () => {
    const [here, there] = [await ana.call('GET', '/api/sync/events'), await other.call('GET', '/api/sync/events')];
    const reader = here.body?.getReader();
    const text = new TextDecoder();
    await reader?.read();
    await beto.push(beto.opening(newId<CaseId>()));
    expect(text.decode((await reader?.read())?.value)).toContain('event: changed');
    world.stop.abort();
    expect((await reader?.read())?.done).toBe(true);
    expect(await there.text()).not.toContain('changed');
  });
});
