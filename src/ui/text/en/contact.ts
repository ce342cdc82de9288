/** How a place is reached: hours, telephone, address. In English. */
import type { ContactText } from '../es/contact.ts';

export const CONTACT_EN: ContactText = {
  hours: 'Hours', phones: 'Telephone', extension: (n) => `ext. ${n}`, address: 'Address', languages: 'Languages', web: 'Web page', email: 'E-mail',
  days: { MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday', FR: 'Friday', SA: 'Saturday', SU: 'Sunday' }, daysTo: (from, to) => `${from} to ${to}`,
  hoursSaid: (opens, closes) => (opens === undefined ? (closes === undefined ? '' : `until ${closes}`) : closes === undefined ? `from ${opens}` : `${opens} to ${closes}`),
  inCatalogue: 'See it in the catalogue',
};
