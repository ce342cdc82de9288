/** One's own access: password, sessions, second factor. In Spanish. */
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
  forgotten: 'Demasiados intentos: esta tableta olvidó cómo entra usted. Bloquéela y entre con usuario y contraseña; lo que falta enviar sigue aquí.',
  'storage-full': 'La tableta está llena: no cambió nada. Borre fotos o aplicaciones que no use y pruebe otra vez.',
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
  endSessionsOf: 'Cerrar sus sesiones', endSessionsAbout: 'Sale de todas las tabletas. Lo que no haya enviado sigue guardado en ellas.', sessionsOfEnded: (name: string) => `Se cerraron las sesiones de ${name}.`,
};
