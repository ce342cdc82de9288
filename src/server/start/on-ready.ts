/**
 * What happens once the server listens, and the lines to print for whoever started it: the one-time
 * link of a new server, or the sign-ins of the demonstration that the command line asked for.
 */
import type { Services } from '../http/services.ts';
import { PLUGS } from '../http/plugs.ts';
import { kindOfServer } from '../setup/kind-of-server.ts';
import { makeDemo } from '../setup/make-demo.ts';
import type { DemoOptions, PopulateDemo } from '../setup/make-demo.ts';
import { issueSetUpToken } from '../setup/set-up-link.ts';
import { StartupError } from './startup-error.ts';

export type ReadyOptions = { readonly url: string; readonly demo: number | undefined; readonly say: (line: string) => void; readonly populate?: PopulateDemo };

/** The lines to print above the address. */
export async function onReady(services: Services, { url, demo, say, populate = PLUGS.populateDemo }: ReadyOptions): Promise<readonly string[]> {
  const kind = await kindOfServer(services.pool);
  services.log.info('ready', { code: kind });
  if (demo !== undefined && kind === 'live') throw new StartupError('This server holds a real centre: start the demonstration with another folder (DATA_DIR) or another database.');
  if (kind !== 'new') return [];
  if (demo !== undefined && populate !== undefined) {
    const made = await makeDemo(services, { people: demo, onProgress: aboutEverySecond((done, of) => say(`Making the demonstration: ${done} of ${of} people`)) }, populate);
    if (!made.ok) throw new StartupError('The demonstration is being made by another server on this database: wait for it.');
    return ['The demonstration\'s sign-ins:', ...made.value.signIns.map((one) => `  ${one.username}  ${one.password}  (${one.role}, ${one.centre})`)];
  }
  return [`To set up your centre, open this link; it works once: ${url}/set-up#${await issueSetUpToken(services.pool)}`];
}

/** Progress once a second, and at the end. */
function aboutEverySecond(tell: DemoOptions['onProgress']): DemoOptions['onProgress'] {
  let last = performance.now();
  return (done, of) => {
    if (done < of && performance.now() - last < 1_000) return;
    last = performance.now();
    tell(done, of);
  };
}
