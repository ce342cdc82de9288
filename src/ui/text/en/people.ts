/** Today, search and registration. In English. */
import { many } from '../many.ts';
import type { PEOPLE_ES } from '../es/people.ts';

export const PEOPLE_EN: typeof PEOPLE_ES = {
  today: {
    title: 'Today', register: 'Register a person', mine: 'My people', appointments: "Today's appointments", late: 'No movement', drafts: 'Unfinished registrations', resume: 'Go on', discard: 'Delete',
    empty: 'Nobody is in your care yet. Register the first person.', lateFor: (days) => `no movement for ${many(days, 'day', 'days')}`,
  },
  search: { title: 'Search', label: 'Name, folio or any number', empty: 'Nobody matches. Check the spelling or register the person.', hint: 'You may leave out accents or make a typing error.' },
  register: {
    title: 'Register', name: 'Name', given: 'Given names', firstSurname: 'First surname', secondSurname: 'Second surname', birth: 'Birth', birthDay: 'Exact date', birthYear: 'Only the year', birthUnknown: 'Not known',
    sex: 'Sex in the documents', nationality: 'Nationality', stateless: 'Stateless', phone: 'Phone', language: 'Language', pathway: 'Pathway', flags: 'Flags',
    alike: 'Perhaps registered already', openIt: 'Open', isNew: 'It is somebody else', open: 'Register', onlyName: 'Only the name is needed; the rest can wait.', nameMissing: 'Write at least a given name and a surname.', badName: 'Use letters.', badPhone: '7 to 15 digits, with or without +.', badDate: 'That date does not exist.',
  },
};
