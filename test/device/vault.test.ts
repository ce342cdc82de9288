import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { openStores } from '#device/store/schema.ts';
import { createKeyring, mergedRing } from '#device/vault/keyring.ts';
import type { RingKey } from '#device/vault/keyring.ts';
import { readNotice } from '#device/store/access-ended.ts';
import { delayAfter, KDF } from '#device/vault/parameters.ts';
import type { KdfParameters } from '#device/vault/parameters.ts';
import { importKey, keyIdOf, open, seal, textBytes, toBase64 } from '#device/vault/sealing.ts';
import { unwrap, unwrapChecked, wrap } from '#device/vault/wrapping.ts';
import type { Wrapped } from '#device/vault/wrapping.ts';
import { ANA, BETO, CENTRE, item } from '../support/cases.ts';

const raw = (fill: number) => new Uint8Array(32).fill(fill);
const ringKey = (fill: number, compartment: RingKey['compartment'] = 'core'): RingKey => ({ centreId: CENTRE, compartment, key: toBase64(raw(fill)) });
const QUICK: KdfParameters = { memoryKiB: 64, passes: 1, lanes: 1 };

describe('a sealed record', () => {
  test('opens under its own key and identity only', async () => {
    const key = await importKey(crypto, raw(1));
    const box = await seal(crypto, key, 'record|1', textBytes('Marie-Ange'));
    expect(new TextDecoder().decode(await open(crypto, key, 'record|1', box))).toBe('Marie-Ange');
    expect(await open(crypto, key, 'record|2', box)).toBeUndefined();
    expect(await open(crypto, await importKey(crypto, raw(2)), 'record|1', box)).toBeUndefined();
  });

  test('does not open after any byte was changed', async () => {
    const key = await importKey(crypto, raw(1));
    const box = await seal(crypto, key, 'record|1', textBytes('x'));
    for (let at = 0; at < box.length; at += 1) {
      const changed = box.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await open(crypto, key, 'record|1', changed)).toBeUndefined();
    }
  });

  test('never looks the same twice and can not be taken out of its key', async () => {
    const key = await importKey(crypto, raw(1));
    const [one, two] = [await seal(crypto, key, 'r', textBytes('x')), await seal(crypto, key, 'r', textBytes('x'))];
    expect(toBase64(one)).not.toBe(toBase64(two));
    await expect(crypto.subtle.exportKey('raw', key.aes)).rejects.toThrow();
  });
});

describe('the ring', () => {
  test('seals under the server\'s newest key and still opens what older ones sealed', async () => {
    const before = await createKeyring(crypto, [ringKey(1)]);
    const box = await before.sealJson(CENTRE, 'core', 'r', { a: 1 });
    const after = await createKeyring(crypto, await mergedRing(crypto, [ringKey(2)], [ringKey(1)], new Set()));
    expect(await after.openJson('r', box)).toEqual({ a: 1 });
    expect(keyIdOf(await after.sealJson(CENTRE, 'core', 'r', 1))).not.toBe(keyIdOf(box));
  });

  test('drops a compartment that is no longer granted, unless something unsent needs it', async () => {
    const protection = ringKey(3, 'protection');
    const id = (await importKey(crypto, raw(3))).id;
    expect(await mergedRing(crypto, [ringKey(1)], [protection], new Set())).toEqual([ringKey(1)]);
    expect(await mergedRing(crypto, [ringKey(1)], [protection], new Set([id]))).toEqual([ringKey(1), protection]);
  });
});

const wrappedOf = (workerId: typeof ANA, name: string): Wrapped => ({
  username: 'ana', ring: [ringKey(1)],
  session: {
    worker: { id: workerId, name, username: 'ana', role: 'caseworker', centreId: CENTRE, protection: false, active: true },
    centre: { id: CENTRE, name: 'Centro', code: 'TJ', state: 'BC' }, deviceCode: 'A23', keys: [], colleagues: [], demo: false, now: '2026-11-23T09:00:00.000Z' as Instant,
  },
});

async function tablet() {
  const clock = { now: 1_000_000 };
  const port = { indexedDB: new IDBFactory(), IDBKeyRange };
  const tools = async () => ({ crypto, store: (await openStores(port)).work, now: () => clock.now });
  return { clock, tools };
}

