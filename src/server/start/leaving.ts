/**
 * Leaving in order: what was opened is closed last first, once, whoever asks for it (Ctrl-C, SIGTERM,
 * a closed terminal), also in the middle of the start. npm passes a terminal's Ctrl-C on, so that it
 * arrives twice: an echo counts as the same, a later one says that nobody wants to wait any longer.
 */
const ECHO_MS = 700;

export type Leaving = {
  /** Aborted as soon as somebody asks: long answers end then. */
  readonly asked: AbortSignal;
  /** Aborted when somebody asks again. */
  readonly hurried: AbortSignal;
  /** Has `close` called at the end, before what was named earlier. */
  readonly atEnd: (close: () => void | Promise<void>) => void;
  /** Asks to leave; the process ends with that code (0 when asked for), 1 when something did not close. */
  readonly leave: (code?: number) => Promise<void>;
};

/** Listens to the signals; `exit` ends the process. */
export function createLeaving(exit: (code: number) => void, failed: (error: unknown) => void): Leaving {
  const asking = new AbortController();
  const hurrying = new AbortController();
  const closes: (() => void | Promise<void>)[] = [];
  let since = 0;

  async function leave(code = 0): Promise<void> {
    if (asking.signal.aborted) return;
    asking.abort();
    let result = code;
    for (let close = closes.pop(); close !== undefined; close = closes.pop()) {
      try {
        await close();
      } catch (error) {
        failed(error);
        result = 1;
      }
    }
    exit(result);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!asking.signal.aborted) since = performance.now();
      else if (performance.now() - since > ECHO_MS) hurrying.abort();
      void leave();
    });
  }
  return { asked: asking.signal, hurried: hurrying.signal, atEnd: (close) => { closes.push(close); }, leave };
}
