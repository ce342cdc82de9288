/** A case that goes to another centre, in English. */
import type { MovesText } from '../es/moves.ts';

export const MOVES_EN: MovesText = {
  button: 'Move to another centre', title: 'Move the case to another centre', which: 'To which centre?', choose: 'Choose the centre',
  along: 'What goes along', alongLines: ['The whole case: facts, steps, cash, appointments, notes, photos and history.', 'What is under protection is seen there only by those let in to it.', 'Cash that was requested or approved stays as it is and is seen to there.'],
  here: 'What happens here', hereLines: ['The case leaves this centre’s tablets. Only the other centre can send it back.', 'What is still unsent gets there, also when it is sent later.', 'The person’s slip and phone go on working: they will name the new centre.'],
  note: 'Word to whoever receives them', noteAbout: 'For example when and how they arrive. All of the other centre reads it: write nothing about health or protection.',
  family: (names) => `Their family stays at this centre: ${names}. If they travel together, move their cases too.`,
  confirm: (centre) => `Move to ${centre}`, confirmNone: 'Move',
  none: 'This tablet knows no other centre yet. It learns of them when it syncs with a network.',
  leaving: (centre) => `The case moves to ${centre}`, leavingAbout: 'It leaves this tablet as soon as that is sent. Nothing can be changed here any more.',
  came: (centre, when) => `Came from ${centre}, ${when}`, sentBy: (who) => `Sent by ${who}.`, noNote: 'No word came along.', unassigned: 'Nobody has it here yet.',
  way: (from, to) => `From ${from} to ${to}`, someCentre: 'another centre',
  gone: 'This case is no longer at this centre', goneAbout: ['It moved to another centre, or was erased. If it moved, they go on with it there.', 'What you saved here is not lost: it is sent, or stays in sight under “To send”.'], back: 'Back to Today', outbox: 'See To send',
};
