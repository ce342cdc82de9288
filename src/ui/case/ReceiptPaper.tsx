/** The receipt: two copies on a sheet, one on a roll. A paper of the programme, in Spanish; what was signed also in the person's language. */
import { ES } from '#catalogue/text/es.ts';
import { amountInWords } from '#domain/cash/amount-in-words.ts';
import type { Centavos } from '#domain/foundation/money.ts';
import type { PersonLanguage } from '../text/person/languages.ts';
import { RECEIPT_WORDS } from '../text/person/receipt-words.ts';
import { SLIP_WORDS } from '../text/person/slip-words.ts';

export type Receipt = {
  readonly centre: string; readonly at: string; readonly timeZone: string; readonly folio: string; readonly person: string; readonly programme: string;
  readonly amount: Centavos; readonly serial: string; readonly by: string;
  /** As a data URL; absent when it is on another tablet. */
  readonly signature?: string | undefined;
  readonly language: PersonLanguage;
};

const PROGRAMMES: Readonly<Record<string, string>> = ES;

export const inFigures = (amount: Centavos): string => new Intl.NumberFormat('es-MX', { style: 'currency', currency: 'MXN' }).format(amount / 100);

/** What the person signs. */
export const signedSentence = (amount: Centavos, language: PersonLanguage): string => SLIP_WORDS[language].received.replace('{}', inFigures(amount));

export function ReceiptPaper({ receipt, elsewhere }: { receipt: Receipt; elsewhere: string }) {
  return <div className="paper" lang="es">{RECEIPT_WORDS.copies.map((copy) => <Copy key={copy} copy={copy} receipt={receipt} elsewhere={elsewhere} />)}</div>;
}

function Copy({ copy, receipt, elsewhere }: { copy: string; receipt: Receipt; elsewhere: string }) {
  const { amount, language } = receipt;
  const facts = [
    [RECEIPT_WORDS.at, new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeStyle: 'short', timeZone: receipt.timeZone }).format(new Date(receipt.at))],
    [RECEIPT_WORDS.folio, receipt.folio], [RECEIPT_WORDS.person, receipt.person], [RECEIPT_WORDS.programme, PROGRAMMES[`step.${receipt.programme}.name`] ?? receipt.programme],
    [RECEIPT_WORDS.serial, receipt.serial], [RECEIPT_WORDS.by, receipt.by],
  ] as const;
  return (
    <section className="copy">
      <div className="head"><h1>{RECEIPT_WORDS.title} · {receipt.centre}</h1><p className="whose">{copy}</p></div>
      <p className="folio">{inFigures(amount)}</p>
      <p><b>{amountInWords(amount)}</b></p>
      {facts.map(([label, value]) => <p key={label}>{label}: <b>{value}</b></p>)}
      <p>{signedSentence(amount, 'es')}{language === 'es' ? '' : ` ${signedSentence(amount, language)}`}</p>
      {receipt.signature ? <img className="signature" src={receipt.signature} alt="" /> : <p>{elsewhere}</p>}
      <p>{RECEIPT_WORDS.signature}</p>
    </section>
  );
}
