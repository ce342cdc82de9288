/** How a life of the demonstration is told: acts in order, each by somebody and on a day. */
import type { EventBody } from '#domain/case/events.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import type { Vacancy } from '#domain/jobs/rank.ts';
import type { Chance } from './chance.ts';

/** `protector`: the caseworker who was granted the protection part. */
export type Doer = 'opener' | 'colleague' | 'protector' | 'supervisor' | 'cash-officer' | 'job-liaison';
export type Act = {
  readonly who: Doer;
  /** Days after the arrival. */
  readonly day: number;
  readonly body: EventBody;
  /** Done on a tablet that had not seen the act before it. */
  readonly unseen?: boolean;
  /** The server says no to it. */
  readonly refused?: boolean;
};
/** One life being told: acts are added at its present day, until it reaches today. */
export type Story = {
  readonly chance: Chance;
  /** `after`: so many days after the story's present day. */
  readonly act: (body: EventBody, how?: { who?: Doer; after?: number; unseen?: boolean; refused?: boolean }) => void;
  readonly done: (step: string, number?: string) => void;
  /** Goes on some days later; false when that is not yet. */
  readonly later: (days: number) => boolean;
  readonly on: () => PlainDate;
  readonly next: (what: 'card' | 'asked' | 'way' | 'alone' | 'curp' | 'paper' | 'phone' | 'closing') => number;
  readonly vacancies: readonly Vacancy[];
};
