/** The queues, the staff, the outbox, the new version. In Spanish. */
import type { LikenessReason } from '#domain/person/likeness.ts';
import type { Role } from '#domain/access/access.ts';
import { many } from '../many.ts';

/** Minutes as a wait, in the coarsest unit that still decides. */
const waited = (minutes: number): string =>
  minutes < 1 ? 'menos de un minuto' : minutes < 60 ? many(minutes, 'minuto', 'minutos') : minutes < 60 * 48 ? many(Math.floor(minutes / 60), 'hora', 'horas') : many(Math.floor(minutes / 1440), 'día', 'días');

export const DESK_ES = {
  desk: {
    title: 'Filas', emptyQueue: 'Nada espera aquí.', needsNetwork: 'se ve con red', offline: 'Sin red no se puede ver. Aparece al volver la red.', working: 'Trabajando…',
    queues: { approvals: 'Esperan aprobación', 'set-aside': 'Apartados por el servidor', conflicts: 'Valores en conflicto', exceptions: 'Para revisar', overdue: 'Plazos vencidos', unassigned: 'Sin responsable', duplicates: 'Posibles duplicados', late: 'Sin movimiento', tablets: 'Tabletas con pendientes' },
    about: {
      approvals: 'Apoyos en efectivo pedidos. Aprueba alguien distinto de quien pidió.', 'set-aside': 'Lo que una tableta envió y el servidor no aceptó. Sigue guardado en esa tableta.', conflicts: 'El mismo dato se cambió en dos tabletas. Abra el caso y elija.',
      exceptions: 'Se hizo algo que una regla no permite. Quedó registrado; abra el caso y revise con quien lo hizo.', overdue: 'Firmas, plazos, papeles y audiencias cuyo día ya pasó. El caso dice qué se puede hacer todavía.', unassigned: 'Casos abiertos que nadie atiende.', duplicates: 'Llegadas de los últimos 30 días que se parecen a otro caso.',
      late: 'Casos abiertos en los que no pasa nada.', tablets: 'Lo que aún no sale de cada tableta podría perderse con ella.',
    },
    waited, longest: (wait: string) => `la más antigua espera ${wait}`, lateFor: (days: number) => `${many(days, 'día', 'días')} o más`, lateAfter: 'Días sin movimiento', more: (n: number, all: number) => `Mostrar ${n} más (de ${all})`,
    age: (years: number) => many(years, 'año', 'años'), askedBy: (who: string, when: string) => `Lo pidió ${who}, ${when}`, waitsFor: (wait: string) => `espera ${wait}`, arrivedOn: (day: string) => `llegó el ${day}`, nobody: 'sin responsable',
    givenBefore: (what: string) => `Ya recibió: ${what}.`, looksLike: (who: string) => `Puede ser la misma persona que ${who}.`, compare: 'Comparar',
    approve: 'Aprobar', giveBack: 'Devolver', reason: 'Motivo', reasonMissing: 'Elija o escriba un motivo: quien pidió debe saber qué corregir.', reasonAbout: 'Lo lee quien pidió el apoyo.', undone: 'Se aprobó por error. Pídalo de nuevo.',
    reasons: ['Falta un documento en el expediente.', 'La identificación no coincide.', 'El monto no corresponde.', 'Ya recibió este apoyo.', 'Hay un posible duplicado por aclarar.'],
    choose: (name: string) => `Elegir a ${name}`, chooseNone: 'Quitar selección', chooseClear: (n: number) => `Elegir las ${n} sin aviso`, chooseShown: (n: number) => `Elegir las ${n} que se ven`, chosen: (n: number) => many(n, 'elegida', 'elegidas'), chosenSum: (n: number, sum: string) => `${many(n, 'elegida', 'elegidas')} · ${sum}`,
    approveMany: 'Revisar el total', approveTitle: (n: number) => `Aprobar ${many(n, 'apoyo', 'apoyos')}`, approveAbout: (n: number, sum: string) => `${many(n, 'apoyo suma', 'apoyos suman')} ${sum}. Al confirmar se pueden entregar.`, approveTotal: (sum: string) => `Aprobar ${sum}`, approvedMany: (n: number) => many(n, 'apoyo aprobado', 'apoyos aprobados'),
    reassign: 'Reasignar', reassignTitle: (n: number) => `Reasignar ${many(n, 'caso', 'casos')}`, toWhom: '¿A quién?', hasOpen: (n: number) => many(n, 'abierto', 'abiertos'), reassigned: (n: number, who: string) => `${many(n, 'caso reasignado', 'casos reasignados')} a ${who}`,
    born: 'Nacimiento', numbers: 'Números', arrived: 'Llegada', caseIs: 'Caso', status: { open: 'abierto', closed: 'cerrado' },
    likeness: { 'same-number': 'mismo número', 'same-name': 'mismo nombre', 'similar-name': 'nombre parecido', 'same-birth-year': 'mismo año de nacimiento', 'near-birth-year': 'año de nacimiento cercano', 'same-nationality': 'misma nacionalidad' } satisfies Record<LikenessReason, string>,
    same: 'Es la misma persona', notSame: 'No es la misma', sameAbout: 'Los dos casos siguen, y un apoyo dado en uno cuenta también en el otro. No se puede deshacer.', closeNewer: (folio: string) => `Cerrar también ${folio} como duplicado`, sameConfirm: 'Confirmar', reopened: 'Se cerró por error.',
    someField: 'Otro dato', someEvent: 'Un cambio', someTablet: 'tableta desconocida', caseUnknown: 'un caso que no está en esta tableta',
    tabletName: (label: string, code: string) => `${label || 'Tableta'} · ${code}`, tablet: (n: number) => `${n} sin enviar`, oldest: (wait: string) => `desde hace ${wait}`, tabletSetAside: (n: number) => many(n, 'apartado', 'apartados'), allSent: 'Todo enviado', seen: (wait: string) => `vista hace ${wait}`,
  },
  /** Why the server set something aside, and what helps. What is not here is a rule's own sentence with the last line. */
  setAside: {
    unreadable: { why: 'El servidor no pudo leerlo.', mend: 'Actualice la aplicación en esa tableta e intente otra vez. Si se repite, guarde la copia sellada y avise a quien administra.' },
    'unknown-type': { why: 'El servidor todavía no conoce este tipo de cambio.', mend: 'Falta actualizar el servidor. Avise a quien administra; después, intente otra vez.' },
    'wrong-device': { why: 'Se hizo en otra tableta.', mend: 'Envíelo desde la tableta donde se hizo.' },
    'bad-signature': { why: 'La firma de quien lo hizo no coincide: alguien lo cambió o lo imitó.', mend: 'No se guardó. Avise a quien administra, y hable con la persona: si de verdad lo hizo, que lo anote otra vez.' },
    erased: { why: 'El caso se borró para siempre. Lo que faltaba por enviar de él tampoco se guarda.', mend: 'No hay nada que hacer.' },
    'bad-parcel': { why: 'El paquete cerrado que envió la tableta no se pudo abrir.', mend: 'No se perdió: se envía cuando quien lo hizo abra esa tableta con red. Si pasa otra vez, avise a quien administra.' },
    revoked: { why: 'Se hizo cuando la persona o la tableta ya no tenía acceso.', mend: 'Revise el caso. Si de verdad se hizo, anótelo otra vez alguien que tenga acceso.' },
    'too-large': { why: 'Es demasiado grande para enviarse.', mend: 'Guarde la copia sellada y avise a quien administra.' },
    'not-yours': { why: 'La función o el centro de la persona no permite hacer esto.', mend: 'Pida que lo haga quien tiene esa función, o que se corrija la función y se intente otra vez.' },
    'no-such-case': { why: 'El servidor no tiene ese caso.', mend: 'Primero debe llegar el registro: envíe lo pendiente de la tableta donde se registró y luego intente otra vez.' },
    'already-open': { why: 'Ese caso o ese folio ya existe.', mend: 'Compare los dos registros. Si es la misma persona, siga en el caso que ya está.' },
    'own-request': { why: 'Nadie aprueba su propia solicitud.', mend: 'Otra persona supervisora debe aprobarla.' },
    unknown: { why: 'El servidor no lo aceptó.', mend: 'Revise el caso con quien lo hizo. Si ya se corrigió, en esa tableta: Por enviar, Intentar otra vez.' },
  },
  staff: {
    title: 'Personal', parts: { people: 'Personas', centres: 'Centros', tablets: 'Tabletas' }, name: 'Nombre', role: 'Función', centre: 'Centro', protection: 'Puede ver protección', protectionShort: 'protección', add: 'Agregar', newWorker: 'Persona nueva', taken: 'Ese usuario ya existe. Elija otro.', noCentre: 'Sin centro', offline: 'Para administrar se necesita red.', again: 'Probar otra vez', inactive: 'sin acceso',
    active: 'Tiene acceso', inactiveAbout: 'Sin acceso: no puede entrar; sus datos y casos quedan', find: 'Buscar entre el personal', noneFound: 'Nadie coincide.', lastAdministrator: 'Es la única persona que administra: nombre a otra antes.', signedOut: 'La sesión terminó. Bloquee y entre otra vez.',
    usernameRule: 'De 3 a 31 letras minúsculas, números, punto, guion o guion bajo. Empieza con letra.', newPassword: 'Contraseña nueva', passwordStays: 'Déjela vacía para no cambiarla. La anterior abre sin red las tabletas ya usadas hasta que la persona entre con la nueva.',
    added: (name: string) => `${name} ya puede entrar`, changed: (name: string) => `Cambios guardados: ${name}`, centreAdded: (name: string) => `Centro agregado: ${name}`, newCentre: 'Centro nuevo', addCentre: 'Agregar el centro', centrePhone: 'Teléfono para las personas', centreHours: 'Horario', centreHoursHint: 'Como se lo diría a alguien: lunes a viernes, 8:00 a 18:00', folios: (code: string) => `folios ${code}`, people: (n: number) => many(n, 'persona', 'personas'), noTablets: 'Todavía nadie ha entrado en una tableta.',
    wrong: {
      name: 'Escriba el nombre: 2 letras o más.', username: 'De 3 a 31 letras minúsculas, números, punto o guion; empieza con letra y va sin espacios ni acentos.', password: 'Muy corta: escriba al menos 12 caracteres.', role: 'Elija una función.', centreId: 'Esta función trabaja en un centro: elija uno.', centreName: 'Escriba el nombre del centro: 2 letras o más.', phone: 'No parece un teléfono.', hours: 'Muy largo: hasta 120 letras.', state: 'Elija el estado.',
    },
    roleAbout: {
      caseworker: 'Registra y acompaña a las personas.', supervisor: 'Aprueba apoyos, reasigna y resuelve dudas de su centro.', 'cash-officer': 'Entrega tarjetas y abre cuentas.', 'job-liaison': 'Propone vacantes.', 'programme-lead': 'Dirige el programa; no ve casos.', administrator: 'Administra personas, centros y tabletas; no ve casos ni dinero.',
    } satisfies Record<Role, string>,
  },
  outbox: {
    title: 'Por enviar', all: 'Todo está enviado.', onlySetAside: 'Hay cambios que el servidor no aceptó.', since: (when: string) => `Guardado en esta tableta. Lo más antiguo: ${when}`, mine: 'Mis cambios que esperan', last: (when: string) => `Última vez: ${when}`, now: 'Enviar ahora', nextTry: (time: string) => `próximo intento a las ${time}`, progress: (done: number, of: number) => `${done} de ${of} partes`,
    setAside: 'Apartado por el servidor', setAsideCount: (n: number) => `${many(n, 'cambio apartado', 'cambios apartados')} por el servidor.`, setAsideAbout: 'Nada se borró: sigue aquí hasta que se corrija.', retry: 'Intentar otra vez', retryAll: 'Intentar todos otra vez', understood: 'Entendido',
    others: 'De otras personas en esta tableta', othersHave: (who: string, n: number) => `${who}: ${many(n, 'cambio', 'cambios')}`, unnamed: (n: number) => `Otros: ${many(n, 'cambio', 'cambios')}`, othersAbout: 'Van cerrados junto con lo suyo: usted no los puede leer. Lo que quede aquí se envía cuando esa persona abra esta tableta con red.', photos: 'Fotos', photosWait: (n: number) => `${many(n, 'foto espera', 'fotos esperan')}. Van después del texto, para no detenerlo.`,
    exportTitle: 'Copia sellada', exportAbout: 'Para cuando esta tableta no puede llegar a ninguna red: lleve el archivo a supervisión o a quien administra: lo reciben en su lista de tabletas. Solo el servidor puede leerlo.', export: 'Guardar copia sellada', exported: 'Copia sellada guardada en las descargas',
    signIn: 'Bloquear y entrar otra vez', signInAbout: 'Al abrir con red y contraseña se envía todo. Si no, toque «Otra persona» y entre con su usuario. Mientras, puede seguir trabajando.', update: 'Abrir la versión nueva',
    room: 'Espacio en la tableta', roomIs: (used: string, free: string) => `${used} usados, ${free} libres`, tight: 'Queda poco espacio. Envíe lo pendiente y borre fotos u otras aplicaciones de la tableta.', persisted: 'El navegador prometió conservar lo guardado aquí.', notPersisted: 'Si falta espacio, el navegador podría borrar lo guardado. Envíe pronto, o pida que se conserve.', stillNotPersisted: 'El navegador no lo prometió. Instale Ventanilla en la pantalla de inicio y pídalo otra vez.', persist: 'Pedir que se conserve',
    phases: { idle: 'Al día', pushing: 'Enviando…', pulling: 'Recibiendo…', 'first-copy': 'Primera copia…', photos: 'Enviando fotos…', waiting: 'Esperando para intentar otra vez', 'signed-out': 'Entre otra vez para enviar', 'too-old': 'Falta actualizar la aplicación' },
    problems: { 'no-network': 'no hay red', 'no-json': 'la red pide aceptar o pagar algo: abra otra página en el navegador', busy: 'el servidor está ocupado', 'server-trouble': 'el servidor no responde bien', 'wrong-shape': 'la respuesta no se entiende', QuotaExceededError: 'la tableta está llena', other: 'algo falló en esta tableta' },
  },
};
