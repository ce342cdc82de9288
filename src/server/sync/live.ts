/** GET /api/sync/events: server-sent events without data, a heartbeat every 20 s so that a dead line is noticed, an end when the server stops or the session does. */
import { notFound } from '../http/answer.ts';
import type { StaffCall } from '../http/route.ts';

const HEARTBEAT_MS = 20_000;
/** A session that ended, a worker who left: the line is opened anew after this and asked for its session again. */
const LONGEST_MS = 15 * 60_000;

/** Nudges the tablet whenever a case of its centre changed. */
export function live({ request, worker, parts: { services, nudges } }: StaffCall): Promise<Response> {
  const { centreId } = worker;
  if (centreId === null) return Promise.resolve(notFound());
  const text = new TextEncoder();
  let close = (): void => undefined;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const say = (line: string): void => { controller.enqueue(text.encode(line)); };
      const stopHearing = nudges.listen(centreId, () => say('event: changed\ndata: 1\n\n'));
      const heartbeat = setInterval(() => say(': here\n\n'), HEARTBEAT_MS);
      const end = setTimeout(() => close(), LONGEST_MS);
      let open = true;
      const leave = (): void => close();
      close = () => {
        if (!open) return;
        open = false;
        stopHearing();
        clearInterval(heartbeat);
        clearTimeout(end);
        services.stopping.removeEventListener('abort', leave);
        request.signal.removeEventListener('abort', leave);
        try { controller.close(); } catch { /* the reader went first */ }
      };
      services.stopping.addEventListener('abort', leave);
      request.signal.addEventListener('abort', leave);
      say('retry: 5000\n\n');
      if (services.stopping.aborted) close();
    },
    cancel: () => close(),
  });
  return Promise.resolve(new Response(stream, { headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' } }));
}
