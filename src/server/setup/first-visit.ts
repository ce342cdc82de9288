/**
 * The first visit: whether the server is new, and the two ways on. Whatever is chosen is chosen for
 * good, under one lock, so that two first visitors can't choose differently.
 */
import { SetUpRequest } from '#sync/server-api.ts';
import type { DemoSignIns, FirstVisit } from '#sync/server-api.ts';
import { inTransaction } from '../database/transaction.ts';
import { json, nothing, notFound, problem } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import type { Call } from '../http/route.ts';
import { refusedPassword } from '../identity/password-rules.ts';
import { insertCentre, insertWorker } from '../identity/workers.ts';
import { makeDemo } from './make-demo.ts';
import { DECIDING, decideKind, kindOfServer } from './kind-of-server.ts';
import { forgetSetUpToken, isSetUpToken } from './set-up-link.ts';

const DEMO_PEOPLE = 500;

/** GET /api/first-visit. */
export async function firstVisit({ parts: { services } }: Call): Promise<Response> {
  const answer: FirstVisit = { state: await kindOfServer(services.pool) };
  return json(answer);
}

/** POST /api/first-visit/demo: makes the demonstration; its sign-ins are in this answer and nowhere else. */
export async function startDemo({ parts: { services, plugs } }: Call): Promise<Response> {
  if (plugs.populateDemo === undefined) return notFound();
  const made = await makeDemo(services, { people: DEMO_PEOPLE, onProgress: () => undefined }, plugs.populateDemo);
  if (!made.ok) return problem(409, made.error);
  const answer: DemoSignIns = made.value;
  return json(answer, 201);
}

/** POST /api/first-visit/set-up: the first administrator and the first centre. 404 for a wrong link, 409 once decided. */
export async function setUp({ request, parts: { services, passwords } }: Call): Promise<Response> {
  const asked = await readBody(request, SetUpRequest);
  if ((await kindOfServer(services.pool)) !== 'new') return problem(409, 'already-set-up');
  if (!(await isSetUpToken(services.pool, asked.token))) return problem(404, 'wrong-link');
  const { password, ...administrator } = asked.administrator;
  const refusal = refusedPassword(password, [administrator.username, administrator.name, asked.centre.name]);
  if (refusal) return refusal;
  const passwordHash = await passwords.hash(password);
  return inTransaction(services.pool, async (client) => {
    const { rows: [lock] } = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [DECIDING]);
    if (!lock?.mine) return problem(409, 'under-way');
    if (!(await decideKind(client, 'live'))) return problem(409, 'already-set-up');
    await insertCentre(client, asked.centre);
    const made = await insertWorker(client, { ...administrator, passwordHash, role: 'administrator', centreId: null, protection: false });
    if (!made.ok) throw new Error('a new server had this administrator already');
    await forgetSetUpToken(client);
    return nothing();
  });
}
