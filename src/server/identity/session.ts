/** POST, GET and DELETE /api/session: signing in, who is signed in and on which tablet, signing out. */
import { z } from 'zod';
import { DeviceId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { SignInRequest } from '#sync/server-api.ts';
import type { Session, Worker } from '#sync/server-api.ts';
import { noteAlone } from '../audit/audit.ts';
import { inTransaction } from '../database/transaction.ts';
import { json, nothing, notFound, problem } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import type { Call, StaffCall } from '../http/route.ts';
import type { Services } from '../http/services.ts';
import { kindOfServer } from '../setup/kind-of-server.ts';
import { keysFor } from './compartment-keys.ts';
import { isWithdrawn, registerDevice, tabletsOf } from './devices.ts';
import { parcelPublicKey, tabletKeyPair } from './parcel-key.ts';
import { refusedCode } from './factor-routes.ts';
import { hasFactor, isFactorCode, isKnownBrowser, rememberBrowser } from './second-factor.ts';
import { countTry, forgetTries } from './throttle.ts';
import { colleaguesAt, findCentre, findWorker } from './workers.ts';

/** Signs in; a wrong pair, an unknown name and a worker who left get the same answer. */
export async function signIn({ request, address, parts: { services, passwords } }: Call): Promise<Response> {
  const asked = await readBody(request, SignInRequest);
  const account = { kind: 'account', name: asked.username } as const;
  // Names tried by the hundred from one place are slowed down as well as one name tried often.
  const from = { kind: 'address', name: `sign-in ${address}` } as const;
  const wait = (await countTry(services, from)) ?? (await countTry(services, account));
  if (wait !== undefined) return problem(429, 'locked-out', wait);
  // What the tablet does by itself does not take a withdrawn one into use again; a person who types their password does.
  if (asked.again && (await isWithdrawn(services.pool, asked.device.id))) return problem(403, 'revoked');
  const signedIn = await passwords.signIn(asked.username, asked.password, asked.device?.id ?? null);
  const worker = signedIn && (await findWorker(services.pool, signedIn.authUserId));
  if (!signedIn || !worker) return problem(401, 'wrong-credentials');
  await forgetTries(services, account);
  await forgetTries(services, from);
  const proof = await proveFactor(services, worker, asked.code, request.headers);
  if (proof instanceof Response) {
    await services.pool.query('delete from auth_session where id = $1', [signedIn.sessionId]);
    return proof;
  }
  await services.pool.query('update devices set revoked_at = null where id = $1', [asked.device.id]);
  const answer = json(await sessionAnswer(services, worker, { ...asked.device, isOwn: true }));
  await noteAlone(services, { act: 'signedIn', workerId: worker.id, deviceId: signedIn.deviceId, centreId: worker.centreId });
  for (const cookie of [...signedIn.cookies, ...proof]) answer.headers.append('set-cookie', cookie);
  return answer;
}

/** The cookies by which this browser is known from now on, or the answer that asks for the code. Whoever has no factor signs in without. */
async function proveFactor(services: Services, worker: Worker, code: string | undefined, headers: Headers): Promise<readonly string[] | Response> {
  if (!(await hasFactor(services, worker.id)) || (await isKnownBrowser(services, worker.id, headers))) return [];
  if (code === undefined) return problem(401, 'factor-needed');
  const refusal = await refusedCode(services, worker, () => isFactorCode(services, worker.id, code));
  if (refusal) return refusal.status === 429 ? refusal : problem(401, 'factor-wrong');
  return [await rememberBrowser(services, worker.id, headers)];
}

/** The session as it is now, for the tablet named by `?device=`; without one, with no code and no keys. */
export async function readSession({ query, worker, deviceId, parts: { services } }: StaffCall): Promise<Response> {
  if (query('device') === undefined) return json(await sessionAnswer(services, worker, undefined));
  const device = z.object({ id: DeviceId }).safeParse({ id: query('device') });
  if (!device.success) return problem(400, 'unreadable');
  const { rowCount } = await services.pool.query('select 1 from devices where id = $1 and revoked_at is null', [device.data.id]);
  // A tablet becomes known by signing in only.
  return rowCount === 0 ? notFound() : json(await sessionAnswer(services, worker, { id: device.data.id, label: '', isOwn: device.data.id === deviceId }));
}

/** Ends the session. */
export async function signOut({ request, parts: { passwords } }: StaffCall): Promise<Response> {
  const cookies = await passwords.signOut(request.headers);
  const answer = nothing();
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}

async function sessionAnswer(services: Services, worker: Worker, device: { id: DeviceId; label: string; /** Whether the session was begun on it: its own key is told nowhere else. */ isOwn: boolean } | undefined): Promise<Session> {
  const now = services.now();
  const { deviceCode, keys } = device === undefined ? { deviceCode: '', keys: [] } : await inTransaction(services.pool, async (client) => ({
    deviceCode: await registerDevice(client, { ...device, centreId: worker.centreId, now }),
    keys: await keysFor(client, services.secret, device.id, worker, now),
  }));
  const { pool } = services;
  return {
    worker, deviceCode, keys,
    centre: worker.centreId === null ? null : ((await findCentre(pool, worker.centreId)) ?? null),
    colleagues: worker.centreId === null ? [] : await colleaguesAt(pool, worker.centreId),
    demo: (await kindOfServer(pool)) === 'demo',
    now: now.toISOString() as Instant,
    parcelKey: parcelPublicKey(services.secret),
    ...(services.passkeysOffered ? { passkeys: true } : {}),
    // Who holds no key of the cases hands none over.
    ...(device?.isOwn && keys.length > 0 && worker.centreId !== null ? { tabletKey: tabletKeyPair(services.secret, device.id).key, tablets: await tabletsOf(pool, services.secret, worker.centreId) } : {}),
  };
}
