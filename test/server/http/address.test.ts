// Who calls: the connection's other end, or whom a trusted proxy names; a header anybody can write is no way round the throttle.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressList, callerOf } from '#server/http/address.ts';
import { countTry } from '#server/identity/throttle.ts';
import { readConfig } from '#server/start/config.ts';
import { createWorld, newId, request } from '../support/world.ts';
import type { World } from '../support/world.ts';

const trusts = (text: string) => addressList(text) ?? (() => { throw new Error('unreadable'); });

test('the header counts only where a trusted proxy wrote it', () => {
  const proxies = trusts('10.0.0.5, 172.16.0.0/12, ::1');
  expect(callerOf('203.0.113.9', '198.51.100.1', proxies)).toBe('203.0.113.9');
  expect(callerOf('10.0.0.5', '198.51.100.1', proxies)).toBe('198.51.100.1');
  expect(callerOf('::ffff:10.0.0.5', '6.6.6.6, 198.51.100.1', proxies)).toBe('198.51.100.1');
  expect(callerOf('10.0.0.5', '6.6.6.6, 198.51.100.1, 172.20.1.1', proxies)).toBe('198.51.100.1');
  expect(callerOf('10.0.0.5', 'nonsense', proxies)).toBe('10.0.0.5');
  expect(callerOf('10.0.0.5', null, proxies)).toBe('10.0.0.5');
});

test('one household’s addresses of IPv6 are one caller', () => {
  const nobody = trusts('');
  expect(callerOf('2001:db8:0:7::1', null, nobody)).toBe(callerOf('2001:0db8:0:7:ffff::9', null, nobody));
  expect(callerOf('2001:db8:0:8::1', null, nobody)).not.toBe(callerOf('2001:db8:0:7::1', null, nobody));
});

test('a wrong list of proxies stops the start', () => {
  expect(readConfig({ TRUSTED_PROXIES: '10.0.0.0/8' }, []).isTrustedProxy('10.9.9.9')).toBe(true);
  expect(readConfig({}, []).isTrustedProxy('127.0.0.1')).toBe(false);
  for (const wrong of ['proxy.example', '10.0.0.0/33', '10.0.0.1/', '1.2.3.4/8/8']) expect(() => readConfig({ TRUSTED_PROXIES: wrong }, [])).toThrow(/^TRUSTED_PROXIES is not right: it must be addresses/);
});

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.end());

test('many names tried from one place are slowed down, whatever the header says', async () => {
  const tried = async (forwarded: string) => (await request(world, 'POST', '/api/session', { username: `name-${newId().slice(0, 8)}`, password: 'wrong', device: { id: newId(), label: '' } }, { 'x-forwarded-for': forwarded })).status;
  // Sixty are free; judging so many passwords would only cost time here.
  for (let n = 0; n < 58; n += 1) await countTry(world.services, { kind: 'address', name: 'sign-in unknown' });
  expect([await tried('198.51.100.1'), await tried('198.51.100.2'), await tried('198.51.100.3')]).toEqual([401, 401, 429]);
});
