/** What a person reads when what is kept on the tablet can't be opened. In Spanish. */
export const TROUBLE_ES = {
  blocked: { title: 'Cierre las otras pestañas de Ventanilla', what: ['Hay otra pestaña o ventana de Ventanilla abierta con una versión anterior, y no deja abrir esta.', 'Ciérrela: esta sigue sola. Lo que se guardó está a salvo.'] },
  broken: { title: 'No se puede abrir lo que se guardó en esta tableta', what: ['Se vuelve a intentar solo. Si no se abre en un minuto, cierre el navegador por completo, o apague y encienda la tableta.', 'No borre los datos del navegador: ahí está lo que falta enviar. Si sigue igual, avise a quien administra.'] },
  again: 'Abrir de nuevo',
};
export type TroubleText = typeof TROUBLE_ES;
