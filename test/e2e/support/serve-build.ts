/** Loaded before the server (`node --import`): it serves the build in SERVED_BUILD instead of its own. */
import { registerHooks } from 'node:module';

const FILE = '/src/server/main.ts';
const OWN = 'distDir: DIST';

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith(FILE)) return loaded;
    const source = typeof loaded.source === 'string' ? loaded.source : Buffer.from((loaded.source ?? '') as Uint8Array).toString('utf8');
    if (!source.includes(OWN)) throw new Error(`${FILE} serves its build in another way now`);
    return { ...loaded, source: source.replace(OWN, () => `distDir: process.env['SERVED_BUILD'] ?? DIST`) };
  },
});
