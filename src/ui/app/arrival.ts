/**
 * What happens when a screen opens: the focus goes to its heading, so that a screen reader says where one is and the
 * keyboard goes on from there, or to the field that a screen is opened for (`data-first`); a list is found where it was left, everything else begins at its top.
 */
import { useEffect, useLayoutEffect } from 'react';
import { useMemory } from './kept.tsx';

/** A screen that puts the cursor into a field of its own is left alone. */
function focusHeading(screen: HTMLElement): boolean {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) if (screen.contains(active)) return true;
  const first = screen.querySelector<HTMLElement>('[data-first]');
  if (first) { first.focus({ preventScroll: true }); return true; }
  const heading = screen.querySelector('h1');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.style.outline = 'none';
  heading.focus({ preventScroll: true });
  return true;
}

/** `name` changes with every screen; `isList` says that its place is to be found again. */
export function useArrival(name: string, isList: boolean): void {
  const kept = useMemory();
  useLayoutEffect(() => {
    const key = `scroll ${name}`;
    window.scrollTo(0, isList ? ((kept.get(key) as number | undefined) ?? 0) : 0);
    const note = (): void => { kept.set(key, window.scrollY); };
    if (!isList) return;
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [name, isList, kept]);

  useEffect(() => {
    const screen = document.getElementById('screen');
    if (!screen || focusHeading(screen)) return;
    // The screen is still being loaded.
    const watch = new MutationObserver(() => { if (focusHeading(screen)) watch.disconnect(); });
    watch.observe(screen, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [name]);
}
