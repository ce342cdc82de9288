/** The three calls that come before any sign-in, and so before the engine has keys. Answers are parsed where they enter. */
import { DemoSignIns, FirstVisit } from '#device/engine/api.ts';
import type { SetUpRequest } from '#device/engine/api.ts';
import { sendJson } from '../parts/send-json.ts';

/** Whether the server is new, a demonstration or live; undefined when it can't be asked. */
export async function readFirstVisit(): Promise<'new' | 'demo' | 'live' | undefined> {
  try {
    const answer = await fetch('/api/first-visit', { signal: AbortSignal.timeout(8_000) });
    return FirstVisit.safeParse(await answer.json()).data?.state;
  } catch {
    return undefined;
  }
}

/** Makes the demonstration; undefined when it could not be made. */
export async function makeDemo(): Promise<DemoSignIns['signIns'] | undefined> {
  try {
    const answer = await sendJson('POST', '/api/first-visit/demo', {});
    return DemoSignIns.safeParse(await answer.json()).data?.signIns;
  } catch {
    return undefined;
  }
}

/** Makes the first centre and its administrator. */
export async function setUp(request: SetUpRequest): Promise<'made' | 'link-used' | 'failed'> {
  try {
    const answer = await sendJson('POST', '/api/first-visit/set-up', request);
    return answer.ok ? 'made' : answer.status === 404 || answer.status === 403 || answer.status === 409 ? 'link-used' : 'failed';
  } catch {
    return 'failed';
  }
}
