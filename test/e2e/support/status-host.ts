/** The returnee's page as the server sends it, with a status behind it that the test answers itself. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StatusView } from '#domain/status/status-view.ts';
import { inlinedPolicy } from '#server/http/security.ts';
import { buildStatusPage, namesFiles, statusWorker } from '#ui/status-page/build.ts';

export type StatusAnswer = { readonly status: number; readonly body: unknown };
export type StatusHost = { readonly url: string; asked: number; answer: (asked: { token: string; answer: object }) => StatusAnswer; readonly close: () => void };

export async function openStatusHost(): Promise<StatusHost> {
  const page = await buildStatusPage();
  const files = new Map<string, { type: string; text: string; headers?: Record<string, string> }>([
    ['/s/', { type: 'text/html; charset=utf-8', text: page, headers: { 'content-security-policy': inlinedPolicy(page), 'referrer-policy': 'no-referrer' } }],
    ['/s/sw.js', { type: 'text/javascript', text: statusWorker(page) }],
    ...namesFiles().map(({ path, text }) => [`/${path}`, { type: 'application/json', text }] as const),
  ]);
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
      request.on('end', () => {
        host.asked += 1;
        const said = host.answer(JSON.parse(body) as { token: string; answer: object });
        response.writeHead(said.status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(said.body));
      });
      return;
    }
    const file = files.get(request.url ?? '');
    if (file) response.writeHead(200, { 'content-type': file.type, ...file.headers }).end(file.text);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const host: StatusHost = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: 0,
    answer: () => ({ status: 500, body: {} }),
    close: () => { server.closeAllConnections(); server.close(); },
  };
  return host;
}

/** A view with something in each of its parts. */
export const fullView = (more: Partial<StatusView> = {}): StatusView => ({
  v: 3, duties: [], folioEnd: '0007-K', initials: 'M. J.', closed: false, centre: { name: 'Centro de prueba', phone: '664 123 4567', hours: 'lunes a viernes, 8:00 a 18:00' },
  done: ['carta', 'account-2'],
  next: [{ step: 'curp', agency: 'renapo', place: 'centre-documents', bring: ['full-name', 'carta'], days: 0, cost: 0, asked: false }, { step: 'transport-home', agency: 'inm', place: 'centre-transport', bring: ['carta'], days: 1, cost: 0, asked: true }],
  later: ['nss', 'rfc'], ends: [{ step: 'curp-temporary-returnee', on: '2027-05-22' as never }],
  appointments: [{ at: '2030-11-28T16:00:00.000Z' as never, local: '2030-11-28T08:00', place: 'Ventanilla 3', about: 'curp' }],
  cash: 'asked', job: 'proposed', ...more,
});
