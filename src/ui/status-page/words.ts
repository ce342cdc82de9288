/** The page's own sentences in five languages, at primary-school level. What the catalogue names comes from the catalogue. */
export type Words = {
  readonly name: string; readonly title: string; readonly ask: string; readonly hint: string; readonly show: string; readonly noLink: string; readonly wrong: string; readonly slow: string; readonly offline: string;
  readonly asOf: string; readonly old: string; readonly done: string; readonly next: string; readonly nothing: string; readonly where: string; readonly bring: string; readonly appointments: string; readonly cash: string; readonly job: string; readonly help: string;
  readonly cashIs: Readonly<Record<'asked' | 'ready' | 'done', string>>; readonly jobIs: Readonly<Record<'proposed' | 'accepted' | 'done', string>>;
};
export const LANGUAGES = ['es', 'en', 'ht', 'fr', 'pt'] as const;
export type PageLanguage = (typeof LANGUAGES)[number];

export const WORDS: Readonly<Record<PageLanguage, Words>> = {
  es: {
    name: 'Español', title: 'Mi trámite', ask: 'Su año de nacimiento o la clave de su hoja', hint: 'Por ejemplo: 1988', show: 'Ver', noLink: 'Escanee el código de su hoja.', wrong: 'No coincide. Revise el dato o pida ayuda en la ventanilla.', slow: 'Demasiados intentos. Espere unos minutos.', offline: 'No hay internet. Pruebe más tarde.',
    asOf: 'Al', old: 'Sin internet: esto puede haber cambiado.', done: 'Ya está', next: 'Lo que sigue', nothing: 'Nada por ahora.', where: 'Dónde', bring: 'Lleve', appointments: 'Sus citas', cash: 'Apoyo', job: 'Trabajo', help: '¿Dudas? Pregunte en la ventanilla del centro.',
    cashIs: { asked: 'pedido', ready: 'listo: pase por él', done: 'entregado' }, jobIs: { proposed: 'propuesto: diga si le interesa', accepted: 'aceptado', done: 'conseguido' },
  },
  en: {
    name: 'English', title: 'My case', ask: 'Your birth year or the code on your sheet', hint: 'For example: 1988', show: 'Show', noLink: 'Scan the code on your sheet.', wrong: 'It does not match. Check it or ask at the counter.', slow: 'Too many tries. Wait a few minutes.', offline: 'No internet. Try later.',
    asOf: 'As of', old: 'No internet: this may have changed.', done: 'Done', next: 'What comes next', nothing: 'Nothing for now.', where: 'Where', bring: 'Bring', appointments: 'Your appointments', cash: 'Cash help', job: 'Job', help: 'Questions? Ask at the counter of the centre.',
    cashIs: { asked: 'asked for', ready: 'ready: come for it', done: 'handed over' }, jobIs: { proposed: 'proposed: say if you want it', accepted: 'accepted', done: 'found' },
  },
  ht: {
    name: 'Kreyòl', title: 'Dosye mwen', ask: 'Ane ou fèt la oswa kòd ki sou fèy ou a', hint: 'Pa egzanp: 1988', show: 'Gade', noLink: 'Eskane kòd ki sou fèy ou a.', wrong: 'Li pa menm. Verifye l oswa mande èd nan gichè a.', slow: 'Twòp esè. Tann kèk minit.', offline: 'Pa gen entènèt. Eseye pita.',
    asOf: 'Jou', old: 'Pa gen entènèt: sa ka chanje.', done: 'Fini', next: 'Sa k ap vini apre', nothing: 'Pa gen anyen pou kounye a.', where: 'Ki kote', bring: 'Pote', appointments: 'Randevou ou yo', cash: 'Èd lajan', job: 'Travay', help: 'Kesyon? Mande nan gichè sant lan.',
    cashIs: { asked: 'mande', ready: 'pare: vin pran l', done: 'remèt' }, jobIs: { proposed: 'pwopoze: di si ou vle l', accepted: 'aksepte', done: 'jwenn' },
  },
  fr: {
    name: 'Français', title: 'Mon dossier', ask: 'Votre année de naissance ou le code de votre feuille', hint: 'Par exemple : 1988', show: 'Voir', noLink: 'Scannez le code de votre feuille.', wrong: 'Cela ne correspond pas. Vérifiez ou demandez au guichet.', slow: 'Trop d’essais. Attendez quelques minutes.', offline: 'Pas d’internet. Réessayez plus tard.',
    asOf: 'Le', old: 'Pas d’internet : cela a pu changer.', done: 'Fait', next: 'La suite', nothing: 'Rien pour le moment.', where: 'Où', bring: 'Apportez', appointments: 'Vos rendez-vous', cash: 'Aide en argent', job: 'Travail', help: 'Des questions ? Demandez au guichet du centre.',
    cashIs: { asked: 'demandée', ready: 'prête : venez la chercher', done: 'remise' }, jobIs: { proposed: 'proposé : dites s’il vous intéresse', accepted: 'accepté', done: 'trouvé' },
  },
  pt: {
    name: 'Português', title: 'Meu processo', ask: 'Seu ano de nascimento ou o código da sua folha', hint: 'Por exemplo: 1988', show: 'Ver', noLink: 'Leia o código da sua folha.', wrong: 'Não confere. Verifique ou peça ajuda no balcão.', slow: 'Muitas tentativas. Espere alguns minutos.', offline: 'Sem internet. Tente mais tarde.',
    asOf: 'Em', old: 'Sem internet: isto pode ter mudado.', done: 'Pronto', next: 'O que vem agora', nothing: 'Nada por enquanto.', where: 'Onde', bring: 'Leve', appointments: 'Seus horários', cash: 'Ajuda em dinheiro', job: 'Trabalho', help: 'Dúvidas? Pergunte no balcão do centro.',
    cashIs: { asked: 'pedida', ready: 'pronta: venha buscar', done: 'entregue' }, jobIs: { proposed: 'proposto: diga se quer', accepted: 'aceito', done: 'conseguido' },
  },
};
