// One's own password, changed at the server and on this tablet: whatever breaks between, what lies here opens and can be sent.
import { expect, test } from 'vitest';
import { PASSWORD_PATH } from '#sync/account.ts';
import { ANA, BETO } from '../support/cases.ts';
import { problem } from './support/fake-server.ts';
import { ANA_STAFF, BETO_STAFF, caseId, createTablet, registration, startServer } from './support/tablet.ts';

const OLD = ANA_STAFF.password;
const NEW = 'zapato verde rie poco';

test('opens the tablet from then on, also without a network, and the old one does not; what was unsent goes out', async () => {
  const server = startServer();
  const tablet = createTablet(server);
  const tab = await tablet.signedIn(ANA_STAFF);
  await tab.act(caseId(1), registration(1));
  expect(await tab.changePassword(ANA, OLD, NEW)).toEqual({ ok: true, value: null });
  await tab.syncNow();
  expect(server.cases.size).toBe(1);
  tab.end();
  tablet.network.isDown = true;
  const again = await tablet.openTab();
  expect(await again.unlock(ANA, OLD)).toMatchObject({ ok: false, error: { code: 'wrong-password' } });
  expect((await again.unlock(ANA, NEW)).ok).toBe(true);
  expect(await again.rows()).toHaveLength(1);
});

test('with a wrong old one changes nothing and counts as a try; without a network nothing is asked of the server', async () => {
  const tablet = createTablet(startServer());
  const tab = await tablet.signedIn(ANA_STAFF);
  expect(await tab.changePassword(ANA, 'another one', NEW)).toEqual({ ok: false, error: { code: 'wrong-password', triesLeft: 4 } });
  expect((await tab.unlock(ANA, OLD)).ok).toBe(true);
  expect((await tab.unlock(ANA, NEW)).ok).toBe(false);
});

test('refused by the server stays the old one, here too', async () => {
  const tablet = createTablet(startServer());
  const tab = await tablet.signedIn(ANA_STAFF);
  tablet.network.before = (path) => (path === PASSWORD_PATH ? problem(422, 'password-common') : undefined);
  expect(await tab.changePassword(ANA, OLD, 'password password')).toEqual({ ok: false, error: { code: 'password-common' } });
  expect((await tab.unlock(ANA, 'password password')).ok).toBe(false);
  expect((await tab.unlock(ANA, OLD)).ok).toBe(true);
});

test.each(['the answer is lost', 'the tab is killed'])('when %s both open the tablet, the next sign-in settles it, and the signing key stays', async (what) => {
  const server = startServer();
  const tablet = createTablet(server);
  const tab = await tablet.signedIn(ANA_STAFF);
  await tab.act(caseId(1), registration(1));
  await tab.syncNow();
  tablet.network.after = (path) => (path === PASSWORD_PATH ? 'lost' : undefined);
  if (what === 'the answer is lost') expect(await tab.changePassword(ANA, OLD, NEW)).toEqual({ ok: false, error: { code: 'unsure' } });
  else {
    const asked = new Promise<void>((resolve) => { tablet.network.after = (path) => { if (path === PASSWORD_PATH) { tab.end(); resolve(); return 'lost'; } return undefined; }; });
    tab.changePassword(ANA, OLD, NEW).catch(() => undefined);
    await asked;
  }
  tab.end();
  delete tablet.network.after;
  for (const password of [OLD, NEW]) {
    const later = await tablet.openTab();
    expect((await later.unlock(ANA, password)).ok).toBe(true);
    expect(await later.rows()).toHaveLength(1);
    later.end();
  }
  const last = await tablet.openTab();
  expect((await last.signIn('ana', NEW)).ok).toBe(true);
  await last.syncNow();
  expect(new Set(server.authorKeys.map((one) => one.publicKey)).size).toBe(1);
  expect((await last.unlock(ANA, OLD)).ok).toBe(false);
});

test('asked again after a lost answer is done, not refused', async () => {
  const tablet = createTablet(startServer());
  const tab = await tablet.signedIn(ANA_STAFF);
  tablet.network.after = (path) => (path === PASSWORD_PATH ? 'lost' : undefined);
  await tab.changePassword(ANA, OLD, NEW);
  delete tablet.network.after;
  expect(await tab.changePassword(ANA, OLD, NEW)).toEqual({ ok: true, value: null });
  expect((await tab.unlock(ANA, OLD)).ok).toBe(false);
  expect((await tab.unlock(ANA, NEW)).ok).toBe(true);
});

test('while the browser’s cookie is a colleague’s changes the own one, not hers', async () => {
  const tablet = createTablet(startServer());
  const tab = await tablet.signedIn(ANA_STAFF);
  await tab.signIn(BETO_STAFF.username, BETO_STAFF.password);
  await tab.unlock(ANA, OLD);
  expect(await tab.changePassword(ANA, OLD, NEW)).toEqual({ ok: true, value: null });
  expect((await tab.signIn('beto', BETO_STAFF.password)).ok).toBe(true);
  expect((await tab.signIn('ana', NEW)).ok).toBe(true);
  expect((await tab.unlock(BETO, BETO_STAFF.password)).ok).toBe(true);
});
