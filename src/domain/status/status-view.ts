/**
 * What a person sees of their own case on a phone: a whitelist, built field by field, never a case
 * with parts left out. No name in full, no number, no reason of return, no note, no flag, no visit to
 * a doctor, nothing of the protection part; a stranger who finds the slip learns next to nothing.
 * Of a case's free text only an appointment's place goes out, and only if it names nobody; the address and hours of a
 * service are the directory's, the same for everybody.
 */
import { z } from 'zod';
import { lastMove } from '../case/moves.ts';
import type { CaseState } from '../case/state.ts';
import { fold } from '../foundation/fold.ts';
import { addDays, dayOf, daysBetween, Instant, PlainDate } from '../foundation/plain-date.ts';
import { PROTECTION_PLAN, type Catalogue, type CatalogueEntry } from '../guide/catalogue.ts';
import { OpeningHours } from '../guide/directory.ts';
import type { DutyRule, Port } from '../guide/duties.ts';
import { nextSteps, type Plan } from '../guide/planner.ts';
import { lastDay } from '../guide/what-if.ts';
import type { EditionTexts } from '../guide/published.ts';
import { planOfCase } from '../guide/plan-of-case.ts';
import type { PersonName } from '../person/person.ts';
import { DueView, dueOf } from './due.ts';
import { wallTime } from './wall-time.ts';

const NEXT_SHOWN = 4;
const LATER_SHOWN = 4;
const FOLIO_END = 6;
/** How long it is said first of all where the centre is that the case came to. */
const NEW_HERE_DAYS = 30;

/** How a service is found: from the directory of its entry. */
export const Reach = z.object({ address: z.string().optional(), phone: z.string().optional(), hours: z.array(OpeningHours).optional() });
export type Reach = z.infer<typeof Reach>;

export const NextStep = z.object({
  step: z.string(), agency: z.string(), place: z.string(), bring: z.array(z.string()),
  /** Usual calendar days until it is had. */
  days: z.int(),
  /** Centavos; absent when it differs from place to place. */
  cost: z.int().optional(),
  /** Asked for already: the person only goes back to see whether it is there. */
  asked: z.boolean(),
  /** Absent where the directory knows none of it, and in views from before it was told. */
  reach: Reach.optional(),
});
export type NextStep = z.infer<typeof NextStep>;

export const StatusView = z.object({
  /** Grows when the shape changes: a phone forgets a kept copy of another version. */
  v: z.literal(3),
  /** The folio's last four characters and check: enough to know the own slip by. */
  folioEnd: z.string(),
  initials: z.string(),
  closed: z.boolean(),
  centre: z.object({ name: z.string(), address: z.string().optional(), phone: z.string().optional(), hours: z.string().optional() }),
  /** The case came to that centre from another one lately. */
  moved: z.literal(true).optional(),
  done: z.array(z.string()),
  next: z.array(NextStep),
  /** What comes after that, by name only. */
  later: z.array(z.string()),
  /** What has to be done by a day, soonest first. */
  duties: z.array(DueView),
  /** When all that the person came for is there: the earliest, the usual and the latest day. Absent where there is nothing left, or no way. */
  goal: z.object({ least: PlainDate, usual: PlainDate, most: PlainDate }).optional(),
  /** Papers and cover that end on a day. */
  ends: z.array(z.object({ step: z.string(), on: PlainDate })),
  /** `local` is the centre's wall clock, for phones whose time zone rules are old. */
  appointments: z.array(z.object({ at: Instant, local: z.string(), place: z.string(), about: z.string().optional() })),
  cash: z.enum(['none', 'asked', 'ready', 'done']),
  job: z.enum(['none', 'proposed', 'accepted', 'done']),
  /** What came with a published edition and the page can't know, by its text key; a language that is missing reads Spanish. */
  names: z.record(z.string(), z.object({ es: z.string(), en: z.string().optional(), fr: z.string().optional(), ht: z.string().optional(), pt: z.string().optional() })).optional(),
});
export type StatusView = z.infer<typeof StatusView>;

export type StatusAround = {
  readonly catalogue: Catalogue;
  /** The words of the published edition in it. */
  readonly texts?: EditionTexts | undefined;
  /** The duties there are, and the crossing that a place names. */
  readonly rules: readonly DutyRule[];
  readonly portOf: (place: string) => Port | undefined;
  /** The day at the centre. */
  readonly today: PlainDate;
  readonly centre: { readonly name: string; readonly timeZone: string; readonly address?: string | undefined; readonly phone?: string | undefined; readonly hours?: string | undefined };
};

