/**
 * Puts people, lives, places and days together into cases: who comes when and where, whose case it is,
 * on which tablet each act was done, and now and then the same person registered a second time.
 */
import type { CaseEvent, EventBody } from '#domain/case/events.ts';
import type { CaseId, EventId, PersonId, ReturnId } from '#domain/foundation/ids.ts';
import { addDays } from '#domain/foundation/plain-date.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { makeFolio } from '#domain/identifiers/folio.ts';
import type { Worker } from '#sync/server-api.ts';
import { apart } from './chance.ts';
import type { Chance } from './chance.ts';
import type { Stay } from './lives.ts';
import type { Invented, Party } from './people.ts';
import type { Place, Tablet } from './staff.ts';
import type { Act } from './story.ts';

/** Events of one worker in one case, to be judged together; those of `refused` the server must say no to. */
export type Stretch = { readonly worker: Worker; readonly events: readonly CaseEvent[]; readonly refused: ReadonlySet<EventId> };
export type Drawing = {
  readonly places: readonly Place[]; readonly now: Date; readonly people: number;
  readonly nextParty: () => Party; readonly live: (person: Invented, stay: Stay, declines: boolean) => readonly Act[];
};

/** A centre takes 200 people on its busiest day; a large demonstration goes further back instead. */
const LEAST_DAYS = 45;
const A_DAY = 240;
const TODAY = 40;
/** 31 % of nationals; parties with a child that came alone never do. */
const DECLINES = 0.325;
const REGISTERED_TWICE = 0.025;

/** The cases, one after the other; each is what its tablets pushed. */
export function* createCases(chance: Chance, { places, now, people, nextParty, live }: Drawing): Generator<readonly Stretch[]> {
  const days = Math.max(LEAST_DAYS, Math.ceil(people / A_DAY));
  let twiceOver = 0;
  for (let made = 0; made < people;) {
    const place = chance.one(places);
    const clock = clockOf(place.timeZone, now);
    const party = nextParty();
    const daysHere = chance.happens(TODAY / people) ? 0 : chance.whole(0, days);
    const opener = chance.whole(0, place.caseworkers.length - 1);
    const declines = party.members.every((one) => one.mexican) && party.kind !== 'minor-alone' && chance.happens(DECLINES);
    for (const person of party.members.slice(0, people - made)) {
      const stay: Stay = { arrivedOn: addDays(clock.today, -daysHere), daysHere, instant: clock.instant };
      const caseId = chance.uuid<CaseId>();
      yield told(apart(chance), { place, clock, opener, caseId, person, stay, acts: live(person, stay, declines) });
      made += 1;
      if (made < people && !declines && person.mexican && !person.minor && chance.happens(REGISTERED_TWICE)) {
        yield told(apart(chance), { place, clock, opener: (opener + 1) % place.caseworkers.length, caseId: chance.uuid<CaseId>(), person: misheard(chance, person), stay, acts: twice(person, caseId, (twiceOver += 1) % 3 === 1) });
        made += 1;
      }
    }
  }
}

/** The same person at the next counter, a letter wrong or the second surname left out. */
function misheard(chance: Chance, person: Invented): Invented {
  const { given, firstSurname, secondSurname } = person.name;
  return { ...person, name: chance.happens(0.5) ? { given, firstSurname } : { given, firstSurname: firstSurname.replace(/z$|s$/, (letter) => (letter === 'z' ? 's' : 'z')), ...(secondSurname === undefined ? {} : { secondSurname }) } };
}

/** Of three, a supervisor has judged one. */
function twice(person: Invented, otherCaseId: CaseId, judged: boolean): Act[] {
  const { birth, sex, nationalities } = person.person;
  const acts: Act[] = [{ who: 'opener', day: 0, body: { type: 'personEdited', v: 1, data: { changes: { birth, sex, nationalities } } } }];
  if (judged) {
    acts.push({ who: 'supervisor', day: 0, body: { type: 'duplicateJudged', v: 1, data: { otherCaseId, same: true } } });
    acts.push({ who: 'opener', day: 0, body: { type: 'caseClosed', v: 1, data: { reason: 'duplicate' } } });
  }
  return acts;
}

