/** Web Locks of one browser: one holder a name, in the order of asking, given back when the holder's tab dies. */
import type { LockPort } from '#device/engine/io.ts';
import type { TabLife } from './storage.ts';

type Held = { readonly life: TabLife; readonly done: Promise<void>; readonly release: () => void };

export function createLocks(): (life: TabLife) => LockPort {
  const held = new Map<string, Held>();
  return (life) => (async (name, options, work) => {
    const before = held.get(name);
    if (before && options.ifAvailable) return work(false);
    let release = (): void => {};
    const done = new Promise<void>((resolve) => { release = resolve; });
    const mine: Held = { life, done, release };
    held.set(name, mine);
    life.onDeath.push(release);
    if (before && !options.steal) await before.done;
    try {
      return await work(true);
    } finally {
      release();
      if (held.get(name) === mine) held.delete(name);
    }
  }) as LockPort;
}
