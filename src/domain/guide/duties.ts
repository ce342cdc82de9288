/**
 * What a person must do by a day, again and again or once: sign at COMAR, apply or appeal in time,
 * renew a paper, be at a hearing, tie a phone line to their name. The rules are dated data
 * (catalogue/duties.ts); here they meet what a case knows. A duty is never a judgement: a late one
 * says what can still be done. Pure; days are local days of Mexico, hearings keep both clocks.
 */
import { z } from 'zod';
import { Pathway } from '../case/events.ts';
import type { AppointmentMore } from '../case/events.ts';
import { addDays, daysBetween, Instant, PlainDate } from '../foundation/plain-date.ts';
import { Sureness, StepId, type Catalogue } from './catalogue.ts';
import type { Holdings, StepDone } from './holdings.ts';
import { workingDays } from './working-days.ts';

const Base = {
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  /** From how many days before it is due a duty counts as soon. */
  soonDays: z.int().min(0).max(90),
  pathways: z.array(Pathway).min(1).optional(),
  /** Any of these done ends the duty. */
  until: z.array(StepId).max(12),
  validFrom: PlainDate, validTo: PlainDate.optional(),
  source: z.string().min(3).max(240), sure: Sureness,
};
export const DutyRule = z.discriminatedUnion('kind', [
  /** Again and again: from the last time `step` was done, otherwise from the day `after` was. */
  z.strictObject({ kind: z.literal('recurring'), ...Base, step: StepId, after: StepId, everyDays: z.strictObject({ least: z.int().min(1), most: z.int().min(1) }) }),
  /** Once, within some days of a start: the arrival, or the day a step was done. */
  z.strictObject({ kind: z.literal('term'), ...Base, from: z.union([z.literal('arrival'), StepId]), step: StepId, days: z.int().min(1), unit: z.enum(['calendar', 'business']), whose: z.enum(['person', 'agency']) }),
  /** Once, by a day of the calendar. */
  z.strictObject({ kind: z.literal('deadline'), ...Base, step: StepId, on: PlainDate, ifPhone: z.literal(true).optional() }),
  /** Be somewhere at an hour: report so many hours before. */
  z.strictObject({ kind: z.literal('hearing'), ...Base, about: StepId, reportHoursBefore: z.int().min(0).max(12) }),
]);
export type DutyRule = z.infer<typeof DutyRule>;
export type DutyRuleData = z.input<typeof DutyRule>;

/** A crossing with the clocks on both sides of it. */
export type Port = { readonly name: string; readonly zoneThere: string; readonly zoneHere: string };

export type DutyState = 'ok' | 'soon' | 'late';
export type DutyWhy = 'sign-again' | 'apply-in-time' | 'appeal-in-time' | 'decision-due' | 'renew' | 'renewed-enough' | 'hearing' | 'tie-line';
export type Clock = { readonly at: Instant; /** 'YYYY-MM-DD HH:MM' by each clock. */ readonly there?: string | undefined; readonly here: string; readonly zoneThere?: string | undefined; readonly zoneHere: string };
export type Duty = {
  /** The rule, or for a paper to renew `renew:<credential>`. */
  readonly rule: string;
  readonly why: DutyWhy;
  /** What to do about it. */
  readonly step: StepId;
  readonly whose: 'person' | 'agency';
  readonly due: PlainDate;
  /** First and last good day. */
  readonly window: { readonly from: PlainDate; readonly to: PlainDate };
  readonly state: DutyState;
  /** Days left; negative when late. */
  readonly left: number;
  readonly hearing?: { readonly hearing: Clock; readonly report: Clock; readonly place: string; /** Of the appointment, where it has one. */ readonly id?: string | undefined } | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly source: string;
  readonly sure: z.infer<typeof Sureness>;
};

export type DutyInput = {
  readonly today: PlainDate;
  readonly catalogue: Catalogue;
  readonly rules: readonly DutyRule[];
  readonly pathway?: Pathway | undefined;
  readonly arrivedOn: PlainDate;
  readonly done: readonly StepDone[];
  readonly holdings: Holdings;
  readonly hasPhone: boolean;
  readonly appointments: readonly ({ readonly id?: string | undefined; readonly at: Instant; readonly place: string; readonly about: string } & AppointmentMore)[];
  /** The clock of the centre, and of the port if its name is known. */
  readonly zoneHere: string;
  readonly portOf: (place: string) => Port | undefined;
};

/** The steps that a rule asks about. */
export const dutySteps = (rule: DutyRule): StepId[] =>
  [...rule.until, ...('step' in rule ? [rule.step] : [rule.about]), ...(rule.kind === 'recurring' ? [rule.after] : []), ...(rule.kind === 'term' && rule.from !== 'arrival' ? [rule.from] : [])];

/** Everything due, soonest first. */
export function dutiesOf(input: DutyInput): Duty[] {
  const inForce = input.rules.filter((rule) => rule.validFrom <= input.today && (rule.validTo === undefined || input.today <= rule.validTo));
  const theirs = inForce.filter((rule) => (!rule.pathways || (input.pathway !== undefined && rule.pathways.includes(input.pathway))) && !rule.until.some((step) => lastDone(step, input)));
  return [...theirs.flatMap((rule) => ofRule(rule, input)), ...renewals(input)].sort((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1));
}

