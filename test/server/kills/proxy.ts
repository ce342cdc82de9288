/** A small proxy before several servers, as a balancer of connections: each new one goes to the next server that takes it. */
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export type Proxy = { readonly url: string; readonly close: () => Promise<void> };

/** Listens on a port of its own; `ports` is asked for each connection, in the order to be tried from the next one on. */
export async function startProxy(ports: () => readonly number[]): Promise<Proxy> {
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((client) => {
    open.add(client);
    client.once('close', () => open.delete(client));
    client.on('error', () => client.destroy());
    const all = ports();
    turn += 1;
    const tryFrom = (at: number): void => {
      const port = all[(turn + at) % all.length];
      if (at >= all.length || port === undefined) { client.destroy(); return; }
      const behind = connect(port, '127.0.0.1');
      behind.once('connect', () => {
        behind.removeAllListeners('error');
        behind.on('error', () => client.destroy());
        behind.once('close', () => client.destroy());
        client.once('close', () => behind.destroy());
        client.pipe(behind);
        behind.pipe(client);
      });
      behind.once('error', () => tryFrom(at + 1));
    };
    tryFrom(0);
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', () => done()); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((done) => { for (const one of open) one.destroy(); server.close(() => done()); }),
  };
}
