/** What a list says of a case between two centres, in English. */
import type { MovedRowsText } from '../es/moved-rows.ts';

export const MOVED_ROWS_EN: MovedRowsText = {
  group: 'Coming from another centre', from: (centre) => (centre === undefined ? 'comes from another centre' : `comes from ${centre}`), goes: 'moves to another centre',
  /** Of what the old centre would have decided about it, unknowing. */
  setAside: { why: 'The case had moved to another centre already.', mend: 'What happened in the world did get in; this is the other centre’s to decide now. If it is still needed, tell them.' },
};
