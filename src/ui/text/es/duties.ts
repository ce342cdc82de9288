/** Consent, duties with their days, papers in doubt, hearings. In Spanish; loads with the case's screens. */
import type { ConsentPurpose, PaperMark, Right } from '#domain/case/events.ts';
import type { DutyWhy } from '#domain/guide/duties.ts';
import { many } from '../many.ts';

/** What a duty speaks of, in words: the step's name, days ready said. */
export type DutyWords = Readonly<Record<'step' | 'last' | 'days' | 'from' | 'place' | 'hours', string>>;

export const DUTIES_ES = {
  duties: {
    title: 'Con fecha', further: (n: number) => `Más adelante (${n})`, now: 'Vence hoy', overdue: 'Vencido', soon: 'Vence esta semana',
    /** In a row: a few words. */
    short: {
      'sign-again': () => 'Firmar en COMAR', 'apply-in-time': () => 'Plazo para pedir asilo en COMAR', 'appeal-in-time': () => 'Impugnar el «no» de COMAR', 'decision-due': () => 'Respuesta de COMAR', renew: (step) => `Renovar: ${step}`, 'renewed-enough': (step) => `Se vence y ya no se renueva: ${step}`, hearing: () => 'Audiencia en Estados Unidos', 'tie-line': () => 'Poner la línea del teléfono a su nombre',
    } satisfies Record<DutyWhy, (step: string) => string>,
    /** What the centre owes the person. */
    rights: {
      answer: { access: 'Contestar: pidió copia de sus datos', correction: 'Contestar: pidió corregir sus datos', opposition: 'Contestar: no quiere que se usen sus datos', erasure: 'Contestar: pidió borrar sus datos' },
      'carry-out': { access: 'Entregar la copia de sus datos', correction: 'Corregir sus datos', opposition: 'Dejar de usar sus datos', erasure: 'Borrar sus datos' },
    } satisfies Record<'answer' | 'carry-out', Record<Right, string>>,
    when: (left: number, day: string) => (left < 0 ? `venció hace ${many(-left, 'día', 'días')} (${day})` : left === 0 ? 'vence hoy' : left === 1 ? 'vence mañana' : `a más tardar el ${day}`),
    beThere: (left: number, day: string, hour: string) => (left < 0 ? `fue el ${day}` : left === 0 ? `hoy, preséntese a las ${hour}` : left === 1 ? `mañana, preséntese a las ${hour}` : `el ${day}, preséntese a las ${hour}`),
    from: (day: string) => `Se puede desde el ${day}.`, whoseAgency: 'Le toca a la autoridad, no a la persona.',
    /** Which rule, and until when. */
    rule: {
      'sign-again': (w) => `Se firma cada 7 a 10 días en el estado del trámite; la última vez fue el ${w.last}. Si no se firma, COMAR da el caso por abandonado.`,
      'apply-in-time': () => 'El asilo se pide dentro de 30 días hábiles desde la llegada. Después también se puede, explicando por qué no se pidió antes.',
      'appeal-in-time': () => 'El recurso contra un «no» se presenta dentro de 15 días hábiles. Busque hoy apoyo legal.',
      'decision-due': () => 'Por ley COMAR contesta en 45 días hábiles; casi siempre tarda más. Pregunte en COMAR cómo va.',
      renew: (w) => `${w.step} deja de servir ese día y se puede renovar.`,
      'renewed-enough': (w) => `${w.step} deja de servir ese día y ya se renovó las veces que se puede: hace falta otro papel.`,
      hearing: (w) => (w.hours === '' ? 'Faltar a la audiencia puede terminar en una orden de deportación.' : `La hora de presentarse está en su hoja; casi siempre es ${many(Number(w.hours), 'hora', 'horas')} antes. Faltar puede terminar en una orden de deportación.`),
      'tie-line': () => 'Cada línea tenía que registrarse con identificación y CURP antes del 30 de junio de 2026. Sin registro solo llama a emergencias.',
    } satisfies Record<DutyWhy, (words: DutyWords) => string>,
    late: {
      'sign-again': 'Vayan hoy a COMAR y expliquen por qué no firmó.', 'apply-in-time': 'Todavía puede pedirlo: explique por qué no lo hizo antes.', 'appeal-in-time': 'Busque hoy a una abogada o un abogado: puede haber otro recurso.', 'decision-due': 'Pregunte en COMAR por escrito.', renew: 'Pida una nueva cuanto antes.', 'renewed-enough': 'Busque otro papel que sirva de identificación.', hearing: 'Anote si fue. Si no fue, busque hoy apoyo legal.', 'tie-line': 'Regístrela en la tienda de su compañía.',
    } satisfies Record<DutyWhy, string>,
    did: { 'sign-again': 'Ya firmó', 'apply-in-time': 'Ya lo pidió', 'appeal-in-time': 'Ya lo presentó', 'decision-due': 'Ya contestaron', renew: 'Se renovó', 'renewed-enough': 'Se renovó', hearing: 'Fue a la audiencia', 'tie-line': 'Ya la registró' } satisfies Record<DutyWhy, string>,
    hearingAt: (there: string, place: string, here: string) => `Audiencia: ${there} en ${place}, ${here} del lado mexicano`, reportAt: (there: string, place: string, here: string) => `Preséntese: ${there} en ${place}, ${here} del lado mexicano`, hearingHere: (here: string, place: string) => `Audiencia: ${here} en ${place}`, reportHere: (here: string, place: string) => `Preséntese: ${here} en ${place}`, sameClock: ' (la misma hora del lado mexicano)', assumed: 'La hora de presentarse no está anotada: se calculó.', missed: 'No fue',
    isHearing: 'Es una audiencia en Estados Unidos', report: 'Presentarse', hearing: 'Audiencia', port: 'Puerto', otherPort: 'Otro lugar', paperTime: (place: string) => `Hora de la hoja (${place})`, reportTime: 'Hora de presentarse', both: (there: string, place: string, here: string) => `${there} en ${place}, ${here} del lado mexicano`, noSuchTime: 'Esa hora no existe ese día: cambia el reloj.', reportAfter: 'Es después de la audiencia.',
  },
  papers: {
    says: { doubtful: 'Hay dudas sobre este papel: se confirma con quien lo dio antes de usarlo.', 'other-name': 'Este papel lleva otro nombre: primero se aclara que es la misma persona.' } satisfies Record<PaperMark, string>,
    nameOn: (name: string) => `En el papel: ${name}.`, doubt: 'Hay dudas con el papel', other: 'Lleva otro nombre', clear: 'Ya no hay duda',
    renewed: 'Se renovó', another: 'Ya tiene otro', doubted: 'hay dudas: se pide otro, o se revisa este', hadOn: (days: string) => `Antes: ${days}`,
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
