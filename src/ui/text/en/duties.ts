/** Consent, duties with their days, papers in doubt, hearings. In English. */
import type { DutiesText } from '../es/duties.ts';

export const DUTIES_EN: DutiesText = {
  papers: {
    says: { doubtful: 'This paper is in doubt: it is confirmed with whoever issued it before it is used.', 'other-name': 'This paper bears another name: first it is settled that it is the same person.' },
    nameOn: (name) => `On the paper: ${name}.`, doubt: 'The paper is in doubt', other: 'It bears another name', clear: 'No doubt any more',
    renewed: 'It was renewed', hadOn: (days) => `Before: ${days}`,
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
