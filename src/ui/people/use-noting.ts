/**
 * People noted down one after the other, each a case at once through the same door as any registration: durable, with
 * its folio. A queue, so that the next name can be typed while the last is being sealed; whoever could not be noted
 * stays in sight with the reason.
 */
import { useCallback, useRef } from 'react';
import type { CaseId, HouseholdId, PersonId, ReturnId } from '#domain/foundation/ids.ts';
import type { ReturnFacts } from '#domain/case/events.ts';
import { fullName } from '#domain/person/person.ts';
import type { Nationality } from '#domain/person/person.ts';
import { useShared } from '../app/context.tsx';
import { useKept } from '../app/kept.tsx';
import type { ReadPerson } from './arrival-lines.ts';

export type NotedPerson = { readonly caseId: CaseId; readonly name: string; readonly folio: string; readonly nationality: string; readonly householdId?: HouseholdId; readonly alike?: { readonly caseId: CaseId; readonly name: string; readonly folio: string } };
export type FailedPerson = { readonly person: ReadPerson; readonly name: string; readonly why: string };
export type Noting = {
  /** Newest first. */
  readonly noted: readonly NotedPerson[];
  readonly failed: readonly FailedPerson[];
  readonly note: (person: ReadPerson, about: { arrival: ReturnFacts; nationality: string }) => Promise<boolean>;
  /** The person belongs to the family of the one noted before, or no longer. */
  readonly toggleFamily: (at: number) => Promise<void>;
};

/** From this likeness on a name on a bus is worth a look; below it half of a list of Hernández would be marked. */
const ALIKE = 80;

export function useNoting(): Noting {
  const { t, tablet, say } = useShared();
  const [noted, setNoted] = useKept<readonly NotedPerson[]>('arrivals noted', []);
  const [failed, setFailed] = useKept<readonly FailedPerson[]>('arrivals failed', []);
  const list = useRef(noted);
  const lost = useRef(failed);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const setAll = useCallback((next: readonly NotedPerson[]) => { list.current = next; setNoted(next); }, [setNoted]);
  const setLost = useCallback((next: readonly FailedPerson[]) => { lost.current = next; setFailed(next); }, [setFailed]);

  const open = useCallback(async (person: ReadPerson, { arrival, nationality }: { arrival: ReturnFacts; nationality: string }): Promise<boolean> => {
    const name = fullName(person.name);
    const nationalities = nationality === '' ? [] : [nationality as Nationality];
    const [hint] = await tablet.engine.duplicates({ name: person.name, nationalities, ...(person.birth ? { birth: person.birth } : {}) });
    const caseId = tablet.newId() as CaseId;
    const folio = await tablet.engine.nextFolio();
    const said = await tablet.engine.act(caseId, {
      type: 'openCase', flags: [],
      person: { name: person.name, ...(person.birth ? { birth: person.birth } : {}), ...(nationalities.length > 0 ? { nationalities } : {}) },
      data: { personId: tablet.newId() as PersonId, returnId: tablet.newId() as ReturnId, folio, name: person.name, arrival },
    });
    if (!said.ok) {
      setLost([...lost.current.filter((one) => one.name !== name), { person, name, why: t.breaches[said.error.code] }]);
      return false;
    }
    setLost(lost.current.filter((one) => one.name !== name));
    setAll([{ caseId, name, folio, nationality, ...(hint && hint.score >= ALIKE ? { alike: { caseId: hint.row.id, name: hint.row.name, folio: hint.row.folio } } : {}) }, ...list.current]);
    return true;
  }, [t, tablet, setAll, setLost]);

  const note = useCallback<Noting['note']>((person, about) => {
    const mine = last.current.then(() => open(person, about));
    last.current = mine.catch(() => undefined);
    return mine;
  }, [open]);

  const toggleFamily = useCallback(async (at: number): Promise<void> => {
    const [one, before] = [list.current[at], list.current[at + 1]];
    if (!one || !before) return;
    const put = async ({ caseId }: NotedPerson, household: { id: HouseholdId; role: 'head' | 'other' } | null): Promise<boolean> => {
      const said = await tablet.engine.act(caseId, { type: 'editPerson', data: { changes: { household } } });
      if (!said.ok) { say(t.breaches[said.error.code]); return false; }
      setAll(list.current.map((each) => {
        if (each.caseId !== caseId) return each;
        const { householdId: _, ...rest } = each;
        return household ? { ...rest, householdId: household.id } : rest;
      }));
      return true;
    };
    if (one.householdId !== undefined && one.householdId === before.householdId) { await put(one, null); return; }
    const id = before.householdId ?? (tablet.newId() as HouseholdId);
    if (before.householdId === undefined && !(await put(before, { id, role: 'head' }))) return;
    await put(one, { id, role: 'other' });
  }, [t, tablet, say, setAll]);

  return { noted, failed, note, toggleFamily };
}
