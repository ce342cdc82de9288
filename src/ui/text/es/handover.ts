/** What leaves a tablet by another way than its worker's sync: withdrawn tablets and workers, files, hand-over. In Spanish. */
import { many } from '../many.ts';

export const HANDOVER_ES = {
  notice: {
    'worker-left': (name: string) => `${name} ya no tiene acceso. Lo que faltaba por enviar se entregó al servidor, y esta tableta olvidó su entrada. Si es un error, hable con quien administra.`,
    'tablet-withdrawn': () => 'Esta tableta se retiró. Lo que faltaba por enviar se entregó al servidor, y los casos ya no están aquí. Para usarla otra vez, entre con usuario, contraseña y red.',
    'too-many-tries': (name: string) => `Hubo demasiadas contraseñas incorrectas para ${name}. Esta tableta olvidó su entrada; lo que falta por enviar sigue aquí, cerrado. Para volver, entre con usuario, contraseña y red.`,
    emptied: () => 'Alguien borró lo que el navegador guardaba aquí mientras Ventanilla estaba abierta. Lo enviado está en el servidor; lo que faltaba por enviar se borró también. Entre con red, revise los últimos casos y avise a quien administra.',
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
  pass: {
    button: 'Pasar a otra tableta', title: 'Pasar el caso a otra tableta',
    about: ['Sirve sin red: guarda el caso en un archivo cerrado que solo abre la tableta que usted elija. Llévelo en una memoria USB o por el medio que tenga.', 'Van los datos del caso y lo que falta por enviar. No van las fotos ni lo que está bajo protección.', 'El caso sigue también aquí. Cuando haya red, cada tableta envía lo suyo, sin repetir.'],
    which: '¿A cuál tableta?', save: 'Guardar el archivo', saved: (name: string) => `Archivo guardado. Ábralo en ${name}: Por enviar → Recibir un caso.`,
    noTablets: 'Esta tableta todavía no conoce a otra de su centro. Las conoce al entrar con red.',
    problems: { 'no-keys': 'Para esto hace falta entrar una vez con red en esta tableta.', 'unknown-tablet': 'Esta tableta ya no conoce a esa. Entre una vez con red.', 'nothing-here': 'De este caso no hay aquí nada que pasar.', locked: 'La tableta se bloqueó. Ábrala y pruebe otra vez.' },
  },
  take: {
    title: 'Recibir un caso de otra tableta', about: (code: string) => `Si otra tableta le pasó un caso en un archivo, ábralo aquí. No hace falta red. Esta tableta es la ${code}: elíjala al guardar el archivo en la otra.`, choose: 'Abrir el archivo',
    taken: (tablet: string, n: number) => (n === 0 ? `Lo pasó ${tablet}. No traía nada nuevo.` : `Lo pasó ${tablet}, con ${many(n, 'cambio', 'cambios')} que esa tableta enviará cuando tenga red.`),
    problems: {
      'no-keys': 'Para abrirlo hace falta entrar una vez con red en esta tableta.', 'not-a-file': 'Ese archivo no es un caso que haya pasado otra tableta, o está dañado.', 'for-another': 'Ese archivo es para otra tableta. Ábralo en ella.',
      'unknown-author': 'Esta tableta no conoce a la que lo hizo, o a quien lo hizo. Entre una vez con red y pruebe de nuevo.', altered: 'Ese archivo cambió después de hacerse. No se tomó nada de él: pida otro.', 'other-centre': 'Ese caso es de otro centro.',
      'no-copy': 'Esta tableta aún no tiene los casos de su centro. Entre una vez con red.', 'too-large': 'Ese archivo es demasiado grande para ser un caso.', erased: 'Ese caso ya no es de este centro, o se borró.', locked: 'La tableta se bloqueó. Ábrala y pruebe otra vez.', 'storage-full': 'La tableta está llena. No se guardó: haga espacio y pruebe otra vez.',
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
