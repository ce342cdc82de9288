/** What a list says of a case between two centres. In Spanish. */
export const MOVED_ROWS_ES = {
  group: 'Llegan de otro centro', from: (centre: string | undefined) => (centre === undefined ? 'viene de otro centro' : `viene de ${centre}`), goes: 'pasa a otro centro',
};
export type MovedRowsText = typeof MOVED_ROWS_ES;
