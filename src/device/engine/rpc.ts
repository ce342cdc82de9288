/**
 * The engine across a thread: a typed proxy on the page's side, a server of methods in the worker.
 * Messages are parsed on both sides; an exception travels as its name only, because a message may
 * quote what a person typed. A call that is open when the thread ends is refused with EngineLocked.
 */
import { z } from 'zod';
import { isQuotaFull } from '../store/full-disk.ts';
import type { Engine, EngineSignal } from './api.ts';

const METHODS = [
  'knownWorkers', 'notice', 'signIn', 'unlock', 'unlockByPasskey', 'addPasskey', 'dropPasskey', 'changePassword', 'rows', 'today', 'nextSteps', 'search', 'caseOfSlip', 'duplicates', 'family', 'possibleDuplicates', 'approvals', 'openCase', 'act', 'nextFolio', 'vacancies', 'centres', 'keepVacancy', 'editions', 'devices', 'refusals', 'addAttachment', 'attachment', 'history',
  'saveDraft', 'drafts', 'dropDraft', 'outbox', 'retry', 'dropErased', 'exportSealed', 'handOver', 'takeOver', 'syncNow', 'syncState', 'storage',
] as const satisfies readonly (keyof Engine)[];
type Missing = Exclude<keyof Engine, (typeof METHODS)[number]>;
/** Does not compile when a method of the engine is missing above. */
const ALL_METHODS: Missing extends never ? typeof METHODS : Missing = METHODS;

const CallMessage = z.object({ kind: z.literal('call'), id: z.int(), method: z.enum(METHODS), args: z.array(z.unknown()) });
/** The page tells what only a page hears. */
const NetworkMessage = z.object({ kind: z.literal('network-is-back') });
const ToWorker = z.discriminatedUnion('kind', [CallMessage, NetworkMessage]);
const ToPage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), id: z.int(), value: z.unknown() }),
  z.object({ kind: z.literal('failure'), id: z.int(), name: z.string() }),
  z.object({ kind: z.literal('signal'), signal: z.custom<EngineSignal>((value) => typeof value === 'object' && value !== null && 'kind' in value) }),
]);

/** As much of a Worker, or of its inside, as is needed. */
export type Port = { postMessage(message: unknown): void; addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void };

/** The tablet was locked while the call was open. */
export class EngineLocked extends Error {
  override name = 'EngineLocked';
}
/** The engine failed; the message is the kind of failure as the engine's thread saw it, and a full disk's is always 'QuotaExceededError'. */
export class EngineFailure extends Error {
  override name = 'EngineFailure';
}

export type Proxied = { readonly engine: Engine; networkIsBack(): void; /** Refuses every open call: the thread is gone. */ cut(): void };

/** The page's side: an engine whose methods are messages. */
export function proxyEngine(port: Port, onSignal: (signal: EngineSignal) => void): Proxied {
  const open = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let last = 0;
  let isCut = false;
  port.addEventListener('message', ({ data }) => {
    const parsed = ToPage.safeParse(data);
    if (!parsed.success || isCut) return;
    const message = parsed.data;
    if (message.kind === 'signal') { onSignal(message.signal); return; }
    const call = open.get(message.id);
    open.delete(message.id);
    if (message.kind === 'answer') call?.resolve(message.value);
    else call?.reject(new EngineFailure(message.name));
  });
  const call = (method: string) => (...args: unknown[]): Promise<unknown> => new Promise((resolve, reject) => {
    if (isCut) { reject(new EngineLocked()); return; }
    last += 1;
    open.set(last, { resolve, reject });
    port.postMessage({ kind: 'call', id: last, method, args });
  });
  return {
    engine: Object.fromEntries(ALL_METHODS.map((method) => [method, call(method)])) as unknown as Engine,
    networkIsBack: () => port.postMessage({ kind: 'network-is-back' }),
    cut() {
      isCut = true;
      for (const one of open.values()) one.reject(new EngineLocked());
      open.clear();
    },
  };
}

/** The worker's side. The engine may still be opening its stores: calls wait for it. */
export function serveEngine(port: Port, engine: Promise<Engine & { networkIsBack(): void }>): void {
  const answer = async ({ id, method, args }: z.infer<typeof CallMessage>): Promise<void> => {
    try {
      const target = (await engine)[method] as (...all: unknown[]) => Promise<unknown>;
      port.postMessage({ kind: 'answer', id, value: await target(...args) });
    } catch (failure) {
      port.postMessage({ kind: 'failure', id, name: isQuotaFull(failure) ? 'QuotaExceededError' : failure instanceof Error ? failure.name : 'unknown' });
    }
  };
  port.addEventListener('message', ({ data }) => {
    const parsed = ToWorker.safeParse(data);
    if (!parsed.success) return;
    if (parsed.data.kind === 'call') answer(parsed.data).catch(() => {});
    else engine.then((ready) => ready.networkIsBack()).catch(() => {});
  });
}

/** What the worker sends when something changed. */
export const signalMessage = (signal: EngineSignal): unknown => ({ kind: 'signal', signal });
