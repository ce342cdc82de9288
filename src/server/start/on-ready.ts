/** What happens once the server listens, and the lines to print for whoever started it. */
import type { Services } from '../http/services.ts';

export type ReadyOptions = { readonly url: string; readonly demo: number | undefined; readonly say: (line: string) => void };

/** The lines to print above the address. */
export async function onReady(services: Services, _options: ReadyOptions): Promise<readonly string[]> {
  services.log.info('ready');
  return [];
}
