/** A real server with a real centre, and people at its tablets in real Chromium. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Vacancy } from '#domain/jobs/rank.ts';
import { startServer } from '../../server/support/server-process.ts';
import type { Running } from '../../server/support/server-process.ts';
import { launchChromium } from '../../support/chromium.ts';

export const PASSWORD = 'una frase larga de prueba';
export type Seat = { readonly context: BrowserContext; readonly page: Page; readonly troubles: string[] };
export type Counter = {
  readonly url: string;
  readonly seat: (size: { width: number; height: number }, more?: BrowserContextOptions) => Promise<Seat>;
  /** Signs somebody in on a seat for the first time. */
  readonly signIn: (seat: Seat, username: string) => Promise<void>;
  readonly killServer: () => Promise<void>;
  /** Asks the database of the running server. */
  readonly query: (sql: string, values?: readonly unknown[]) => Promise<unknown[]>;
  readonly restartServer: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type CounterOptions = { /** Of Chromium. */ readonly args?: string[]; /** Of the server. */ readonly env?: Record<string, string>; /** What the first administrator is asked once she is in, before she adds anybody. */ readonly before?: (desk: Seat) => Promise<void> };

/** Starts the server on an empty folder, sets up a centre by its one-time link, and adds two caseworkers and a supervisor. */
export async function openCounter({ args = [], env = {}, before }: CounterOptions = {}): Promise<Counter> {
  const folder = mkdtempSync(join(tmpdir(), 'vtl-e2e-'));
  chmodSync(folder, 0o755);
  let server: Running = await startServer({ env: { ...env, DATA_DIR: folder } });
  const { url } = server;
  const port = new URL(url).port;
  const browser: Browser = await launchChromium({ args });
  const seat = async (size: { width: number; height: number }, more: BrowserContextOptions = {}): Promise<Seat> => {
    const context = await browser.newContext({ viewport: size, locale: 'es-MX', baseURL: url, reducedMotion: 'reduce', ...more });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error' && /Content Security|React|Uncaught/.test(message.text())) troubles.push(message.text()); });
    return { context, page, troubles };
  };
  const signIn = async ({ page }: Seat, username: string): Promise<void> => {
    await page.goto('/');
    await page.getByLabel('Usuario').fill(username);
    await page.getByLabel('Contraseña').fill(PASSWORD);
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.getByRole('button', { name: 'Bloquear' }).waitFor();
  };

  const desk = await seat({ width: 1280, height: 800 });
  await desk.page.goto(/http\S+set-up#\S+/.exec(server.output())?.[0] ?? '');
  await desk.page.getByLabel('Nombre del centro').fill('Centro de prueba');
  await desk.page.getByLabel('Su nombre').fill('Persona Administradora');
  await desk.page.getByLabel('Usuario').fill('admin');
  await desk.page.getByLabel('Contraseña').fill(PASSWORD);
  await desk.page.getByRole('button', { name: 'Crear el centro' }).click();
  await desk.page.getByRole('button', { name: 'Entrar' }).waitFor();
  await signIn(desk, 'admin');
  await before?.(desk);
  for (const [username, role] of [['rosa', 'Ventanilla'], ['tomas', 'Ventanilla'], ['elena', 'Supervisión']] as const) {
    await desk.page.getByLabel('Nombre', { exact: true }).fill(`Trabajadora ${username}`);
    await desk.page.getByLabel('Usuario').fill(username);
    await desk.page.getByLabel('Contraseña').fill(PASSWORD);
    await desk.page.getByLabel('Función').click();
    await desk.page.getByRole('option', { name: role }).click();
    await desk.page.getByRole('button', { name: 'Agregar' }).click();
    await desk.page.getByText(`(${username})`).waitFor();
  }
  await desk.context.close();
  await offerWork(folder);

  return {
    url, seat, signIn,
    query: (sql, values) => query(folder, sql, values),
    killServer: async () => { server.child.kill('SIGKILL'); await server.ended; },
    restartServer: async () => { server = await startServer({ env: { ...env, DATA_DIR: folder, PORT: port } }); },
    close: async () => {
      await browser.close();
      server.child.kill('SIGTERM');
      await server.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One vacancy, laid beside what the server has: nobody enters vacancies by hand yet. */
async function offerWork(folder: string): Promise<void> {
  const vacancy = { id: '00000000-0000-4000-8000-000000000077', title: 'Albañil de obra', employer: 'Constructora de prueba', occupation: 'bricklayer', state: 'BC', town: 'Tijuana', pay: 1_200_000, places: 3, source: 'prueba' } satisfies { [F in keyof Vacancy]?: unknown };
  await query(folder, 'insert into vacancies (id, centre_id, data) values ($1, null, $2)', [vacancy.id, JSON.stringify(vacancy)]);
}

async function query(folder: string, sql: string, values: readonly unknown[] = []): Promise<unknown[]> {
  const elsewhere = join(folder, 'postgres.location');
  const base = existsSync(elsewhere) ? readFileSync(elsewhere, 'utf8').trim() : folder;
  // The fifth line of PostgreSQL's own file says where its socket is.
  const client = new Client({ host: readFileSync(join(base, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[4] ?? '', user: 'ventanilla', database: 'postgres' });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql, [...values]);
  await client.end();
  return rows;
}
