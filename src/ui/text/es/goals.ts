/** What the person came for, chosen with them. In Spanish; loads with the case's screens. */
export const GOALS_ES = {
  choose: 'Elegir metas', change: 'Cambiar las metas', title: '¿Para qué vino la persona?',
  how: 'Pregúntele y marque solo lo que ella quiere. La ruta se hace para eso, en todas las tabletas y en su teléfono.',
  chosen: (when: string, who: string) => `Elegidas con la persona: ${when}, ${who}`, usual: 'Son las metas de siempre para su camino. Pregúntele cuáles quiere.',
  groups: { usual: 'Las de siempre', document: 'Otros papeles', account: 'Otras cuentas', cash: 'Otros apoyos', work: 'Trabajo', service: 'Otros servicios' },
  had: 'ya lo tiene', none: 'Marque al menos una.', many: 'Son demasiadas: marque hasta 24.', toUsual: 'Volver a las de siempre',
};

/** The shape of both languages. */
export type GoalsText = typeof GOALS_ES;
