/** Words of every screen: the bar, the roles, the pathways, the flags. In Spanish. */
import type { Pathway } from '#domain/case/events.ts';
import type { Role } from '#domain/access/access.ts';
import { many } from '../many.ts';

export const WORDS_ES = {
  app: 'Ventanilla', otherLanguage: 'English', lock: 'Bloquear', lockAbout: 'Bloquear o cambiar de persona', skip: 'Ir al contenido', more: (n: number) => `Mostrar más (quedan ${n})`, back: 'Volver', cancel: 'Cancelar', save: 'Guardar', saved: 'Guardado en esta tableta', undo: 'Deshacer', close: 'Cerrar',
  update: {
    ready: 'Hay una versión nueva. Al abrirla se pide otra vez la contraseña; lo guardado sigue aquí.', take: 'Abrir la versión nueva', later: 'Después',
    replaced: 'La aplicación se actualizó en otra pestaña. Termine lo que escribe y ábrala de nuevo.', again: 'Abrir de nuevo',
    outdated: 'Esta pestaña es de una versión anterior y ya no puede guardar. Lo guardado está a salvo: ábrala de nuevo.',
  },
  broke: { said: 'Esta pantalla falló. Lo que ya se guardó está a salvo en la tableta.', again: 'Abrir de nuevo', notHere: 'Esta parte todavía no está en la tableta. Se abre sola en cuanto haya red; con lo demás puede seguir.', noEnglish: 'El inglés todavía no está en la tableta. Intente de nuevo cuando haya red.',
    notDone: 'Esto NO se guardó: algo falló en la tableta. Lo anterior sigue aquí. Pruebe otra vez.',
    full: 'La tableta está llena: esto NO se guardó. Borre fotos o aplicaciones que no use, envíe lo pendiente y avise.' },
  loading: 'Abriendo…', optional: 'opcional', yes: 'Sí', no: 'No', none: 'Ninguno', choose: 'Elija', demo: 'Demostración: personas inventadas',
  nav: { ways: 'Pantallas', today: 'Hoy', search: 'Buscar', register: 'Registrar', queues: 'Filas', catalogue: 'Catálogo', outbox: 'Por enviar', account: 'Su acceso' },
  sync: { since: (hour: string) => `desde ${hour}`, setAside: (n: number) => `${many(n, 'apartado', 'apartados')}` },
  unsent: (n: number) => (n === 0 ? 'Todo enviado' : `${many(n, 'cambio', 'cambios')} por enviar`),
  photo: { use: 'Usar esta foto', again: 'Tomar otra', preview: 'La foto que se tomó', unreadable: 'No se pudo leer esa imagen. Tome otra.' },
  sexes: { H: 'Hombre', M: 'Mujer', X: 'Otro (X)' },
  pathways: {
    returnee: 'Mexicana o mexicano que regresa', 'returnee-us-papers': 'Regresa con documentos de EE. UU.', 'us-born-child': 'Nació en EE. UU., de familia mexicana', 'tcn-passport': 'De otro país, con pasaporte',
    'tcn-no-papers': 'De otro país, sin documentos', asylum: 'Pide asilo en México', mpp: 'Espera una audiencia en EE. UU.',
  } satisfies Record<Pathway, string>,
  flags: { 'unaccompanied-minor': 'Menor sin compañía', 'age-disputed': 'Edad en duda', interpreter: 'Necesita intérprete', mobility: 'Movilidad reducida' },
  roles: { caseworker: 'Ventanilla', supervisor: 'Supervisión', 'cash-officer': 'Pagos', 'job-liaison': 'Empleo', 'programme-lead': 'Dirección', administrator: 'Administración' } satisfies Record<Role, string>,
};
