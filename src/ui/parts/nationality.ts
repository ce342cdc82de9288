/** Countries by the codes of travel documents (ISO 3166-1 alpha-3), named by the browser in the language shown. */
import { useCallback } from 'react';
import { STATELESS } from '#domain/person/person.ts';
import { useShared } from '../app/context.tsx';

/** Those who come through these counters first (domain facts §2); the browser knows names by the shorter code only. */
export const NATIONALITIES: Readonly<Record<string, string>> = {
  MEX: 'MX', HND: 'HN', VEN: 'VE', HTI: 'HT', CUB: 'CU', GTM: 'GT', SLV: 'SV', COL: 'CO', NIC: 'NI', ECU: 'EC', USA: 'US', BRA: 'BR', DOM: 'DO', PER: 'PE', CHN: 'CN', AGO: 'AO', RUS: 'RU', CMR: 'CM',
};

/** The name of a nationality's country; the code itself where there is none. */
export function useNationality(): (code: string) => string {
  const { t, language } = useShared();
  return useCallback((code) => {
    const short = NATIONALITIES[code];
    return code === STATELESS ? t.register.stateless : short === undefined ? code : (new Intl.DisplayNames([language], { type: 'region' }).of(short) ?? code);
  }, [t, language]);
}
