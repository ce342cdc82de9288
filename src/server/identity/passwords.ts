/**
 * Passwords and sessions, and nothing else, by better-auth: sign-up is closed, its routes are not
 * mounted, its throttle is off (ours counts by account), nothing is cached in cookies. Who may do
 * what is in our own tables.
 */
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins/username';
import type { Pool, PoolClient } from 'pg';
import type { DeviceId } from '#domain/foundation/ids.ts';
import { Username } from '#sync/server-api.ts';
import type { Services } from '../http/services.ts';

const WEEK_S = 7 * 24 * 3600;
/** How exact "last seen" is: not a write for each call. */
const SEEN_EVERY_MS = 5 * 60_000;

export type SignedIn = { readonly authUserId: string; readonly sessionId: string; readonly cookies: readonly string[]; /** The tablet it was signed in on. */ readonly deviceId: DeviceId | null };
export type Passwords = {
  /** Undefined for a wrong pair, an unknown name alike. */
  readonly signIn: (name: string, password: string, deviceId: DeviceId | null) => Promise<SignedIn | undefined>;
  /** Whose session the request carries; `cookies` renew it when half its time is over. */
  readonly sessionOf: (headers: Headers) => Promise<SignedIn | undefined>;
  readonly signOut: (headers: Headers) => Promise<readonly string[]>;
  /** Whether it is the password of that login. */
  readonly isPassword: (authUserId: string, password: string) => Promise<boolean>;
  readonly hash: (password: string) => Promise<string>;
};

/** Sets better-auth over the server's pool. */
export function createPasswords(services: Services): Passwords {
  const auth = betterAuth({
    secret: services.secret,
    baseURL: services.publicUrl ?? 'http://localhost',
    database: services.pool,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 256 },
    plugins: [username({ minUsernameLength: 3, maxUsernameLength: 31, usernameValidator: (name) => Username.safeParse(name).success })],
    user: { modelName: 'auth_user' },
    session: { modelName: 'auth_session', expiresIn: WEEK_S, updateAge: WEEK_S / 7, cookieCache: { enabled: false } },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    advanced: {
      cookiePrefix: 'ventanilla',
      useSecureCookies: services.publicUrl?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // No address is kept, so no header that tells one needs to be trusted.
      ipAddress: { disableIpTracking: true },
    },
  });

  return {
    signIn: async (name, password, deviceId) => {
      const answer = await auth.api.signInUsername({ body: { username: name, password }, headers: new Headers(), asResponse: true });
      if (answer.status !== 200) {
        if (answer.status >= 500) throw new Error('sign-in failed');
        return undefined;
      }
      const body = (await answer.json()) as { token: string; user: { id: string } };
      const { rows: [row] } = await services.pool.query<{ id: string }>('update auth_session set device_id = $2, seen_at = $3 where token = $1 returning id', [body.token, deviceId, services.now()]);
      return { authUserId: body.user.id, sessionId: row?.id ?? '', cookies: answer.headers.getSetCookie(), deviceId };
    },
    sessionOf: async (headers) => {
      const cookie = headers.get('cookie');
      if (cookie === null) return undefined;
      const { response, headers: told } = await auth.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true });
      if (!response) return undefined;
      const { rows: [row] } = await services.pool.query<{ device_id: DeviceId | null; seen_at: Date | null }>('select device_id, seen_at from auth_session where id = $1', [response.session.id]);
      const now = services.now();
      if (row && now.getTime() - (row.seen_at?.getTime() ?? 0) > SEEN_EVERY_MS) await services.pool.query('update auth_session set seen_at = $2 where id = $1', [response.session.id, now]);
      return { authUserId: response.user.id, sessionId: response.session.id, cookies: told.getSetCookie(), deviceId: row?.device_id ?? null };
    },
    signOut: async (headers) => {
      const answer = await auth.api.signOut({ headers: new Headers({ cookie: headers.get('cookie') ?? '' }), asResponse: true });
      return answer.headers.getSetCookie();
    },
    isPassword: async (authUserId, password) => {
      const { rows: [row] } = await services.pool.query<{ password: string }>(`select password from auth_account where "userId" = $1 and "providerId" = 'credential'`, [authUserId]);
      return row !== undefined && (await auth.$context).password.verify({ hash: row.password, password });
    },
    hash: async (password) => (await auth.$context).password.hash(password),
  };
}

export type NewLogin = { readonly id: string; readonly name: string; readonly username: string; readonly passwordHash: string };

/** The rows better-auth signs in by; in the caller's transaction, so that no login exists without its worker. */
export async function insertLogin(client: PoolClient, login: NewLogin): Promise<void> {
  await client.query(
    `insert into auth_user ("id", "name", "email", "emailVerified", "username", "displayUsername") values ($1, $2, $3, true, $4, $4)`,
    // better-auth wants an e-mail address; staff need none here.
    [login.id, login.name, `${login.username}@staff.invalid`, login.username],
  );
  await client.query(
    `insert into auth_account ("id", "accountId", "providerId", "userId", "password") values ($1, $1, 'credential', $1, $2)`,
    [login.id, login.passwordHash],
  );
}

/** Ends every session of a login, but for `kept`. */
export async function endSessions(on: Pool | PoolClient, authUserId: string, kept = ''): Promise<void> {
  await on.query('delete from auth_session where "userId" = $1 and id <> $2', [authUserId, kept]);
}

/** Sets another password and ends the sessions made with the old one, but for `kept`. */
export async function replacePassword(client: PoolClient, authUserId: string, passwordHash: string, kept = ''): Promise<void> {
  await client.query(`update auth_account set "password" = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'`, [authUserId, passwordHash]);
  await endSessions(client, authUserId, kept);
}
