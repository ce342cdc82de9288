/** Editions of the catalogue: under which one a step was done, which one holds. In English; loads with its screens. */
import type { EDITIONS_ES } from '../es/editions.ts';

export const EDITIONS_EN: typeof EDITIONS_ES = {
  title: 'Service catalogue',
  inForce: (edition, since) => (since ? `Edition ${edition}, since ${since}.` : `Edition ${edition}.`),
  next: (edition, from) => `From ${from}, edition ${edition} applies.`,
  unusable: (editions) => `An edition of the catalogue has come (${editions}) that this version of the app cannot use.`,
  unusableAbout: 'The edition above stays in use; cases are kept and sent as usual. Open the new version of the app. If this notice stays, tell your administrator.',
  doneUnder: (edition) => `Done under edition ${edition} of the catalogue.`,
  changedSince: (facts) => `Changed since then: ${facts}.`,
  facts: { needs: 'what is asked for first', place: 'the place', agency: 'the agency', cost: 'the cost', leadDays: 'how long it takes', validForDays: 'how long it is good for', bring: 'what to bring' },
};
