/**
 * Structured lines without personal data: only these fields can be written, and none of them takes
 * a name, a number or a path with an id in it. ERROR means that somebody should look.
 */
export type LogFields = {
  readonly requestId?: string; readonly method?: string; readonly route?: string; readonly status?: number; readonly ms?: number;
  readonly count?: number; readonly code?: string; readonly port?: number; readonly error?: string; readonly at?: string;
};
export type Log = { readonly info: (event: string, fields?: LogFields) => void; readonly error: (event: string, fields?: LogFields) => void };

/** A log that writes one JSON object a line. */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  const line = (level: string) => (event: string, fields: LogFields = {}) => write(`${JSON.stringify({ time: now().toISOString(), level, event, ...fields })}\n`);
  return { info: line('info'), error: line('ERROR') };
}

/** What of an unexpected error may be written: its kind and where in our code, never its message. */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  const at = error.stack?.split('\n').find((one) => one.includes('/src/'))?.replace(/^.*\/(src\/[^)]*).*$/, '$1');
  return { error: error.name, ...(typeof code === 'string' ? { code } : {}), ...(at === undefined ? {} : { at }) };
}
