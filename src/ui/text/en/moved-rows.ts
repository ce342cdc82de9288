/** What a list says of a case between two centres, in English. */
import type { MovedRowsText } from '../es/moved-rows.ts';

export const MOVED_ROWS_EN: MovedRowsText = {
  group: 'Coming from another centre', from: (centre) => (centre === undefined ? 'comes from another centre' : `comes from ${centre}`), goes: 'moves to another centre',
};
