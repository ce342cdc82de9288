/** Codes as sentences: what happened, why not, what a number says, why a step, why a job. In Spanish. */
import type { Breach } from '#domain/case/rules.ts';
import type { EventType } from '#domain/case/events.ts';
import type { CurpExplanation, CurpPart } from '#domain/identifiers/curp-compare.ts';
import type { MrzField } from '#domain/identifiers/mrz/layout.ts';
import type { ReasonCode } from '#domain/identifiers/reading.ts';
import type { CurpRfcReason, RfcExplanation, RfcPart } from '#domain/identifiers/rfc-compare.ts';
import type { NameCode, NameComparison, NamePart, ReconcilingStep } from '#domain/person/name-compare.ts';
import type { ConsentPurpose } from '#domain/guide/catalogue.ts';
import type { WhyCode } from '#domain/guide/reasons.ts';
import type { AgainstCode, ForCode } from '#domain/jobs/rank.ts';
import { WORDS_ES } from './words.ts';

/** What a reason speaks of, in words: filled by parts/why-text.ts. */
export type WhyWords = Readonly<Record<'credential' | 'credentials' | 'steps' | 'states' | 'on' | 'age' | 'purpose', string>>;

export const CODES_ES = {
  events: {
    caseOpened: 'Registro', personEdited: 'Datos cambiados', returnEdited: 'Llegada cambiada', pathwaySet: 'Camino elegido', goalsChosen: 'Metas elegidas', stepAsked: 'Pedido', stepCompleted: 'Hecho', stepUnavailable: 'No se pudo', stepReopened: 'Corregido', accountOpened: 'Cuenta abierta', accountWithdrawn: 'Cuenta retirada',
    cashRequested: 'Apoyo pedido', cashApproved: 'Apoyo aprobado', cashReturned: 'Apoyo devuelto', cashCancelled: 'Apoyo cancelado', cashHandedOver: 'Tarjeta entregada', workProfileSet: 'Perfil de trabajo', vacancyProposed: 'Vacante propuesta', vacancyAccepted: 'Vacante aceptada', vacancyDeclined: 'Vacante no aceptada', workResultRecorded: 'Resultado de trabajo',
    paperMarked: 'Duda en un papel',
    rightAsked: 'Petición sobre sus datos', rightAnswered: 'Petición contestada', rightCarriedOut: 'Petición cumplida', holdSet: 'Conservar el caso',
    consentGiven: 'Acuerdo dado', consentWithdrawn: 'Acuerdo retirado',
    noteAdded: 'Nota', flagSet: 'Señal', appointmentSet: 'Cita', appointmentEnded: 'Cita terminada', photoAdded: 'Foto', caseAssigned: 'Responsable', caseClosed: 'Caso cerrado', caseReopened: 'Caso reabierto', caseMoved: 'Pasó a otro centro', conflictSettled: 'Valor elegido', duplicateJudged: 'Posible duplicado revisado', statusLinkIssued: 'Comprobante', statusLinkRevoked: 'Comprobante anulado', protectionNoteAdded: 'Nota protegida', protectionFlagSet: 'Señal protegida',
  } satisfies Record<EventType, string>,
  breaches: {
    'no-such-case': 'Ese caso no existe aquí.', 'already-open': 'El caso ya está abierto.', 'case-closed': 'El caso está cerrado. Una persona supervisora puede reabrirlo.', 'case-not-closed': 'El caso no está cerrado.', 'not-yours': 'Su función no permite hacer esto.', 'protection-first': 'Primero la protección: el DIF y la Procuraduría deciden antes que nada.', 'no-such-item': 'Eso ya no está.', 'wrong-state': 'Alguien ya lo cambió. Revise cómo está ahora.', 'number-invalid': 'Ese número no puede ser: revise cada cifra.',
    'already-requested': 'Ya hay una solicitud de este apoyo.', 'already-granted': 'La persona ya recibió este apoyo en otro caso.', 'not-entitled': 'A esta persona no le corresponde este apoyo.', 'over-entitlement': 'Es más de lo que corresponde.', 'own-request': 'Nadie aprueba su propia solicitud. Pida a otra persona supervisora.', 'not-approved': 'Todavía no está aprobado.', 'already-paid': 'Ya se entregó.', 'no-consent': 'La persona todavía no ha dicho que está de acuerdo: pregunte y anote.', 'serial-used': 'Esa tarjeta ya se entregó a otra persona.', 'too-young': 'Menor de 15 años: no puede trabajar.', 'bad-value': 'Hay un dato mal escrito.', 'unresolved-money': 'Hay un apoyo aprobado sin entregar.', 'author-left': 'Se hizo antes de que a la persona o a la tableta se le retirara el acceso, y llegó después: revise.', 'case-moved': 'El caso ya pasó a otro centro: allá se decide.',
    'storage-full': WORDS_ES.broke.full, locked: 'La tableta se bloqueó. Ábrala y repita.',
  } satisfies Record<Breach | 'storage-full' | 'locked', string>,
  reading: {
    length: 'No tiene el número correcto de cifras.', shape: 'No tiene la forma correcta.', 'letter-in-number': 'Hay una letra donde va una cifra.', 'check-digit': 'La última cifra no coincide: hay un error en alguna parte.', 'no-such-day': 'La fecha que contiene no existe.', 'in-the-future': 'La fecha que contiene está en el futuro.', state: 'El estado que contiene no existe.', sex: 'El sexo que contiene no es H, M ni X.', 'bank-unknown': 'No conocemos ese banco: revise.', 'plaza-unknown': 'No conocemos esa plaza.', 'all-zero': 'Todo son ceros.', generic: 'Es un RFC genérico.', vowel: 'La segunda letra debe ser vocal.', 'birth-year-differs': 'El año de nacimiento no es el de la persona.',
    'forbidden-word': 'Esas cuatro letras ya no se usan: compare con el papel.', homoclave: 'La homoclave no es de las que da el SAT: revise.', 'bank-closed': 'Ese banco ya no opera: pida otra cuenta.', 'spei-unconfirmed': 'Confirme con Banxico antes de pagar ahí por SPEI.', 'brand-unknown': 'No conocemos esa marca de tarjeta: revise.',
    'qr-unknown': 'Este código no es de una constancia de CURP.', 'data-differ': 'Los datos impresos no coinciden con la CURP: revise el papel.', 'mrz-lines': 'No se leen las líneas completas: tome la foto otra vez o escríbalas.', issuer: 'No conocemos ese país: compare con el papel.', expired: 'El documento ya venció.', 'date-partial': 'El documento no dice el día completo de nacimiento.',
    'sex-by-issuer': 'En la INE, M es mujer y H es hombre: confirme con el frente.', 'sex-ambiguous': 'La letra del sexo puede leerse de dos maneras: pregunte.', 'names-cut': 'El nombre puede estar cortado en estas líneas.', 'digit-in-name': 'Hay una cifra dentro del nombre: revise.', 'ine-shape': 'Parece una INE, pero la primera línea no tiene su forma.', 'look-alike': 'Una letra se confundió con una cifra: compare con el papel.',
  } satisfies Record<ReasonCode, string>,
  paperMarks: { doubtful: 'hay dudas', 'other-name': 'otro nombre', none: 'sin dudas' },
  /** Which part of a number or a name differs, and in which field of a machine-readable zone something is wrong. */
  parts: {
    'surname1-letter': 'primera letra del primer apellido', 'surname1-vowel': 'vocal del primer apellido', 'surname2-letter': 'primera letra del segundo apellido', 'given-letter': 'primera letra del nombre', 'birth-date': 'fecha de nacimiento', sex: 'sexo', entity: 'estado de nacimiento', 'surname1-consonant': 'consonante del primer apellido', 'surname2-consonant': 'consonante del segundo apellido', 'given-consonant': 'consonante del nombre',
    letters: 'letras del nombre', given: 'nombres', surnames: 'apellidos', 'document-code': 'tipo de documento', issuer: 'país que lo expide', number: 'número', expiry: 'vigencia', nationality: 'nacionalidad', optional: 'dato adicional', names: 'nombre', composite: 'última cifra de las líneas',
  } satisfies Record<CurpPart | RfcPart | NamePart | MrzField, string>,
  differs: (part: string, found: string, expected: string) => `${part}: dice ${found}, se esperaba ${expected}`,
  because: {
    'surname-order': 'los apellidos están en otro orden', 'one-surname': 'falta un apellido', 'married-name': 'lleva el apellido del esposo', particles: 'falta o sobra «de», «la» o «y»', 'special-sign': 'un apóstrofo o guion se escribió de otra manera', 'given-dropped': 'falta uno de los nombres', 'compound-surname': 'los dos apellidos están en un solo campo', 'middle-surname': 'un apellido está como segundo nombre, como en papeles de Estados Unidos',
    enie: 'la Ñ está como N o X', 'word-rule': 'RENAPO o el SAT cambian letras que forman una mala palabra', 'day-month-order': 'el día y el mes están al revés', 'short-surname': 'el apellido es de una o dos letras', 'two-rules': 'la CURP y el RFC siguen reglas distintas con este nombre',
    accents: 'faltan acentos', umlaut: 'falta la diéresis', apostrophe: 'el apóstrofo está de otra manera', hyphen: 'el guion está de otra manera', spacing: 'está junto o separado', transliteration: 'el pasaporte escribe esas letras de otra manera', 'given-initial': 'un nombre está solo con su inicial', 'given-abbreviated': 'un nombre está abreviado', 'given-order': 'los nombres están en otro orden', 'surnames-joined': 'los dos apellidos están en un solo campo', cut: 'el nombre no cupo y está cortado',
  } satisfies Record<CurpExplanation | RfcExplanation | Exclude<CurpRfcReason, 'same'> | NameCode, string>,
  namesAre: { same: 'Es el mismo nombre', explainable: 'Es el mismo nombre, escrito de otra manera', different: 'Son nombres distintos' } satisfies Record<NameComparison['verdict'], string>,
  reconcile: {
    'keep-as-variant': 'Anótelo como otra manera de escribir el nombre.', 'show-birth-certificate': 'Muestre el acta de nacimiento junto con el papel.', 'show-marriage-certificate': 'Muestre el acta de matrimonio junto con el papel.', 'inscribe-us-birth': 'Pida la inscripción del nacimiento en el Registro Civil: ahí se fija el nombre.', 'reconcile-names': 'Hace falta una aclaración de nombres ante el Registro Civil o notaría.',
  } satisfies Record<ReconcilingStep, string>,
  didYouMean: (value: string) => `¿Quiso decir ${value}?`, bornOn: (day: string, sex: string, place: string) => `Nació el ${day}, ${sex}, ${place}`, bornAbroad: 'fuera de México',
  /** The reason as a sentence; names, days and lists come ready made. `source` says who says so. */
  whySentence: {
    'is-goal': () => 'Es una de sus metas.', opens: (w) => `Con esto se puede hacer después: ${w.steps}.`, 'nothing-missing': () => 'No falta nada: se puede hacer hoy.', missing: (w) => `Antes hace falta: ${w.credentials}.`, 'no-way': (w) => (w.credentials ? `Por ahora no hay manera de obtener: ${w.credentials}.` : 'Por ahora no hay manera.'),
    'protection-first': () => 'Primero la protección: el DIF y la Procuraduría deciden antes que nada.', 'consent-first': (w) => `Pregunte primero si la persona está de acuerdo con ${w.purpose}, y anótelo.`, 'advice-first': (w) => `Tiene fecha en una corte de Estados Unidos: antes de alejarse del puerto necesita ${w.credential}.`,
    'renewed-enough': () => 'Ya se renovó las veces que se puede.',
    unavailable: () => 'Se anotó que no se pudo obtener.', 'only-if-brought': () => 'Se anota si la persona lo trae; aquí no se tramita.', 'by-choice': () => 'Solo si la persona lo pide.', 'already-held': () => 'Ya tiene lo que esto da.', 'nothing-to-clear': () => 'No hay ningún papel que aclarar.',
    expired: (w) => `${w.credential} venció el ${w.on}.`, 'expires-before-use': (w) => `${w.credential} vence el ${w.on}, antes de usarse aquí.`, renew: (w) => `Lo que tiene vence el ${w.on}, antes de usarse: hay que sacarlo de nuevo.`, 'start-later': (w) => `Conviene empezar el ${w.on}: si se hace hoy, vence antes de usarse.`,
    'in-doubt': (w) => `Hay dudas sobre este papel: ${w.credential}. Primero se confirma con quien lo dio.`, 'other-name': (w) => `Este papel tiene otro nombre: ${w.credential}. Primero se aclara que es la misma persona.`, 'confirm-age': () => 'Depende de la edad: confírmela.', 'depends-on-decision': () => 'La autoridad decide y puede decir que no; la fecha es una espera habitual.', 'rule-unsure': () => 'La regla no es segura: confirme antes de enviar a la persona.',
    'other-pathway': () => 'Es para personas que llegan de otra manera.', nationality: () => 'Depende de la nacionalidad.', 'too-young': (w) => `Es a partir de los ${w.age} años.`, 'too-old': (w) => `Es hasta los ${w.age} años.`, 'flag-not-raised': () => 'Es para una situación que aquí no está señalada.', ended: (w) => `La regla terminó el ${w.on}.`, 'not-started': (w) => `Empieza el ${w.on}.`, 'consulate-unsafe': () => 'No se le envía a su consulado: pidió asilo o corre peligro si saben dónde está.',
    'pathway-unknown': () => 'Falta elegir cómo llega la persona.', 'nationality-unknown': () => 'Falta anotar la nacionalidad.', 'state-unknown': () => 'Falta anotar a qué estado va.', 'other-state': (w) => `Solo en: ${w.states}.`,
  } satisfies Record<WhyCode, (words: WhyWords) => string>,
  source: (source: string) => `Fuente: ${source}.`,
  consentFor: { 'cash-card': 'recibir la tarjeta', transport: 'el transporte', return: 'el regreso a su país', 'own-consulate': 'que se hable con su consulado' } satisfies Record<ConsentPurpose, string>,
  jobs: {
    'same-occupation': 'mismo oficio', 'related-occupation': 'oficio parecido', 'home-state': 'en su estado', 'wanted-state': 'en un estado elegido', 'pay-enough': 'paga suficiente', 'english-used': 'usa su inglés', 'schooling-enough': 'estudios suficientes', experience: 'experiencia',
    'scam-signs': 'señales de fraude', 'needs-permit': 'necesita permiso de trabajo', 'pay-below': 'paga menos de lo que pide', 'other-occupation': 'otro oficio', 'other-state': 'otro estado', 'english-short': 'pide más inglés', 'schooling-short': 'pide más estudios', 'starts-too-late': 'cierra antes de que pueda empezar',
  } satisfies Record<ForCode | AgainstCode, string>,
};
