/** Which language the tablet speaks: Spanish is there from the start, English is fetched for whoever wants it. */
import { useCallback, useEffect, useState } from 'react';
import { DOOR_TEXT_ES } from '../text/door-es.ts';
import type { Language, Spoken } from './context.tsx';

const KEPT = 'ventanilla.language';
const SPANISH: Spoken = { language: 'es', t: DOOR_TEXT_ES };
const spokenIn = async (language: Language): Promise<Spoken> => (language === 'es' ? SPANISH : { language, t: (await import('../text/en.ts')).EN });

/** What is spoken, undefined for the moment in which the tablet's own choice loads; `choose` resolves to whether the language could be had. */
export function useLanguage(): { readonly spoken: Spoken | undefined; readonly choose: (language: Language) => Promise<boolean> } {
  const [spoken, setSpoken] = useState<Spoken | undefined>(() => (localStorage.getItem(KEPT) === 'en' ? undefined : SPANISH));
  useEffect(() => { if (localStorage.getItem(KEPT) === 'en') spokenIn('en').then(setSpoken, () => setSpoken(SPANISH)); }, []);
  useEffect(() => { if (spoken !== undefined) document.documentElement.lang = spoken.language; }, [spoken]);
  const choose = useCallback(async (language: Language): Promise<boolean> => {
    try {
      setSpoken(await spokenIn(language));
      localStorage.setItem(KEPT, language);
      return true;
    } catch {
      return false;
    }
  }, []);
  return { spoken, choose };
}
