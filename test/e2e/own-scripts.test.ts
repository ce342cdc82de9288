// The browser's own gates, in real Chromium with the server's headers: the app works under them, and text becomes neither script nor page.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../server/support/server-process.ts';
import type { Running } from '../server/support/server-process.ts';
import { launchChromium } from '../support/chromium.ts';

let folder = '';
let server: Running;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vtl-own-'));
  chmodSync(folder, 0o755);
  server = await startServer({ env: { DATA_DIR: folder }, args: ['--demo', '20'] });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.child.kill('SIGTERM');
  await server?.ended;
  rmSync(folder, { recursive: true, force: true });
});

test('the app signs in, opens a case and is kept for offline under them; no text becomes a script, a page or a foreign worker', async () => {
  const context = await browser.newContext({ locale: 'es-MX', baseURL: server.url });
  const page = await context.newPage();
  const strangers: string[] = [];
  page.on('request', (request) => { if (new URL(request.url()).origin !== new URL(server.url).origin && !/^(?:data|blob):/.test(request.url())) strangers.push(request.url()); });
  await page.addInitScript(() => { document.addEventListener('securitypolicyviolation', (event) => { (globalThis as unknown as { broken: string[] }).broken ??= []; (globalThis as unknown as { broken: string[] }).broken.push(`${event.violatedDirective} ${event.sourceFile} ${event.columnNumber} ${event.sample}`); }); });
  await page.goto('/');
  await page.getByLabel('Usuario').fill('elena');
  await page.getByLabel('Contraseña').fill(/^ {2}elena {2}(\S+)/m.exec(server.output())?.[1] ?? '');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByRole('button', { name: 'Bloquear' }).waitFor();
  // By the search: whom today's list shows depends on the hour at which the demonstration was made.
  await page.getByRole('navigation').getByRole('link', { name: 'Buscar', exact: true }).click();
  await page.getByRole('textbox').first().fill('a');
  await page.locator('a[href^="/case/"]').first().click();
  await page.getByText('¿Quién ha visto este caso?').waitFor({ state: 'attached' });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  expect(await page.evaluate(() => (globalThis as unknown as { broken?: string[] }).broken ?? [])).toEqual([]);
  expect(strangers).toEqual([]);
  const tried = await page.evaluate(() => {
    const fails = (attempt: () => unknown): boolean => { try { attempt(); return false; } catch { return true; } };
    return [
      fails(() => { document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'; }), fails(() => new Worker('data:text/javascript,postMessage(1)')),
      fails(() => { document.createElement('script').text = 'alert(1)'; }), fails(() => new Worker('/api/vacancies')),
    ];
  });
  expect(tried).toEqual([true, true, true, true]);
});
