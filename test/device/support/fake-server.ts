/** A server in memory over the real domain: admits, evolves and projects as the real one does, keeps sessions by tablet, and can be cut anywhere. */
import { createHash, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Actor } from '#domain/access/access.ts';
import { project } from '#domain/access/access.ts';
import { admit } from '#domain/case/admit.ts';
import { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CaseId, CentreId, DeviceId, WorkerId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { EDITIONS_PATH } from '#sync/editions.ts';
import { PASSWORD_PATH, PasswordRequest } from '#sync/account.ts';
import type { EditionsAnswer, KeptEdition } from '#sync/editions.ts';
import { createParcelOpener, parcelPublicKey, tabletKeyPair } from '#server/identity/parcel-key.ts';
import { HAND_IN_PATH, HandIn } from '#sync/hand-in.ts';
import { Parcel } from '#sync/parcels.ts';
import { PushRequest } from '#sync/protocol.ts';
import type { AuthorKey } from '#sync/signing.ts';
import type { Centres, DeviceReportAnswer } from '#sync/server-api.ts';
import { ATTACHMENT_HEADERS, AuthorKeyRequest, DeviceReport, SignInRequest } from '#sync/server-api.ts';
import { ana, CENTRE, OTHER_CENTRE, world } from '../../support/cases.ts';

export type StaffMember = { readonly username: string; readonly password: string; readonly name: string; readonly actor: Actor };
/** Before the server: an answer instead of it, a thrown TypeError for no network. After: 'lost' when the answer never arrives. */
export type Interceptor = { before?: (path: string, init: RequestInit) => Response | undefined; after?: (path: string) => 'lost' | undefined };

const SECRET = 'the secret of a server in memory';
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
export const problem = (status: number, code: string) => json({ error: { code } }, status);
export const offline = (): never => { throw new TypeError('Failed to fetch'); };
export const portal = () => new Response('<html>Welcome to the free Wi-Fi</html>', { status: 200, headers: { 'content-type': 'text/html' } });

export function createFakeServer(staff: readonly StaffMember[]) {
  const cases = new Map<string, { state: CaseState; position: number }>();
  /** Erased cases, and their marks in the feed. */
  const erased = new Map<string, number>();
  const keys = new Map<string, string>();
  /** Who has changed theirs. */
  const passwords = new Map<string, string>();
  const devices = new Set<DeviceId>();
  const stored: string[] = [];
  const told: CaseEvent[] = [];
  const written: CaseEvent[] = [];
  const uploads = new Map<string, Uint8Array>();
  const packs = new Map<string, { bytes: Uint8Array; compartment: 'core' | 'protection'; cases: number }>();
  const pushes: { device: DeviceId; ids: string[] }[] = [];
  const reports: DeviceReport[] = [];
  const server = { epoch: 'epoch-1', position: 0, cases, stored, written, uploads, packs, pushes, reports, editions: [] as KeptEdition[], authorKeys: [] as { workerId: WorkerId; publicKey: string; deviceId: DeviceId }[], authors: [] as AuthorKey[], parcels: [] as Parcel[], left: new Set<string>(), isWithdrawn: false, /** Whether tablets may be opened with a passkey. */ passkeys: false, /** How often each tablet's keys were made. */ keyGeneration: 1, handedIn: [] as number[], pageSize: 200, keyOf: (device: string, compartment: string) => keys.get(`${device}/${compartment}`) };

  /** One tablet's line to the server, with the one cookie of its browser. */
  function line(interceptor: Interceptor) {
    const jar: { member?: StaffMember } = {};
    return {
      jar,
      fetch: async (path: string, init: RequestInit): Promise<Response> => {
        const instead = interceptor.before?.(path, init);
        if (instead) return instead;
        const answer = await handle(jar, path, init);
        return interceptor.after?.(path) === 'lost' ? offline() : answer;
      },
    };
  }

  async function handle(jar: { member?: StaffMember }, path: string, init: RequestInit): Promise<Response> {
    const url = new URL(path, 'http://server');
    const isPacked = new Headers(init.headers).get('content-encoding') === 'gzip';
    const text = isPacked ? gunzipSync(init.body as Uint8Array).toString('utf8') : init.body;
    const body = typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined;
    if (url.pathname === '/api/session') return signIn(jar, body);
    if (url.pathname === HAND_IN_PATH) return handIn(body);
    const actor = jar.member && (server.left.has(jar.member.actor.workerId) || server.isWithdrawn) ? undefined : jar.member?.actor;
    if (!actor) return problem(401, 'signed-out');
    if (url.pathname === PASSWORD_PATH && jar.member) return changePassword(jar.member, body);
    if (url.pathname === '/api/session/author-key') return authorKey(actor, body);
    if (url.pathname === '/api/sync/push') return push(actor, body);
    if (url.pathname === '/api/sync/pull') return pull(actor, Number(url.searchParams.get('cursor')));
    if (url.pathname === '/api/sync/manifest') return manifest(actor);
    if (url.pathname.startsWith('/api/sync/packs/')) {
      const pack = packs.get(url.pathname.slice('/api/sync/packs/'.length));
      return pack ? new Response(pack.bytes as BodyInit, { headers: { 'content-type': 'application/gzip' } }) : problem(404, 'not-found');
    }
    if (url.pathname === '/api/devices/report') { const report = DeviceReport.parse(body); reports.push(report); return json({ left: (report.workers ?? []).filter((id) => server.left.has(id)) } satisfies DeviceReportAnswer); }
    if (url.pathname === EDITIONS_PATH) return json({ epoch: server.epoch, editions: server.editions.filter((one) => one.number > Number(url.searchParams.get('after'))), more: false } satisfies EditionsAnswer);
    if (url.pathname === '/api/centres') return json({ centres: [{ id: CENTRE, name: 'Centro Tijuana', code: 'TJ', state: 'BC' }, { id: OTHER_CENTRE, name: 'Centro Matamoros', code: 'MA', state: 'TS' }] } satisfies Centres);
    if (url.pathname === '/api/vacancies') return json({ vacancies: [{ id: '00000000-0000-4000-8000-0000000000f1', title: 'Albañil vacancymarker', employer: 'Constructora', occupation: 'bricklayer', state: 'BC', town: 'Tijuana', pay: 1_200_000, places: 2, source: 'Llamada' }] });
    const asked = /^\/api\/cases\/([^/]+)\/history$/.exec(url.pathname);
    if (asked) {
      const events = told.filter((event) => event.caseId === asked[1]).map((event) => ({ event, receivedAt: event.at, exceptions: [] }));
      return events.length > 0 ? json({ events }) : problem(404, 'not-found');
    }
    if (url.pathname.startsWith('/api/attachments/')) return attachment(url.pathname.slice('/api/attachments/'.length), init);
    return problem(404, 'not-found');
  }

  function signIn(jar: { member?: StaffMember }, body: unknown): Response {
    const { username, password, device, again } = SignInRequest.parse(body);
    const member = staff.find((one) => one.username === username && (passwords.get(username) ?? one.password) === password);
    if (!member || server.left.has(member.actor.workerId)) return problem(401, 'wrong-credentials');
    if (again && server.isWithdrawn) return problem(403, 'revoked');
    server.isWithdrawn = false;
    jar.member = member;
    devices.add(device.id);
    const compartments = member.actor.protection ? (['core', 'protection'] as const) : (['core'] as const);
    const granted = compartments.flatMap((compartment) => {
      const name = `${device.id}/${compartment}`;
      const made = Array.from({ length: server.keyGeneration }, (_, age) => createHash('sha256').update(age === 0 ? name : `${name}/${age}`).digest('base64')).toReversed();
      keys.set(name, made[0] ?? '');
      return made.map((key) => ({ compartment, key }));
    });
    const worker = { id: member.actor.workerId, name: member.name, username, role: member.actor.role, centreId: CENTRE, protection: member.actor.protection, active: true };
    return json({ worker, centre: { id: CENTRE, name: 'Centro Tijuana', code: 'TJ', state: 'BC' }, deviceCode: 'A23', keys: granted, colleagues: [], demo: false, parcelKey: parcelPublicKey(SECRET), ...(server.passkeys ? { passkeys: true } : {}), tabletKey: tabletKeyPair(SECRET, device.id).key, tablets: [...devices].map((id, at) => ({ id, label: 'Tablet', code: `A${at}`, sealTo: tabletKeyPair(SECRET, id).sealTo, signers: server.authorKeys.filter((one) => one.deviceId === id).map(({ workerId, publicKey }) => ({ workerId, publicKey })) })), now: '2026-11-23T09:00:00.000Z' });
  }

  function changePassword(member: StaffMember, body: unknown): Response {
    const { oldPassword, newPassword } = PasswordRequest.parse(body);
    if ((passwords.get(member.username) ?? member.password) !== oldPassword) return problem(409, 'wrong-password');
    passwords.set(member.username, newPassword);
    return new Response(null, { status: 204 });
  }

  function authorKey(actor: Actor, body: unknown): Response {
    const { publicKey, deviceId } = AuthorKeyRequest.parse(body);
    server.authorKeys.push({ workerId: actor.workerId, publicKey, deviceId });
    return json({ workerId: actor.workerId, publicKey, since: '2026-11-23T09:00:00.000Z' as Instant, proof: 'proof' } satisfies AuthorKey);
  }

  /** The proof is the real server's to check (test/server/sync/hand-in.test.ts). */
  function handIn(body: unknown): Response {
    const { parcels, workerId, ...asked } = HandIn.parse(body);
    const told = { worker: server.left.has(workerId) ? 'left' as const : 'active' as const, device: server.isWithdrawn ? 'withdrawn' as const : 'known' as const };
    server.handedIn.push(parcels.length);
    const { results } = take({ ...asked, events: parcels }, ana);
    return json({ protocol: 1, results, offsetMs: 0, ...told });
  }

  function push(actor: Actor, body: unknown): Response {
    const request = PushRequest.parse(body);
    if (request.epoch !== undefined && request.epoch !== server.epoch) return json({ error: { code: 'epoch-changed' } }, 409);
    return json(take(request, actor));
  }

  function take(request: PushRequest, actor: Actor) {
    server.authors.push(...(request.authors ?? []));
    pushes.push({ device: request.deviceId, ids: request.events.map((one) => (one as { id: string }).id) });
    const unpack = createParcelOpener(SECRET, request.deviceId);
    const results = request.events.map((one) => {
      const parcel = Parcel.safeParse(one);
      const inside = parcel.success ? unpack(parcel.data) : { written: one };
      if (parcel.success) server.parcels.push(parcel.data);
      if (typeof inside === 'string') return { id: parcel.data?.id ?? null, outcome: 'refused', reason: 'bad-parcel' };
      const input = inside.written;
      written.push(input as CaseEvent);
      const event = CaseEvent.parse(input);
      if (erased.has(event.caseId)) return { id: event.id, outcome: stored.includes(event.id) ? 'known' : 'refused', reason: 'erased' };
      const author = staff.find((each) => each.actor.workerId === event.workerId)?.actor ?? actor;
      const said = admit(cases.get(event.caseId)?.state, event, parcel.success ? author : actor, world);
      if (said.outcome === 'refused') return { id: event.id, outcome: 'refused', reason: said.reason };
      if (said.outcome === 'known') return { id: event.id, outcome: 'known' };
      stored.push(event.id);
      told.push(event);
      server.position += 1;
      cases.set(event.caseId, { state: said.state, position: server.position });
      return { id: event.id, outcome: 'accepted', exceptions: said.exceptions };
    });
    return { protocol: 1, results, offsetMs: 0 };
  }

  function pull(actor: Actor, cursor: number): Response {
    const all: { state?: CaseState; id?: string; position: number }[] = [...cases.values(), ...[...erased].map(([id, position]) => ({ id, position }))];
    const newer = all.filter((one) => one.position > cursor).toSorted((a, b) => a.position - b.position);
    const page = newer.slice(0, server.pageSize);
    const changes = page.map(({ state, id }) => {
      const seen = state && project(state, actor);
      return seen ? { kind: 'state', state: seen } : { kind: 'gone', caseId: state?.id ?? id, ...(state ? {} : { erased: true }) };
    });
    return json({ protocol: 1, epoch: server.epoch, centreId: CENTRE, changes, cursor: page.at(-1)?.position ?? cursor, more: newer.length > page.length, editions: server.editions.at(-1)?.number ?? 0 });
  }

  function manifest(actor: Actor): Response {
    const states = [...cases.values()].map((one) => one.state).filter((state) => state.centreId === CENTRE);
    if (states.length > 0) {
      makePack('core', states.map((state) => { const { protection: _, ...core } = state; return core; }));
      if (actor.protection) makePack('protection', Object.fromEntries(states.map((state) => [state.id, state.protection])));
    }
    const mine = [...packs].filter(([, pack]) => pack.compartment === 'core' || actor.protection).map(([name, pack]) => ({ name, compartment: pack.compartment, cases: pack.cases }));
    return json({ protocol: 1, epoch: server.epoch, cursor: server.position, packs: states.length > 0 ? mine : [], erased: [...erased.keys()] });
  }

  function makePack(compartment: 'core' | 'protection', content: object): void {
    const text = JSON.stringify(content);
    for (const [name, pack] of packs) if (pack.compartment === compartment) packs.delete(name);
    packs.set(createHash('sha256').update(compartment + text).digest('hex'), { bytes: gzipSync(text), compartment, cases: Object.keys(content).length });
  }

  /** Somebody at the centre where it is passes the case on. */
  function move(id: CaseId, to: CentreId): void {
    const { state } = cases.get(id) ?? {};
    if (!state) throw new Error('no such case');
    server.position += 1;
    const event = CaseEvent.parse({ type: 'caseMoved', v: 1, data: { toCentreId: to }, id: randomUUID(), caseId: id, centreId: state.centreId, workerId: randomUUID(), deviceId: randomUUID(), seq: 1, base: state.version, at: state.changedAt });
    cases.set(id, { state: evolve(state, event) ?? state, position: server.position });
  }

  /** The case is gone for good. */
  function erase(id: string): void {
    server.position += 1;
    cases.delete(id);
    erased.set(id, server.position);
    packs.clear();
  }

  async function attachment(id: string, init: RequestInit): Promise<Response> {
    const have = uploads.get(id) ?? new Uint8Array();
    if (init.method === 'GET') return uploads.has(id) ? new Response(have as BodyInit, { headers: { 'content-type': 'image/jpeg' } }) : problem(404, 'not-found');
    if (init.method === 'HEAD') return new Response(null, { status: 200, headers: { [ATTACHMENT_HEADERS.offset]: String(have.length) } });
    const headers = new Headers(init.headers);
    if (Number(headers.get(ATTACHMENT_HEADERS.offset)) !== have.length) return problem(409, 'wrong-offset');
    const piece = new Uint8Array(await new Response(init.body).arrayBuffer());
    uploads.set(id, Uint8Array.from([...have, ...piece]));
    return new Response(null, { status: 204, headers: { [ATTACHMENT_HEADERS.offset]: String(have.length + piece.length) } });
  }

  return { ...server, server, line, erase, move };
}
export type FakeServer = ReturnType<typeof createFakeServer>;
