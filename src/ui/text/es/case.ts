/** The case. In Spanish. */
import type { UnknownDatum } from '#domain/case/unknown-data.ts';
import type { ProtectionFlag } from '#domain/case/events.ts';
import type { ScamSign } from '#domain/jobs/rank.ts';
import { many } from '../many.ts';

export const CASE_ES = {
  case: {
    notHere: 'Este caso no está en esta tableta.', next: 'Lo que sigue', allDone: 'No queda ningún paso para hoy.', where: 'Dónde', bring: 'Llevar', blocked: 'Todavía no se puede', missing: 'Falta', documents: 'Documentos', account: 'Cuenta', cash: 'Apoyo', work: 'Trabajo', notes: 'Notas', history: 'Historia', unsent: 'Sin enviar', reach: 'Cómo localizar', edit: 'Cambiar',
    done: 'Hecho', doneOn: (day: string) => `Hecho el ${day}`, asked: 'Pedido', unavailable: 'No se pudo', markDone: 'Ya lo tiene', markAsked: 'Se pidió', markUnavailable: 'No se puede', reopen: 'Corregir', number: 'Número', why: 'Por qué',
    reasons: { 'not-found': 'No se encontró', 'not-digitised': 'No está digitalizada', 'never-registered': 'Nunca se registró', 'system-down': 'El sistema no funciona', 'person-declined': 'La persona no quiso', 'not-eligible': 'No le corresponde', other: 'Otro motivo' },
    openAccount: 'Abrir cuenta', level: 'Nivel', institution: 'Banco', clabe: 'CLABE (18 cifras)', accountOf: (level: string, bank: string) => `Cuenta nivel ${level}, ${bank}`,
    request: (amount: string) => `Pedir ${amount}`, waiting: 'Espera aprobación', approved: 'Aprobado: entregue la tarjeta', returned: 'Devuelto', cancelled: 'Cancelado', paid: 'Entregado', handOver: 'Entregar tarjeta', serial: 'Serie de la tarjeta', sign: 'Firma de la persona', clear: 'Borrar firma', receipt: 'Recibo', notEntitled: 'No le corresponde un apoyo en efectivo.',
    addNote: 'Agregar nota', note: 'Nota', conflict: 'Dos valores distintos', conflictAbout: 'Se cambió en dos tabletas sin verse. Elija el correcto.', keep: 'Este es el correcto', exception: 'Para revisar', at: (when: string, who: string) => `${when}, ${who}`, someone: 'otra persona',
    parts: { label: 'Partes del caso', next: 'Sigue', lines: 'Trámites', person: 'Persona', record: 'Notas' },
    head: {
      folio: 'Folio', call: (phone: string) => `Llamar al ${phone}`, whatsapp: 'WhatsApp', noPhone: 'Sin número para llamar', open: 'Abierto', closed: 'Cerrado', inCharge: (who: string) => `a cargo de ${who}`, unassigned: 'sin responsable',
      family: (n: number) => `Familia de ${n}`, years: (n: number) => many(n, 'año', 'años'), yearsOr: (low: number, high: number) => `${low} o ${high} años`, baby: 'menos de 1 año', ageUnknown: 'Edad desconocida', minor: 'menor de edad', photoOf: (name: string) => `Foto de ${name}`, takePhoto: 'Tomar foto',
      closedAbout: (reason: string) => `Caso cerrado (${reason}). Para cambiar algo, una persona supervisora tiene que reabrirlo.`, closedMayReopen: (reason: string) => `Caso cerrado (${reason}). Para cambiar algo, reábralo en «El caso».`,
    },
    photos: { title: 'Fotos', none: 'Todavía no hay fotos.', of: { person: 'De la persona', document: 'De un documento', other: 'Otra' }, loading: 'Buscando la foto…', elsewhere: 'La foto está en otra tableta, que todavía no la envía.', noNetwork: 'La foto está en otra tableta o en el servidor. Se verá cuando haya red.', open: 'Ver en grande', remove: 'Quitar la foto' },
    steps: {
      also: 'También hoy', later: 'Después', andMore: (n: number) => `y ${n} más`, markServed: 'Ya se hizo', closed: 'El caso está cerrado: no hay pasos pendientes.', cost: 'Costo', free: 'Gratis', between: (least: string, most: string) => `de ${least} a ${most}`, takes: 'Tarda', atOnce: 'Se hace en el momento', workingDays: 'días hábiles', days: (n: number) => many(n, 'día', 'días'), upTo: (most: number) => `el mismo día; a veces ${many(most, 'día', 'días')}`, usually: (usual: number, most: number) => `casi siempre ${many(usual, 'día', 'días')}, a veces ${most}`,
      ready: 'Se puede hacer hoy', askedOn: (day: string) => `Pedido el ${day}`, quickest: 'Lo más rápido', alsoServes: 'También sirve', from: (day: string) => `Se podría desde el ${day}.`, waitsFor: (what: string) => `Falta: ${what}`, of: (done: number, all: number) => `${done} de ${all}`,
      services: 'Servicios', others: (n: number) => `Otros servicios (${n})`, brought: '¿Trae alguno de estos papeles?', gate: 'Primero la protección: el DIF y la Procuraduría deciden antes de cualquier otro trámite.', noPathway: 'Elija el camino de la persona para ver sus pasos.',
      on: 'Fecha en que lo obtuvo', expires: 'Vence el', expiresUsual: (days: number) => `Si el papel no dice fecha, cuentan ${many(days, 'día', 'días')}.`, expiresOn: (day: string) => `Vence el ${day}`, expiredSince: (day: string) => `Venció el ${day}`, photo: 'Foto del documento', future: 'La fecha está en el futuro.', badExpiry: 'Vence antes de haberse obtenido.',
      override: 'Sé que la cifra no coincide y permito este número', overridden: (who: string) => `${who} permitió este número aunque la cifra no coincide.`, remove: 'Ya no lo tiene', askAgain: 'Pedir otra vez', whyNot: '¿Por qué no se puede?', detail: 'Detalle', detailNeeded: 'Escriba el motivo en pocas palabras.', seeVacancies: 'Ver vacantes',
    },
    appointments: { title: 'Citas', add: 'Dar cita', day: 'Día', time: 'Hora', place: 'Lugar', move: 'Mover', kept: 'Vino', missed: 'No vino', cancel: 'Cancelar cita', ended: { kept: 'vino', missed: 'no vino', cancelled: 'cancelada' }, past: 'Ya pasó: anote si vino.' },
    accounts: { none: 'Sin cuenta', canOpen: (levels: string) => `Puede abrir nivel ${levels}`, levels: { '1': 'Nivel 1: depósitos hasta 750 UDIS al mes', '2': 'Nivel 2: hasta 3,000 UDIS al mes; sirve para un sueldo', '3': 'Nivel 3: hasta 10,000 UDIS al mes', '4': 'Nivel 4: sin límite' }, level: (level: string) => `nivel ${level}`, levelWaits: (level: string, what: string) => `para nivel ${level} falta: ${what}`, withdraw: 'Se canceló la cuenta', withdrawn: (reason: string) => `Cancelada: ${reason}`, reads: (bank: string, plaza: string) => `${bank}, plaza ${plaza}`, noPlaza: 'sin nombre', noClabe: 'Sin CLABE' },
    money: {
      due: (amount: string) => `Le corresponden ${amount}`, asked: (who: string, when: string) => `Pidió ${who}, ${when}`, approvedBy: (who: string, when: string) => `Aprobó ${who}, ${when}`, returnedBy: (who: string, when: string) => `Devolvió ${who}, ${when}`, paidBy: (who: string, when: string) => `Entregó ${who}, ${when}`,
      reason: (reason: string) => `Motivo: ${reason}`, cancel: 'Cancelar solicitud', again: 'Puede pedirse otra vez.', notNow: 'Todavía no se puede pedir', waits: 'Otra persona tiene que aprobarlo.', own: 'La pidió usted: la aprueba otra persona.', undone: 'Se anotó por error', none: 'No le corresponde', old: 'Solicitudes anteriores',
    },
    jobs: {
      profile: 'Perfil de trabajo', editProfile: 'Editar perfil', makeProfile: 'Anotar oficios', occupations: 'Oficios', years: 'Años de experiencia', schooling: 'Estudios', english: 'Inglés', states: 'Estados donde trabajaría', minimum: 'Sueldo mínimo al mes (pesos)', available: 'Puede empezar desde', anywhere: 'en cualquier estado',
      schoolings: { none: 'Sin estudios', primary: 'Primaria', secondary: 'Secundaria', 'high-school': 'Preparatoria', technical: 'Carrera técnica', degree: 'Universidad' }, englishes: { none: 'No habla', some: 'Algo', fluent: 'Con soltura' },
      vacancies: 'Vacantes', propose: 'Proponer', accept: 'Aceptó', decline: 'No aceptó', declineWhy: '¿Por qué no aceptó?', hired: 'Consiguió el trabajo', notHired: 'No lo consiguió', noShow: 'No se presentó', month: (pay: string) => `${pay} al mes`, more: 'Ver más vacantes', closes: (day: string) => `Cierra el ${day}`,
      status: { proposed: 'Propuesta', accepted: 'Aceptada', declined: 'No aceptada', hired: 'Consiguió el trabajo', 'not-hired': 'No lo consiguió', 'no-show': 'No se presentó' }, noProfile: 'Anote los oficios para ver vacantes.', none: 'No hay vacantes abiertas en esta tableta.', found: (n: number) => many(n, 'vacante', 'vacantes'),
      scam: 'Señales de fraude: avise a la persona antes de proponerla.', scams: { 'asks-fee': 'cobra por contratar', 'keeps-papers': 'retiene documentos', 'promises-us-visa': 'promete visa de EE. UU.', 'no-employer': 'no dice quién contrata', 'pay-too-good': 'paga demasiado', 'only-messages': 'solo por mensajes' } satisfies Record<ScamSign, string>, badMoney: 'Solo cifras, en pesos.', badYears: 'De 0 a 60.',
    },
    person: {
      title: 'Datos', edit: 'Editar', unknown: 'Falta saber', unknowns: { pathway: 'Camino', birth: 'Nacimiento', nationality: 'Nacionalidad', sex: 'Sexo', contact: 'Un número para llamar', destination: 'A dónde va' } satisfies Record<UnknownDatum, string>,
      groups: { identity: 'Quién es', contact: 'Contacto', language: 'Idiomas', way: 'Destino y compañía', arrival: 'Llegada' }, notKnown: 'No se sabe', empty: '(vacío)',
      given: 'Nombres', firstSurname: 'Primer apellido', secondSurname: 'Segundo apellido', addName: 'Agregar otro nombre', removeName: 'Quitar este nombre', country: 'País', state: 'Estado', town: 'Ciudad o pueblo', variant: (language: string) => `${language}: variante o comunidad`, relation: 'Relación', contactName: 'Nombre de la persona de confianza', contactPhone: 'Número de la persona de confianza', fault: 'Revise este dato.',
      reads: { yes: 'Lee bien', some: 'Lee un poco', no: 'No lee' }, hasWhatsapp: 'Ese número tiene WhatsApp', accompanied: { alone: 'Viene por su cuenta', 'with-adult': 'Viene con una persona adulta' }, modes: { land: 'Por tierra', air: 'En avión', other: 'Otro' }, flags: 'Señales', raised: (flag: string) => `${flag}: señalado`, trusted: (name: string, relation: string) => (relation === '' ? name : `${name} (${relation})`), stateless: 'Apátrida', nothingChanged: 'Nada cambió.',
      pathwayNow: 'Camino',
    },
    family: { title: 'Familia', none: 'Sin familiares anotados.', role: 'Es en la familia', roles: { head: 'cabeza de familia', partner: 'pareja', child: 'hija o hijo', parent: 'madre o padre', other: 'otro familiar' }, join: 'Unir con alguien', joinTitle: '¿Con quién está?', search: 'Nombre o folio', leave: 'Sacar de la familia', here: 'Este caso', nobody: 'Nadie coincide en esta tableta.', pick: (name: string) => `Unir con ${name}` },
    record: {
      all: 'Ver la historia completa', offline: 'La historia completa está en el servidor: se verá cuando haya red.', notYet: 'El servidor todavía no conoce este caso: lo que ve es todo.', here: 'en esta tableta', elsewhere: 'en otra tableta', standing: 'Vale ahora', noNotes: 'Sin notas', photoCount: (n: number) => many(n, 'foto', 'fotos'),
    },
    links: { title: 'Comprobantes', none: 'Sin comprobante', given: (when: string) => `Entregado ${when}`, revoke: 'Anular', revoked: 'Anulado', count: (n: number) => many(n, 'vigente', 'vigentes'), revokeAbout: 'Quien tenga esa hoja ya no podrá ver el caso.' },
    life: {
      title: 'El caso', hands: 'Responsable y cierre', assign: 'Asignar a otra persona', assignTitle: '¿Quién se hace cargo?', nobody: 'Nadie por ahora', close: 'Cerrar el caso', closeTitle: '¿Por qué se cierra?', closeAbout: 'Se puede reabrir después, con un motivo.', reopen: 'Reabrir el caso', reason: 'Motivo', opened: (when: string, who: string) => `Se abrió ${when}, ${who}`, mine: 'usted',
      reasons: { completed: 'terminó sus trámites', moved: 'se fue a otro lugar', unreachable: 'no se le localiza', 're-migrated': 'volvió a migrar', withdrew: 'ya no quiso seguir', deceased: 'falleció', duplicate: 'estaba repetido' },
    },
    duplicates: { title: 'Posible duplicado', same: 'Es la misma persona', other: 'Es otra persona', see: 'Ver el otro caso', judgedSame: 'La misma persona en otro caso' },
    protection: { title: 'Protección', about: 'Solo lo ven quienes tienen permiso. No sale en listas, comprobantes ni en el teléfono de la persona.', flags: { medical: 'Atención médica', 'violence-survivor': 'Sobrevivió violencia', 'trafficking-risk': 'Riesgo de trata', 'at-risk-if-located': 'En riesgo si la localizan', distress: 'Angustia' } satisfies Record<ProtectionFlag, string>, note: 'Nota protegida', add: 'Guardar nota protegida', none: 'Nada anotado', count: (n: number) => many(n, 'anotación', 'anotaciones') },
  },
  fields: {
    'person.phone': 'Teléfono', 'person.name': 'Nombre', 'person.birth': 'Nacimiento', 'person.sex': 'Sexo en los documentos', 'person.alsoKnownAs': 'También usa', 'person.nationalities': 'Nacionalidad', 'person.birthPlace': 'Dónde nació', 'person.languages': 'Idiomas', 'person.reads': 'Lectura', 'person.whatsapp': 'WhatsApp', 'person.trustedContact': 'Persona de confianza', 'person.destination': 'Destino', 'person.household': 'Familia', 'person.accompanied': 'Compañía',
    'arrival.arrivedOn': 'Llegó el', 'arrival.port': 'Por dónde', 'arrival.mode': 'Cómo llegó', 'arrival.yearsAbroad': 'Años fuera', pathway: 'Camino', profile: 'Perfil de trabajo',
  } as Readonly<Record<string, string>>,
};
