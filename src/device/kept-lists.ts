/**
 * What the centre has beside its cases, changes rarely and is asked for now and then: vacancies and centres. Each is one
 * sealed box in the copy, for who hires and how they are reached is nobody else's business either. What
 * can't be opened or read is as if it had never come: the server gives it again.
 */
import type { CentreId } from '#domain/foundation/ids.ts';
import { Centres, Vacancies } from '#sync/server-api.ts';
import { PATHS } from './server-calls.ts';
import type { ServerCalls } from './server-calls.ts';
import { identityOf } from './store/schema.ts';
import type { CopyStore } from './store/schema.ts';
import type { Keyring } from './vault/keyring.ts';
import type { Bytes } from './vault/sealing.ts';

/** Vacancies change by the day. */
const AFTER_MS = 15 * 60_000;

export type KeptLists = {
  vacancies(): Promise<Vacancies['vacancies']>;
  centres(): Promise<Centres['centres']>;
  keepVacancies(vacancies: Vacancies['vacancies']): Promise<void>;
  /** Asks the server for what is older than a quarter of an hour. */
  freshen(): Promise<void>;
};
type Tools = { readonly store: CopyStore; readonly keyring: Keyring; readonly centreId: CentreId; readonly calls: ServerCalls; /** Milliseconds. */ readonly now: () => number };
type Name = 'vacancies' | 'centres';

/** The lists of one centre, for a session with its key. */
export function createKeptLists({ store, keyring, centreId, calls, now }: Tools): KeptLists {
  const keyOf = (name: Name): string => `list/${name}/${centreId}`;
  async function held(name: Name): Promise<unknown> {
    const box = (await store.meta.get(keyOf(name)))?.value as Bytes | undefined;
    return box && keyring.openJson(identityOf.list(name, centreId), box);
  }
  async function keep(name: Name, list: object): Promise<void> {
    await store.meta.put({ key: keyOf(name), value: await keyring.sealJson(centreId, 'core', identityOf.list(name, centreId), { at: now(), ...list }) });
  }
  async function freshenOne(name: Name, schema: typeof Vacancies | typeof Centres): Promise<void> {
    const { at } = ((await held(name)) ?? {}) as { at?: number };
    if (at !== undefined && now() - at < AFTER_MS) return;
    const answer = await calls.get(PATHS[name]);
    const parsed = schema.safeParse(answer.kind === 'answer' && answer.status === 200 ? answer.body : undefined);
    if (parsed.success) await keep(name, parsed.data);
  }
  return {
    vacancies: async () => Vacancies.safeParse(await held('vacancies')).data?.vacancies ?? [],
    centres: async () => Centres.safeParse(await held('centres')).data?.centres ?? [],
    keepVacancies: (vacancies) => keep('vacancies', { vacancies }),
    async freshen() {
      // Earlier versions kept them in clear.
      await store.meta.bulkDelete(['vacancies', 'centres']);
      await freshenOne('vacancies', Vacancies);
      await freshenOne('centres', Centres);
    },
  };
}