function ofRule(rule: DutyRule, input: DutyInput): Duty[] {
  switch (rule.kind) {
    case 'recurring': {
      const last = lastDone(rule.step, input) ?? lastDone(rule.after, input);
      if (!last) return [];
      return [duty(rule, input, { why: 'sign-again', step: rule.step, from: addDays(last, rule.everyDays.least), due: addDays(last, rule.everyDays.most), params: { last } })];
    }
    case 'term': {
      const from = rule.from === 'arrival' ? input.arrivedOn : lastDone(rule.from, input);
      if (!from) return [];
      const due = rule.unit === 'business' ? workingDays().add(from, rule.days) : addDays(from, rule.days);
      const why = rule.whose === 'agency' ? 'decision-due' : rule.from === 'arrival' ? 'apply-in-time' : 'appeal-in-time';
      return [{ ...duty(rule, input, { why, step: rule.step, from, due, params: { days: String(rule.days), unit: rule.unit, from } }), whose: rule.whose }];
    }
    case 'deadline':
      return rule.ifPhone && !input.hasPhone ? [] : [duty(rule, input, { why: 'tie-line', step: rule.step, from: rule.validFrom, due: rule.on, params: {} })];
    case 'hearing':
      return input.appointments.filter(({ about, kind }) => about === rule.about || kind === 'hearing').map((appointment) => {
        const port = portOfHearing(appointment, input);
        const clock = (at: Instant): Clock => ({
          at, here: timeIn(at, port?.zoneHere ?? input.zoneHere), zoneHere: port?.zoneHere ?? input.zoneHere,
          ...(port ? { there: timeIn(at, port.zoneThere), zoneThere: port.zoneThere } : {}),
        });
        const minutes = appointment.reportBefore ?? rule.reportHoursBefore * 60;
        const isTold = appointment.reportAt !== undefined || appointment.reportBefore !== undefined;
        const report = clock(appointment.reportAt ?? (new Date(Date.parse(appointment.at) - minutes * 60_000).toISOString() as Instant));
        const due = report.here.slice(0, 10) as PlainDate;
        return { ...duty(rule, input, { why: 'hearing', step: rule.about, from: due, due, params: { place: port?.name ?? appointment.place, ...(isTold ? {} : { hours: String(rule.reportHoursBefore) }) } }), hearing: { hearing: clock(appointment.at), report, place: port?.name ?? appointment.place, id: appointment.id } };
      });
  }
}

/** The crossing of a hearing: the one noted, else the one its place names; a clock that was noted wins. */
function portOfHearing({ place, port: noted, zone }: DutyInput['appointments'][number], { portOf, zoneHere }: DutyInput): Port | undefined {
  const found = (noted === undefined ? undefined : portOf(noted)) ?? portOf(place);
  if (zone === undefined || !isZone(zone)) return found;
  return { name: found?.name ?? noted ?? place, zoneThere: zone, zoneHere: found?.zoneHere ?? zoneHere };
}

/** Papers that end and can be had anew: from the day the window opens. Whoever renewed as often as is allowed is told the end all the same. */
function renewals(input: DutyInput): Duty[] {
  return [...input.holdings].flatMap(([credential, { expiresOn }]) => {
    const entry = input.catalogue.entries.find((one) => one.gives[0] === credential && one.renewal && lastDone(one.id, input))
      ?? input.catalogue.entries.find((one) => one.gives[0] === credential && one.renewal);
    // What a rule of its own already tells is not told twice.
    if (!expiresOn || !entry?.renewal || input.rules.some((rule) => rule.kind === 'recurring' && rule.step === entry.id)) return [];
    const times = entry.renewal.times;
    const used = input.done.filter(({ step }) => step === entry.id).length - 1;
    const spent = times !== undefined && used >= times;
    const rule = { id: `renew:${credential}`, soonDays: entry.renewal.opensDaysBefore, source: entry.source, sure: entry.sure };
    return [duty(rule, input, { why: spent ? 'renewed-enough' : 'renew', step: entry.id, from: addDays(expiresOn, -entry.renewal.opensDaysBefore), due: expiresOn, params: { credential } })];
  });
}

type About = { readonly why: DutyWhy; readonly step: StepId; readonly from: PlainDate; readonly due: PlainDate; readonly params: Readonly<Record<string, string>> };

function duty(rule: Pick<DutyRule, 'id' | 'soonDays' | 'source' | 'sure'>, { today }: DutyInput, { why, step, from, due, params }: About): Duty {
  const left = daysBetween(today, due);
  return { rule: rule.id, why, step, whose: 'person', due, window: { from, to: due }, left, state: left < 0 ? 'late' : left <= rule.soonDays ? 'soon' : 'ok', params, source: rule.source, sure: rule.sure };
}

/** The instant at which the clock of a zone shows 'YYYY-MM-DD' and 'HH:MM'; undefined when it never does (summer time). */
export function instantIn(day: string, time: string, zone: string): Instant | undefined {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wanted)) return undefined;
  const shown = (at: number): number => Date.parse(`${timeIn(new Date(at).toISOString() as Instant, zone).replace(' ', 'T')}:00Z`);
  // The zone's distance from UTC at a first guess, and once more beside a change of the clocks.
  let at = wanted;
  for (let turn = 0; turn < 2; turn += 1) at += wanted - shown(at);
  return shown(at) === wanted ? new Date(at).toISOString() as Instant : undefined;
}

/** Whether this device knows the zone: one that it has never heard of must not stop a case from being shown. */
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The last day a step was done. */
function lastDone(step: StepId, { done }: Pick<DutyInput, 'done'>): PlainDate | undefined {
  return done.filter((one) => one.step === step).map(({ on }) => on).toSorted().at(-1);
}

/** An instant by the clock of a zone, 'YYYY-MM-DD HH:MM'. */
export function timeIn(at: Instant, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(new Date(at));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}`;
}
