/** GET /healthz: whether this server can work, told within two seconds: 503 when its database is away. */
import { json, problem } from './answer.ts';
import type { Call } from './route.ts';

const PATIENCE_MS = 2_000;

export async function health({ parts: { services } }: Call): Promise<Response> {
  if (services.stopping.aborted) return problem(503, 'stopping');
  const asked = services.pool.query('select 1').then(() => true, () => false);
  const late = new Promise<boolean>((done) => { setTimeout(() => done(false), PATIENCE_MS).unref(); });
  return (await Promise.race([asked, late])) ? json({ ok: true }) : problem(503, 'database-away');
}
