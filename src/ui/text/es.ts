/** Every sentence of the staff app in Spanish, the language the other is written from. "usted", short, plain. */
import type { Breach } from '#domain/case/rules.ts';
import type { EventType, Pathway } from '#domain/case/events.ts';
import type { ReasonCode } from '#domain/identifiers/reading.ts';
import type { Role } from '#domain/access/access.ts';
import type { WhyCode } from '#domain/guide/planner.ts';
import type { AgainstCode, ForCode } from '#domain/jobs/rank.ts';
import type { SignInProblem } from '#device/engine/api.ts';

const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

export const ES = {
  app: 'Ventanilla', otherLanguage: 'English', lock: 'Bloquear', back: 'Volver', cancel: 'Cancelar', save: 'Guardar', saved: 'Guardado en esta tableta', undo: 'Deshacer', close: 'Cerrar',
  loading: 'Abriendo…', optional: 'opcional', yes: 'Sí', no: 'No', none: 'Ninguno', choose: 'Elija', demo: 'Demostración: todas las personas son inventadas.',
  nav: { today: 'Hoy', search: 'Buscar', queues: 'Filas', outbox: 'Por enviar' },
  unsent: (n: number) => (n === 0 ? 'Todo enviado' : `${many(n, 'cambio', 'cambios')} por enviar`),
  door: {
    welcome: 'Bienvenida a Ventanilla', whichWay: '¿Cómo quiere empezar?',
    demo: 'Probar con un centro de demostración', demoAbout: 'Con 500 personas inventadas. No se puede convertir en un centro real.', making: 'Preparando la demostración…',
    setUp: 'Preparar su centro', setUpAbout: 'Abra el enlace de un solo uso que el servidor mostró al arrancar.',
    signIns: 'Entradas de la demostración', signInsOnce: 'Se muestran una sola vez: imprímalas o anótelas.', print: 'Imprimir', goOn: 'Continuar',
    centreName: 'Nombre del centro', state: 'Estado', adminName: 'Su nombre', username: 'Usuario', password: 'Contraseña', passwordRule: 'Al menos 12 caracteres; una frase es mejor que una palabra.',
    create: 'Crear el centro', linkUsed: 'Este enlace ya no sirve. Pida uno nuevo: reinicie el servidor y use el enlace que muestra.',
    signIn: 'Entrar', who: '¿Quién es usted?', someoneElse: 'Otra persona', unlock: 'Abrir', needsNetwork: 'La primera vez en esta tableta se necesita red.',
    wrongPassword: (left?: number) => (left === undefined ? 'Contraseña incorrecta.' : `Contraseña incorrecta. ${many(left, 'intento', 'intentos')} antes de esperar.`),
    wait: (seconds: number) => `Demasiados intentos. Espere ${many(seconds, 'segundo', 'segundos')}.`,
    problems: {
      'wrong-credentials': 'Usuario o contraseña incorrectos.', 'locked-out': 'Demasiados intentos. Espere unos minutos y pruebe otra vez.',
      'no-network': 'No hay red. Quien ya entró en esta tableta puede abrirla sin red.', 'server-trouble': 'El servidor no responde bien. Pruebe en un minuto.', 'too-old': 'Esta versión es muy antigua. Cierre todas las pestañas y abra de nuevo.',
    } satisfies Record<SignInProblem, string>,
  },
  today: {
    title: 'Hoy', register: 'Registrar a una persona', mine: 'Mis personas', appointments: 'Citas de hoy', late: 'Sin movimiento', drafts: 'Registros sin terminar', resume: 'Seguir', discard: 'Borrar',
    empty: 'Todavía no hay personas a su cargo. Registre a la primera.', lateFor: (days: number) => `sin movimiento desde hace ${many(days, 'día', 'días')}`,
  },
  search: { title: 'Buscar', label: 'Nombre, folio o cualquier número', empty: 'Nadie coincide. Revise la escritura o registre a la persona.', hint: 'Puede escribir sin acentos o con un error.' },
  register: {
    title: 'Registrar', name: 'Nombre', given: 'Nombres', firstSurname: 'Primer apellido', secondSurname: 'Segundo apellido', birth: 'Nacimiento', birthDay: 'Fecha exacta', birthYear: 'Solo el año', birthUnknown: 'No se sabe',
    sex: 'Sexo en los documentos', nationality: 'Nacionalidad', stateless: 'Apátrida', phone: 'Teléfono', language: 'Idioma', pathway: 'Camino', flags: 'Señales',
    alike: 'Quizá ya está registrada', openIt: 'Abrir', isNew: 'Es otra persona', open: 'Registrar', onlyName: 'Solo el nombre es obligatorio; lo demás puede esperar.', nameMissing: 'Escriba al menos un nombre y un apellido.', badName: 'Use letras.', badPhone: 'De 7 a 15 cifras, con o sin +.', badDate: 'Esa fecha no existe.',
  },
  sexes: { H: 'Hombre', M: 'Mujer', X: 'Otro (X)' },
  pathways: {
    returnee: 'Mexicana o mexicano que regresa', 'returnee-us-papers': 'Regresa con documentos de EE. UU.', 'us-born-child': 'Nació en EE. UU., de familia mexicana', 'tcn-passport': 'De otro país, con pasaporte',
    'tcn-no-papers': 'De otro país, sin documentos', asylum: 'Pide asilo en México', mpp: 'Espera una audiencia en EE. UU.',
  } satisfies Record<Pathway, string>,
  flags: { 'unaccompanied-minor': 'Menor sin compañía', 'age-disputed': 'Edad en duda', interpreter: 'Necesita intérprete', mobility: 'Movilidad reducida' },
  case: {
    notHere: 'Este caso no está en esta tableta.', next: 'Lo que sigue', allDone: 'No queda ningún paso pendiente hoy.', where: 'Dónde', bring: 'Llevar', blocked: 'Todavía no se puede', missing: 'Falta', or: 'o', documents: 'Documentos', account: 'Cuenta', cash: 'Apoyo', work: 'Trabajo', notes: 'Notas', history: 'Historia', unsent: 'Sin enviar', reach: 'Cómo localizarla', edit: 'Cambiar',
    done: 'Hecho', doneOn: (day: string) => `Hecho el ${day}`, asked: 'Pedido', unavailable: 'No se pudo', markDone: 'Ya lo tiene', markAsked: 'Se pidió', markUnavailable: 'No se puede', reopen: 'Corregir', number: 'Número', why: 'Por qué',
    reasons: { 'not-found': 'No se encontró', 'not-digitised': 'No está digitalizada', 'never-registered': 'Nunca se registró', 'system-down': 'El sistema no funciona', 'person-declined': 'La persona no quiso', 'not-eligible': 'No le corresponde', other: 'Otro motivo' },
    openAccount: 'Abrir cuenta', level: 'Nivel', institution: 'Banco', clabe: 'CLABE (18 cifras)', accountOf: (level: string, bank: string) => `Cuenta nivel ${level}, ${bank}`,
    request: (amount: string) => `Pedir ${amount}`, waiting: 'Espera aprobación', approved: 'Aprobado: entregue la tarjeta', returned: 'Devuelto', cancelled: 'Cancelado', paid: 'Entregado', handOver: 'Entregar tarjeta', serial: 'Serie de la tarjeta', sign: 'Firma de la persona', clear: 'Borrar firma', receipt: 'Recibo', notEntitled: 'No le corresponde un apoyo en efectivo.',
    occupations: 'Oficios', states: 'Estados donde trabajaría', vacancies: 'Vacantes', propose: 'Proponer', accept: 'Aceptó', decline: 'No aceptó', hired: 'Contratada', notHired: 'No la contrataron',
    work2: { proposed: 'Propuesta', accepted: 'Aceptada', declined: 'No aceptada', hired: 'Contratada', 'not-hired': 'No contratada', 'no-show': 'No se presentó' }, noVacancies: 'Guarde los oficios para ver vacantes.',
    addNote: 'Agregar nota', note: 'Nota', conflict: 'Dos valores distintos', conflictAbout: 'Se cambió en dos tabletas sin verse. Elija el correcto.', keep: 'Este es el correcto', exception: 'Para revisar', at: (when: string, who: string) => `${when}, ${who}`, someone: 'otra persona',
    slip: 'Imprimir comprobante', slipCode: 'Clave', slipAbout: 'Escanee para ver su trámite. No comparta esta hoja.',
  },
  fields: { 'person.phone': 'Teléfono', 'person.name': 'Nombre', 'person.birth': 'Nacimiento', 'person.sex': 'Sexo', pathway: 'Camino', profile: 'Perfil de trabajo' } as Readonly<Record<string, string>>,
  desk: {
    title: 'Filas', approvals: 'Esperan aprobación', unassigned: 'Sin responsable', conflicts: 'Valores en conflicto', exceptions: 'Para revisar', late: 'Sin movimiento', approve: 'Aprobar', giveBack: 'Devolver', reason: 'Motivo', emptyQueue: 'Nada espera aquí.', take: 'Tomar', tablets: 'Tabletas',
    tablet: (n: number) => `${many(n, 'cambio', 'cambios')} sin enviar`, seen: (when: string) => `vista ${when}`, offline: 'Sin red: las tabletas se ven al volver.',
  },
  staff: { title: 'Personal', name: 'Nombre', role: 'Función', centre: 'Centro', protection: 'Puede ver protección', add: 'Agregar', taken: 'Ese usuario ya existe.', noCentre: 'Sin centro', offline: 'Para administrar se necesita red.', inactive: 'sin acceso' },
  outbox: {
    title: 'Por enviar', all: 'Todo está enviado.', since: (when: string) => `El más antiguo es de ${when}.`, waiting: 'Espera', setAside: 'Apartado por el servidor', retry: 'Intentar otra vez', export: 'Guardar copia sellada', now: 'Enviar ahora', last: (when: string) => `Última vez: ${when}`, room: (gb: string) => `Espacio libre: ${gb} GB`, notPersisted: 'El navegador podría borrar lo guardado si falta espacio. Envíe pronto.',
    phases: { idle: 'Al día', pushing: 'Enviando…', pulling: 'Recibiendo…', 'first-copy': 'Primera copia…', photos: 'Enviando fotos…', waiting: 'Esperando red', 'signed-out': 'Entre otra vez para enviar', 'too-old': 'Falta actualizar la aplicación' },
  },
  events: {
    caseOpened: 'Registro', personEdited: 'Datos cambiados', returnEdited: 'Llegada cambiada', pathwaySet: 'Camino elegido', stepAsked: 'Pedido', stepCompleted: 'Hecho', stepUnavailable: 'No se pudo', stepReopened: 'Corregido', accountOpened: 'Cuenta abierta', accountWithdrawn: 'Cuenta retirada',
    cashRequested: 'Apoyo pedido', cashApproved: 'Apoyo aprobado', cashReturned: 'Apoyo devuelto', cashCancelled: 'Apoyo cancelado', cashHandedOver: 'Tarjeta entregada', workProfileSet: 'Perfil de trabajo', vacancyProposed: 'Vacante propuesta', vacancyAccepted: 'Vacante aceptada', vacancyDeclined: 'Vacante no aceptada', workResultRecorded: 'Resultado de trabajo',
    noteAdded: 'Nota', flagSet: 'Señal', appointmentSet: 'Cita', appointmentEnded: 'Cita terminada', photoAdded: 'Foto', caseAssigned: 'Responsable', caseClosed: 'Caso cerrado', caseReopened: 'Caso reabierto', conflictSettled: 'Valor elegido', duplicateJudged: 'Posible duplicado revisado', statusLinkIssued: 'Comprobante', statusLinkRevoked: 'Comprobante anulado', protectionNoteAdded: 'Nota protegida', protectionFlagSet: 'Señal protegida',
  } satisfies Record<EventType, string>,
  breaches: {
    'no-such-case': 'Ese caso no existe aquí.', 'already-open': 'El caso ya está abierto.', 'case-closed': 'El caso está cerrado. Una persona supervisora puede reabrirlo.', 'case-not-closed': 'El caso no está cerrado.', 'not-yours': 'Su función no permite hacer esto.', 'protection-first': 'Primero la protección: el DIF y la Procuraduría deciden antes que nada.', 'no-such-item': 'Eso ya no está.', 'wrong-state': 'Alguien ya lo cambió. Revise cómo está ahora.', 'number-invalid': 'Ese número no puede ser: revise cada cifra.',
    'already-requested': 'Ya hay una solicitud de este apoyo.', 'already-granted': 'La persona ya recibió este apoyo en otro caso.', 'not-entitled': 'A esta persona no le corresponde este apoyo.', 'over-entitlement': 'Es más de lo que corresponde.', 'own-request': 'Nadie aprueba su propia solicitud. Pida a otra persona supervisora.', 'not-approved': 'Todavía no está aprobado.', 'already-paid': 'Ya se entregó.', 'serial-used': 'Esa tarjeta ya se entregó a otra persona.', 'too-young': 'Menor de 15 años: no puede trabajar.', 'bad-value': 'Hay un dato mal escrito.', 'unresolved-money': 'Hay un apoyo aprobado sin entregar.',
    'storage-full': 'La tableta está llena: esto NO se guardó. Envíe lo pendiente y avise.', locked: 'La tableta se bloqueó. Ábrala y repita.',
  } satisfies Record<Breach | 'storage-full' | 'locked', string>,
  reading: {
    length: 'No tiene el número correcto de cifras.', shape: 'No tiene la forma correcta.', 'letter-in-number': 'Hay una letra donde va una cifra.', 'check-digit': 'La última cifra no coincide: hay un error en alguna parte.', 'no-such-day': 'La fecha que contiene no existe.', 'in-the-future': 'La fecha que contiene está en el futuro.', state: 'El estado que contiene no existe.', sex: 'El sexo que contiene no es H, M ni X.', 'bank-unknown': 'No conocemos ese banco: revise.', 'plaza-unknown': 'No conocemos esa plaza.', 'all-zero': 'Todo son ceros.', generic: 'Es un RFC genérico.', vowel: 'La segunda letra debe ser vocal.', 'birth-year-differs': 'El año de nacimiento no es el de la persona.',
  } satisfies Record<ReasonCode, string>,
  didYouMean: (value: string) => `¿Quiso decir ${value}?`, bornOn: (day: string, sex: string, place: string) => `Nació el ${day}, ${sex}, ${place}`, bornAbroad: 'fuera de México',
  why: {
    'is-goal': 'Es una de sus metas', opens: 'Abre otros pasos', 'nothing-missing': 'No falta nada', missing: 'Falta algo antes', 'no-way': 'No hay manera por ahora', 'protection-first': 'Primero la protección', unavailable: 'No se pudo obtener', 'only-if-brought': 'Solo si la persona lo trae', 'by-choice': 'Solo si la persona lo pide', 'already-held': 'Ya lo tiene', expired: 'Venció', 'expires-before-use': 'Vence antes de usarse', 'confirm-age': 'Confirme la edad', 'rule-unsure': 'La regla no es segura',
    'other-pathway': 'Es para otro camino', nationality: 'Depende de la nacionalidad', 'too-young': 'Falta edad', 'too-old': 'Pasa de la edad', 'flag-not-raised': 'No aplica', ended: 'El programa terminó', 'not-started': 'Todavía no empieza', 'consulate-unsafe': 'No es seguro acudir al consulado', 'pathway-unknown': 'Falta elegir el camino', 'nationality-unknown': 'Falta la nacionalidad',
  } satisfies Record<WhyCode, string>,
  jobs: {
    'same-occupation': 'mismo oficio', 'related-occupation': 'oficio parecido', 'home-state': 'en su estado', 'wanted-state': 'en un estado elegido', 'pay-enough': 'paga suficiente', 'english-used': 'usa su inglés', 'schooling-enough': 'estudios suficientes', experience: 'experiencia',
    'scam-signs': 'señales de fraude', 'needs-permit': 'necesita permiso de trabajo', 'pay-below': 'paga menos de lo que pide', 'other-occupation': 'otro oficio', 'other-state': 'otro estado', 'english-short': 'pide más inglés', 'schooling-short': 'pide más estudios', 'starts-too-late': 'cierra antes de que pueda empezar',
  } satisfies Record<ForCode | AgainstCode, string>,
  roles: { caseworker: 'Ventanilla', supervisor: 'Supervisión', 'cash-officer': 'Pagos', 'job-liaison': 'Empleo', 'programme-lead': 'Dirección', administrator: 'Administración' } satisfies Record<Role, string>,
};

/** The shape every language must have. */
export type Text = typeof ES;
