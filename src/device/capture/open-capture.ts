/**
 * The page's side of capture: starts the thread when a camera is first opened, hands pictures over, ends the thread at close.
 * A picture given is gone: it moves to the thread without being copied.
 */
import type { ScanKind } from '#domain/capture/read-scanned.ts';
import type { Quad } from './image/quad.ts';
import { isAnswered } from './jobs.ts';
import type { Answers, Asked, Job, ReadText, Straightened } from './jobs.ts';

export type CaptureThread = { postMessage(message: Asked, transfer: Transferable[]): void; addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void; terminate(): void };
export type Capture = {
  read(picture: ImageBitmap, wanted: readonly ScanKind[], effort: 'frame' | 'photo'): Promise<readonly ReadText[]>;
  findPaper(picture: ImageBitmap): Promise<Quad | undefined>;
  straighten(picture: ImageBitmap, quad: Quad): Promise<Straightened>;
  /** Ends the thread; what is open is refused. */
  close(): void;
};

/** The thread failed or was ended; the name says how. */
export class CaptureFailure extends Error {
  override name = 'CaptureFailure';
}

export function openCapture(startThread: () => CaptureThread = browserThread): Capture {
  const thread = startThread();
  const open = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>();
  let last = 0;
  thread.addEventListener('message', ({ data }) => {
    if (!isAnswered(data)) return;
    const call = open.get(data.id);
    open.delete(data.id);
    if (data.failure !== undefined) call?.reject(new CaptureFailure(data.failure));
    else call?.resolve(data.answer as never);
  });
  const ask = <J extends Job>(job: J): Promise<Answers[J['job']]> => new Promise((resolve, reject) => {
    last += 1;
    open.set(last, { resolve, reject });
    thread.postMessage({ ...job, id: last }, [job.picture]);
  });
  return {
    read: (picture, wanted, effort) => ask({ job: 'read', picture, wanted, effort }),
    findPaper: (picture) => ask({ job: 'find-paper', picture }),
    straighten: (picture, quad) => ask({ job: 'straighten', picture, quad }),
    close() {
      thread.terminate();
      for (const call of open.values()) call.reject(new CaptureFailure('closed'));
      open.clear();
    },
  };
}

const browserThread = (): CaptureThread => new Worker(new URL('./capture-worker.ts', import.meta.url), { type: 'module', name: 'ventanilla-capture' });
