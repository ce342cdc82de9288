import { describe, expect, test } from 'vitest';
import type { AttachmentId } from '#domain/foundation/ids.ts';
import { ANA } from '../support/cases.ts';
import { ANA_STAFF, BETO_STAFF, caseId, createTablet, phoneChange, registration, startServer } from './support/tablet.ts';

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);

describe('what a tablet reads from the server when somebody asks', () => {
  test('the whole history of a case, in the order in which the case took it', async () => {
    const tablet = createTablet(startServer());
    const tab = await tablet.signedIn(ANA_STAFF);
    tablet.network.isDown = true;
    await tab.act(caseId(1), registration(1));
    await tab.act(caseId(1), phoneChange('664 111 1111'));
    expect(await tab.history(caseId(1))).toEqual({ ok: false, error: 'no-network' });
    tablet.network.isDown = false;
    expect(await tab.history(caseId(1))).toEqual({ ok: false, error: 'not-there' });
    await tab.syncNow();
    const said = await tab.history(caseId(1));
    expect(said.ok && said.value.map((one) => one.event.type)).toEqual(['caseOpened', 'personEdited']);
  });

  test('a photo that another tablet took, once it was sent; then from memory, also with no network', async () => {
    const server = startServer();
    const [one, two] = [createTablet(server), createTablet(server)];
    const taker = await one.signedIn(ANA_STAFF);
    one.network.isDown = true;
    await taker.act(caseId(1), registration(1));
    const kept = await taker.addAttachment(caseId(1), JPEG.slice().buffer, 'image/jpeg');
    if (!kept.ok) throw new Error(kept.error);
    const looker = await two.signedIn(BETO_STAFF);
    expect(await looker.attachment(kept.value)).toEqual({ ok: false, error: 'not-here' });
    one.network.isDown = false;
    await taker.syncNow();
    const said = await looker.attachment(kept.value);
    if (!said.ok) throw new Error(said.error);
    expect(said.value.type).toBe('image/jpeg');
    expect(new Uint8Array(await said.value.arrayBuffer())).toEqual(JPEG);
    two.network.isDown = true;
    expect((await looker.attachment(kept.value)).ok).toBe(true);
    expect(await looker.attachment('00000000-0000-4000-8000-0000000000ff' as AttachmentId)).toEqual({ ok: false, error: 'no-network' });
  });

  test('nothing under a colleague\'s session: the one cookie of the browser may see more', async () => {
    const tablet = createTablet(startServer());
    const tab = await tablet.signedIn(ANA_STAFF);
    await tab.act(caseId(1), registration(1));
    await tab.syncNow();
    tab.end();
    (await tablet.signedIn(BETO_STAFF)).end();
    tablet.network.isDown = true;
    const again = await tablet.openTab();
    await again.unlock(ANA, ANA_STAFF.password);
    tablet.network.before = (path) => { if (path.startsWith('/api/session')) throw new TypeError('Failed to fetch'); return undefined; };
    tablet.network.isDown = false;
    expect(await again.history(caseId(1))).toEqual({ ok: false, error: 'no-network' });
  });
});
