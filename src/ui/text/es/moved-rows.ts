/** What a list says of a case between two centres. In Spanish. */
export const MOVED_ROWS_ES = {
  group: 'Llegan de otro centro', from: (centre: string | undefined) => (centre === undefined ? 'viene de otro centro' : `viene de ${centre}`), goes: 'pasa a otro centro',
  /** Of what the old centre would have decided about it, unknowing. */
  setAside: { why: 'El caso ya había pasado a otro centro.', mend: 'Lo que pasó en el mundo sí llegó; esto lo decide ahora el otro centro. Si todavía hace falta, avíseles.' },
};
export type MovedRowsText = typeof MOVED_ROWS_ES;
