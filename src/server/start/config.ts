/** What the server is told from outside: environment and arguments, parsed once. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { addressList } from '../http/address.ts';
import { StartupError, unwritable } from './startup-error.ts';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** Only this machine by default: other machines need TLS in front, without it browsers give neither service worker nor crypto. */
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  /** Not a web address: one on a Unix socket has no host. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\/\S+$/).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  VENTANILLA_SECRET: z.string().min(32).optional(),
  /** The reverse proxies whose word about the caller's address is believed. */
  TRUSTED_PROXIES: z.string().optional(),
  /** Whether supervisors and administrators of a real centre must have a second factor, or may. */
  SECOND_FACTOR: z.enum(['required', 'offered']).default('required'),
  /** Whether workers may open a tablet by its own lock: right only where each tablet's lock is one worker's. */
  PASSKEYS: z.enum(['off', 'offered']).default('off'),
});

const HINTS: Record<string, string> = {
  PORT: 'a number from 0 to 65535', DATABASE_URL: 'an address like postgresql://user:password@host/name', PUBLIC_URL: 'the address people open, like https://ventanilla.example',
  VENTANILLA_SECRET: 'at least 32 random characters', HOST: 'an address of this machine', DATA_DIR: 'a folder',
  SECOND_FACTOR: '"required" or "offered"', PASSKEYS: '"off" or "offered"',
  TRUSTED_PROXIES: 'addresses or networks with commas between, like 10.0.0.5,172.16.0.0/12',
};

export type Config = {
  readonly port: number; readonly host: string; readonly dataDir: string; readonly databaseUrl: string | undefined;
  readonly publicUrl: string | undefined; readonly secret: string | undefined;
  readonly isTrustedProxy: (address: string) => boolean;
  readonly factorRequired: boolean;
  readonly passkeysOffered: boolean;
  /** How many people a demonstration made at start shall have. */
  readonly demo: number | undefined;
};

/** Parses environment and arguments; throws a StartupError that names the wrong one. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, args: readonly string[]): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(filled);
  if (!parsed.success) throw wrong(String(parsed.error.issues[0]?.path[0]));
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, VENTANILLA_SECRET, TRUSTED_PROXIES, SECOND_FACTOR, PASSKEYS } = parsed.data;
  const isTrustedProxy = addressList(TRUSTED_PROXIES ?? '');
  if (isTrustedProxy === undefined) throw wrong('TRUSTED_PROXIES');
  return {
    port: PORT, host: HOST, dataDir: resolve(DATA_DIR), databaseUrl: DATABASE_URL, publicUrl: PUBLIC_URL?.replace(/\/$/, ''), secret: VENTANILLA_SECRET, isTrustedProxy, factorRequired: SECOND_FACTOR === 'required', passkeysOffered: PASSKEYS === 'offered', demo: demoSize(args),
  };
}

const wrong = (name: string): StartupError => new StartupError(`${name} is not right: it must be ${HINTS[name] ?? 'another value'}.`);

function demoSize(args: readonly string[]): number | undefined {
  const at = args.indexOf('--demo');
  const unknown = args.find((arg, index) => arg !== '--demo' && index !== at + 1);
  if (unknown !== undefined || (at < 0 && args.length > 0)) throw new StartupError(`"${unknown ?? args[0]}" is not understood: the only option is --demo [number of people].`);
  if (at < 0) return undefined;
  const size = Number(args[at + 1] ?? 500);
  if (!Number.isInteger(size) || size < 10 || size > 200_000) throw new StartupError('--demo takes a number of people from 10 to 200000.');
  return size;
}

/**
 * The secret that signs sessions: given, or made once beside our own data. With a database of
 * yours it must be given, because several servers on it have to share it.
 */
export function provideSecret(config: Config): string {
  if (config.secret !== undefined) return config.secret;
  if (config.databaseUrl !== undefined) throw new StartupError('VENTANILLA_SECRET is missing: with DATABASE_URL set it to at least 32 random characters, the same for every server on that database.');
  const file = join(config.dataDir, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(32).toString('base64url');
  try {
    mkdirSync(config.dataDir, { recursive: true });
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw unwritable(config.dataDir, error);
  }
  return secret;
}
