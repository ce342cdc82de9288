/** How a place is reached: hours, telephone, address. In Spanish. */
import type { Weekday } from '#domain/guide/directory.ts';

export const CONTACT_ES = {
  hours: 'Horario', phones: 'Teléfono', extension: (n: number) => `ext. ${n}`, address: 'Dirección', languages: 'Idiomas', web: 'Página', email: 'Correo',
  days: { MO: 'lunes', TU: 'martes', WE: 'miércoles', TH: 'jueves', FR: 'viernes', SA: 'sábado', SU: 'domingo' } satisfies Record<Weekday, string>, daysTo: (from: string, to: string) => `${from} a ${to}`,
  hoursSaid: (opens: string | undefined, closes: string | undefined) => (opens === undefined ? (closes === undefined ? '' : `hasta las ${closes}`) : closes === undefined ? `desde las ${opens}` : `${opens} a ${closes}`),
  inCatalogue: 'Ver en el catálogo',
};
/** The shape every language must have. */
export type ContactText = typeof CONTACT_ES;
