/** The case. In Spanish. */

export const CASE_ES = {
  case: {
    notHere: 'Este caso no está en esta tableta.', next: 'Lo que sigue', allDone: 'No queda ningún paso pendiente hoy.', where: 'Dónde', bring: 'Llevar', blocked: 'Todavía no se puede', missing: 'Falta', or: 'o', documents: 'Documentos', account: 'Cuenta', cash: 'Apoyo', work: 'Trabajo', notes: 'Notas', history: 'Historia', unsent: 'Sin enviar', reach: 'Cómo localizarla', edit: 'Cambiar',
    done: 'Hecho', doneOn: (day: string) => `Hecho el ${day}`, asked: 'Pedido', unavailable: 'No se pudo', markDone: 'Ya lo tiene', markAsked: 'Se pidió', markUnavailable: 'No se puede', reopen: 'Corregir', number: 'Número', why: 'Por qué',
    reasons: { 'not-found': 'No se encontró', 'not-digitised': 'No está digitalizada', 'never-registered': 'Nunca se registró', 'system-down': 'El sistema no funciona', 'person-declined': 'La persona no quiso', 'not-eligible': 'No le corresponde', other: 'Otro motivo' },
    openAccount: 'Abrir cuenta', level: 'Nivel', institution: 'Banco', clabe: 'CLABE (18 cifras)', accountOf: (level: string, bank: string) => `Cuenta nivel ${level}, ${bank}`,
    request: (amount: string) => `Pedir ${amount}`, waiting: 'Espera aprobación', approved: 'Aprobado: entregue la tarjeta', returned: 'Devuelto', cancelled: 'Cancelado', paid: 'Entregado', handOver: 'Entregar tarjeta', serial: 'Serie de la tarjeta', sign: 'Firma de la persona', clear: 'Borrar firma', receipt: 'Recibo', notEntitled: 'No le corresponde un apoyo en efectivo.',
    occupations: 'Oficios', states: 'Estados donde trabajaría', vacancies: 'Vacantes', propose: 'Proponer', accept: 'Aceptó', decline: 'No aceptó', hired: 'Contratada', notHired: 'No la contrataron',
    work2: { proposed: 'Propuesta', accepted: 'Aceptada', declined: 'No aceptada', hired: 'Contratada', 'not-hired': 'No contratada', 'no-show': 'No se presentó' }, noVacancies: 'Guarde los oficios para ver vacantes.',
    addNote: 'Agregar nota', note: 'Nota', conflict: 'Dos valores distintos', conflictAbout: 'Se cambió en dos tabletas sin verse. Elija el correcto.', keep: 'Este es el correcto', exception: 'Para revisar', at: (when: string, who: string) => `${when}, ${who}`, someone: 'otra persona',
  },
  fields: { 'person.phone': 'Teléfono', 'person.name': 'Nombre', 'person.birth': 'Nacimiento', 'person.sex': 'Sexo', pathway: 'Camino', profile: 'Perfil de trabajo' } as Readonly<Record<string, string>>,
};
