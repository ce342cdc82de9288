import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventId } from '#domain/foundation/ids.ts';
import { backoffMs, LONGEST_WAIT_MS, readStepOf, verdictOf } from '#sync/outbox.ts';
import type { Answer } from '#sync/outbox.ts';
import { uuid } from '../support/cases.ts';

const [one, two, three] = [uuid<EventId>(1), uuid<EventId>(2), uuid<EventId>(3)];
const json = (status: number, body: unknown): Answer => ({ kind: 'answer', status, contentType: 'application/json; charset=utf-8', body });
const error = (status: number, code: string, more = {}) => json(status, { error: { code, ...more } });
const html = (status: number): Answer => ({ kind: 'answer', status, contentType: 'text/html', body: undefined });
const pushed = (...results: unknown[]) => json(200, { protocol: 1, results, offsetMs: 0 });
const fates = (answer: Answer, ids: readonly EventId[] = [one, two]) => {
  const { entries, loop } = verdictOf(answer, ids);
  return [...entries.map((entry) => (entry.fate === 'set-aside' ? `aside:${entry.reason}` : entry.fate)), loop.next];
};

describe('an answer by event', () => {
  test('[S1] accepted and known entries are sent', () => {
    expect(fates(pushed({ id: one, outcome: 'accepted', exceptions: ['already-paid'] }, { id: two, outcome: 'known' }))).toEqual(['sent', 'sent', 'on']);
  });

  test('[S2] a refused entry is set aside with its reason, and the others go on', () => {
    expect(fates(pushed({ id: one, outcome: 'refused', reason: 'own-request' }, { id: two, outcome: 'known' }))).toEqual(['aside:own-request', 'sent', 'on']);
  });

  test('[S2] what a later server says of an entry in words that this version does not know is kept as it is, and holds up nothing', () => {
    expect(fates(pushed({ id: one, outcome: 'refused', reason: 'a-later-reason' }, { id: two, outcome: 'accepted', exceptions: ['a-later-exception'] }))).toEqual(['aside:a-later-reason', 'sent', 'on']);
  });

  test('[S2] a refusal that could not name its event is told by its place', () => {
    expect(fates(pushed({ id: one, outcome: 'known' }, { id: null, outcome: 'refused', reason: 'unreadable' }))).toEqual(['sent', 'aside:unreadable', 'on']);
  });

  test('[S9] an entry that is not mentioned stays', () => {
    expect(fates(pushed({ id: two, outcome: 'known' }))).toEqual(['stays', 'sent', 'on']);
    expect(fates(pushed({ id: three, outcome: 'known' }))).toEqual(['stays', 'stays', 'wait']);
  });
});

describe('an answer to the whole batch', () => {
  test.each<[string, Answer, string]>([
    ['[S3] 401 pauses', error(401, 'signed-out'), 'sign-in'],
    ['[S3] 403 about the session pauses', error(403, 'device-revoked'), 'sign-in'],
    ['[S4] 404 halves a batch of several', error(404, 'no-such-case'), 'halve'],
    ['[S4] 409 halves a batch of several', error(409, 'wrong-state'), 'halve'],
    ['[S4] 422 halves a batch of several', error(422, 'unreadable'), 'halve'],
    ['[S5] 413 halves', html(413), 'halve'],
    ['[S6] no answer waits', { kind: 'none' }, 'wait'],
    ['[S6] a captive portal that says 200 waits', html(200), 'wait'],
    ['[S6] a proxy that says 404 in HTML waits', html(404), 'wait'],
    ['[S6] a portal that says 401 in HTML waits', html(401), 'wait'],
    ['[S6] 500 waits', html(500), 'wait'],
    ['[S6] 429 waits', error(429, 'slow-down'), 'wait'],
    ['[S6] another protocol waits', json(200, { protocol: 2, results: [], offsetMs: 0 }), 'wait'],
    ['[S6] a redirect waits', html(302), 'wait'],
    ['[S6] 404 in JSON of another make waits', json(404, { message: 'not found' }), 'wait'],
    ['[S7] 426 asks for the new version', html(426), 'update'],
    ['[S14] another epoch pulls first', error(409, 'epoch-changed'), 'pull'],
  ])('%s, and every entry stays', (_, answer, next) => {
    expect(fates(answer)).toEqual(['stays', 'stays', next]);
  });

  test.each<[string, Answer, string]>([
    ['[S4] 404', error(404, 'no-such-case'), 'no-such-case'],
    ['[S4] 403 about an event', error(403, 'not-yours'), 'not-yours'],
    ['[S4] 409', error(409, 'wrong-state'), 'wrong-state'],
    ['[S5] 413', html(413), 'too-large'],
  ])('%s to a single entry sets it aside', (_, answer, reason) => {
    expect(fates(answer, [one])).toEqual([`aside:${reason}`, 'on']);
  });

  test('[S10] whatever comes, no entry gets lost from the verdict and none is sent without being named', () => {
    const anyAnswer = fc.oneof(fc.constant<Answer>({ kind: 'none' }), fc.record({
      kind: fc.constant('answer' as const), status: fc.integer({ min: 100, max: 599 }), contentType: fc.constantFrom(null, 'application/json', 'text/html'), body: fc.oneof(fc.anything(), fc.constant({ error: { code: '401' } })),
    }));
    fc.assert(fc.property(anyAnswer, (answer) => {
      const { entries } = verdictOf(answer, [one, two]);
      expect(entries.map((entry) => entry.id)).toEqual([one, two]);
      expect(entries.some((entry) => entry.fate === 'sent')).toBe(false);
    }));
  });
});

describe('waiting', () => {
  test('[S8] grows twofold with jitter and never beyond a minute', () => {
    expect([1, 2, 3, 4, 7, 50].map((failures) => backoffMs(failures, 0))).toEqual([500, 1000, 2000, 4000, 30_000, 30_000]);
    fc.assert(fc.property(fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, jitter) => backoffMs(failures, jitter) <= LONGEST_WAIT_MS));
  });

  test('[S8] hears how long the server wants, up to the cap', () => {
    const { loop } = verdictOf(error(429, 'slow-down', { retryAfterSeconds: 600 }), [one]);
    expect(loop).toEqual({ next: 'wait', problem: 'busy', atLeastMs: 60_000 });
    expect(backoffMs(1, 0, 20_000)).toBe(20_000);
  });

  test('[S6] a read that is refused only waits', () => {
    expect(readStepOf(error(404, 'no-such-pack'))).toEqual({ next: 'wait', problem: 'server-trouble' });
    expect(readStepOf(json(200, {}))).toBe('good');
    expect(readStepOf(error(401, 'signed-out'))).toEqual({ next: 'sign-in' });
  });
});
