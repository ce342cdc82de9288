/** The queues, the staff, the outbox. In Spanish. */
import { many } from '../many.ts';

export const DESK_ES = {
  desk: {
    title: 'Filas', approvals: 'Esperan aprobación', unassigned: 'Sin responsable', conflicts: 'Valores en conflicto', exceptions: 'Para revisar', late: 'Sin movimiento', approve: 'Aprobar', giveBack: 'Devolver', reason: 'Motivo', emptyQueue: 'Nada espera aquí.', take: 'Tomar', tablets: 'Tabletas',
    tablet: (n: number) => `${many(n, 'cambio', 'cambios')} sin enviar`, seen: (when: string) => `vista ${when}`, offline: 'Sin red: las tabletas se ven al volver.',
  },
  staff: { title: 'Personal', name: 'Nombre', role: 'Función', centre: 'Centro', protection: 'Puede ver protección', add: 'Agregar', taken: 'Ese usuario ya existe.', noCentre: 'Sin centro', offline: 'Para administrar se necesita red.', inactive: 'sin acceso' },
  outbox: {
    title: 'Por enviar', all: 'Todo está enviado.', since: (when: string) => `El más antiguo es de ${when}.`, waiting: 'Espera', setAside: 'Apartado por el servidor', retry: 'Intentar otra vez', export: 'Guardar copia sellada', now: 'Enviar ahora', last: (when: string) => `Última vez: ${when}`, room: (gb: string) => `Espacio libre: ${gb} GB`, notPersisted: 'El navegador podría borrar lo guardado si falta espacio. Envíe pronto.',
    phases: { idle: 'Al día', pushing: 'Enviando…', pulling: 'Recibiendo…', 'first-copy': 'Primera copia…', photos: 'Enviando fotos…', waiting: 'Esperando red', 'signed-out': 'Entre otra vez para enviar', 'too-old': 'Falta actualizar la aplicación' },
  },
  update: {
    ready: 'Hay una versión nueva. Al abrirla se pide otra vez la contraseña; lo guardado sigue aquí.', take: 'Abrir la versión nueva', later: 'Después',
    replaced: 'La aplicación se actualizó en otra pestaña. Termine lo que escribe y ábrala de nuevo.', again: 'Abrir de nuevo',
    outdated: 'Esta pestaña es de una versión anterior y ya no puede guardar. Lo guardado está a salvo: ábrala de nuevo.',
  },
};
