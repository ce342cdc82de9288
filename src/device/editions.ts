/**
 * The published editions of the catalogue on this tablet: one sealed box in the copy, opened at unlock, so
 * that a restart without a network changes nothing. What this version of the app can't read or can't apply
 * is kept and told, and the edition before it goes on holding.
 */
import { consentFor } from '#catalogue/consents.ts';
import { entitlementsOn } from '#catalogue/entitlements.ts';
import type { ConsentNeed } from '#domain/case/consent.ts';
import type { World } from '#domain/case/rules.ts';
import type { CentreId } from '#domain/foundation/ids.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { addedConsent } from '#domain/guide/added-consent.ts';
import { publishedOn } from '#domain/guide/published-on.ts';
import type { KeptEdition } from '#sync/editions.ts';
import type { EditionsHere } from './engine/api.ts';
import type { Guide } from './guide.ts';
import { identityOf } from './store/schema.ts';
import type { CopyStore } from './store/schema.ts';
import type { Keyring } from './vault/keyring.ts';
import type { Bytes } from './vault/sealing.ts';

type Shelf = { readonly epoch: string; readonly editions: readonly KeptEdition[] };
export type EditionShelf = {
  /** Reads the box anew: at unlock, and when another tab has written it. */
  load(): Promise<void>;
  here(): EditionsHere;
  /** What to ask the server for: the number of the last edition here, 0 for none or for those of another epoch. */
  lastOf(epoch: string): number;
  /** Whether the server, by its last number, has others than are here. */
  isBehind(epoch: string, latest: number): boolean;
  /** Takes in what the server sent; those of another epoch go. */
  add(epoch: string, editions: readonly KeptEdition[]): Promise<void>;
  /** The guide of a day; the same object until an edition comes. */
  guideOn(day: PlainDate): Promise<Guide>;
  /** What a step may not be arranged without, shipped or added. */
  consentFor(step: string): ConsentNeed | undefined;
  /** What each programme pays on a day, as the edition of that day dates it. */
  entitlementsOn(day: PlainDate): World['entitlements'];
};

const NONE: EditionsHere = { published: [], unusable: [] };
const guide = () => import('./guide.ts');

/** The shelf of one centre, for a session with its key; `load` comes first. */
export function createEditionShelf({ store, keyring, centreId }: { store: CopyStore; keyring: Keyring; centreId: CentreId }): EditionShelf {
  const key = `editions/${centreId}`;
  const identity = identityOf.editions(centreId);
  let shelf: Shelf = { epoch: '', editions: [] };
  let here = NONE;
  const guides = new Map<PlainDate, Guide>();

  async function take(next: Shelf): Promise<void> {
    [shelf, here] = [next, next.editions.length === 0 ? NONE : (await guide()).judged(next.editions)];
    guides.clear();
  }

  return {
    async load() {
      const box = (await store.meta.get(key))?.value as Bytes | undefined;
      await take(((box && (await keyring.openJson(identity, box))) as Shelf | undefined) ?? { epoch: '', editions: [] });
    },
    here: () => here,
    consentFor: (step) => consentFor(step) ?? addedConsent(here.published.at(-1), step),
    entitlementsOn: (day) => entitlementsOn(day, publishedOn(here.published, day)),
    lastOf: (epoch) => (epoch === shelf.epoch ? (shelf.editions.at(-1)?.number ?? 0) : 0),
    isBehind: (epoch, latest) => (epoch === shelf.epoch ? latest > (shelf.editions.at(-1)?.number ?? 0) : latest > 0 || shelf.editions.length > 0),
    async add(epoch, editions) {
      const kept = epoch === shelf.epoch ? shelf.editions : [];
      const last = kept.at(-1)?.number ?? 0;
      const next: Shelf = { epoch, editions: [...kept, ...editions.filter(({ number }) => number > last)] };
      await store.meta.put({ key, value: await keyring.sealJson(centreId, 'core', identity, next) });
      await take(next);
    },
    async guideOn(day) {
      const known = guides.get(day);
      if (known) return known;
      const made = (await guide()).guideOn(here.published, day);
      guides.set(day, made);
      return made;
    },
  };
}
