/** The receipt of a hand-over, from the case and whoever is at this centre. */
import { timeZoneOf } from '#catalogue/time-zones.ts';
import type { CaseState, CashRequest } from '#domain/case/state.ts';
import { fullName } from '#domain/person/person.ts';
import { useSession } from '../app/context.tsx';
import { languageOf } from '../text/person/languages.ts';
import type { Receipt } from './ReceiptPaper.tsx';

type Handed = { readonly at: string; readonly serial: string; readonly by: string; readonly signature?: string | undefined };

export function useReceipt(state: CaseState, request: CashRequest): (handed: Handed) => Receipt {
  const { centre } = useSession();
  return (handed) => ({
    centre: centre?.name ?? '', timeZone: timeZoneOf(centre ?? { name: '', state: '' }), folio: state.folio, person: fullName(state.person.name),
    programme: request.programme, amount: request.amount, language: languageOf(state.person.languages), ...handed,
  });
}
