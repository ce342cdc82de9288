// A colleague's sign-in of which only the cookie came: whoever works on this tablet goes on under their own name, never under that one.
import { expect, test } from 'vitest';
import { offline } from './support/fake-server.ts';
import { ANA_STAFF, BETO_STAFF, caseId, createTablet, registration, startServer } from './support/tablet.ts';

test('after a sign-in whose answer was cut the session that is open signs in anew before it sends or fetches', async () => {
  const server = startServer();
  const tablet = createTablet(server);
  const ana = await tablet.signedIn(ANA_STAFF);
  await ana.syncNow();
  const called: string[] = [];
  tablet.network.before = (path) => (path === '/api/session' ? offline() : undefined);
  const beto = await tablet.openTab();
  expect((await beto.signIn('beto', BETO_STAFF.password)).ok).toBe(false);
  tablet.network.before = (path) => { called.push(path); return undefined; };
  await ana.act(caseId(1), registration(1));
  await ana.syncNow();
  expect(called[0]).toBe('/api/session');
  expect(server.stored).toHaveLength(1);
});
