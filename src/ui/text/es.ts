/** Every sentence of the staff app in Spanish, the language the other is written from: "usted", short, plain. One file an area. */
import { WORDS_ES } from './es/words.ts';
import { DOOR_ES } from './es/door.ts';
import { PEOPLE_ES } from './es/people.ts';
import { CASE_ES } from './es/case.ts';
import { DESK_ES } from './es/desk.ts';
import { PAPER_ES } from './es/paper.ts';
import { CODES_ES } from './es/codes.ts';

export const ES = { ...WORDS_ES, ...DOOR_ES, ...PEOPLE_ES, ...CASE_ES, ...DESK_ES, ...PAPER_ES, ...CODES_ES };

/** The shape every language must have. */
export type Text = typeof ES;
