/** A note leaves its field at the tap, so that the next one can be typed at once; one that was refused comes back. */
import { useState } from 'react';

export function useNoteText(send: (text: string) => Promise<boolean>): { readonly text: string; readonly setText: (text: string) => void; readonly add: () => Promise<void> } {
  const [text, setText] = useState('');
  const add = async (): Promise<void> => {
    const sent = text;
    let isKept = false;
    setText('');
    try {
      isKept = await send(sent.trim());
    } finally {
      if (!isKept) setText((now) => (now === '' ? sent : `${sent}\n${now}`));
    }
  };
  return { text, setText, add };
}
