/** What leaves a tablet by another way than its worker's sync: withdrawn tablets and workers, files, hand-over. In Spanish. */
import { many } from '../many.ts';

export const HANDOVER_ES = {
  notice: {
    'worker-left': (name: string) => `${name} ya no tiene acceso. Lo que faltaba por enviar se entregó al servidor, y esta tableta olvidó su entrada. Si es un error, hable con quien administra.`,
    'tablet-withdrawn': () => 'Esta tableta se retiró. Lo que faltaba por enviar se entregó al servidor, y los casos ya no están aquí. Para usarla otra vez, entre con usuario, contraseña y red.',
    'too-many-tries': (name: string) => `Hubo demasiadas contraseñas incorrectas para ${name}. Esta tableta olvidó su entrada; lo que falta por enviar sigue aquí, cerrado. Para volver, entre con usuario, contraseña y red.`,
  },
  lastTries: (n: number) => `${n === 1 ? 'Queda 1 intento' : `Quedan ${n} intentos`}. Si tampoco es la contraseña, esta tableta olvida la entrada de esta persona, y para volver hará falta red. Lo que falta por enviar no se pierde.`,
  withdraw: {
    button: 'Retirar', label: (name: string) => `Retirar ${name}`, withdrawn: 'Retirada', waiting: (name: string) => `${name} está retirada. Entregará lo suyo y olvidará lo demás en cuanto tenga red.`,
    title: (name: string) => `¿Retirar ${name}?`,
    about: ['Úselo si la tableta se perdió, se la robaron o ya no se usa.', 'Nadie podrá seguir trabajando en ella. En cuanto tenga red entregará lo que le falta por enviar y olvidará los casos y las entradas.', 'Las fotos y los borradores que no envió se quedan cerrados en ella.', 'Para usarla otra vez basta con entrar en ella con usuario, contraseña y red.'],
    unsent: (n: number) => `Le faltan por enviar ${many(n, 'cambio', 'cambios')}, según lo último que dijo.`,
    confirm: 'Retirar esta tableta', offline: 'Para retirar una tableta se necesita red. Pruebe otra vez.',
  },
};
export type HandoverText = typeof HANDOVER_ES;
