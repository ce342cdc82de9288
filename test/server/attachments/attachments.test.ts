// Attachments: sent in parts over a bad line, whole and of the announced content or not at all.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AttachmentId, CaseId } from '#domain/foundation/ids.ts';
import { attachmentsIn, createFileStore } from '#server/attachments/attachment-store.ts';
import { createWorld, newId, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';
import { jpegOf, pngOf } from '../../support/pictures.ts';

let world: World;
let ana: Tablet;
let other: Tablet;
const caseId = newId<CaseId>();

beforeAll(async () => {
  world = await createWorld();
  await world.worker('ana', 'caseworker', (await world.centre('Tijuana')).id);
  await world.worker('other', 'supervisor', (await world.centre('Nogales')).id, true);
  [ana, other] = [await signIn(world, 'ana'), await signIn(world, 'other')];
  await ana.push(ana.opening(caseId));
});
afterAll(() => world.end());

const jpeg = (size: number): Buffer => { const noise = randomBytes(size); return Buffer.from(jpegOf({ size }, (at) => noise[at] ?? 0)); };
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const send = (tablet: Tablet, id: AttachmentId, whole: Buffer, [from, to]: [number, number], headers = {}) =>
  tablet.call('PATCH', `/api/attachments/${id}`, whole.subarray(from, to), { 'upload-offset': String(from), 'upload-length': String(whole.length), 'case-id': caseId, 'upload-sha256': sha256(whole), ...headers });
const told = async (answer: Response) => [answer.status, answer.headers.get('upload-offset')];

test('an upload goes on where it stopped, may be repeated, and comes back byte for byte', async () => {
  const id = newId<AttachmentId>();
  const whole = jpeg(300_000);
  expect((await ana.call('HEAD', `/api/attachments/${id}`)).status).toBe(404);
  expect(await told(await send(ana, id, whole, [0, 100_000]))).toEqual([204, '100000']);
  expect(await told(await ana.call('HEAD', `/api/attachments/${id}`))).toEqual([204, '100000']);
  expect((await ana.call('GET', `/api/attachments/${id}`)).status).toBe(404);
  expect(await told(await send(ana, id, whole, [0, 100_000]))).toEqual([409, '100000']);
  expect(await told(await send(ana, id, whole, [100_000, 300_000]))).toEqual([204, '300000']);
  expect(await told(await send(ana, id, whole, [100_000, 300_000]))).toEqual([204, '300000']);
  expect(await told(await ana.call('HEAD', `/api/attachments/${id}`))).toEqual([204, '300000']);
  const back = await ana.call('GET', `/api/attachments/${id}`);
  expect([back.headers.get('content-type'), back.headers.get('cache-control')]).toEqual(['image/jpeg', 'private, no-store']);
  expect(Buffer.from(await back.arrayBuffer()).equals(whole)).toBe(true);
});

test('what arrived before the line broke is kept', async () => {
  const id = newId<AttachmentId>();
  const whole = jpeg(50_000);
  const half = new ReadableStream<Uint8Array>({
    start: (controller) => { controller.enqueue(new Uint8Array(whole.subarray(0, 20_000))); },
    pull: (controller) => { controller.error(new Error('line broke')); },
  }, { highWaterMark: 0 });
  const headers = { origin: 'http://ventanilla.test', cookie: ana.cookie, 'upload-offset': '0', 'upload-length': '50000', 'case-id': caseId, 'upload-sha256': sha256(whole) };
  const init = { method: 'PATCH', headers, body: half, duplex: 'half' };
  const answer = await world.app.request(new Request(`http://ventanilla.test/api/attachments/${id}`, init));
  expect(answer.status).toBe(400);
  expect(await told(await ana.call('HEAD', `/api/attachments/${id}`))).toEqual([204, '20000']);
  expect(await told(await send(ana, id, whole, [20_000, 50_000]))).toEqual([204, '50000']);
});

test('two senders of the same part at once add it once', async () => {
  const id = newId<AttachmentId>();
  const whole = jpeg(40_000);
  const answers = await Promise.all([1, 2, 3].map(() => send(ana, id, whole, [0, 30_000])));
  expect(answers.map((one) => String(one.status)).toSorted((one, two) => one.localeCompare(two))).toEqual(['204', '409', '409']);
  expect((await send(ana, id, whole, [30_000, 40_000])).status).toBe(204);
});

test('what is no picture, has another checksum or is too large is refused, and nothing of it stays', async () => {
  const text = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  const id = newId<AttachmentId>();
  expect((await send(ana, id, text, [0, text.length])).status).toBe(415);
  const whole = jpeg(9_000);
  expect((await send(ana, id, whole, [0, 9_000], { 'upload-sha256': sha256(text) })).status).toBe(422);
  expect((await ana.call('HEAD', `/api/attachments/${id}`)).status).toBe(404);
  expect((await send(ana, id, whole, [0, 9_000], { 'upload-length': '8000001' })).status).toBe(413);
  expect((await send(ana, id, whole, [0, 9_000], { 'upload-length': '8000' })).status).toBe(413);
  expect((await send(ana, id, whole, [0, 9_000], { 'upload-offset': 'x' })).status).toBe(400);
  const left = readdirSync(join(world.services.dataDir, 'attachments'), { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => name.includes(id))).toEqual([]);
});

test('a picture is kept without the place and the time beside it, the same upload is known again, and one made to exhaust is refused', async () => {
  for (const make of [jpegOf, pngOf]) {
    const id = newId<AttachmentId>();
    const whole = Buffer.from(make({ aside: 'GPS 32.53', behind: '<script>' }));
    for (let times = 0; times < 2; times += 1) expect(await told(await send(ana, id, whole, [0, whole.length]))).toEqual([204, String(whole.length)]);
    const back = Buffer.from(await (await ana.call('GET', `/api/attachments/${id}`)).arrayBuffer());
    expect(back.equals(Buffer.from(make()))).toBe(true);
    const { rows: [row] } = await world.services.pool.query<{ kept_sha256: string }>('select kept_sha256 from attachments where id = $1', [id]);
    expect(row?.kept_sha256).toBe(sha256(back));
  }
  const bomb = Buffer.from(jpegOf({ width: 65_000, height: 65_000 }));
  expect((await send(ana, newId<AttachmentId>(), bomb, [0, bomb.length])).status).toBe(415);
});

test('another centre can neither read nor add, and gets the answer of what is not there', async () => {
  const id = newId<AttachmentId>();
  const whole = jpeg(1_000);
  expect((await send(other, id, whole, [0, 1_000])).status).toBe(404);
  expect((await send(ana, id, whole, [0, 1_000])).status).toBe(204);
  for (const method of ['GET', 'HEAD']) expect((await other.call(method, `/api/attachments/${id}`)).status).toBe(404);
  expect((await send(ana, newId<AttachmentId>(), whole, [0, 1_000], { 'case-id': newId<CaseId>() })).status).toBe(404);
  const theirs = newId<CaseId>();
  await other.push(other.opening(theirs));
  expect((await send(other, id, whole, [0, 1_000], { 'case-id': theirs })).status).toBe(404);
});

describe('after a server was killed between the last part and its row', () => {
  const store = () => createFileStore(attachmentsIn(world.services.dataDir));
  const head = async (id: AttachmentId) => told(await ana.call('HEAD', `/api/attachments/${id}`));
  const photo = async (id: AttachmentId) => Buffer.from(await (await ana.call('GET', `/api/attachments/${id}`)).arrayBuffer());

  test('who asks how much is here is told "all" only once it is kept, for a tablet forgets its photo by that', async () => {
    const id = newId<AttachmentId>();
    const whole = jpeg(50_000);
    await send(ana, id, whole, [0, 20_000]);
    await store().append(id, whole.subarray(20_000));
    expect(await head(id)).toEqual([204, '50000']);
    expect((await photo(id)).equals(whole)).toBe(true);
  });

  test('who begins anew, for no row tells of it, finds it kept', async () => {
    const id = newId<AttachmentId>();
    const whole = jpeg(50_000);
    await store().append(id, whole);
    expect(await head(id)).toEqual([404, null]);
    expect(await told(await send(ana, id, whole, [0, 20_000]))).toEqual([204, '50000']);
    expect((await photo(id)).equals(whole)).toBe(true);
  });

  test('what is all there and something else is dropped, and sent anew', async () => {
    const id = newId<AttachmentId>();
    const whole = jpeg(50_000);
    await send(ana, id, whole, [0, 20_000]);
    await store().append(id, Buffer.alloc(30_001));
    expect(await head(id)).toEqual([404, null]);
    expect(await told(await send(ana, id, whole, [0, 50_000]))).toEqual([204, '50000']);
    expect((await photo(id)).equals(whole)).toBe(true);
  });
});
