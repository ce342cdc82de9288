/** What a person reads when what is kept on the tablet can't be opened. In English. */
import type { TroubleText } from '../es/trouble.ts';

export const TROUBLE_EN: TroubleText = {
  blocked: { title: 'Close the other tabs of Ventanilla', what: ['Another tab or window has an earlier version of Ventanilla open, and keeps this one from opening.', 'Close it: this one goes on by itself. What was saved is safe.'] },
  broken: { title: 'What was saved on this tablet can’t be opened', what: ['It is tried again by itself. If it does not open within a minute, close the browser altogether, or turn the tablet off and on.', 'Don’t delete the browser’s data: what has not been sent is there. If it stays like this, tell your administrator.'] },
  again: 'Open again',
};
