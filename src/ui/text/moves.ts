/** The sentences of moving a case in both languages; they load with the case. */
import { MOVES_EN } from './en/moves.ts';
import { MOVES_ES } from './es/moves.ts';

export const MOVES = { es: MOVES_ES, en: MOVES_EN };
