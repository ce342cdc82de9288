/** One's own access: password, sessions, second factor. In Spanish. */
const PASSWORD_WRONG: Readonly<Record<string, string>> = {
  'too-short': 'Muy corta: escriba al menos 12 caracteres.', 'too-long': 'Muy larga: hasta 128 caracteres.',
  common: 'Muchas personas usan algo así: se adivina pronto. Junte cuatro palabras que no tengan que ver entre sí.',
  personal: 'Se adivina con su nombre, su usuario o su centro. Junte cuatro palabras que no tengan que ver con usted.',
};

export const ACCOUNT_ES = {
  /** Why a password may not be chosen, by its code or the server's; undefined for another code. */
  passwordWrong: (code: string | undefined): string | undefined => PASSWORD_WRONG[code?.replace('password-', '') ?? ''],
};
