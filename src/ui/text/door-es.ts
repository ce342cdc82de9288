/** What the app says in Spanish before somebody is in; the rest (es.ts) loads with the screens behind the door. */
import { DOOR_ES } from './es/door.ts';
import { WORDS_ES } from './es/words.ts';

export const DOOR_TEXT_ES = { ...WORDS_ES, ...DOOR_ES };
export type DoorText = typeof DOOR_TEXT_ES;
