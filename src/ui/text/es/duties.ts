/** Consent, duties with their days, papers in doubt, hearings. In Spanish; loads with the case's screens. */
import type { ConsentPurpose, PaperMark } from '#domain/case/events.ts';

export const DUTIES_ES = {
  papers: {
    says: { doubtful: 'Hay dudas sobre este papel: se confirma con quien lo dio antes de usarlo.', 'other-name': 'Este papel lleva otro nombre: primero se aclara que es la misma persona.' } satisfies Record<PaperMark, string>,
    nameOn: (name: string) => `En el papel: ${name}.`, doubt: 'Hay dudas con el papel', other: 'Lleva otro nombre', clear: 'Ya no hay duda',
    renewed: 'Se renovó', hadOn: (days: string) => `Antes: ${days}`,
  },
  consents: {
    tell: 'Dígale a la persona, con estas palabras', agrees: 'Está de acuerdo', agreesAnd: (act: string) => `Está de acuerdo. ${act}`, disagrees: 'No está de acuerdo', signed: 'Lo firmó en una hoja',
    saidNo: 'Dijo que no. Puede cambiar de idea: si lo hace, anótelo aquí.', takeBack: 'Ya no está de acuerdo', somebodyElse: 'En ventanilla le preguntan a la persona si está de acuerdo y lo anotan.',
    means: {
      'cash-card': '«Para darle la tarjeta, le pasamos su nombre y sus datos a quien la entrega, y usted firma cuando la recibe. Puede decir que no: sus otros trámites siguen igual.»',
      transport: '«Para llevarle, le damos su nombre y su destino a quien maneja el transporte. Usted decide si viaja, y puede cambiar de idea antes de subir.»',
      return: '«Regresar a su país lo decide usted. Nadie puede obligarle. Antes puede hablar con una abogada o un abogado, y puede cambiar de idea hasta el día del viaje.»',
      'own-consulate': '«Para este papel, el consulado de su país sabrá su nombre y que está aquí. Si le tiene miedo a su gobierno, diga que no: nadie le preguntará por qué.»',
    } satisfies Record<ConsentPurpose, string>,
    said: { spoken: (when: string, who: string) => `Dijo que está de acuerdo: ${when}, ${who}`, signed: (when: string, who: string) => `Firmó que está de acuerdo: ${when}, ${who}` },
    effect: {
      'cash-card': 'Si ya no está de acuerdo, la tarjeta no se aprueba ni se entrega. Lo ya entregado queda.',
      transport: 'Si ya no está de acuerdo, no se le lleva. Avise a quien lleva la lista.',
      return: 'Si ya no está de acuerdo, el viaje se detiene. Avise hoy mismo a quien lo prepara.',
      'own-consulate': 'Si ya no está de acuerdo, no se habla más con su consulado.',
    } satisfies Record<ConsentPurpose, string>,
  },
};

/** The shape of both languages. */
export type DutiesText = typeof DUTIES_ES;
