/** Sends a body to the server, with a network and outside the engine. What comes back is parsed by whoever asked; rejects without an answer. */
export const sendJson = (method: 'POST' | 'PATCH', path: string, body: unknown): Promise<Response> =>
  fetch(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
