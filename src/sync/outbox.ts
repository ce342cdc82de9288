/**
 * What an answer means for the entries that were sent and for the loop that sent them ([S1]–[S10]
 * in RULES.md). Pure: decides by status and typed body only, never by a message's text. Nothing here
 * deletes: an entry is sent, set aside with its reason, or stays.
 */
import type { EventId } from '#domain/foundation/ids.ts';
import { ErrorAnswer, PushAnswer, RefusalReason } from './protocol.ts';

/** What came back from the server: nothing at all (no network, time-out), or a status with a body (undefined when it was no JSON). */
export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'answer'; readonly status: number; readonly contentType: string | null; readonly body: unknown };

export type EntryFate =
  | { readonly id: EventId; readonly fate: 'sent' | 'stays' }
  | { readonly id: EventId; readonly fate: 'set-aside'; readonly reason: string };

export type WaitProblem = 'no-network' | 'no-json' | 'busy' | 'server-trouble' | 'wrong-shape';
/** What the loop does next. `halve`: at most half as many entries in the next batch. `pull`: nothing goes out before the new epoch is known. */
export type LoopStep =
  | { readonly next: 'on' | 'halve' | 'sign-in' | 'update' | 'pull' }
  | { readonly next: 'wait'; readonly problem: WaitProblem; readonly atLeastMs?: number };

export type Verdict = { readonly entries: readonly EntryFate[]; readonly loop: LoopStep };

export const LONGEST_WAIT_MS = 60_000;

/** The meaning of a push's answer for the entries sent, in the order sent. */
export function verdictOf(answer: Answer, sent: readonly EventId[]): Verdict {
  const stay = sent.map((id) => ({ id, fate: 'stays' }) as const);
  const step = stepOf(answer);
  if (step !== 'good' && step !== 'guilty') return step.next === 'halve' && sent.length === 1 ? aside(sent, 'too-large') : { entries: stay, loop: step };
  if (step === 'guilty') return sent.length > 1 ? { entries: stay, loop: { next: 'halve' } } : aside(sent, codeOf(answer) ?? `status-${answer.kind === 'answer' ? answer.status : 0}`);

  const parsed = PushAnswer.safeParse(answer.kind === 'answer' ? answer.body : undefined);
  const wrongShape: Verdict = { entries: stay, loop: { next: 'wait', problem: 'wrong-shape' } };
  if (!parsed.success) return wrongShape;
  // A result without an id can only be told by its place, and only when every place is filled.
  const inPlace = parsed.data.results.length === sent.length;
  const entries = sent.map((id, place): EntryFate => {
    const result = parsed.data.results.find((one) => one.id === id) ?? (inPlace && parsed.data.results[place]?.id === null ? parsed.data.results[place] : undefined);
    if (result === undefined) return { id, fate: 'stays' };
    return result.outcome === 'refused' ? { id, fate: 'set-aside', reason: result.reason } : { id, fate: 'sent' };
  });
  return sent.length > 0 && entries.every((one) => one.fate === 'stays') ? wrongShape : { entries, loop: { next: 'on' } };
}

/** The meaning of a read's answer (pull, manifest, pack): 'good' when its body may be parsed. A typed refusal of a read only means waiting. */
export function readStepOf(answer: Answer): 'good' | LoopStep {
  const step = stepOf(answer);
  return step === 'guilty' || (step !== 'good' && (step.next === 'halve' || step.next === 'pull')) ? { next: 'wait', problem: 'server-trouble' } : step;
}

/** Milliseconds until the next try after `failures` failures in a row (1 or more); `jitter` is in [0, 1). */
export function backoffMs(failures: number, jitter: number, atLeastMs = 0): number {
  const full = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(Math.max(failures - 1, 0), 10));
  return Math.min(LONGEST_WAIT_MS, Math.max(Math.round(full * (0.5 + jitter / 2)), atLeastMs));
}

const aside = (sent: readonly EventId[], reason: string): Verdict => ({ entries: sent.map((id) => ({ id, fate: 'set-aside', reason })), loop: { next: 'on' } });

const isJson = (contentType: string | null) => /^application\/([\w.-]+\+)?json\b/i.test(contentType ?? '');

function codeOf(answer: Answer): string | undefined {
  const parsed = ErrorAnswer.safeParse(answer.kind === 'answer' ? answer.body : undefined);
  return parsed.success ? parsed.data.error.code : undefined;
}

function stepOf(answer: Answer): 'good' | 'guilty' | LoopStep {
  if (answer.kind === 'none') return { next: 'wait', problem: 'no-network' };
  const { status } = answer;
  // These four are clear by their status alone; a proxy in front of the server may send them without a body.
  if (status === 413) return { next: 'halve' };
  if (status === 426) return { next: 'update' };
  if (status === 429 || status === 503) return { next: 'wait', problem: 'busy', ...retryAfter(answer) };
  if (status >= 500 || status === 408 || status === 425) return { next: 'wait', problem: 'server-trouble' };
  if (!isJson(answer.contentType) || answer.body === undefined) return { next: 'wait', problem: 'no-json' };
  if (status === 200) return 'good';
  if (status === 401) return { next: 'sign-in' };
  if (status === 403) return RefusalReason.safeParse(codeOf(answer)).success ? 'guilty' : { next: 'sign-in' };
  if (status === 409 && codeOf(answer) === 'epoch-changed') return { next: 'pull' };
  if (status >= 400 && codeOf(answer) !== undefined) return 'guilty';
  return { next: 'wait', problem: 'wrong-shape' };
}

function retryAfter(answer: Answer): { atLeastMs?: number } {
  const parsed = ErrorAnswer.safeParse(answer.kind === 'answer' ? answer.body : undefined);
  const seconds = parsed.success ? parsed.data.error.retryAfterSeconds : undefined;
  return seconds === undefined ? {} : { atLeastMs: Math.min(LONGEST_WAIT_MS, seconds * 1000) };
}
