/** What a part of a sync run comes back with: go on, or the reason to stop the run here. */
import type { LoopStep } from '#sync/outbox.ts';

export type Stop = Extract<LoopStep, { next: 'wait' } | { next: 'sign-in' | 'update' | 'on' | 'halve' | 'pull' }>;
export type Outcome = 'done' | Stop;
export type Progress = { readonly done: number; readonly of: number };
