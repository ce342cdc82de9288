/** Every sentence of the staff app in English. */
import { WORDS_EN } from './en/words.ts';
import { DOOR_EN } from './en/door.ts';
import { PEOPLE_EN } from './en/people.ts';
import { CASE_EN } from './en/case.ts';
import { DESK_EN } from './en/desk.ts';
import { PAPER_EN } from './en/paper.ts';
import { CODES_EN } from './en/codes.ts';
import type { Text } from './es.ts';

export const EN: Text = { ...WORDS_EN, ...DOOR_EN, ...PEOPLE_EN, ...CASE_EN, ...DESK_EN, ...PAPER_EN, ...CODES_EN };
