/** Consent, duties with their days, papers in doubt, hearings. In English. */
import { many } from '../many.ts';
import type { DutiesText } from '../es/duties.ts';

export const DUTIES_EN: DutiesText = {
  duties: {
    title: 'By a day', further: (n) => `Further off (${n})`, now: 'Due today', overdue: 'Overdue', soon: 'Due this week',
    short: {
      'sign-again': () => 'Sign at COMAR', 'apply-in-time': () => 'Term to ask for asylum at COMAR', 'appeal-in-time': () => 'Appeal COMAR’s refusal', 'decision-due': () => 'COMAR’s answer', renew: (step) => `Renew: ${step}`, 'renewed-enough': (step) => `Ends and can’t be renewed: ${step}`, hearing: () => 'Hearing in the United States', 'tie-line': () => 'Put the phone line in their name',
    },
    rights: {
      answer: { access: 'Answer: asked for a copy of their data', correction: 'Answer: asked to correct their data', opposition: 'Answer: does not want their data used', erasure: 'Answer: asked to erase their data' },
      'carry-out': { access: 'Hand over the copy of their data', correction: 'Correct their data', opposition: 'Stop using their data', erasure: 'Erase their data' },
    },
    when: (left, day) => (left < 0 ? `${many(-left, 'day', 'days')} overdue (${day})` : left === 0 ? 'due today' : left === 1 ? 'due tomorrow' : `by ${day}`),
    beThere: (left, day, hour) => (left < 0 ? `was on ${day}` : left === 0 ? `today, report at ${hour}` : left === 1 ? `tomorrow, report at ${hour}` : `on ${day}, report at ${hour}`),
    from: (day) => `Possible from ${day}.`, whoseAgency: 'It is for the authority to do, not for the person.',
    rule: {
      'sign-again': (w) => `Sign every 7 to 10 days in the state of the procedure; the last time was ${w.last}. Unsigned, COMAR counts the case as abandoned.`,
      'apply-in-time': () => 'Asylum is asked for within 30 business days of arrival. Later is possible too, with the reasons why it was not asked for before.',
      'appeal-in-time': () => 'A refusal is appealed within 15 business days. Look for legal help today.',
      'decision-due': () => 'By law COMAR answers in 45 business days; it nearly always takes longer. Ask COMAR how it goes.',
      renew: (w) => `${w.step} stops being good on that day and can be renewed.`,
      'renewed-enough': (w) => `${w.step} stops being good on that day and was renewed as often as it can be: another paper is needed.`,
      hearing: (w) => (w.hours === '' ? 'Missing the hearing can end in a removal order.' : `The time to report is on the sheet; it is often ${many(Number(w.hours), 'hour', 'hours')} before. Missing it can end in a removal order.`),
      'tie-line': () => 'Every line had to be registered with ID and CURP by 30 June 2026. Without that it calls emergencies only.',
    },
    late: {
      'sign-again': 'Go to COMAR today and explain why they did not sign.', 'apply-in-time': 'They can still ask: explain why not before.', 'appeal-in-time': 'Look for a lawyer today: there may be another remedy.', 'decision-due': 'Ask COMAR in writing.', renew: 'Ask for a new one as soon as possible.', 'renewed-enough': 'Look for another paper that serves as ID.', hearing: 'Note whether they went. If not, look for legal help today.', 'tie-line': 'Register it at the company’s shop.',
    },
    did: { 'sign-again': 'Has signed', 'apply-in-time': 'Has asked', 'appeal-in-time': 'Has appealed', 'decision-due': 'They answered', renew: 'It was renewed', 'renewed-enough': 'It was renewed', hearing: 'Went to the hearing', 'tie-line': 'Has registered it' },
    hearingAt: (there, place, here) => `Hearing: ${there} in ${place}, ${here} on the Mexican side`, reportAt: (there, place, here) => `Report: ${there} in ${place}, ${here} on the Mexican side`, hearingHere: (here, place) => `Hearing: ${here} in ${place}`, reportHere: (here, place) => `Report: ${here} in ${place}`, sameClock: ' (the same time on the Mexican side)', assumed: 'The time to report is not noted: it was worked out.', missed: 'Did not go',
    isHearing: 'It is a hearing in the United States', report: 'Report', hearing: 'Hearing', port: 'Port', otherPort: 'Another place', paperTime: (place) => `Time on the sheet (${place})`, reportTime: 'Time to report', both: (there, place, here) => `${there} in ${place}, ${here} on the Mexican side`, noSuchTime: 'That time does not exist on that day: the clocks change.', reportAfter: 'That is after the hearing.',
  },
  papers: {
    says: { doubtful: 'This paper is in doubt: it is confirmed with whoever issued it before it is used.', 'other-name': 'This paper bears another name: first it is settled that it is the same person.' },
    nameOn: (name) => `On the paper: ${name}.`, doubt: 'The paper is in doubt', other: 'It bears another name', clear: 'No doubt any more',
    renewed: 'It was renewed', another: 'They have another', doubted: 'in doubt: ask for another, or have this one checked', hadOn: (days) => `Before: ${days}`,
  },
  consents: {
    tell: 'Tell the person, in these words', agrees: 'Agrees', agreesAnd: (act) => `Agrees. ${act}`, disagrees: 'Does not agree', signed: 'Signed it on a sheet',
    saidNo: 'Said no. They may change their mind: if they do, note it here.', takeBack: 'No longer agrees', somebodyElse: 'At the counter the person is asked whether they agree, and it is noted.',
    means: {
      'cash-card': '“To give you the card we pass your name and details on to whoever hands it out, and you sign when you get it. You can say no: everything else goes on as before.”',
      transport: '“To take you there we give your name and where you are going to whoever runs the transport. You decide whether to travel, and can change your mind before you get on.”',
      return: '“Going back to your country is your decision. Nobody can make you. You can speak with a lawyer first, and change your mind until the day of travel.”',
      'own-consulate': '“For this paper your country’s consulate will learn your name and that you are here. If you are afraid of your government, say no: nobody will ask you why.”',
    },
    said: { spoken: (when, who) => `Said that they agree: ${when}, ${who}`, signed: (when, who) => `Signed that they agree: ${when}, ${who}` },
    effect: {
      'cash-card': 'If they no longer agree, the card is neither approved nor handed over. What was handed over stays.',
      transport: 'If they no longer agree, they are not taken. Tell whoever keeps the list.',
      return: 'If they no longer agree, the journey stops. Tell whoever prepares it today.',
      'own-consulate': 'If they no longer agree, there is no more contact with their consulate.',
    },
  },
};
