/** A nationality by name, in the language shown; stateless is one too. */
import { useCallback } from 'react';
import { STATELESS } from '#domain/person/person.ts';
import { useShared } from '../app/context.tsx';
import { countryName } from './countries.ts';

export function useNationality(): (code: string) => string {
  const { t, language } = useShared();
  return useCallback((code) => (code === STATELESS ? t.register.stateless : countryName(code, language)), [t, language]);
}
