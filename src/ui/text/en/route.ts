/** The plan as a route, what if, the picture of the papers. In English. */
import { many } from '../many.ts';
import type { ROUTE_ES } from '../es/route.ts';

export const ROUTE_EN: typeof ROUTE_ES = {
  progress: (done, all) => `${done} of ${all} steps done`,
  groups: { done: 'Done', now: 'Now', held: 'Held up', next: 'Next', goals: 'Goals' },
  about: { now: 'can be started today', held: 'somebody has to decide, or find another way', next: 'once what comes before is there' },
  line: 'Route', doneCount: (n) => `Done (${n})`,
  allReady: (when) => `All ready: ${when}`, notAll: (n) => `${many(n, 'goal has no way yet', 'goals have no way yet')}`,
  range: { today: 'today', on: (day) => day, between: (least, most) => `between ${least} and ${most}`, usually: (day) => `usually ${day}` },
  goal: { had: 'held already', noWay: 'no way for now', count: (name, more) => (more === 0 ? name : `${name} and ${more} more`) },
  isNew: 'new', start: (day) => `from ${day}`, again: (days) => `To be done again: ${days}.`, underWay: 'under way', reported: 'noted that it could not be had', askFirst: 'the person has to be asked', adviceFirst: 'a lawyer has to advise first', noWay: 'no way for now',
  prefer: { label: 'Which way is shown', quickest: 'Quickest', cheapest: 'Cheapest', saves: (money) => `The cheapest saves up to ${money}`, avoidsUnknown: 'The cheapest avoids steps of unknown price', later: (days) => `and takes ${many(days, 'day', 'days')} more`, same: 'and arrives on the same day' },
  cost: { free: 'The route is free', upTo: (money) => `The route costs ${money}`, between: (least, most) => `The route costs ${least} to ${most}`, unknown: (n) => `nobody knows the price of ${many(n, 'step', 'steps')}` },
  facts: { costUnknown: 'Not known: ask before paying.', more: 'Why, how much and who says so', now: 'Why now', notYet: 'Why not yet', nothingMissing: 'Nothing is missing: it can be done today.', opens: 'Opens', rule: 'According to', desk: (desk) => `desk: ${desk}`, edition: (edition) => `edition ${edition} of the catalogue` },
  graph: {
    open: 'See all papers', title: 'All papers', picture: 'Picture of the papers', list: 'The same, as a list', print: 'Print', tap: 'Tap a paper to see what it needs and what it opens.',
    states: { held: 'held', now: 'possible today', later: 'later', blocked: 'no way for now' }, brought: 'if brought', bold: 'bold: on the route', dashes: 'broken line: one of several',
    needs: (what) => `Needs: ${what}`, opens: (what) => `Opens: ${what}`, after: (what) => `(with: ${what})`, apart: (what) => `Ask no papers: ${what}.`, tells: 'The sheet says what the person is doing. Give it only if they want it.',
  },
  whatIf: {
    open: 'What if…?', ask: 'What if…?', nothingSaved: 'Tick what could happen. Nothing is saved.', back: 'Back to the real plan', nothing: 'For this person none of this would change the plan.', changes: 'What would change', same: 'The plan would be the same.',
    gets: { 'job-offer': 'Gets a written job offer', 'two-witnesses': 'Has two witnesses', 'proof-of-address': 'Has a proof of address', 'birth-certificate': 'The birth certificate turns up', 'us-school-papers': 'The U.S. school records turn up', 'foreign-passport': 'The passport turns up', 'passport-mx': 'The Mexican passport turns up', matricula: 'The consular card turns up', 'family-tie': 'Can prove family in Mexico' },
    wants: { 'assisted-return': 'Wants to go back home', 'residence-temporary': 'Wants residence', 'transport-onward': 'Wants to go to another city', 'origin-id': 'Wants an ID of their consulate', 'us-legal-ways': 'Asks about legal U.S. visas' },
    getsOther: (what) => `Has: ${what}`, wantsOther: (what) => `Wants: ${what}`,
    sooner: (days) => `${many(days, 'day', 'days')} sooner`, later: (days) => `${many(days, 'day', 'days')} later`, all: (days) => `All would be ready ${days}.`, goal: (name, days) => `${name}: ${days}.`, newGoal: (name, when) => `New goal: ${name}, ${when}.`, dropped: 'The other goals would be left.',
    opens: (name) => `There would be a way to: ${name}.`, closes: (name) => `There would be no way any more to: ${name}.`, saves: (money) => `It would cost up to ${money} less.`, costs: (money) => `It would cost up to ${money} more.`, appear: (steps) => `These would come in: ${steps}.`, vanish: (steps) => `No longer needed: ${steps}.`,
  },
  sure: { law: 'It is law or an official rule.', programme: 'The programme or the authority says so.', press: 'The press says so; the official document has not been seen.', unsure: 'Not confirmed: ask before sending the person.' },
};
