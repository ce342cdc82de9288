/** Tells open tablets of a centre that something changed: no data, only "pull now". In memory; a tablet on another server hears by its timer. */
import { EventEmitter } from 'node:events';
import type { CentreId } from '#domain/foundation/ids.ts';

export type Nudges = { readonly tell: (centreId: CentreId) => void; readonly listen: (centreId: CentreId, hear: () => void) => () => void };

/** A fresh board of nudges. */
export function createNudges(): Nudges {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    tell: (centreId) => { emitter.emit(centreId); },
    listen: (centreId, hear) => {
      emitter.on(centreId, hear);
      return () => { emitter.off(centreId, hear); };
    },
  };
}
