/** The receipt is a paper of the programme: in Spanish, whoever prints it and whoever signs it. */
export const RECEIPT_WORDS = {
  title: 'Recibo', at: 'Fecha y hora', folio: 'Folio', person: 'Nombre', programme: 'Programa', amount: 'Cantidad', serial: 'Serie de la tarjeta', by: 'Entregó', signature: 'Firma de quien recibe',
  copies: ['Copia para la persona', 'Copia para el archivo'],
  cannotSign: 'La persona no puede firmar.', witness: (name: string) => `Testigo: ${name}`,
} as const;
