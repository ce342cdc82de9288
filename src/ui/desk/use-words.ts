/** What several queues say of a person, a wait or a reason, in the language shown. */
import { useCallback } from 'react';
import type { CaseRow } from '#device/engine/api.ts';
import { ageOn } from '#domain/foundation/plain-date.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { useNationality } from '../parts/nationality.ts';
import { MOVED_ROWS } from '../text/moved-rows.ts';

export function useWords() {
  const { t, tablet, today, catalogueText } = useShared();
  const nationality = useNationality();
  const moved = useTexts(MOVED_ROWS);
  /** Age, nationalities, pathway: enough to know whom one decides about. */
  const facts = useCallback((row: CaseRow): string => {
    const age = row.bornOn ? ageOn({ known: 'day', date: row.bornOn }, today) : ageOn(row.birthYear === undefined ? undefined : { known: 'year', year: row.birthYear }, today);
    const pathway = row.pathway !== undefined && row.pathway in t.pathways ? t.pathways[row.pathway as keyof typeof t.pathways] : undefined;
    return [age === undefined ? undefined : t.desk.age(age), row.nationalities.map(nationality).join(', '), pathway].filter(Boolean).join(' · ');
  }, [t, today, nationality]);
  /** How long ago, in the coarsest words that still decide. */
  const since = useCallback((instant: string): string => t.desk.waited(Math.max(0, Math.round((Date.parse(tablet.now()) - Date.parse(instant)) / 60_000))), [t, tablet]);
  const field = useCallback((key: string): string => (key.startsWith('step.') ? catalogueText(`${key}.name`) : (t.fields[key] ?? t.desk.someField)), [t, catalogueText]);
  const breach = useCallback((code: string): string => (code in t.breaches ? t.breaches[code as keyof typeof t.breaches] : t.setAside.unknown.why), [t]);
  const eventName = useCallback((type: string): string => (type in t.events ? t.events[type as keyof typeof t.events] : t.desk.someEvent), [t]);
  /** Why the server set something aside, and what a person can do about it. */
  const setAside = useCallback((reason: string): { why: string; mend: string } => {
    if (reason === 'case-moved') return moved.setAside;
    if (reason in t.setAside) return t.setAside[reason as keyof typeof t.setAside];
    return { why: breach(reason), mend: t.setAside.unknown.mend };
  }, [t, breach, moved]);
  return { facts, since, field, breach, eventName, setAside };
}
