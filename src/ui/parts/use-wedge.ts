/** Hears a scanner that plays keyboard, wherever the focus is, but for fields: there it types, which is what the person wants. */
import { useEffect, useEffectEvent } from 'react';
import { afterKey, IDLE, isFast, PAUSE_MS, scannedBy } from '#domain/capture/wedge.ts';

const isField = (target: EventTarget | null): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** `onText` is called with what was scanned while the component is shown. */
export function useWedge(onText: (text: string) => void): void {
  const hear = useEffectEvent(onText);
  useEffect(() => {
    let wedge = IDLE;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (isField(event.target) || event.ctrlKey || event.metaKey) return;
      wedge = afterKey(wedge, event.key, event.timeStamp);
      // The Enter of a scanner must not press the button that has the focus.
      if (isFast(wedge)) { event.preventDefault(); event.stopPropagation(); }
      clearTimeout(timer);
      timer = setTimeout(() => {
        const text = scannedBy(wedge, wedge.lastAt + PAUSE_MS);
        wedge = IDLE;
        if (text !== undefined) hear(text);
      }, PAUSE_MS + 10);
    };
    globalThis.addEventListener('keydown', onKey, { capture: true });
    return () => { clearTimeout(timer); globalThis.removeEventListener('keydown', onKey, { capture: true }); };
  }, []);
}
