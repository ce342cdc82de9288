/** What leaves a tablet by another way than its worker's sync: withdrawn tablets and workers, files, hand-over. In Spanish. */
import { many } from '../many.ts';

export const HANDOVER_ES = {
  notice: {
    'worker-left': (name: string) => `${name} ya no tiene acceso. Lo que faltaba por enviar se entregó al servidor, y esta tableta olvidó su entrada. Si es un error, hable con quien administra.`,
    'tablet-withdrawn': () => 'Esta tableta se retiró. Lo que faltaba por enviar se entregó al servidor, y los casos ya no están aquí. Para usarla otra vez, entre con usuario, contraseña y red.',
    'too-many-tries': (name: string) => `Hubo demasiadas contraseñas incorrectas para ${name}. Esta tableta olvidó su entrada; lo que falta por enviar sigue aquí, cerrado. Para volver, entre con usuario, contraseña y red.`,
  },
  lastTries: (n: number) => `${n === 1 ? 'Queda 1 intento' : `Quedan ${n} intentos`}. Si tampoco es la contraseña, esta tableta olvida la entrada de esta persona, y para volver hará falta red. Lo que falta por enviar no se pierde.`,
  file: {
    title: 'Recibir un archivo de una tableta',
    about: ['Sirve cuando una tableta no puede llegar a la red. En ella: Por enviar → Guardar copia sellada. Traiga aquí ese archivo, por ejemplo en una memoria USB.', 'Usted no puede leer lo que trae. El servidor revisa la firma de quien hizo cada cosa, y nada entra dos veces.'],
    choose: 'Elegir el archivo', reading: 'Revisando el archivo…',
    taken: (n: number) => (n === 0 ? 'No traía nada nuevo.' : `${n === 1 ? 'Se recibió' : 'Se recibieron'} ${many(n, 'cambio', 'cambios')}.`),
    known: (n: number) => `${many(n, 'cambio ya había', 'cambios ya habían')} llegado.`, refused: (n: number) => `${many(n, 'cambio no se aceptó', 'cambios no se aceptaron')}.`,
    keep: 'No borre nada en la tableta: cuando tenga red lo sabrá sola.', refusedTitle: 'No se aceptaron',
    problems: {
      'not-a-file': 'Ese archivo no es la copia sellada de una tableta, o está dañado. Guárdela otra vez en la tableta y pruebe de nuevo.', 'foreign-tablet': 'Ese archivo es de una tableta que este centro no conoce. Llévelo al centro de la tableta, o pida a quien administra que lo reciba.',
      'too-large': 'Ese archivo es demasiado grande para una copia sellada. Revise que sea el correcto.', 'signed-out': 'Su sesión terminó. Bloquee, entre otra vez con red y pruebe de nuevo.', 'no-network': 'No se pudo hablar con el servidor. El archivo sigue intacto: pruebe otra vez con red.',
    },
  },
  withdraw: {
    button: 'Retirar', label: (name: string) => `Retirar ${name}`, withdrawn: 'Retirada', waiting: (name: string) => `${name} está retirada. Entregará lo suyo y olvidará lo demás en cuanto tenga red.`,
    title: (name: string) => `¿Retirar ${name}?`,
    about: ['Úselo si la tableta se perdió, se la robaron o ya no se usa.', 'Nadie podrá seguir trabajando en ella. En cuanto tenga red entregará lo que le falta por enviar y olvidará los casos y las entradas.', 'Las fotos y los borradores que no envió se quedan cerrados en ella.', 'Para usarla otra vez basta con entrar en ella con usuario, contraseña y red.'],
    unsent: (n: number) => `Le faltan por enviar ${many(n, 'cambio', 'cambios')}, según lo último que dijo.`,
    confirm: 'Retirar esta tableta', offline: 'Para retirar una tableta se necesita red. Pruebe otra vez.',
  },
};
export type HandoverText = typeof HANDOVER_ES;
