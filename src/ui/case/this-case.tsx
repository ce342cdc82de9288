/**
 * The case on the screen, for everything below: its state, its plan, what may be done, and the one
 * way to do it. Acts go one after the other, each once the screen shows what the one before did; a second tap
 * on the same button meanwhile does nothing.
 */
import { createContext, use, useCallback, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { CaseView } from '#device/engine/api.ts';
import type { Command } from '#domain/case/decide.ts';
import type { EventType } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Plan } from '#domain/guide/planner.ts';
import { useAct } from '../app/act.ts';
import type { Undo } from '../app/act.ts';
import { useSession, useShared } from '../app/context.tsx';
import { useCatalogue } from '../parts/catalogue.ts';
import { mayDo } from './may.ts';
import { useRoute } from './route/use-route.ts';
import type { Route } from './route/use-route.ts';
import { tapOf } from './tap.ts';

export const PARTS = ['next', 'lines', 'person', 'record'] as const;
/** What a phone shows at a time. */
export type Part = (typeof PARTS)[number];

type ThisCase = {
  readonly view: CaseView; readonly state: CaseState; readonly plan: Plan; readonly route: Route;
  readonly may: (type: EventType) => boolean;
  /** True when it is done and seen; otherwise the reason was shown, or it was a second tap. */
  readonly act: (command: Command, undo?: Undo) => Promise<boolean>;
  /** Rows that a person opened or closed. */
  readonly folds: Readonly<Record<string, boolean>>;
  readonly setFold: (id: string, open: boolean) => void;
  readonly part: Part;
  /** Shows a part, and opens a row in it. */
  readonly show: (part: Part, fold?: string) => void;
};
const Context = createContext<ThisCase | undefined>(undefined);

export function ThisCaseProvider({ view, children }: { view: CaseView; children: ReactNode }) {
  const { tablet, today } = useShared();
  const { worker } = useSession();
  const send = useAct();
  const underWay = useRef(new Set<string>());
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [folds, setFolds] = useState<Readonly<Record<string, boolean>>>({});
  const [part, setPart] = useState<Part>('next');
  const { state } = view;
  const { catalogue } = useCatalogue();
  const route = useRoute(state, catalogue, today);
  const { plan } = route;

  const act = useCallback(async (command: Command, undo?: Undo): Promise<boolean> => {
    const tap = tapOf(command);
    if (underWay.current.has(tap)) return false;
    underWay.current.add(tap);
    const mine = last.current.then(async () => {
      const done = await send(state.id, command, undo);
      // Answered after the read that redraws the screen: until then a second tap would act on what is no longer so.
      if (done) await tablet.engine.openCase(state.id);
      return done;
    });
    last.current = mine.catch(() => false);
    try {
      return await mine;
    } finally {
      underWay.current.delete(tap);
    }
  }, [send, state.id, tablet]);
  const setFold = useCallback((id: string, open: boolean) => setFolds((before) => ({ ...before, [id]: open })), []);
  const show = useCallback((to: Part, fold?: string) => { setPart(to); if (fold) setFold(fold, true); }, [setFold]);
  const may = useCallback((type: EventType) => mayDo(state, { ...worker, workerId: worker.id }, type), [state, worker]);

  const value = useMemo(() => ({ view, state, plan, route, may, act, folds, setFold, part, show }), [view, state, plan, route, may, act, folds, setFold, part, show]);
  return <Context value={value}>{children}</Context>;
}

/** The case on the screen. */
export function useThisCase(): ThisCase {
  const value = use(Context);
  if (value === undefined) throw new Error('useThisCase outside its provider');
  return value;
}
