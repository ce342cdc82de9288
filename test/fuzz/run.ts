/** Sends spoilt requests of one family through the real handler over PostgreSQL, as everybody there can be, and watches answers, log and memory. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { OPEN_ACTS, mayAct } from '#domain/access/access.ts';
import type { Role, StaffAct } from '#domain/access/access.ts';
import type { AttachmentId, CaseId, DeviceId, ItemId } from '#domain/foundation/ids.ts';
import { ROUTES } from '#server/http/routes.ts';
import { ErrorAnswer } from '#sync/protocol.ts';
import { jpegOf } from '../support/pictures.ts';
import { createWorld, newId, signIn } from '../server/support/world.ts';
import type { Tablet, World } from '../server/support/world.ts';
import { addressOf, shapesOf } from './families.ts';
import type { Family, Known, Shape } from './families.ts';
import { jsonOf, spoilt } from './mutations.ts';

/** Stands in a case of the other centre, and under protection. */
const MARK = 'Zqsecreto';
const AT_ONCE = 50;
/** What an answer to something wrong never holds: a stack, a path, what the database said. */
const INSIDE = /\bat .{1,80}:\d+:\d+|node_modules|\/src\/|SQLSTATE|syntax error|violates|invalid input|stack/i;
const BOMB = gzipSync(Buffer.alloc(20_000_000));

export type Fuzzed = { readonly family: Family; readonly requests: number; readonly byStatus: Readonly<Record<string, number>>; readonly faults: readonly string[]; /** Memory in use after the last tenth to that after the second. */ readonly memoryRatio: number };
type Sent = { readonly who: number; readonly method: string; readonly address: string; readonly headers: Record<string, string>; readonly body: Uint8Array | undefined; readonly told: string };
export type Range = { readonly world: World; readonly known: Known; readonly callers: () => Promise<readonly (Tablet | undefined)[]>; readonly theirs: Tablet };

/** A server with people and cases to aim at. */
export async function createRange(): Promise<Range> {
  const world = await createWorld();
  const [here, there] = [await world.centre('Tijuana'), await world.centre('Nogales')];
  for (const [name, role, centre, protection] of [['ana', 'caseworker', here, false], ['boss', 'supervisor', here, true], ['pablo', 'cash-officer', here, false], ['admin', 'administrator', null, false], ['otra', 'caseworker', there, true], ['spare', 'caseworker', here, false]] as const) {
    await world.worker(name, role, centre?.id ?? null, protection);
  }
  await world.database.pool.query(`insert into meta (key, value) values ('kind', 'live')`);
  const [ana, theirs, spare] = [await signIn(world, 'ana'), await signIn(world, 'otra'), await signIn(world, 'spare')];
  const [mine, secret] = [newId<CaseId>(), newId<CaseId>()];
  const events = [ana.opening(mine), ana.event(mine, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: 'a note' } })];
  await ana.push(...events);
  await theirs.push(theirs.opening(secret), theirs.event(secret, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: MARK } }), theirs.event(secret, { type: 'protectionNoteAdded', data: { noteId: newId<ItemId>(), text: MARK } }));
  const photo = newId<AttachmentId>();
  const bytes = jpegOf({ size: 100 });
  await ana.call('PATCH', `/api/attachments/${photo}`, bytes, { 'upload-offset': '0', 'upload-length': '100', 'case-id': mine, 'upload-sha256': createHash('sha256').update(bytes).digest('hex') });
  const known: Known = { ids: [mine, secret, ana.deviceId, theirs.deviceId, ana.session.worker.id, here.id, there.id, photo, events[0]?.id ?? ''], cases: [mine, secret], spare: [spare.session.worker.id, spare.deviceId], deviceId: ana.deviceId, events, photo };
  const names = ['ana', 'boss', 'pablo', 'admin'];
  const held: (Tablet | undefined)[] = [];
  return {
    world, known, theirs,
    callers: async () => {
      // Whoever was signed out on the way signs in again; nobody waits for wrong tries.
      await world.database.pool.query('delete from failures');
      for (const [at, name] of names.entries()) if (held[at] === undefined || (await held[at].call('GET', '/api/session')).status !== 200) held[at] = await signIn(world, name, name === 'ana' ? ana.deviceId : newId<DeviceId>());
      return [...held, undefined];
    },
  };
}

const packed = (text: string, way: string): { body: Uint8Array; headers: Record<string, string> } => {
  const bytes = new TextEncoder().encode(text);
  const json = { 'content-type': 'application/json' };
  switch (way) {
    case 'gzip': return { body: gzipSync(bytes), headers: { ...json, 'content-encoding': 'gzip' } };
    case 'broken gzip': return { body: gzipSync(bytes).subarray(0, 15), headers: { ...json, 'content-encoding': 'gzip' } };
    case 'no gzip': return { body: bytes, headers: { ...json, 'content-encoding': 'gzip' } };
    case 'bomb': return { body: BOMB, headers: { ...json, 'content-encoding': 'gzip' } };
    case 'unknown': return { body: bytes, headers: { ...json, 'content-encoding': 'br' } };
    case 'cut': return { body: bytes.subarray(0, Math.floor(bytes.length / 2)), headers: json };
    case 'no utf-8': return { body: Uint8Array.from([0x22, 0xff, 0xc0, 0x80, ...bytes]), headers: json };
    case 'wrong type': return { body: bytes, headers: { 'content-type': 'text/xml' } };
    default: return { body: bytes, headers: json };
  }
};
const WAYS = [...Array.from({ length: 20 }, () => 'plain'), 'gzip', 'bomb', 'broken gzip', 'no gzip', 'unknown', 'cut', 'no utf-8', 'wrong type', 'wrong type', 'gzip'];

