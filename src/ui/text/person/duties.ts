/**
 * What has to be done by a day, as phone and slip tell the person: primary-school level, {} is where a day, an hour or a
 * paper goes. Haitian Creole, French and Portuguese are not yet read by a native speaker of the programme.
 */
import type { DueView } from '#domain/status/due.ts';
import type { PersonLanguage } from './languages.ts';

export type DutyWords = Readonly<Record<`d_${DueView['why']}` | `w_${DueView['why']}` | 'duties' | 'dueBy' | 'dueToday' | 'dueFrom' | 'dueLate' | 'dueUnnamed' | 'report' | 'hearing' | 'clockThere' | 'clockHere' | 'askReport' | 'goal' | 'usual' | 'soonest' | 'latest', string>>;

export const DUTY_WORDS: Readonly<Record<PersonLanguage, DutyWords>> = {
  es: {
    duties: 'Fechas importantes', dueBy: 'A más tardar el {}', dueToday: 'Es hoy', dueFrom: 'Puede desde el {}', dueLate: 'Era el {}. Vaya hoy al centro y pregunte qué hacer.', dueUnnamed: 'Tiene algo que hacer. Véalo en el teléfono o pregunte en el centro.',
    'd_sign-again': 'Firmar en COMAR', 'w_sign-again': 'Si no firma, COMAR cierra su caso.',
    'd_apply-in-time': 'Pedir asilo, si lo quiere', 'w_apply-in-time': 'Después de ese día también puede, pero tiene que decir por qué tardó.',
    'd_appeal-in-time': 'Decir que no está de acuerdo con COMAR', 'w_appeal-in-time': 'Busque hoy ayuda de una abogada o un abogado.',
    d_renew: 'Renovar: {}', w_renew: 'Ese día deja de servir.', 'd_renewed-enough': 'Se vence: {}', 'w_renewed-enough': 'Ya no se puede renovar. Pregunte en el centro.',
    d_hearing: 'Su audiencia en Estados Unidos', w_hearing: 'Si no va, le pueden ordenar la deportación.', 'd_tie-line': 'Registrar su teléfono', 'w_tie-line': 'Si no, solo llama a emergencias.',
    report: 'Llegue a las {}', hearing: 'La audiencia es a las {}', clockThere: '{} en Estados Unidos', clockHere: '{} en México', askReport: 'Pregunte la hora de llegar: está en su hoja de la corte.',
    goal: 'Cuándo tendrá todo', usual: 'Casi siempre: el {}', soonest: 'Lo más pronto: el {}', latest: 'Lo más tarde: el {}',
  },
  en: {
    duties: 'Important dates', dueBy: 'By {}', dueToday: 'It is today', dueFrom: 'You can from {}', dueLate: 'It was {}. Go to the centre today and ask what to do.', dueUnnamed: 'There is something to do. See it on the phone or ask at the centre.',
    'd_sign-again': 'Sign at COMAR', 'w_sign-again': 'If you do not sign, COMAR closes your case.',
    'd_apply-in-time': 'Ask for asylum, if you want it', 'w_apply-in-time': 'After that day you still can, but you have to say why it took you so long.',
    'd_appeal-in-time': 'Say that you do not agree with COMAR', 'w_appeal-in-time': 'Look for a lawyer’s help today.',
    d_renew: 'Renew: {}', w_renew: 'On that day it stops being good.', 'd_renewed-enough': 'It ends: {}', 'w_renewed-enough': 'It can not be renewed again. Ask at the centre.',
    d_hearing: 'Your hearing in the United States', w_hearing: 'If you do not go, they can order your deportation.', 'd_tie-line': 'Register your phone', 'w_tie-line': 'If not, it only calls emergencies.',
    report: 'Be there at {}', hearing: 'The hearing is at {}', clockThere: '{} in the United States', clockHere: '{} in Mexico', askReport: 'Ask at what time to be there: it is on your court sheet.',
    goal: 'When you will have everything', usual: 'Most often: {}', soonest: 'At the earliest: {}', latest: 'At the latest: {}',
  },
  ht: {
    duties: 'Dat ki enpòtan', dueBy: 'Pa pita pase {}', dueToday: 'Se jodi a', dueFrom: 'Ou ka fè l apati {}', dueLate: 'Se te {}. Ale nan sant lan jodi a epi mande sa pou fè.', dueUnnamed: 'Gen yon bagay pou ou fè. Gade l sou telefòn nan oswa mande nan sant lan.',
    'd_sign-again': 'Siyen nan COMAR', 'w_sign-again': 'Si ou pa siyen, COMAR ap fèmen dosye ou.',
    'd_apply-in-time': 'Mande azil, si ou vle', 'w_apply-in-time': 'Apre jou sa a ou ka toujou mande, men fòk ou di poukisa ou pran tan.',
    'd_appeal-in-time': 'Di ou pa dakò ak COMAR', 'w_appeal-in-time': 'Chèche èd yon avoka jodi a.',
    d_renew: 'Renouvle: {}', w_renew: 'Jou sa a li p ap bon ankò.', 'd_renewed-enough': 'L ap fini: {}', 'w_renewed-enough': 'Yo pa ka renouvle l ankò. Mande nan sant lan.',
    d_hearing: 'Odyans ou Ozetazini', w_hearing: 'Si ou pa ale, yo ka bay lòd depòte ou.', 'd_tie-line': 'Anrejistre telefòn ou', 'w_tie-line': 'Si ou pa fè sa, li rele ijans sèlman.',
    report: 'Rive a {}', hearing: 'Odyans lan se a {}', clockThere: '{} Ozetazini', clockHere: '{} Meksik', askReport: 'Mande ki lè pou ou rive: li sou fèy tribinal la.',
    goal: 'Ki lè ou ap gen tout bagay', usual: 'Pi souvan: {}', soonest: 'Pi bonè: {}', latest: 'Pi ta: {}',
  },
  fr: {
    duties: 'Dates importantes', dueBy: 'Au plus tard le {}', dueToday: 'C’est aujourd’hui', dueFrom: 'Possible à partir du {}', dueLate: 'C’était le {}. Allez au centre aujourd’hui et demandez que faire.', dueUnnamed: 'Il y a quelque chose à faire. Regardez sur le téléphone ou demandez au centre.',
    'd_sign-again': 'Signer à la COMAR', 'w_sign-again': 'Si vous ne signez pas, la COMAR ferme votre dossier.',
    'd_apply-in-time': 'Demander l’asile, si vous le voulez', 'w_apply-in-time': 'Après ce jour, c’est encore possible, mais il faut dire pourquoi vous avez attendu.',
    'd_appeal-in-time': 'Dire que vous n’êtes pas d’accord avec la COMAR', 'w_appeal-in-time': 'Cherchez aujourd’hui l’aide d’un avocat.',
    d_renew: 'Renouveler : {}', w_renew: 'Ce jour-là, il ne sert plus.', 'd_renewed-enough': 'Se termine : {}', 'w_renewed-enough': 'On ne peut plus le renouveler. Demandez au centre.',
    d_hearing: 'Votre audience aux États-Unis', w_hearing: 'Si vous n’y allez pas, on peut ordonner votre expulsion.', 'd_tie-line': 'Enregistrer votre téléphone', 'w_tie-line': 'Sinon, il n’appelle que les urgences.',
    report: 'Soyez là à {}', hearing: 'L’audience est à {}', clockThere: '{} aux États-Unis', clockHere: '{} au Mexique', askReport: 'Demandez à quelle heure venir : c’est sur votre feuille du tribunal.',
    goal: 'Quand vous aurez tout', usual: 'Le plus souvent : le {}', soonest: 'Au plus tôt : le {}', latest: 'Au plus tard : le {}',
  },
  pt: {
    duties: 'Datas importantes', dueBy: 'No máximo até {}', dueToday: 'É hoje', dueFrom: 'Pode a partir de {}', dueLate: 'Era {}. Vá hoje ao centro e pergunte o que fazer.', dueUnnamed: 'Há algo para fazer. Veja no telefone ou pergunte no centro.',
    'd_sign-again': 'Assinar na COMAR', 'w_sign-again': 'Se não assinar, a COMAR fecha o seu caso.',
    'd_apply-in-time': 'Pedir asilo, se quiser', 'w_apply-in-time': 'Depois desse dia ainda pode, mas tem que dizer por que demorou.',
    'd_appeal-in-time': 'Dizer que não concorda com a COMAR', 'w_appeal-in-time': 'Procure hoje a ajuda de um advogado.',
    d_renew: 'Renovar: {}', w_renew: 'Nesse dia deixa de valer.', 'd_renewed-enough': 'Vence: {}', 'w_renewed-enough': 'Não pode mais ser renovado. Pergunte no centro.',
    d_hearing: 'Sua audiência nos Estados Unidos', w_hearing: 'Se não for, podem mandar deportar você.', 'd_tie-line': 'Registrar o seu telefone', 'w_tie-line': 'Senão, só liga para emergências.',
    report: 'Chegue às {}', hearing: 'A audiência é às {}', clockThere: '{} nos Estados Unidos', clockHere: '{} no México', askReport: 'Pergunte a hora de chegar: está na sua folha do tribunal.',
    goal: 'Quando você terá tudo', usual: 'Quase sempre: {}', soonest: 'O mais cedo: {}', latest: 'O mais tarde: {}',
  },
};
