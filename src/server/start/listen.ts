/** Listening, and how it ends: requests under way get five seconds, idle connections none. */
import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import { StartupError } from './startup-error.ts';

const PATIENCE_MS = 5_000;

export type Listening = { readonly port: number; readonly close: () => Promise<void> };

/** Serves `fetch` on that address, or throws a StartupError; `hurried` ends what is under way at once. */
export function listen(fetch: Parameters<typeof serve>[0]['fetch'], { host, port, hurried }: { host: string; port: number; hurried: AbortSignal }): Promise<Listening> {
  return new Promise((done, fail) => {
    const server = serve({ fetch, hostname: host, port }, (address) => done({ port: address.port, close: () => closed(server, hurried) })) as Server;
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') fail(new StartupError(`Port ${port} is taken: stop what uses it, or choose another with PORT=${port + 1} npm start.`));
      else if (error.code === 'EACCES') fail(new StartupError(`Port ${port} is not allowed for this account: choose one above 1023, as PORT=8080 npm start.`));
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') fail(new StartupError(`HOST ${host} is not an address of this machine: use 127.0.0.1 or 0.0.0.0.`));
      else fail(error);
    });
  });
}

async function closed(server: Server, hurried: AbortSignal): Promise<void> {
  const cut = (): void => server.closeAllConnections();
  const impatient = setTimeout(cut, hurried.aborted ? 0 : PATIENCE_MS);
  hurried.addEventListener('abort', cut);
  await new Promise<void>((done) => {
    server.close(() => done());
    // A browser keeps idle connections open for minutes.
    server.closeIdleConnections();
  });
  clearTimeout(impatient);
}
