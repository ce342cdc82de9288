/**
 * What a device shows: the server's state with its own pending events folded in ([S11] in RULES.md).
 * When a newer state comes, the same fold over it is the rebase; nothing is stored for it. An event
 * that the state holds already changes nothing, so it does not matter when an entry leaves the outbox.
 */
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { CaseState } from '#domain/case/state.ts';

/** The state after the pending events, in the device's order (`seq`); undefined while nothing opens the case. */
export function fold(serverState: CaseState | undefined, pending: readonly CaseEvent[]): CaseState | undefined {
  return pending.toSorted((a, b) => a.seq - b.seq).reduce<CaseState | undefined>((state, event) => evolve(state, event), serverState);
}
