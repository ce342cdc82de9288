/** The card and the job in a life of the demonstration: asked, decided by another person, handed over; proposed, taken or not, and what came of it. */
import type { EventBody } from '#domain/case/events.ts';
import type { AttachmentId, ItemId } from '#domain/foundation/ids.ts';
import { pesos } from '#domain/foundation/money.ts';
import { demoNumber } from './numbers.ts';
import { CANCELLED, DECLINED, RETURNED } from './sayings.ts';
import type { Doer, Story } from './story.ts';

/** So that every way is seen also in a small demonstration: the third, the seventh … of those who ask, and again after 120. */
const ODD_WAYS = ['cancelled', 'returned-and-paid', 'waiting', 'before-approval', 'returned', 'own-request', 'not-collected'] as const;

/** Tells the card's way; false when money is left that somebody must still see to. */
export function money(story: Story): boolean {
  const { chance: { happens, one, uuid, weighted, whole }, act, later, next } = story;
  if (happens(0.03)) return true;
  const request = (who: Doer = 'opener'): ItemId => {
    const requestId = uuid<ItemId>();
    // One in sixty was asked for on a tablet with an older app, which did not ask for a yes: the server marks it.
    if (next('asked') % 60 !== 20) act({ type: 'consentGiven', v: 1, data: { purpose: 'cash-card', agency: 'bienestar', how: 'spoken' } }, { who });
    act({ type: 'cashRequested', v: 1, data: { requestId, programme: 'paisano-card', amount: pesos(2000) } }, { who });
    return requestId;
  };
  const hand = (requestId: ItemId): void =>
    act({ type: 'cashHandedOver', v: 1, data: { requestId, cardSerial: demoNumber(next('card')), signature: uuid<AttachmentId>() } }, { who: happens(0.5) ? 'cash-officer' : 'opener' });
  const approve = (requestId: ItemId, how = {}): void => act({ type: 'cashApproved', v: 1, data: { requestId } }, { who: 'supervisor', ...how });

  const way = ODD_WAYS[((next('way') - 3) / 4) % 30] ?? weighted({ paid: 89.5, 'not-collected': 3, waiting: 2.5, returned: 1, 'returned-and-paid': 1.5, cancelled: 1, 'before-approval': 0.8, 'own-request': 0.7 });
  // A supervisor who registers somebody herself finds that she can't approve it.
  if (way === 'own-request') { approve(request('supervisor'), { refused: true }); return false; }
  let requestId = request();
  if (way === 'waiting') return false;
  if (way === 'cancelled') { act({ type: 'cashCancelled', v: 1, data: { requestId, reason: one(CANCELLED) } }); return true; }
  // With no network the card went out before the answer came: it did, and the supervisor is told.
  if (way === 'before-approval') { hand(requestId); return true; }
  // Whoever has just come waits in the supervisor's queue, most of them not for long.
  if (!later(happens(0.6) ? 0 : 1)) return false;
  if (way === 'returned' || way === 'returned-and-paid') {
    act({ type: 'cashReturned', v: 1, data: { requestId, reason: one(RETURNED) } }, { who: 'supervisor' });
    if (way === 'returned') return true;
    requestId = request();
  }
  approve(requestId);
  if (way === 'not-collected' || !later(happens(0.7) ? 0 : whole(1, 2))) return false;
  hand(requestId);
  return true;
}

/** Nearly half leave a profile; one in nine ends in a formal job. */
export function work({ chance: { happens, one, uuid, whole, weighted }, act, done, later, on, vacancies }: Story): void {
  if (!happens(0.45)) return;
  const vacancy = one(vacancies);
  const who = happens(0.5) ? 'job-liaison' as const : 'opener' as const;
  const say = (body: EventBody): void => act(body, { who });
  say({
    type: 'workProfileSet', v: 1,
    data: { profile: { occupations: [vacancy.occupation], states: [vacancy.state], years: whole(1, 20), schooling: weighted({ none: 4, primary: 37, secondary: 44, 'high-school': 13, degree: 2 }), english: weighted({ none: 30, some: 45, fluent: 25 }) } },
  });
  done('job-registration');
  if (happens(0.2)) return;
  const proposalId = uuid<ItemId>();
  say({ type: 'vacancyProposed', v: 1, data: { proposalId, vacancyId: vacancy.id, title: vacancy.title, employer: vacancy.employer, place: vacancy.town, reasons: ['same-occupation'] } });
  const answer = weighted({ accepted: 66, declined: 24, none: 10 });
  if (answer === 'none') return;
  if (answer === 'declined') { say({ type: 'vacancyDeclined', v: 1, data: { proposalId, reason: one(DECLINED) } }); return; }
  say({ type: 'vacancyAccepted', v: 1, data: { proposalId } });
  if (happens(0.35) || !later(whole(4, 15))) return;
  say({ type: 'workResultRecorded', v: 1, data: { proposalId, outcome: weighted({ hired: 80, 'not-hired': 13, 'no-show': 7 }), on: on() } });
}
