/**
 * What every screen is given: the tablet's engine, who is at it, the language, the day. Nothing below
 * reaches for a clock, a store or a network of its own.
 */
import { createContext, use } from 'react';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import type { Catalogue, CatalogueEntry } from '#domain/guide/catalogue.ts';
import type { PublishedEdition } from '#domain/guide/published.ts';
import type { Updates } from '#device/app-update.ts';
import type { Engine, EngineSignal, StoreState } from '#device/engine/api.ts';
import type { DoorText } from '../text/door-es.ts';
import type { Text } from '../text/es.ts';

export type Session = Extract<Awaited<ReturnType<Engine['signIn']>>, { ok: true }>['value'];
export type Language = 'es' | 'en';
export type Tablet = {
  readonly engine: Engine;
  readonly subscribe: (hear: (signal: EngineSignal) => void) => () => void;
  readonly lock: () => void;
  /** Whether what is kept here could be opened; a signal 'store' says when that changes. */
  readonly store: () => StoreState;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** New versions of the app. */
  readonly updates: Updates;
  /** Asks the browser to keep what is stored here also when space runs short. */
  readonly askToKeep: () => Promise<boolean>;
};

/** The words of the language that is spoken: of Spanish those of the door, for the others come with the screens; English comes whole. */
export type Spoken = { readonly language: 'es'; readonly t: DoorText } | { readonly language: 'en'; readonly t: Text };
type Shared = Spoken & { readonly tablet: Tablet; readonly setLanguage: (language: Language) => void; readonly say: (text: string, undo?: () => void) => void };
export const SharedContext = createContext<Shared | undefined>(undefined);
/** Every word, from the screens inward. */
export const TextContext = createContext<Text | undefined>(undefined);
/** The catalogue of a day; `published` is the edition in it, undefined while the shipped one holds. */
export type CatalogueInForce = { readonly catalogue: Catalogue; readonly entries: ReadonlyMap<string, CatalogueEntry>; readonly published: PublishedEdition | undefined };
/** The editions on this tablet, oldest first, the words of today's, and the catalogues made of them so far (parts/catalogue.ts). */
export type CatalogueHere = { readonly published: readonly PublishedEdition[]; readonly texts: Readonly<Record<Language, Readonly<Record<string, string>>>>; readonly inForce: Map<PlainDate, CatalogueInForce> };
/** Comes with the screens: the door has no need of it. */
export const CatalogueContext = createContext<CatalogueHere | undefined>(undefined);
export const SessionContext = createContext<Session | undefined>(undefined);

type Told = { readonly today: PlainDate; readonly day: (date: string) => string; readonly moment: (instant: string) => string; /** The hour of an instant. */ readonly hour: (instant: string) => string; /** The time of day to the second. */ readonly clock: (instant: string) => string; /** Bytes in the unit that fits. */ readonly size: (bytes: number) => string; /** Centavos as pesos; a fee may have centavos, whole pesos stay whole. */ readonly money: (centavos: number) => string; readonly catalogueText: (key: string) => string };

/** The tablet, the words that are there before somebody is in, and the way to tell somebody something. */
export function useDoor(): Omit<Shared, 't'> & Told & { readonly t: DoorText } {
  const shared = use(SharedContext);
  if (shared === undefined) throw new Error('useDoor outside its provider');
  const { language, tablet } = shared;
  const texts = use(CatalogueContext)?.texts[language];
  const locale = language === 'es' ? 'es-MX' : 'en';
  return {
    ...shared,
    today: localDay(tablet.now()),
    day: (date) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`)),
    moment: (instant) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant)),
    clock: (instant) => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(new Date(instant)),
    size: (bytes) => new Intl.NumberFormat(locale, { style: 'unit', unit: bytes < 1e9 ? 'megabyte' : 'gigabyte', maximumFractionDigits: bytes < 1e9 ? 0 : 1 }).format(bytes / (bytes < 1e9 ? 1e6 : 1e9)),
    hour: (instant) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(instant)),
    money: (centavos) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'MXN', minimumFractionDigits: centavos % 100 === 0 ? 0 : 2 }).format(centavos / 100),
    catalogueText: (key) => texts?.[key] ?? key,
  };
}

/** The same with every word; screens below the door only. */
export function useShared(): Omit<Shared, 't'> & Told & { readonly t: Text } {
  const t = use(TextContext);
  if (t === undefined) throw new Error('useShared outside the door');
  return { ...useDoor(), t };
}

/** Every word of the language that is spoken, from those of Spanish: where the screens begin. */
export function useWholeText(spanish: Text): Text {
  const shared = use(SharedContext);
  return shared?.language === 'en' ? shared.t : spanish;
}

/** Who is at the tablet; screens below the door only. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('useSession outside the door');
  return session;
}

/** The day where the tablet stands, not in UTC. */
export function localDay(instant: Instant): PlainDate {
  const date = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as PlainDate;
}

/** The sentences of one area, which load with its screens and not with the door: a shape for each language. */
export function useTexts<T>(texts: Readonly<Record<Language, T>>): T {
  return texts[useDoor().language];
}