/** The view of a case on a day. */
export function statusView(state: CaseState, { catalogue, texts, rules, portOf, today, centre }: StatusAround): StatusView {
  const entries = new Map(catalogue.entries.map((entry) => [entry.id, entry]));
  const closed = state.status === 'closed';
  const [cash, job] = [cashOf(state), jobOf(state)];
  const made = closed ? undefined : planOfCase(state, catalogue, today);
  const now = new Set(made ? nextSteps(made, today).map(({ step }) => step) : []);
  const planned = (made?.steps ?? []).flatMap((one) => {
    const entry = entries.get(one.step);
    // What a child on their own is sent to first says too much about who holds the phone.
    if (!entry || entry.protection === true || !one.onRoute) return [];
    // What somebody asked a doctor for is theirs; that a centre has one is not.
    if (isPrivate(entry) && entry.gives.some((credential) => state.goals?.includes(credential))) return [];
    // Money and work that are under way have their own lines.
    if ((entry.entitlement && cash !== 'none') || (entry.gives.includes('job') && job !== 'none')) return [];
    return [{ entry, isNow: now.has(one.step) }];
  });
  const { due, appointments: told } = dueOf(state, {
    catalogue, rules, portOf, today, zoneHere: centre.timeZone, isPrivate: (step) => isPrivate(entries.get(step)), mayTell: (text) => namesNobody(text, state),
  });
  const view: StatusView = {
    v: 3,
    folioEnd: state.folio.slice(-FOLIO_END),
    initials: initialsOf(state.person.name),
    closed,
    centre: { name: centre.name, ...(centre.address === undefined ? {} : { address: centre.address }), ...(centre.phone === undefined ? {} : { phone: centre.phone }), ...(centre.hours === undefined ? {} : { hours: centre.hours }) },
    ...(!closed && isNewHere(state, today) ? { moved: true } : {}),
    done: catalogue.entries.flatMap((entry) => (isDone(entry, state) ? [entry.id] : [])),
    next: planned.flatMap(({ entry, isNow }) => (isNow ? [nextStep(entry, state)] : [])).slice(0, NEXT_SHOWN),
    later: planned.flatMap(({ entry, isNow }) => (isNow ? [] : [entry.id])).slice(0, LATER_SHOWN),
    duties: [...due],
    ...goalOf(made),
    ends: endsOf(state, catalogue),
    appointments: appointmentsOf({ ...state, appointments: state.appointments.filter(({ id }) => !told.has(id)) }, { entries, today, timeZone: centre.timeZone }),
    cash, job,
  };
  const names = texts && namesIn(view, texts);
  return names && Object.keys(names).length > 0 ? { ...view, names } : view;
}

/** Whether the person may still look for the centre that they came from. */
function isNewHere(state: CaseState, today: PlainDate): boolean {
  const move = lastMove(state);
  return move !== undefined && daysBetween(dayOf(move.at), today) <= NEW_HERE_DAYS;
}

/** Of an edition's words those that this view needs, in every language there is. */
function namesIn({ done, next, later, duties, ends, appointments }: StatusView, texts: EditionTexts): NonNullable<StatusView['names']> {
  const steps = [...done, ...next.map(({ step }) => step), ...later, ...duties.map(({ step }) => step), ...ends.map(({ step }) => step), ...appointments.flatMap(({ about }) => about ?? [])];
  const keys = new Set([...steps.map((step) => `step.${step}.name`), ...next.flatMap(({ place, agency, bring }) => [`place.${place}`, `agency.${agency}`, ...bring.map((one) => `bring.${one}`)])]);
  return Object.fromEntries([...keys].flatMap((key) => {
    const { es, ...others } = texts;
    const spanish = es[key];
    return spanish === undefined ? [] : [[key, { es: spanish, ...Object.fromEntries(Object.entries(others).flatMap(([language, words]) => (words?.[key] === undefined ? [] : [[language, words[key]]]))) }]];
  }));
}

/** The day by which every goal that a way leads to is reached. What a child on their own waits for says too much. */
function goalOf(made: Plan | undefined): Pick<StatusView, 'goal'> {
  const ahead = made?.steps.some(({ onRoute }) => onRoute) === true && !made.goals.some(({ credential }) => credential === PROTECTION_PLAN);
  const goals = ahead ? made.goals.filter(({ on }) => on !== undefined).map(({ credential }) => credential) : [];
  const day = (pace: 'least' | 'usual' | 'most'): PlainDate | undefined => made && lastDay(made, goals, pace);
  const [least, usual, most] = [day('least'), day('usual'), day('most')];
  return goals.length > 0 && least && usual && most ? { goal: { least, usual, most } } : {};
}

