/** The line between a tablet and the server, with every fault a line has. What the server has taken stays taken, whatever the tablet hears of it. */
import { z } from 'zod';
import type { Chance } from '../support/chance.ts';
import type { SimServer } from './server.ts';
import { skewed } from './skew.ts';
import type { Skew } from './skew.ts';

export const NET_FAULTS = [
  'lost-request', 'lost-answer', 'repeated', 'delayed', 'cut', 'status-401', 'status-403', 'status-404', 'status-409', 'status-413', 'status-422', 'status-429', 'status-500', 'html', 'too-old', 'database-broken',
] as const;
export const NetFault = z.enum(NET_FAULTS);
export type NetFault = z.infer<typeof NetFault>;

export type Line = {
  /** Chance of a fault at each call, in [0, 1]. */
  faultRate: number;
  isDown: boolean;
  /** Which of the two ends is of another version; neither when absent. */
  skew: Skew | undefined;
  readonly cookies: Map<string, string>;
  /** Told of every call that the server has answered, before the tablet hears of it. */
  answered: (path: string) => void;
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
};
type Around = { readonly server: SimServer; readonly chance: () => Chance; readonly count: (fault: string) => void; /** Calls that reach the server late. */ readonly late: (() => Promise<void>)[]; /** The faults that there are. */ readonly faults: readonly NetFault[] };

const offline = (): never => { throw new TypeError('Failed to fetch'); };
const typed = (status: number, code: string): Response => new Response(JSON.stringify({ error: { code } }), { status, headers: { 'content-type': 'application/json' } });
const page = (): Response => new Response('<html><body>Accept our terms to use this Wi-Fi</body></html>', { status: 200, headers: { 'content-type': 'text/html' } });
const CODES: Partial<Record<NetFault, readonly [number, string]>> = {
  'status-401': [401, 'signed-out'], 'status-403': [403, 'not-permitted'], 'status-404': [404, 'not-found'], 'status-409': [409, 'conflict'], 'status-413': [413, 'too-large'],
  'status-422': [422, 'unreadable'], 'status-429': [429, 'busy'], 'status-500': [500, 'server-trouble'], 'too-old': [426, 'too-old'],
};

/** One browser's line, with the cookies of its one jar. */
export function createLine({ server, chance, count, late, faults }: Around): Line {
  const cookies = new Map<string, string>();
  const line: Line = { faultRate: 0, isDown: false, skew: undefined, cookies, answered: () => {}, fetch };
  return line;

  function send(path: string, init: RequestInit): Promise<Response> {
    return line.skew === undefined ? sendAsItIs(path, init) : skewed(line.skew, sendAsItIs, path, init);
  }

  async function sendAsItIs(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await server.call(path, { ...init, headers: { ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) } });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    line.answered(path);
    return answer;
  }

  async function fetch(path: string, init: RequestInit): Promise<Response> {
    if (line.isDown) { count('offline'); return offline(); }
    if (chance().next() >= line.faultRate) return send(path, init);
    const fault = chance().one(faults);
    count(fault);
    switch (fault) {
      case 'lost-request': return offline();
      case 'lost-answer': await send(path, init); return offline();
      case 'repeated': await send(path, init); return send(path, init);
      case 'delayed': late.push(async () => { await send(path, init); }); return offline();
      case 'cut': return cut(await send(path, init));
      case 'html': return page();
      case 'database-broken': {
        const [answer] = await Promise.all([send(path, init), server.breakConnections()]);
        return answer;
      }
      default: {
        const [status, code] = CODES[fault] ?? [500, 'server-trouble'];
        return typed(status, code);
      }
    }
  }
}

/** The status and the headers came, and the first half of the body. */
async function cut(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes.length === 0) return offline();
  return new Response(new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.slice(0, Math.floor(bytes.length / 2)));
      controller.error(new TypeError('The connection was cut'));
    },
  }), { status: answer.status, headers: answer.headers });
}
