/** A part of the app that could not be fetched is asked for again, so that a screen opened before everything was on the tablet opens by itself. */
import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

/** How long until the next try when nothing says that a network came back, in milliseconds. */
const PAUSE = 3000;

/** Loads until it succeeds: at once, then whenever the network returns, at least every {@link PAUSE}. Never rejects. */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise<void>((resolve) => {
        const go = (): void => { clearTimeout(pause); removeEventListener('online', go); resolve(); };
        const pause = setTimeout(go, PAUSE);
        addEventListener('online', go);
      });
    }
  }
}

/** A component that loads when it is first shown: `lazyPart(() => import('./Today.tsx'), 'Today')`. While it loads its `Suspense` shows; see app/Waiting.tsx. */
export function lazyPart<K extends string, P extends object>(load: () => Promise<Record<K, ComponentType<P>>>, name: K): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: (await untilLoaded(load))[name] }));
}
