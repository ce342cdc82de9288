/** Workers, centres and devices: what an administrator keeps and everybody else reads. */
import { centreOf } from '#domain/access/access.ts';
import { CentreId, DeviceId, WorkerId } from '#domain/foundation/ids.ts';
import { CentreChange, DeviceReport, NewCentre, NewWorker, WorkerChange } from '#sync/server-api.ts';
import type { Centres, DeviceReportAnswer, Workers } from '#sync/server-api.ts';
import { by, note } from '../audit/audit.ts';
import { StorableCount, StorableInstant } from '../database/storable.ts';
import { inTransaction } from '../database/transaction.ts';
import { json, notFound, nothing, problem } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import type { StaffCall } from '../http/route.ts';
import { listDevices, noteReport, withdrawDevice } from './devices.ts';
import { refusedPassword } from './password-rules.ts';
import { centreName, changeCentre, changeWorker, findWorkers, insertCentre, insertWorker, listCentres, listWorkers } from './workers.ts';
import type { WorkerProblem } from './workers.ts';

const STATUS: Record<WorkerProblem, number> = { 'username-taken': 409, 'last-administrator': 409, 'centre-needed': 422, 'no-such-centre': 422, 'no-such-worker': 404 };
const refusedAs = (code: WorkerProblem): Response => (code === 'no-such-worker' ? notFound() : problem(STATUS[code], code));

export async function getWorkers({ parts: { services } }: StaffCall): Promise<Response> {
  const answer: Workers = { workers: await listWorkers(services.pool) };
  return json(answer);
}

export async function postWorker(call: StaffCall): Promise<Response> {
  const { request, parts: { services, passwords } } = call;
  const { password, ...asked } = await readBody(request, NewWorker);
  const refusal = refusedPassword(password, [asked.username, asked.name, await centreName(services.pool, asked.centreId)]);
  if (refusal) return refusal;
  const passwordHash = await passwords.hash(password);
  const made = await inTransaction(services.pool, async (client) => {
    const added = await insertWorker(client, { ...asked, passwordHash });
    if (added.ok) await note(client, by(call, { act: 'workerAdded', payload: { worker: added.value.id, role: asked.role, centre: asked.centreId, protection: asked.protection } }), services.now());
    return added;
  });
  return made.ok ? json(made.value, 201) : refusedAs(made.error);
}

export async function patchWorker(call: StaffCall): Promise<Response> {
  const { request, param, parts: { services, passwords } } = call;
  const id = WorkerId.safeParse(param('id'));
  if (!id.success) return notFound();
  const { password, ...change } = await readBody(request, WorkerChange);
  if (password !== undefined) {
    const known = (await findWorkers(services.pool, [id.data])).get(id.data)?.worker;
    if (!known) return notFound();
    const refusal = refusedPassword(password, [known.username, change.name ?? known.name, await centreName(services.pool, change.centreId === undefined ? known.centreId : change.centreId)]);
    if (refusal) return refusal;
  }
  const passwordHash = password === undefined ? undefined : await passwords.hash(password);
  const changed = await inTransaction(services.pool, async (client) => {
    const after = await changeWorker(client, id.data, { ...change, passwordHash, now: services.now() });
    // Rights as they are given, a name and a password only as fields that changed.
    const { name, ...rights } = change;
    const payload = { worker: id.data, ...rights, fields: [...(name === undefined ? [] : ['name']), ...(password === undefined ? [] : ['password'])] };
    if (after.ok) await note(client, by(call, { act: 'workerChanged', payload }), services.now());
    return after;
  });
  return changed.ok ? json(changed.value) : refusedAs(changed.error);
}

export async function getCentres({ parts: { services } }: StaffCall): Promise<Response> {
  const answer: Centres = { centres: await listCentres(services.pool) };
  return json(answer);
}

export async function postCentre(call: StaffCall): Promise<Response> {
  const { request, parts: { services } } = call;
  const asked = await readBody(request, NewCentre);
  const opened = await inTransaction(services.pool, async (client) => {
    const centre = await insertCentre(client, asked);
    await note(client, by(call, { act: 'centreOpened', payload: { centre: centre.id } }), services.now());
    return centre;
  });
  return json(opened, 201);
}

export async function patchCentre(call: StaffCall): Promise<Response> {
  const { request, param, parts: { services } } = call;
  const id = CentreId.safeParse(param('id'));
  if (!id.success) return notFound();
  const asked = await readBody(request, CentreChange);
  const changed = await inTransaction(services.pool, async (client) => {
    const centre = await changeCentre(client, id.data, asked);
    if (centre) await note(client, by(call, { act: 'centreChanged', payload: { centre: centre.id, fields: Object.keys(asked) } }), services.now());
    return centre;
  });
  return changed ? json(changed) : notFound();
}

/** The tablets of the supervisor's centre; an administrator sees all. */
export async function getDevices({ worker, parts: { services } }: StaffCall): Promise<Response> {
  const centreId = centreOf(worker, 'tabletsRead');
  return json(centreId === 'none' ? { devices: [] } : await listDevices(services.pool, centreId));
}

const StorableReport = DeviceReport.extend({ unsent: StorableCount, setAside: StorableCount, oldestAt: StorableInstant.optional() });

export async function postDeviceReport({ request, worker, parts: { services } }: StaffCall): Promise<Response> {
  const report = await readBody(request, StorableReport);
  if (!(await noteReport(services.pool, report, worker.centreId, services.now()))) return notFound();
  const known = await findWorkers(services.pool, report.workers ?? []);
  const answer: DeviceReportAnswer = { left: [...known.values()].filter((one) => !one.worker.active).map((one) => one.worker.id) };
  return json(answer);
}

/** Withdraws a tablet: its sessions end, and at its next contact it hands in what is unsent and forgets the rest. */
export async function postWithdrawal(call: StaffCall): Promise<Response> {
  const { param, worker, parts: { services } } = call;
  const id = DeviceId.safeParse(param('id'));
  const centreId = centreOf(worker, 'tabletWithdrawn');
  if (!id.success || centreId === 'none') return notFound();
  const isDone = await inTransaction(services.pool, async (client) => {
    if (!(await withdrawDevice(client, { id: id.data, centreId, now: services.now() }))) return false;
    await note(client, by(call, { act: 'tabletWithdrawn', payload: { tablet: id.data } }), services.now());
    return true;
  });
  return isDone ? nothing() : notFound();
}
