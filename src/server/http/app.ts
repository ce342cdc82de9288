/** The server's routes. */
import { Hono } from 'hono';
import type { Services } from './services.ts';

/** Builds the app over the services. */
export async function createApp(services: Services): Promise<Hono> {
  const app = new Hono();
  app.get('/healthz', async (context) => {
    await services.pool.query('select 1');
    return context.json({ ok: true });
  });
  return app;
}