/** As whom: mostly those who may, by the table of access; the last is nobody. */
const ROLES: readonly Role[] = ['caseworker', 'supervisor', 'cash-officer', 'administrator'];
function callersOf({ method, route }: Shape): fc.Arbitrary<number> {
  const act = ROUTES.find((one) => one.method === method && one.path === route)?.act;
  const allowed = act === undefined || Object.hasOwn(OPEN_ACTS, act) ? [4] : ROLES.flatMap((role, at) => (mayAct(role, act as StaffAct) ? [at] : []));
  return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...allowed) }, { weight: 1, arbitrary: fc.nat(4) });
}

function requestOf(shape: Shape): fc.Arbitrary<Sent> {
  const body = shape.raw?.map((bytes) => ({ body: bytes as Uint8Array | undefined, headers: {} as Record<string, string>, told: `${bytes.length} bytes` }))
    ?? (shape.body === undefined ? fc.constant({ body: undefined, headers: {}, told: '' }) : fc.tuple(shape.isSpoilt ? shape.body : spoilt(shape.body), fc.constantFrom(...WAYS)).map(([value, way]) => ({ ...packed(jsonOf(value), way), told: `${way} ${jsonOf(value).slice(0, 600)}` })));
  return fc.record({ who: callersOf(shape), address: addressOf(shape), content: body, headers: shape.headers ?? fc.constant({}), method: fc.oneof({ weight: 19, arbitrary: fc.constant(shape.method) }, { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS') }) })
    .map(({ who, address, content, headers, method }) => ({ who, method, address, headers: { ...content.headers, ...headers }, body: content.body, told: content.told }));
}

/** What is wrong with an answer; undefined when nothing is. */
async function faultIn(sent: Sent, answer: Response): Promise<string | undefined> {
  if (answer.headers.get('content-type') === 'text/event-stream') {
    await answer.body?.cancel();
    return undefined;
  }
  const text = await answer.text();
  if (answer.status >= 500) return `answered ${answer.status}`;
  if (text.includes(MARK)) return 'tells what another centre wrote';
  if (answer.status < 400 || text === '') return undefined;
  if (INSIDE.test(text)) return `tells of the inside: ${text.slice(0, 100)}`;
  if (sent.address.startsWith('/api/') && !ErrorAnswer.safeParse(JSON.parse(text)).success && !text.includes('"faults"')) return `is no refusal of ours: ${text.slice(0, 100)}`;
  return undefined;
}

/** Sends so many requests of the family, each from the seed; a fault is told with the request that caused it. */
export async function fuzz({ world, known, callers }: Range, family: Family, { runs, seed, say = () => undefined }: { runs: number; seed: number; say?: (line: string) => void }): Promise<Fuzzed> {
  const drawn = fc.oneof(...shapesOf(known)[family].map(requestOf));
  const byStatus: Record<string, number> = {};
  const faults = new Map<string, string>();
  let [early, late] = [0, 0];
  for (let done = 0, round = 0; done < runs; round += 1) {
    const who = await callers();
    for (const sent of fc.sample(drawn, { numRuns: Math.min(AT_ONCE, runs - done), seed: seed + round })) {
      world.lines.length = 0;
      done += 1;
      const answer = await send(world, who[sent.who], sent);
      if (answer === undefined) continue;
      byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
      const complaint = world.lines.find((line) => line.includes('"ERROR"'));
      const fault = (await faultIn(sent, answer)) ?? (complaint === undefined ? undefined : 'is complained of in the log') ?? (world.lines.some((line) => line.includes(MARK)) ? 'brings a word into the log' : undefined);
      if (fault !== undefined) {
        const where = `${family}: ${sent.method} ${sent.address.split('?')[0]?.replace(/[0-9a-f-]{36}/, ':id').slice(0, 60)} ${fault} ${complaint?.replace(/.*"event"/, '"event"').trim() ?? ''}`;
        if (!faults.has(where)) faults.set(where, `${where} | seed ${seed + round} | ${sent.who} ${sent.address.slice(0, 200)} ${sent.told}`);
      }
    }
    const used = process.memoryUsage().heapUsed + process.memoryUsage().external;
    const tenth = Math.floor((done * 10) / runs);
    if (tenth <= 2) early = Math.max(early, used);
    if (tenth >= 9) late = Math.max(late, used);
    if (done % 1_000 === 0) say(`${family}: ${done}`);
  }
  return { family, requests: Object.values(byStatus).reduce((sum, n) => sum + n, 0), byStatus, faults: [...faults.values()], memoryRatio: early === 0 ? 1 : Math.round((100 * late) / early) / 100 };
}

/** The answer; undefined where no such request can be made at all (a header, a method or an address that the platform itself refuses). */
async function send(world: World, tablet: Tablet | undefined, { method, address, headers, body }: Sent): Promise<Response | undefined> {
  const around = { origin: 'http://ventanilla.test', ...(tablet ? { cookie: tablet.cookie } : {}), ...headers };
  const isRead = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
  let request: Request;
  try {
    request = new Request(`http://ventanilla.test${address}`, { method, headers: around, ...(body === undefined || isRead ? {} : { body: new Uint8Array(body) }) });
  } catch {
    return undefined;
  }
  return await world.app.request(request);
}