describe('a worker\'s wrapping', () => {
  test('opens with the password and the real parameters, however its accents were typed', async () => {
    const { tools } = await tablet();
    const one = await tools();
    await wrap(one, 'contraseña larga', wrappedOf(ANA, 'Ana'), KDF);
    expect((await unwrap(one, ANA, 'contraseña larga'.normalize('NFD'))).ok).toBe(true);
    expect(await unwrap(one, BETO, 'x')).toEqual({ ok: false, error: { code: 'unknown-worker' } });
  });

  test('holds two workers apart: neither opens the other\'s', async () => {
    const { tools } = await tablet();
    const one = await tools();
    await wrap(one, 'password of ana', wrappedOf(ANA, 'Ana'), QUICK);
    await wrap(one, 'password of beto', wrappedOf(BETO, 'Beto'), QUICK);
    expect((await unwrap(one, BETO, 'password of ana')).ok).toBe(false);
    expect((await unwrap(one, BETO, 'password of beto')).ok).toBe(true);
    const ana = await one.store.wrappings.get(ANA);
    if (ana) await one.store.wrappings.update(BETO, { box: ana.box, salt: ana.salt });
    expect(await unwrapChecked(one, BETO, 'password of ana')).toBeUndefined();
  });

  test('after five wrong passwords waits longer each time, also after a reload', async () => {
    const { clock, tools } = await tablet();
    await wrap(await tools(), 'right', wrappedOf(ANA, 'Ana'), QUICK);
    const answer = async (password: string) => {
      const said = await unwrap(await tools(), ANA, password);
      return said.ok ? 'in' : [said.error.code, said.error.triesLeft, said.error.waitSeconds];
    };
    const first: unknown[] = [];
    for (let n = 0; n < 5; n += 1) first.push(await answer('wrong'));
    expect(first).toEqual([['wrong-password', 4, undefined], ['wrong-password', 3, undefined], ['wrong-password', 2, undefined], ['wrong-password', 1, undefined], ['wrong-password', 0, 30]]);
    expect(await answer('right')).toEqual(['wait', undefined, 30]);
    clock.now += 30_000;
    expect(await answer('wrong')).toEqual(['wrong-password', 0, 60]);
    clock.now += 59_000;
    expect(await answer('right')).toEqual(['wait', undefined, 1]);
    clock.now += 1000;
    expect(await answer('right')).toBe('in');
    expect(await answer('wrong')).toEqual(['wrong-password', 4, undefined]);
  });

  test('after ten wrong passwords the tablet forgets how that worker gets in, having said so before, and nothing else', async () => {
    const { clock, tools } = await tablet();
    const one = await tools();
    await wrap(one, 'right', wrappedOf(ANA, 'Ana'), QUICK);
    await wrap(one, 'password of beto', wrappedOf(BETO, 'Beto'), QUICK);
    const row = { seq: 1, eventId: item(1) as never, caseId: item(2) as never, centreId: CENTRE, author: ANA, at: '2026-11-23T09:00:00.000Z' as Instant, compartment: 'core' as const, status: 'waiting' as const, box: new Uint8Array(40) };
    await one.store.outbox.add(row);
    const wrong = async () => { clock.now += 900_000; const said = await unwrap(one, ANA, 'wrong'); return said.ok ? 'in' : [said.error.code, said.error.lastTries]; };
    const said: unknown[] = [];
    for (let n = 0; n < 10; n += 1) said.push(await wrong());
    expect(said.slice(5)).toEqual([['wrong-password', undefined], ['wrong-password', 3], ['wrong-password', 2], ['wrong-password', 1], ['forgotten', undefined]]);
    expect([(await one.store.wrappings.toArray()).map((each) => each.name), await one.store.outbox.count()]).toEqual([['Beto'], 1]);
    expect(await readNotice(one.store)).toMatchObject({ kind: 'too-many-tries', name: 'Ana' });
    expect(await unwrap(one, ANA, 'right')).toEqual({ ok: false, error: { code: 'unknown-worker' } });
    expect((await unwrap(one, BETO, 'password of beto')).ok).toBe(true);
  });

  test('waits at most the delay itself when the clock was set back, and at most a quarter of an hour', async () => {
    const { clock, tools } = await tablet();
    await wrap(await tools(), 'right', wrappedOf(ANA, 'Ana'), QUICK);
    for (let n = 0; n < 5; n += 1) await unwrap(await tools(), ANA, 'wrong');
    clock.now -= 900_000;
    expect(await unwrap(await tools(), ANA, 'right')).toEqual({ ok: false, error: { code: 'wait', waitSeconds: 30 } });
    expect(delayAfter(1000)).toBe(900_000);
  });
});
