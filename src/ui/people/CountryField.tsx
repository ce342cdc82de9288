/** Countries searched by their name: those who come here first, then the alphabet; for nationalities, stateless is an answer too. */
import { useMemo } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { foldText } from '#domain/person/likeness.ts';
import { STATELESS } from '#domain/person/person.ts';
import type { Nationality } from '#domain/person/person.ts';
import { useShared } from '../app/context.tsx';
import { COUNTRIES, countryName } from '../parts/countries.ts';

/** How many of the list stand first whatever their name. */
const FREQUENT = 11;

function useCountries(of: 'nationality' | 'place') {
  const { t, language } = useShared();
  return useMemo(() => {
    const name = (code: string): string => (code === STATELESS ? t.register.stateless : countryName(code, language));
    const byName = new Intl.Collator(language);
    const names = new Map([STATELESS, ...COUNTRIES].map((code) => [code, name(code)]));
    const others = COUNTRIES.slice(FREQUENT).toSorted((a, b) => byName.compare(names.get(a) ?? '', names.get(b) ?? ''));
    return { name: (code: string) => names.get(code) ?? name(code), options: [...COUNTRIES.slice(0, FREQUENT), ...(of === 'nationality' ? [STATELESS] : []), ...others] };
  }, [of, t, language]);
}

const matching = (name: (code: string) => string) => (options: string[], { inputValue }: { inputValue: string }): string[] => {
  const typed = foldText(inputValue);
  return typed === '' ? options : options.filter((code) => foldText(name(code)).split(' ').some((word) => word.startsWith(typed)) || foldText(name(code)).startsWith(typed) || code.toLowerCase() === typed);
};

type Several = { of: 'nationality'; label: string; value: readonly string[]; onChange: (value: Nationality[]) => void };
export function CountryField({ of, label, value, onChange }: Several) {
  const { name, options } = useCountries(of);
  return (
    <Autocomplete multiple autoHighlight openOnFocus disableCloseOnSelect={false} filterSelectedOptions options={[...options]} value={[...value]} getOptionLabel={name} filterOptions={matching(name)}
      onChange={(_, next) => onChange(next as Nationality[])} renderInput={(params) => <TextField {...params} label={label} />} />
  );
}

type One = { label: string; value: string; onChange: (value: string) => void };
export function OneCountryField({ label, value, onChange }: One) {
  const { name, options } = useCountries('place');
  return (
    <Autocomplete autoHighlight options={[...options]} value={value === '' ? null : value} getOptionLabel={name} filterOptions={matching(name)}
      onChange={(_, next) => onChange(next ?? '')} renderInput={(params) => <TextField {...params} label={label} />} />
  );
}
