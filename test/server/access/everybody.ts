/** Everybody there can be: each role, at the case's centre, at another, at none where that exists, with and without the protection compartment. */
import { ROLES, readsCases } from '#domain/access/access.ts';
import type { Actor } from '#domain/access/access.ts';
import { signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

export type Somebody = { readonly name: string; readonly actor: Actor; readonly tablet: Tablet };

/** Makes them and signs each in at a tablet of their own. */
export async function everybody(world: World, centres: { readonly own: Tablet['session']['worker']['centreId']; readonly other: Tablet['session']['worker']['centreId'] }): Promise<readonly Somebody[]> {
  const made: Somebody[] = [];
  for (const role of ROLES) {
    const places = { own: centres.own, other: centres.other, ...(readsCases(role) ? {} : { nowhere: null }) };
    for (const [place, centreId] of Object.entries(places)) {
      for (const protection of [false, true]) {
        const name = `${role}-${place}-${protection ? 'let-in' : 'core'}`;
        const worker = await world.worker(name, role, centreId, protection);
        made.push({ name, actor: { workerId: worker.id, role, centreId, protection }, tablet: await signIn(world, name) });
      }
    }
  }
  return made;
}
