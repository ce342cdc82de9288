/** A picture beside words; the words say it to a screen reader. */
import { ICONS } from './person-icons.ts';
import type { IconName } from './person-icons.ts';

export function PersonIcon({ name }: { name: IconName }) {
  return <svg viewBox="0 0 24 24" aria-hidden="true"><path d={ICONS[name]} /></svg>;
}
