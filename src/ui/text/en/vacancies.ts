/** The list of work offered at the centre, and the form that keeps it. In English; loads with its page. */
import type { VacanciesText } from '../es/vacancies.ts';

export const VACANCIES_EN: VacanciesText = {
  title: 'Vacancies', add: 'Note a vacancy', change: 'Change the vacancy', find: 'Find by job, employer or place',
  none: 'No vacancies yet. Note the first: it can be proposed to people as soon as it is saved.', noneFound: 'None matches.',
  ofProgramme: "The programme's", places: (n) => (n === 1 ? '1 place' : `${n} places`),
  job: 'Job', employer: 'Who employs', occupation: 'Occupation', town: 'Town', pay: 'Pay a month (pesos)', howMany: 'Places', until: 'Last day', source: 'Where it was heard of', sourceHint: 'For example: a call from the employer, a job fair',
  scams: 'Mark what does not add up', scamsAbout: 'The vacancy stays in the list, at the end and with a warning.',
  wrong: { title: 'Write the job.', employer: 'Write who employs.', occupation: 'Choose an occupation.', state: 'Choose the state.', pay: 'Digits only, in pesos.', places: 'From 1 to 10,000.', openUntil: 'Check the date.', source: 'Write where it was heard of.' },
  saved: (title) => `Saved: ${title}`, gone: 'Gone', goneSaid: (title) => `Taken off the list: ${title}`,
  noNetwork: 'It cannot be saved without a network. What you typed stays here: save once there is one.', refused: 'The server did not take it. Check what was typed; if somebody else took it off, note it again.',
};
