/** The door: first visit, set-up, sign-in, unlock. In Spanish. */
import type { SignInProblem } from '#device/engine/api.ts';
import { many } from '../many.ts';

export const DOOR_ES = {
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
    factorCode: 'Código del teléfono o de su hoja',
    problems: {
      'factor-needed': 'Falta un paso: abra la aplicación de códigos de su teléfono y escriba el que muestra.', 'factor-wrong': 'Ese código no sirve o ya se usó. Espere el siguiente.',
      'wrong-credentials': 'Usuario o contraseña incorrectos.', 'locked-out': 'Demasiados intentos. Espere unos minutos y pruebe otra vez.',
      'no-network': 'No hay red. Quien ya entró en esta tableta puede abrirla sin red.', 'server-trouble': 'El servidor no responde bien. Pruebe en un minuto.', 'too-old': 'Esta versión es muy antigua. Cierre todas las pestañas y abra de nuevo.',
      'storage-full': 'La tableta está llena. Borre fotos o aplicaciones que no use y pruebe otra vez: lo que falta enviar sigue aquí.',
    } satisfies Record<SignInProblem, string>,
  },
};