type Telling = { place: Place; clock: Clock; opener: number; caseId: CaseId; person: Invented; stay: Stay; acts: readonly Act[] };

function told(chance: Chance, { place, clock, opener, caseId, person, stay, acts }: Telling): Stretch[] {
  const whoIs = (who: Act['who']): number => (who === 'opener' ? opener : who === 'colleague' ? (opener + 1) % place.caseworkers.length : who === 'protector' ? place.caseworkers.findIndex((one) => one.protection) : -1);
  const workerOf = (who: Act['who']): Worker => {
    const worker = whoIs(who) < 0 ? place.desk[who as 'supervisor'] : place.caseworkers[whoIs(who)];
    if (worker === undefined) throw new Error(`nobody is ${who}`);
    return worker;
  };
  const tabletOf = (who: Act['who']): Tablet => {
    const tablet = place.tablets.at(whoIs(who));
    if (tablet === undefined) throw new Error('no tablet');
    return tablet;
  };
  const own = tabletOf('opener');
  own.counter += 1;
  const opening: EventBody = {
    type: 'caseOpened', v: 1,
    data: {
      personId: chance.uuid<PersonId>(), returnId: chance.uuid<ReturnId>(), folio: makeFolio({ centreCode: place.centre.code, deviceCode: own.code, counter: own.counter }), name: person.name, pathway: person.pathway,
      arrival: { arrivedOn: stay.arrivedOn, port: place.town, mode: chance.happens(0.81) ? 'land' : 'air', ...(person.mexican && !person.minor ? { yearsAbroad: Math.floor(chance.share() ** 2 * 28) } : {}) },
    },
  };

  const stretches: { worker: Worker; events: CaseEvent[]; refused: Set<EventId> }[] = [];
  let version = 0;
  let day = -1;
  let minutes = 0;
  for (const act of [{ who: 'opener', day: 0, body: opening } satisfies Act, ...acts] as readonly Act[]) {
    minutes = act.day === day ? minutes + chance.whole(2, 9) : chance.whole(8 * 60, 15 * 60);
    day = act.day;
    let at = clock.instant(addDays(stay.arrivedOn, day), minutes);
    // Whoever starts the demonstration at dawn finds people who have just come, and nothing from later today.
    if (at > clock.now && version === 0) {
      minutes = Math.max(0, clock.minutes - chance.whole(1, 240));
      at = clock.instant(clock.today, minutes);
    }
    if (at > clock.now) break;
    const tablet = tabletOf(act.who);
    const worker = workerOf(act.who);
    tablet.seq += 1;
    const id = chance.uuid<EventId>();
    let stretch = stretches.at(-1);
    if (stretch?.worker.id !== worker.id) stretches.push(stretch = { worker, events: [], refused: new Set() });
    stretch.events.push({ ...act.body, id, caseId, centreId: place.centre.id, workerId: worker.id, deviceId: tablet.id, seq: tablet.seq, base: act.unseen ? version - 1 : version, at } as CaseEvent);
    if (act.refused) stretch.refused.add(id);
    else version += 1;
  }
  return stretches;
}

type Clock = { readonly today: PlainDate; readonly minutes: number; readonly now: Instant; readonly instant: (day: PlainDate, minutes: number) => Instant };

/** Days and hours as the centre's wall has them; summer time within the last weeks is not looked at. */
function clockOf(timeZone: string, now: Date): Clock {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(now).map(({ type, value }) => [type, value]));
  const today = `${parts['year']}-${parts['month']}-${parts['day']}` as PlainDate;
  const minutes = Number(parts['hour']) * 60 + Number(parts['minute']);
  const midnight = Math.floor(now.getTime() / 60_000) * 60_000 - minutes * 60_000;
  return {
    today, minutes, now: now.toISOString() as Instant,
    instant: (day, at) => new Date(midnight + (Date.parse(day) - Date.parse(today)) + at * 60_000).toISOString() as Instant,
  };
}
