/** What is printed and signed: the slip, the receipt. In English. */
import type { PAPER_ES } from '../es/paper.ts';

export const PAPER_EN: typeof PAPER_ES = {
  paper: {
    slip: 'Print the slip', slipTitle: 'Slip for the person', language: 'Language of the slip', size: 'Paper', page: 'Letter or A4 sheet', roll: '80 mm roll', print: 'Print', printAgain: 'Print again', preview: 'How it prints',
    tellAll: 'Print the private steps too', tellAllAbout: 'Asylum, health and others that nobody else should read. Only if the person has no phone and asks for it.',
    revoke: (n: number) => (n === 1 ? 'Cancel the earlier slip' : `Cancel the ${n} earlier slips`), revokeAbout: 'Whoever holds a cancelled slip can no longer see the case.',
    codeLater: 'The code is made when you print.', printed: 'Sent to the printer. If nothing came out, print again: the code will be new.', large: 'Large letters and pictures: the person does not read with ease.',
    receiptAgain: 'Print receipt', signatureElsewhere: 'The signature is not on this tablet; it is kept in the file.',
    serialHelp: '4 to 32 letters, numbers or dashes. A scanner works too.', cannotSign: 'Cannot sign', witness: 'Name of the witness', witnessSign: 'Signature of the witness, if possible', signHere: 'Sign here with a finger', signMissing: 'The signature is missing.', witnessMissing: 'The name of the witness is missing.', serialMissing: 'The card number is missing.',
  },
};
