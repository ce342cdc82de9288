/** One's own password and sessions, and an administrator's hand on a colleague's sessions. */
import { WorkerId } from '#domain/foundation/ids.ts';
import type { DeviceId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { PasswordRequest } from '#sync/account.ts';
import type { Sessions } from '#sync/account.ts';
import { by, note } from '../audit/audit.ts';
import { inTransaction } from '../database/transaction.ts';
import { json, nothing, notFound, problem } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import type { StaffCall } from '../http/route.ts';
import { refusedPassword } from './password-rules.ts';
import { replacePassword } from './passwords.ts';
import { refusedTry } from './throttle.ts';
import { centreName } from './workers.ts';

/** POST /api/session/password: the old one is asked, and counted as at the door, so that a tablet left open changes nothing. */
export async function postPassword(call: StaffCall): Promise<Response> {
  const { request, worker, authUserId, sessionId, parts: { services, passwords } } = call;
  const { oldPassword, newPassword } = await readBody(request, PasswordRequest);
  const wrong = await refusedTry(services, { kind: 'account', name: worker.username }, 'wrong-password', () => passwords.isPassword(authUserId, oldPassword));
  if (wrong) return wrong;
  if (oldPassword === newPassword) return problem(422, 'password-same');
  const refusal = refusedPassword(newPassword, [worker.username, worker.name, await centreName(services.pool, worker.centreId)]);
  if (refusal) return refusal;
  const passwordHash = await passwords.hash(newPassword);
  await inTransaction(services.pool, async (client) => {
    await replacePassword(client, authUserId, passwordHash, sessionId);
    await note(client, by(call, { act: 'passwordChanged' }), services.now());
  });
  return nothing();
}

/** GET /api/sessions. */
export async function getSessions({ worker, authUserId, sessionId, parts: { services } }: StaffCall): Promise<Response> {
  type Row = { id: string; createdAt: Date; seen_at: Date | null; device_id: string | null; tablet: string };
  const { rows } = await services.pool.query<Row>(
    `select s.id, s."createdAt", s.seen_at, s.device_id, concat_ws(' ', nullif(d.label, ''), d.code) as tablet
     from auth_session s left join devices d on d.id = s.device_id where s."userId" = $1 and s."expiresAt" > $2 order by s.id = $3 desc, coalesce(s.seen_at, s."createdAt") desc`,
    [authUserId, services.now(), sessionId],
  );
  const answer: Sessions = {
    workerId: worker.id,
    sessions: rows.map((row) => ({
      id: row.id, tablet: row.tablet, deviceId: row.device_id as DeviceId | null, since: row.createdAt.toISOString() as Instant, lastSeen: (row.seen_at ?? row.createdAt).toISOString() as Instant, isThis: row.id === sessionId,
    })),
  };
  return json(answer);
}

/** DELETE /api/sessions: all but the present one. DELETE /api/sessions/:id: that one; another's answers as one that is not there. */
export async function deleteSessions(call: StaffCall): Promise<Response> {
  const { param, authUserId, sessionId, parts: { services } } = call;
  const one = param('id');
  return inTransaction(services.pool, async (client) => {
    const { rowCount } = one === ''
      ? await client.query('delete from auth_session where "userId" = $1 and id <> $2', [authUserId, sessionId])
      : await client.query('delete from auth_session where "userId" = $1 and id = $2', [authUserId, one]);
    if (one !== '' && rowCount === 0) return notFound();
    if (rowCount !== 0) await note(client, by(call, { act: 'sessionsEnded', payload: { worker: call.worker.id } }), services.now());
    return nothing();
  });
}

/** DELETE /api/workers/:id/sessions. */
export async function deleteWorkerSessions(call: StaffCall): Promise<Response> {
  const { param, parts: { services } } = call;
  const id = WorkerId.safeParse(param('id'));
  if (!id.success) return notFound();
  return inTransaction(services.pool, async (client) => {
    const { rowCount } = await client.query('select 1 from workers where id = $1', [id.data]);
    if (rowCount === 0) return notFound();
    await client.query('delete from auth_session using workers where auth_session."userId" = workers.auth_user_id and workers.id = $1', [id.data]);
    await note(client, by(call, { act: 'sessionsEnded', payload: { worker: id.data } }), services.now());
    return nothing();
  });
}
