/** One's own access: the password and the sessions. Paths stand beside their schemas. */
import { z } from 'zod';
import { DeviceId, WorkerId } from '#domain/foundation/ids.ts';
import { Instant } from '#domain/foundation/plain-date.ts';
import { Password } from './server-api.ts';

/**
 * POST /api/session/password: another password for whoever is signed in; every other session of theirs ends. 204; 409
 * 'wrong-password' (the old one), 429 'locked-out', 422 'password-…' (one that may not be chosen, 'password-same' the old one).
 */
export const PASSWORD_PATH = '/api/session/password';
export const PasswordRequest = z.object({ oldPassword: z.string().min(1).max(256), newPassword: Password });
export type PasswordRequest = z.infer<typeof PasswordRequest>;

/** GET /api/sessions: one's own, the present one first. DELETE /api/sessions ends all others, DELETE /api/sessions/:id one of them. No address is kept. */
export const SESSIONS_PATH = '/api/sessions';
export const Sessions = z.object({
  /** Whose they are: the browser's one cookie may be a colleague's. */
  workerId: WorkerId,
  sessions: z.array(z.object({ id: z.string(), /** How the tablet is called; empty when it is not known. */ tablet: z.string(), deviceId: DeviceId.nullable(), since: Instant, lastSeen: Instant, isThis: z.boolean() })),
});
export type Sessions = z.infer<typeof Sessions>;

/** DELETE /api/workers/:id/sessions (administrator): ends all sessions of a colleague. */
export const workerSessionsPath = (id: string): string => `/api/workers/${id}/sessions`;