/** Two letters to know the own slip by. */
export const initialsOf = (name: PersonName): string => [name.given, name.firstSurname].map((part) => `${Array.from(part.trim())[0]?.toUpperCase() ?? ''}.`).join(' ');

const nextStep = (entry: CatalogueEntry, state: CaseState): NextStep => ({
  step: entry.id, agency: entry.agency, place: entry.place, bring: [...entry.bring], days: entry.leadDays.usual,
  ...(typeof entry.cost === 'number' ? { cost: entry.cost } : {}), asked: state.steps[entry.id]?.status === 'asked', ...reachOf(entry),
});

/** Address, first telephone and hours, in the words of whoever runs the place. */
function reachOf({ directory: { address, phones, schedules } = {} }: CatalogueEntry): Pick<NextStep, 'reach'> {
  const phone = phones?.[0];
  const reach: Reach = {
    ...(address ? { address: `${address.line}, ${address.postalCode} ${address.town}` } : {}),
    ...(phone ? { phone: phone.extension === undefined ? phone.number : `${phone.number} ext. ${phone.extension}` } : {}),
    ...(schedules ? { hours: [...schedules] } : {}),
  };
  return Object.keys(reach).length > 0 ? { reach } : {};
}

/** That somebody saw a doctor, or a child's protection, is nobody's business who holds the phone. */
const isPrivate = (entry: CatalogueEntry | undefined): boolean => entry === undefined || entry.protection === true || entry.agency === 'salud';

/** Money and work have their own lines. */
function isDone(entry: CatalogueEntry, state: CaseState): boolean {
  if (isPrivate(entry) || entry.entitlement) return false;
  if (entry.kind === 'account') return state.accounts.some((one) => one.withdrawn === undefined && entry.id === `account-${one.level}`);
  return state.steps[entry.id]?.status === 'done';
}

function cashOf({ cash }: CaseState): StatusView['cash'] {
  const has = (status: CaseState['cash'][number]['status']): boolean => cash.some((one) => one.status === status);
  return has('approved') ? 'ready' : has('requested') ? 'asked' : has('paid') ? 'done' : 'none';
}

function jobOf({ proposals }: CaseState): StatusView['job'] {
  const has = (status: CaseState['proposals'][number]['status']): boolean => proposals.some((one) => one.status === status);
  return has('hired') ? 'done' : has('accepted') ? 'accepted' : has('proposed') ? 'proposed' : 'none';
}

function endsOf(state: CaseState, catalogue: Catalogue): StatusView['ends'] {
  return catalogue.entries.flatMap((entry) => {
    const record = state.steps[entry.id];
    // A bed for two nights is told at the desk; what ends here is what other steps are asked by.
    if (record?.status !== 'done' || isPrivate(entry) || (entry.kind !== 'document' && entry.id !== 'imss-cover')) return [];
    const on = record.expiresOn ?? (entry.validForDays === undefined ? undefined : addDays(record.on ?? dayOf(record.at), entry.validForDays));
    return on === undefined ? [] : [{ step: entry.id, on }];
  }).toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

function appointmentsOf(state: CaseState, { entries, today, timeZone }: { entries: ReadonlyMap<string, CatalogueEntry>; today: PlainDate; timeZone: string }): StatusView['appointments'] {
  return state.appointments.flatMap((one) => {
    const local = wallTime(one.when, timeZone);
    if (one.status !== 'set' || local < today) return [];
    return [{ at: one.when, local, place: namesNobody(one.place, state) ? one.place : '', ...(isPrivate(entries.get(one.about)) ? {} : { about: one.about }) }];
  }).toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** Whether a text typed by staff holds no part of the person's name and nothing like a number of theirs. */
function namesNobody(text: string, { person }: CaseState): boolean {
  const words = new Set(fold(text).split(/[^\p{L}]+/u));
  const names = [person.name, ...(person.alsoKnownAs ?? [])].flatMap((name) => [name.given, name.firstSurname, name.secondSurname ?? '']).concat(person.trustedContact?.name ?? '');
  const parts = names.flatMap((name) => fold(name).split(/[^\p{L}]+/u)).filter((part) => part.length > 2);
  return !parts.some((part) => words.has(part)) && !/\d{5}/.test(text.replace(/[\s().-]/g, ''));
}
