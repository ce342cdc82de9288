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

/** How many one-time codes for paper come with a second factor. */
export const RECOVERY_CODES = 10;

/**
 * GET /api/factor: how one's second factor stands. `mustEnrol`: until there is one every other route answers 403
 * 'factor-missing'. `resetAt`: an administrator took it away, and there is none since.
 */
export const FACTOR_PATH = '/api/factor';
export const FactorState = z.object({ workerId: WorkerId, isWanted: z.boolean(), isSetUp: z.boolean(), mustEnrol: z.boolean(), codesLeft: z.int(), resetAt: Instant.nullable() });
export type FactorState = z.infer<typeof FactorState>;

/** POST /api/factor: a new secret (base32, and as an address for a QR code). `code`: of the factor that is there, or a recovery code. 409 'wrong-password' or 'wrong-code', 429 'locked-out'. */
export const FactorBegin = z.object({ password: z.string().min(1).max(256), code: z.string().max(20).optional() });
export type FactorBegin = z.infer<typeof FactorBegin>;
export const FactorNew = z.object({ secret: z.string(), uri: z.string() });
export type FactorNew = z.infer<typeof FactorNew>;

/** POST /api/factor/confirm: a code of the new secret; answered with the recovery codes, told once. 409 'wrong-code', 429 'locked-out'. */
export const FACTOR_CONFIRM_PATH = '/api/factor/confirm';
export const FactorConfirm = z.object({ code: z.string().max(20) });
export type FactorConfirm = z.infer<typeof FactorConfirm>;
export const FactorCodes = z.object({ codes: z.array(z.string()) });
export type FactorCodes = z.infer<typeof FactorCodes>;

/** DELETE /api/workers/:id/factor (administrator, not one's own): takes a colleague's factor away; 404 when there is none. */
export const workerFactorPath = (id: string): string => `/api/workers/${id}/factor`;
