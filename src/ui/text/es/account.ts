/** One's own access: password, sessions, second factor. In Spanish. */
import { many } from '../many.ts';
import type { PasswordChangeProblem } from '#device/engine/api.ts';

const PASSWORD_WRONG: Readonly<Record<string, string>> = {
  'too-short': 'Muy corta: escriba al menos 12 caracteres.', 'too-long': 'Muy larga: hasta 128 caracteres.', same: 'Es la misma de antes: escriba otra.',
  common: 'Muchas personas usan algo así: se adivina pronto. Junte cuatro palabras que no tengan que ver entre sí.',
  personal: 'Se adivina con su nombre, su usuario o su centro. Junte cuatro palabras que no tengan que ver con usted.',
};
const TROUBLE: Readonly<Partial<Record<PasswordChangeProblem['code'], string>>> = {
  'no-network': 'Para cambiarla se necesita internet. No cambió nada.',
  unsure: 'El servidor no contestó a tiempo: no se sabe si cambió. En esta tableta sirven las dos; vuelva a intentarlo cuando haya red.',
  'locked-out': 'Demasiados intentos. Espere unos minutos y pruebe otra vez.',
  'factor-needed': 'No cambió nada. Bloquee la tableta y entre otra vez con usuario, contraseña y código.',
  forgotten: 'Demasiados intentos: esta tableta olvidó cómo entra usted. Bloquéela y entre con usuario y contraseña; lo que falta enviar sigue aquí.',
  'storage-full': 'La tableta está llena: no cambió nada. Borre fotos o aplicaciones que no use y pruebe otra vez.',
};

const FACTOR_PROBLEM: Readonly<Record<string, string>> = {
  'wrong-password': 'Contraseña incorrecta.', 'wrong-code': 'Ese código no sirve o ya se usó. Espere el siguiente; revise que la hora del teléfono sea automática.',
  'locked-out': 'Demasiados intentos. Espere unos minutos y pruebe otra vez.', offline: 'Para esto se necesita internet.', 'signed-out': 'Su sesión terminó: bloquee la tableta y entre otra vez.',
};

export const ACCOUNT_ES = {
  title: 'Su acceso',
  passwordTitle: 'Contraseña', oldPassword: 'Contraseña de ahora', againPassword: 'Contraseña nueva, otra vez', changePassword: 'Cambiar la contraseña', notTheSame: 'No es igual a la de arriba.',
  passwordAbout: 'Al cambiarla se cierran sus sesiones en otras tabletas. Ahí la anterior todavía abre sin red, hasta que usted entre con la nueva.',
  passwordChanged: 'Contraseña cambiada. Desde ahora esta tableta se abre con la nueva.',
  /** Why it was not changed. */
  passwordTrouble: (code: PasswordChangeProblem['code']): string => TROUBLE[code] ?? 'El servidor no responde bien: no cambió nada. Pruebe en un minuto.',
  /** Why a password may not be chosen, by its code or the server's; undefined for another code. */
  passwordWrong: (code: string | undefined): string | undefined => PASSWORD_WRONG[code?.replace('password-', '') ?? ''],
  sessionsTitle: 'Sus sesiones', sessionsAbout: 'Aquí entró usted. Si no reconoce alguna, ciérrela y cambie su contraseña.',
  sessionSince: (since: string, seen: string) => `Entró: ${since} · Última vez: ${seen}`,
  thisSession: 'Esta tableta', unknownTablet: 'Tableta sin nombre', end: 'Cerrar', endOne: (tablet: string) => `Cerrar la sesión de ${tablet}`, endOthers: 'Cerrar todas las demás', sessionEnded: 'Sesión cerrada.',
  sessionsOffline: 'Para ver sus sesiones se necesita internet.', sessionsOther: 'Después de usted entró otra persona en esta tableta. Para ver sus sesiones, entre otra vez con usuario y contraseña.',
  factorTitle: 'Segundo paso para entrar',
  factorAbout: 'Además de la contraseña, un código que cambia cada 30 segundos en su teléfono. Se pide en cada tableta nueva y cada 30 días. Para abrir sin red no se pide.',
  factorIsOn: (left: number) => `Activado. Le quedan ${many(left, 'código', 'códigos')} de su hoja.`,
  factorMust: 'Para seguir, prepare su segundo paso. Lo necesita quien supervisa o administra.',
  factorWasReset: (when: string) => `El ${when} administración quitó su segundo paso para entrar. Si usted no lo pidió, avise de inmediato. Prepárelo otra vez.`,
  factorSetUp: 'Preparar el segundo paso', factorAgain: 'Cambiar de teléfono u hoja', factorLater: 'Después', factorNow: 'Prepararlo ahora', factorDone: 'Segundo paso activado.', factorNoSheet: 'El segundo paso ya estaba activado, pero la hoja no llegó. Haga una nueva en «Su acceso».',
  factorPassword: 'Su contraseña', factorOld: 'Código de ahora, del teléfono o de su hoja', factorNext: 'Seguir',
  factorScan: 'Abra en su teléfono una aplicación de códigos y escanee este cuadro.', factorPicture: 'Cuadro para la aplicación de códigos', factorByHand: 'O escriba esta clave:', factorCode: 'Código que muestra el teléfono', factorProve: 'Activar',
  factorCodes: 'Su hoja de códigos', factorCodesAbout: 'Si pierde el teléfono, cada uno sirve una vez en su lugar. Se muestran solo ahora: imprímalos o anótelos, y guárdelos lejos de la tableta.', factorPrint: 'Imprimir', factorKept: 'Ya los guardé',
  factorProblem: (code: string): string => FACTOR_PROBLEM[code] ?? 'El servidor no responde bien. Pruebe en un minuto.',
  factorReset: 'Quitar su segundo paso', factorResetAbout: 'Para quien perdió teléfono y hoja: asegúrese de que es la persona. Sus sesiones se cierran.', factorResetDone: (name: string) => `Se quitó el segundo paso de ${name}.`, factorNone: (name: string) => `${name} no tiene segundo paso.`,
  endSessionsOf: 'Cerrar sus sesiones', endSessionsAbout: 'Sale de todas las tabletas. Lo que no haya enviado sigue guardado en ellas.', sessionsOfEnded: (name: string) => `Se cerraron las sesiones de ${name}.`,
};
