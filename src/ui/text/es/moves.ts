/** A case that goes to another centre: what is said before, on the way and after. In Spanish. */
export const MOVES_ES = {
  button: 'Pasar a otro centro', title: 'Pasar el caso a otro centro', which: '¿A cuál centro?', choose: 'Elija el centro',
  along: 'Qué va con el caso', alongLines: ['Todo el expediente: datos, trámites, apoyos, citas, notas, fotos e historia.', 'Lo que está bajo protección lo ve allá solo quien tiene ese permiso.', 'Un apoyo pedido o aprobado sigue como está y se atiende allá.'],
  here: 'Qué pasa aquí', hereLines: ['El caso sale de las tabletas de este centro. Solo el otro centro puede regresarlo.', 'Lo que falta por enviar sí llega, aunque se envíe después.', 'La hoja y el teléfono de la persona siguen sirviendo: dirán el centro nuevo.'],
  note: 'Aviso para quien la reciba', noteAbout: 'Por ejemplo: cuándo y cómo llega. Lo lee todo el otro centro: no escriba nada de salud ni de protección.',
  family: (names: string) => `Su familia se queda en este centro: ${names}. Si viajan juntos, pase también sus casos.`,
  confirm: (centre: string) => `Pasar a ${centre}`, confirmNone: 'Pasar',
  none: 'Esta tableta todavía no conoce otros centros. Los conoce al sincronizar con red.',
  leaving: (centre: string) => `El caso pasa a ${centre}`, leavingAbout: 'Sale de esta tableta en cuanto se envíe. Aquí ya no se puede cambiar nada.',
  came: (centre: string, when: string) => `Llegó de ${centre}, ${when}`, sentBy: (who: string) => `Lo envió ${who}.`, noNote: 'Sin aviso.', unassigned: 'Todavía no tiene responsable aquí.',
  way: (from: string, to: string) => `De ${from} a ${to}`, someCentre: 'otro centro',
  gone: 'Este caso ya no está en este centro', goneAbout: ['Pasó a otro centro o se borró. Si pasó a otro centro, allá siguen con él.', 'Lo que usted guardó aquí no se pierde: se envía, o queda a la vista en «Por enviar».'], back: 'Volver a Hoy', outbox: 'Ver Por enviar',
};
export type MovesText = typeof MOVES_ES;
