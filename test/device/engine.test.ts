import { IDBObjectStore as FDBObjectStore } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import type { ItemId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { pesos } from '#domain/foundation/money.ts';
import { ANA, BETO, item } from '../support/cases.ts';
import { ANA_STAFF, BETO_STAFF, agreesToCard, caseId, createTablet, phoneChange, registration, startServer, SUPERVISOR_STAFF } from './support/tablet.ts';

describe('a tablet', () => {
  test('needs the network for a first sign-in, and never again to unlock', async () => {
    const server = startServer();
    const tablet = createTablet(server);
    const tab = await tablet.openTab();
    tablet.network.isDown = true;
    expect(await tab.signIn('ana', ANA_STAFF.password)).toEqual({ ok: false, error: 'no-network' });
    tablet.network.isDown = false;
    expect(await tab.signIn('ana', 'wrong password')).toEqual({ ok: false, error: 'wrong-credentials' });
    const said = await tab.signIn(' ANA ', ANA_STAFF.password);
    expect(said.ok && said.value.keys).toEqual([]);
    tab.end();
    tablet.network.isDown = true;
    const again = await tablet.openTab();
    expect(await again.knownWorkers()).toEqual([{ workerId: ANA, name: 'Ana Mesa' }]);
    expect(await again.unlock(ANA, 'wrong')).toEqual({ ok: false, error: { code: 'wrong-password', triesLeft: 4 } });
    expect((await again.unlock(ANA, ANA_STAFF.password)).ok).toBe(true);
  });

  test('says that the disk is full where the password itself can\'t be kept or a try not be counted', async () => {
    const tablet = createTablet(startServer());
    const tab = await tablet.signedIn(ANA_STAFF);
    tab.end();
    const again = await tablet.openTab();
    const put = vi.spyOn(FDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
    expect(await again.unlock(ANA, ANA_STAFF.password)).toEqual({ ok: false, error: { code: 'storage-full' } });
    expect(await again.signIn('ana', ANA_STAFF.password)).toEqual({ ok: false, error: 'storage-full' });
    put.mockRestore();
    expect((await again.unlock(ANA, ANA_STAFF.password)).ok).toBe(true);
  });

  test('keeps an act that was answered when the tab is killed right after, offline', async () => {
    const tablet = createTablet(startServer());
    const tab = await tablet.signedIn(ANA_STAFF);
    tablet.network.isDown = true;
    expect((await tab.act(caseId(1), registration(1))).ok).toBe(true);
    expect((await tab.act(caseId(1), phoneChange('664 111 1111'))).ok).toBe(true);
    tab.end();
    const again = await tablet.openTab();
    await again.unlock(ANA, ANA_STAFF.password);
    const view = await again.openCase(caseId(1));
    expect(view?.state.person).toMatchObject({ name: { given: 'Marie-Ange' }, phone: '664 111 1111' });
    expect(view).toMatchObject({ serverVersion: 0 });
    expect(view?.unsent).toHaveLength(2);
    expect((await again.rows())[0]).toMatchObject({ name: 'Marie-Ange Jean-Baptiste', hasPending: true });
    expect((await again.outbox()).map((one) => [one.type, one.status, one.author])).toEqual([['caseOpened', 'waiting', ANA], ['personEdited', 'waiting', ANA]]);
  });

  test('gives every event a growing number and every folio a number of its own, over kills', async () => {
    const server = startServer();
    const tablet = createTablet(server);
    const folios: string[] = [];
    let tab = await tablet.signedIn(ANA_STAFF);
    for (let n = 1; n <= 3; n += 1) {
      folios.push(await tab.nextFolio());
      await tab.act(caseId(n), registration(n));
      tab.end();
      tab = await tablet.openTab();
      await tab.unlock(ANA, ANA_STAFF.password);
    }
    expect(new Set(folios).size).toBe(3);
    expect(folios[0]).toMatch(/^TJ-A23-/);
    await tab.syncNow();
    expect(new Set(server.stored).size).toBe(3);
    expect(server.stored).toHaveLength(3);
  });

  test('refuses at the counter what the rules refuse, and changes nothing', async () => {
    const tab = await createTablet(startServer()).signedIn(ANA_STAFF);
    expect(await tab.act(caseId(1), phoneChange('664 111 1111'))).toMatchObject({ ok: false, error: { code: 'no-such-case' } });
    await tab.act(caseId(1), registration(1));
    expect(await tab.act(caseId(1), { type: 'approveCash', data: { requestId: item(1) } })).toMatchObject({ ok: false, error: { code: 'not-yours' } });
    expect(await tab.act(caseId(1), { type: 'completeStep', data: { step: 'curp', on: '2026-11-23' as never, number: 'NONSENSE', edition: 'e' } })).toMatchObject({ ok: false, error: { code: 'number-invalid' } });
    await tab.act(caseId(1), agreesToCard);
    expect(await tab.act(caseId(1), { type: 'requestCash', data: { requestId: item(2), programme: 'paisano-card', amount: pesos(2000) } })).toMatchObject({ ok: true });
    // The same person in a second case asks again.
    const { data, ...second } = registration(1) as Extract<ReturnType<typeof registration>, { type: 'openCase' }>;
    await tab.act(caseId(2), { ...second, data });
    expect(await tab.act(caseId(2), { type: 'requestCash', data: { requestId: item(3), programme: 'paisano-card', amount: pesos(2000) } })).toMatchObject({ ok: false, error: { code: 'already-granted' } });
  });

  test('finds a case by its slip with no network, also by one that was cancelled, and by nothing that only looks like it', async () => {
    const tablet = createTablet(startServer());
    const tab = await tablet.signedIn(ANA_STAFF);
    tablet.network.isDown = true;
    await tab.act(caseId(1), registration(1));
    await tab.act(caseId(2), registration(2));
    const tokenHash = '0123456789abcdef'.repeat(4);
    const link = { linkId: item(7), tokenHash, slipCodeHash: 'f'.repeat(64) };
    await tab.act(caseId(2), { type: 'issueStatusLink', data: link });
    expect(await tab.caseOfSlip(tokenHash)).toEqual({ id: caseId(2), isRevoked: false });
    expect(await tab.caseOfSlip(`${tokenHash.slice(0, 63)}0`)).toBeUndefined();
    await tab.act(caseId(2), { type: 'revokeStatusLink', data: { linkId: item(7) } });
    expect(await tab.caseOfSlip(tokenHash)).toEqual({ id: caseId(2), isRevoked: true });
    tab.end();
    expect(await (await tablet.openTab()).caseOfSlip(tokenHash)).toBeUndefined();
  });

  test('[A10] says nothing of a case while locked', async () => {
    const tablet = createTablet(startServer());
    const tab = await tablet.signedIn(ANA_STAFF);
    tablet.network.isDown = true;
    await tab.act(caseId(1), registration(1));
    tab.end();
    const locked = await tablet.openTab();
    expect([await locked.rows(), await locked.search('marie'), await locked.outbox(), await locked.openCase(caseId(1))]).toEqual([[], [], [], undefined]);
    expect(await locked.act(caseId(1), registration(1))).toEqual({ ok: false, error: { code: 'locked' } });
    expect((await locked.syncState()).unsent).toBe(1);
  });
});

describe('two workers on one tablet', () => {
  test('see each other\'s unsent work, and [S12] each sends under their own name, and the other’s closed', async () => {
    const server = startServer();
    const tablet = createTablet(server);
    const beto = await tablet.signedIn(BETO_STAFF);
    beto.end();
    const ana = await tablet.signedIn(ANA_STAFF);
    tablet.network.isDown = true;
    await ana.act(caseId(1), registration(1));
    ana.end();
    const again = await tablet.openTab();
    await again.unlock(BETO, BETO_STAFF.password);
    expect((await again.openCase(caseId(1)))?.state.person.name.given).toBe('Marie-Ange');
    await again.act(caseId(2), registration(2));
    tablet.network.isDown = false;
    // The browser's cookie is still Ana's: Beto's engine signs him in before it sends a thing.
    expect(tablet.jar.member?.name).toBe('Ana Mesa');
    await again.syncNow();
    expect(tablet.jar.member?.name).toBe('Beto Silla');
    expect([...server.cases.keys()].toSorted()).toEqual([caseId(1), caseId(2)]);
    expect(new Set(server.parcels.map((one) => one.author))).toEqual(new Set([ANA]));
    expect(await again.outbox()).toEqual([]);
    again.end();
    const last = await tablet.signedIn(ANA_STAFF);
    expect([...server.cases.keys()].toSorted()).toEqual([caseId(1), caseId(2)]);
    expect(await last.outbox()).toEqual([]);
  });

  test('a protection note is read by whoever holds the grant, and its existence hidden from the other', async () => {
    const tablet = createTablet(startServer());
    const ana = await tablet.signedIn(ANA_STAFF);
    await ana.act(caseId(1), registration(1));
    await ana.syncNow();
    ana.end();
    const beto = await tablet.signedIn(BETO_STAFF);
    tablet.network.isDown = true;
    expect(await beto.act(caseId(1), { type: 'addProtectionNote', data: { noteId: item(5), text: 'afraid of a cousin' } })).toMatchObject({ ok: true });
    expect((await beto.openCase(caseId(1)))?.state.protection?.notes[0]?.text).toBe('afraid of a cousin');
    beto.end();
    const again = await tablet.openTab();
    await again.unlock(ANA, ANA_STAFF.password);
    const view = await again.openCase(caseId(1));
    expect([view?.state.protection?.notes ?? [], await again.outbox()]).toEqual([[], []]);
    tablet.network.isDown = false;
    again.end();
    const sent = await tablet.signedIn(BETO_STAFF);
    await sent.syncNow();
    expect(await sent.outbox()).toEqual([]);
    tablet.network.isDown = true;
    sent.end();
    const offlineAgain = await tablet.openTab();
    await offlineAgain.unlock(BETO, BETO_STAFF.password);
    expect((await offlineAgain.openCase(caseId(1)))?.state.protection?.notes[0]?.text).toBe('afraid of a cousin');
  });

  test('keep their own drafts', async () => {
    const tablet = createTablet(startServer());
    const ana = await tablet.signedIn(ANA_STAFF);
    const draft = { id: item(9) as ItemId, savedAt: '2026-11-23T09:00:00.000Z' as Instant, values: { given: 'Half-typed' } };
    await ana.saveDraft(draft);
    ana.end();
    const beto = await tablet.signedIn(BETO_STAFF);
    expect(await beto.drafts()).toEqual([]);
    beto.end();
    const again = await tablet.signedIn(ANA_STAFF);
    expect(await again.drafts()).toEqual([draft]);
    await again.dropDraft(draft.id);
    expect(await again.drafts()).toEqual([]);
  });
});

describe('two tabs of one tablet', () => {
  test('hear of each other\'s acts, also without being told', async () => {
    const tablet = createTablet(startServer());
    const one = await tablet.signedIn(ANA_STAFF);
    tablet.network.isDown = true;
    const two = await tablet.openTab();
    await two.unlock(ANA, ANA_STAFF.password);
    await one.act(caseId(1), registration(1));
    expect(await two.act(caseId(1), phoneChange('664 222 2222'))).toMatchObject({ ok: true });
    await expect.poll(async () => (await one.openCase(caseId(1)))?.state.person.phone).toBe('664 222 2222');
    expect(one.signals.some((signal) => signal.kind === 'cases' && signal.ids.includes(caseId(1)))).toBe(true);
  });

  test('acting at once on one case both count, in one order', async () => {
    const server = startServer();
    const tablet = createTablet(server);
    const one = await tablet.signedIn(ANA_STAFF);
    const two = await tablet.openTab();
    await two.unlock(ANA, ANA_STAFF.password);
    await one.act(caseId(1), registration(1));
    await one.act(caseId(1), agreesToCard);
    const request = (n: number) => ({ type: 'requestCash', data: { requestId: item(n), programme: 'paisano-card', amount: pesos(2000) } }) as const;
    const said = await Promise.all([one.act(caseId(1), request(1)), two.act(caseId(1), request(2))]);
    expect(said.map((each) => (each.ok ? 'yes' : each.error.code)).toSorted()).toEqual(['already-requested', 'yes']);
  });
});

describe('a supervisor', () => {
  test('sees and approves what another tablet asked for', async () => {
    const server = startServer();
    const first = await createTablet(server).signedIn(ANA_STAFF);
    await first.act(caseId(1), registration(1));
    await first.act(caseId(1), agreesToCard);
    await first.act(caseId(1), { type: 'requestCash', data: { requestId: item(1), programme: 'paisano-card', amount: pesos(2000) } });
    await first.syncNow();
    const laptop = await createTablet(server).signedIn(SUPERVISOR_STAFF);
    expect((await laptop.rows())[0]?.waiting).toEqual(['cash']);
    expect(await laptop.act(caseId(1), { type: 'approveCash', data: { requestId: item(1) } })).toMatchObject({ ok: true });
    await laptop.syncNow();
    await first.syncNow();
    expect((await first.openCase(caseId(1)))?.state.cash[0]?.status).toBe('approved');
  });
});
