/** What the person came for, chosen with them. In English. */
import type { GoalsText } from '../es/goals.ts';

export const GOALS_EN: GoalsText = {
  choose: 'Choose goals', change: 'Change the goals', title: 'What did the person come for?',
  how: 'Ask, and tick only what they want. The route is made for that, on every tablet and on their phone.',
  chosen: (when, who) => `Chosen with the person: ${when}, ${who}`, usual: 'These are the usual goals for their pathway. Ask which of them they want.',
  groups: { usual: 'The usual ones', document: 'Other papers', account: 'Other accounts', cash: 'Other cash', work: 'Work', service: 'Other services' },
  had: 'held already', none: 'Tick at least one.', many: 'Too many: tick up to 24.', toUsual: 'Back to the usual ones',
};
