/** What is printed and signed: the slip, the receipt. In Spanish. */

export const PAPER_ES = {
  paper: {
    slip: 'Imprimir comprobante', slipTitle: 'Comprobante para la persona', language: 'Idioma de la hoja', size: 'Papel', page: 'Hoja carta o A4', roll: 'Rollo de 80 mm', print: 'Imprimir', printAgain: 'Imprimir otra vez', preview: 'Así se imprime',
    tellAll: 'Escribir también los pasos reservados', tellAllAbout: 'Asilo, salud y otros que nadie más debe leer. Solo si la persona no tiene teléfono y lo pide.',
    revoke: (n: number) => (n === 1 ? 'Anular la hoja anterior' : `Anular las ${n} hojas anteriores`), revokeAbout: 'Quien tenga una hoja anulada ya no puede ver el trámite.',
    codeLater: 'El código se hace al imprimir.', printed: 'Se mandó a imprimir. Si no salió, imprima otra vez: el código será nuevo.', large: 'Letra grande y dibujos: la persona no lee con facilidad.',
    receiptAgain: 'Imprimir recibo', signatureElsewhere: 'La firma no está en esta tableta; queda en el expediente.',
    serialHelp: 'De 4 a 32 letras, números o guiones. También con lector.', cannotSign: 'No puede firmar', witness: 'Nombre de quien es testigo', witnessSign: 'Firma de quien es testigo, si se puede', signHere: 'Firme aquí con el dedo', signMissing: 'Falta la firma.', witnessMissing: 'Falta el nombre de quien es testigo.', serialMissing: 'Falta la serie de la tarjeta.',
  },
};
