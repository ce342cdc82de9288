/** Sends a command to the engine and says what came of it: kept on this tablet, or why not. */
import { useCallback } from 'react';
import type { Command } from '#domain/case/decide.ts';
import type { CaseId } from '#domain/foundation/ids.ts';
import { useShared } from './context.tsx';
import type { Tablet } from './context.tsx';
import { failureText } from './failure-text.ts';

/** What takes an act back: one command, or several in their order. */
export type Undo = Command | readonly Command[];
export type Act = (caseId: CaseId, command: Command, undo?: Undo) => Promise<boolean>;

/** True when it is durable on the tablet; otherwise the reason was shown. `undo` is offered beside the confirmation. */
export function useAct(): Act {
  const { tablet, t, say } = useShared();
  return useCallback(async (caseId, command, undo) => {
    const answer = await tablet.engine.act(caseId, command).catch((failure: unknown) => {
      const words = failureText(failure, t);
      if (words === undefined) throw failure;
      say(words);
    });
    if (answer === undefined) return false;
    if (!answer.ok) {
      say(t.breaches[answer.error.code]);
      return false;
    }
    say(t.saved, undo ? () => { void takeBack(tablet, caseId, undo); } : undefined);
    return true;
  }, [tablet, t, say]);
}

async function takeBack({ engine }: Pick<Tablet, 'engine'>, caseId: CaseId, undo: Undo): Promise<void> {
  for (const command of 'type' in undo ? [undo] : undo) {
    const answer = await engine.act(caseId, command);
    if (!answer.ok) return;
  }
}
