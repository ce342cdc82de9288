/** What the paper slip says beyond the words of the phone's page, in the same five languages. */
import type { PersonLanguage } from './languages.ts';
export type SlipWords = Readonly<Record<
  | 'slipTitle' | 'yours' | 'folio' | 'steps' | 'noSteps' | 'unnamed' | 'scan' | 'answer' | 'guard' | 'lost',
  string
>>;

export const SLIP_WORDS: Readonly<Record<PersonLanguage, SlipWords>> = {
  es: {
    slipTitle: 'Su hoja',
    yours: 'Hoja de',
    folio: 'Folio',
    steps: 'Lo que sigue',
    noSteps: 'Por ahora no tiene que hacer nada. Pregunte en el centro.',
    unnamed: 'Hay más pasos. Véalos en el teléfono o pregunte en el centro.',
    scan: 'Con este código ve su trámite en un teléfono.',
    answer: 'El teléfono le pregunta su año de nacimiento. Si no lo sabe, use esta clave:',
    guard: 'Cuide esta hoja. No la preste ni mande fotos de ella: quien la tiene puede ver su trámite.',
    lost: 'Si la pierde, avise en el centro y pida otra.',
  },
  en: {
    slipTitle: 'Your sheet',
    yours: 'Sheet of',
    folio: 'Case number',
    steps: 'What comes next',
    noSteps: 'You do not have to do anything now. Ask at the centre.',
    unnamed: 'There are more steps. See them on the phone or ask at the centre.',
    scan: 'With this code you see your case on a phone.',
    answer: 'The phone asks the year you were born. If you do not know it, use this code:',
    guard: 'Look after this sheet. Do not lend it or send photos of it: whoever has it can see your case.',
    lost: 'If you lose it, tell the centre and ask for a new one.',
  },
  ht: {
    slipTitle: 'Fèy ou',
    yours: 'Fèy pou',
    folio: 'Nimewo dosye',
    steps: 'Sa k ap vini apre',
    noSteps: 'Ou pa bezwen fè anyen pou kounye a. Mande nan sant lan.',
    unnamed: 'Gen lòt etap. Gade yo sou telefòn nan oswa mande nan sant lan.',
    scan: 'Ak kòd sa a ou wè dosye ou sou yon telefòn.',
    answer: 'Telefòn nan ap mande ane ou fèt la. Si ou pa konnen l, sèvi ak kòd sa a:',
    guard: 'Pran swen fèy sa a. Pa prete l, pa voye foto l: moun ki gen li ka wè dosye ou.',
    lost: 'Si ou pèdi l, di sant lan sa epi mande yon lòt.',
  },
  fr: {
    slipTitle: 'Votre feuille',
    yours: 'Feuille de',
    folio: 'Numéro de dossier',
    steps: 'La suite',
    noSteps: 'Vous n’avez rien à faire pour le moment. Demandez au centre.',
    unnamed: 'Il y a d’autres étapes. Regardez-les sur le téléphone ou demandez au centre.',
    scan: 'Avec ce code, vous voyez votre dossier sur un téléphone.',
    answer: 'Le téléphone demande votre année de naissance. Si vous ne la savez pas, utilisez ce code :',
    guard: 'Gardez bien cette feuille. Ne la prêtez pas et n’envoyez pas de photo : celui qui l’a peut voir votre dossier.',
    lost: 'Si vous la perdez, dites-le au centre et demandez-en une autre.',
  },
  pt: {
    slipTitle: 'Sua folha',
    yours: 'Folha de',
    folio: 'Número do processo',
    steps: 'O que vem agora',
    noSteps: 'Por agora você não precisa fazer nada. Pergunte no centro.',
    unnamed: 'Há mais passos. Veja no telefone ou pergunte no centro.',
    scan: 'Com este código você vê o seu processo num telefone.',
    answer: 'O telefone pergunta o ano em que você nasceu. Se não sabe, use este código:',
    guard: 'Cuide desta folha. Não empreste nem mande fotos dela: quem tem a folha pode ver o seu processo.',
    lost: 'Se perder, avise o centro e peça outra.',
  },
};
