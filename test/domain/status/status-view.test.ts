import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DUTY_RULES, portOf } from '#catalogue/duties.ts';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { AttachmentId, VacancyId } from '#domain/foundation/ids.ts';
import { pesos } from '#domain/foundation/money.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import { comingAppointments, headline } from '#domain/status/headline.ts';
import { PublishedEdition } from '#domain/guide/published.ts';
import { applyEdition } from '#domain/guide/apply-edition.ts';
import { isTelling, slipOf, tellsUnder } from '#domain/status/slip.ts';
import { StatusView, statusView } from '#domain/status/status-view.ts';
import { OTHER_CENTRE, event, given, item, uuid } from '../../support/cases.ts';

const today = '2026-11-23' as PlainDate;
const centre = { name: 'Centro Tijuana', timeZone: 'America/Tijuana' };
const view = (state = given()) => statusView(state, { catalogue: CATALOGUE, rules: DUTY_RULES, portOf, today, centre });
const returnee = event(101, { type: 'pathwaySet', data: { pathway: 'returnee' } });
const done = (n: number, step: string, more: object = {}) => event(n, { type: 'stepCompleted', data: { step, on: today, edition: 'e', ...more } });
const appointment = (n: number, at: string, place = 'Ventanilla 3', about = 'curp') => event(n, { type: 'appointmentSet', data: { appointmentId: item(n), at: at as Instant, place, about } });
const cash = event(150, { type: 'cashRequested', data: { requestId: item(50), programme: 'paisano-card', amount: pesos(2000) } });
const approved = event(151, { type: 'cashApproved', data: { requestId: item(50) } });
const paid = event(152, { type: 'cashHandedOver', data: { requestId: item(50), cardSerial: 'SECRET-I', signature: uuid<AttachmentId>(9) } });
const proposed = event(153, { type: 'vacancyProposed', data: { proposalId: item(51), vacancyId: uuid<VacancyId>(3), title: 'SECRET-2', employer: 'SECRET-3', place: 'SECRET-4', reasons: [] } });

describe('what a person sees of their own case', () => {
  test('what is done, what is next and after that, when by the centre\'s clock, where and whom to ask', () => {
    const seen = view(given(returnee, done(102, 'carta', { number: 'SECRET-1' }), cash, proposed, appointment(105, '2026-11-24T16:00:00.000Z')));
    expect(StatusView.safeParse(seen).success).toBe(true);
    expect(seen).toMatchObject({ done: ['carta'], cash: 'asked', job: 'proposed', initials: 'M. J.', folioEnd: '0007-K', centre: { name: 'Centro Tijuana' } });
    expect(seen.appointments).toEqual([{ at: '2026-11-24T16:00:00.000Z', local: '2026-11-24T08:00', place: 'Ventanilla 3', about: 'curp' }]);
    expect(seen.next.find((one) => one.step === 'curp')).toEqual({ step: 'curp', agency: 'renapo', place: 'centre-documents', bring: ['full-name', 'carta'], days: 0, cost: 0, asked: false });
    expect(seen.later).toContain('nss');
  });

  test('where a service is and when it is open comes with it from the directory; the phone keeps views from before', () => {
    const directory = { address: { line: 'Av. Juárez 10', town: 'Tijuana', state: 'BC', postalCode: '22000' }, phones: [{ number: '664 000 0000', extension: 7 }, { number: '2' }], schedules: [{ days: ['MO' as const, 'FR' as const], opens: '09:00', closes: '14:00' }], about: 'not told', email: 'a@example.org' };
    const catalogue = { ...CATALOGUE, entries: CATALOGUE.entries.map((entry) => (entry.id === 'curp' ? { ...entry, directory } : entry)) };
    const seen = statusView(given(returnee, done(102, 'carta')), { catalogue, rules: DUTY_RULES, portOf, today, centre });
    const reach = { address: 'Av. Juárez 10, 22000 Tijuana', phone: '664 000 0000 ext. 7', hours: directory.schedules };
    expect(seen.next.find(({ step }) => step === 'curp')?.reach).toEqual(reach);
    expect(slipOf(seen, 'F', { all: false }).next.find(({ step }) => step === 'curp')?.reach).toEqual(reach);
    expect(seen.next.filter((one) => one.reach).length).toBe(1);
    expect(StatusView.safeParse(seen).success && StatusView.safeParse(view(given(returnee))).success).toBe(true);
  });

  test('[A17] a case that came from another centre says so for a month, with the new centre’s address, and nothing of where from, who or why', () => {
    const away = event(120, { type: 'caseMoved', data: { toCentreId: OTHER_CENTRE, note: 'SECRET-1', sender: 'SECRET-2' } });
    const at = (day: string, state = given(returnee, away)) => statusView(state, { catalogue: CATALOGUE, rules: DUTY_RULES, portOf, today: day as PlainDate, centre: { ...centre, name: 'Matamoros', address: 'Calle 6 100', hours: 'diario' } });
    const seen = at('2026-11-24');
    expect(seen).toMatchObject({ moved: true, centre: { name: 'Matamoros', address: 'Calle 6 100', hours: 'diario' } });
    expect(StatusView.parse(seen)).toEqual(seen);
    expect(JSON.stringify(seen)).not.toMatch(/SECRET|00000000-0000/);
    expect([at('2026-12-24').moved, at('2026-11-24', given(returnee)).moved, at('2026-11-24', given(returnee, away, event(121, { type: 'caseClosed', data: { reason: 'completed' } }))).moved]).toEqual([undefined, undefined, undefined]);
  });

  test('money and work under way have their own line and are not told as steps to do', () => {
    const steps = (state: CaseState) => { const { next, later } = view(state); return [...next.map((one) => one.step), ...later]; };
    expect(steps(given(returnee, done(102, 'carta')))).toContain('paisano-card');
    expect(steps(given(returnee, done(102, 'carta'), cash))).not.toContain('paisano-card');
    expect([view(given(returnee, cash)).cash, view(given(returnee, cash, approved)).cash, view(given(returnee, cash, approved, paid)).cash]).toEqual(['asked', 'ready', 'done']);
  });

  test('what was asked for already is told as that; an open account counts as done; a number that ends is told with its day', () => {
    const seen = view(given(
      returnee, done(102, 'carta'), event(103, { type: 'stepAsked', data: { step: 'curp' } }), event(104, { type: 'accountOpened', data: { accountId: item(4), level: '2', institution: '166' } }),
      done(105, 'curp-temporary-returnee'), done(106, 'shelter'),
    ));
    expect(seen.next.find((one) => one.step === 'curp')?.asked).toBe(true);
    expect(seen.done).toContain('account-2');
    expect(seen.ends).toEqual([{ step: 'curp-temporary-returnee', on: '2027-05-22' }]);
  });

  test('a closed case says so, sends nobody anywhere, and not why it was closed', () => {
    const seen = view(given(returnee, done(102, 'carta'), event(103, { type: 'caseClosed', data: { reason: 'deceased' } })));
    expect(seen).toMatchObject({ closed: true, next: [], later: [], done: ['carta'] });
    expect(JSON.stringify(seen)).not.toContain('deceased');
  });

  test('a child alone is sent nowhere by a phone: somebody goes with them', () => {
    const seen = view(given(event(101, { type: 'pathwaySet', data: { pathway: 'asylum' } }), event(104, { type: 'flagSet', data: { flag: 'unaccompanied-minor', raised: true } })));
    expect([seen.next, seen.later, headline(seen, Date.parse(`${today}T12:00:00Z`))]).toEqual([[], [], { is: 'wait' }]);
  });

  test('a visit to a doctor is nobody\'s business, neither done nor as what an appointment is about', () => {
    const seen = view(given(returnee, done(102, 'health'), done(103, 'psychosocial'), appointment(104, '2026-11-24T16:00:00.000Z', 'Consultorio', 'psychosocial')));
    expect(seen.done).toEqual([]);
    expect(seen.appointments).toEqual([{ at: '2026-11-24T16:00:00.000Z', local: '2026-11-24T08:00', place: 'Consultorio' }]);
  });

  test('the goals that the person chose make what is told; what they asked a doctor for is told to nobody', () => {
    const seen = view(given(returnee, event(102, { type: 'goalsChosen', data: { goals: ['skills-recognition', 'psychosocial'] } })));
    expect([...seen.next.map(({ step }) => step), ...seen.later]).toEqual(['skills-recognition']);
  });

  test('an appointment\'s place goes out only if it names nobody and holds no number', () => {
    const place = (text: string) => view(given(appointment(104, '2026-11-24T16:00:00.000Z', text))).appointments[0]?.place;
    expect([place('Ventanilla 12, piso 2'), place('Con la señora JEAN-BAPTISTE'), place('Llamar al 664 123 45 67'), place('Cuarto de Marié')]).toEqual(['Ventanilla 12, piso 2', '', '', '']);
  });
});

describe('the one next thing', () => {
  const now = Date.parse('2026-11-23T18:00:00.000Z');
  const head = (...events: CaseEvent[]) => headline(view(given(returnee, ...events)), now).is;
  test('money that waits, then an appointment within two days, then a step, then a job, then waiting', () => {
    expect(head(cash, approved, appointment(104, '2026-11-23T20:00:00.000Z'))).toBe('cash');
    expect(head(appointment(104, '2026-11-24T20:00:00.000Z'))).toBe('appointment');
    expect(head(appointment(104, '2026-12-24T20:00:00.000Z'))).toBe('step');
    expect(headline({ ...view(), next: [], job: 'proposed' }, now)).toEqual({ is: 'job' });
    expect(headline({ ...view(), next: [] }, now)).toEqual({ is: 'wait' });
    expect(headline({ ...view(), next: [], closed: true }, now)).toEqual({ is: 'closed' });
  });
  test('a step that was asked for already is waited for, not done again', () => {
    const step = { step: 'curp', agency: 'renapo', place: 'centre-documents', bring: [], days: 0, asked: true };
    expect(headline({ ...view(), next: [step] }, now)).toEqual({ is: 'wait', step });
    expect(headline({ ...view(), next: [step, { ...step, step: 'nss', asked: false }] }, now)).toMatchObject({ is: 'step', step: { step: 'nss' } });
  });
  test('an appointment that is over is told no more, also on a phone that was offline since', () => {
    const seen = view(given(appointment(104, '2026-11-23T16:30:00.000Z'), appointment(105, '2026-11-23T17:30:00.000Z')));
    expect(seen.appointments).toHaveLength(2);
    expect(comingAppointments(seen, now).map((one) => one.at)).toEqual(['2026-11-23T17:30:00.000Z']);
  });
});

describe('the slip on paper', () => {
  const asylum = given(event(101, { type: 'pathwaySet', data: { pathway: 'asylum' } }), appointment(104, '2026-11-24T16:00:00.000Z', 'Ventanilla 3', 'comar-constancia'));
  test('names no step that tells of asylum, health or a missing home, but says that there is more', () => {
    const slip = slipOf(view(asylum), asylum.folio, { all: false });
    expect(slip.unnamed).toBeGreaterThan(0);
    expect(JSON.stringify(slip)).not.toMatch(/comar|asylum|asil/i);
    expect(slip.appointments).toEqual([{ at: '2026-11-24T16:00:00.000Z', local: '2026-11-24T08:00', place: 'Ventanilla 3' }]);
  });
  test('names them when the person has no phone and wants them on paper', () => {
    const slip = slipOf(view(asylum), asylum.folio, { all: true });
    expect([slip.unnamed, slip.next.map((one) => one.step)]).toEqual([0, expect.arrayContaining(['comar-constancia'])]);
    expect(slip.appointments[0]?.about).toBe('comar-constancia');
  });
  test('everybody\'s ordinary papers are named', () => {
    expect(slipOf(view(given(returnee)), 'TJ-A23-0007-K', { all: false })).toMatchObject({ folio: 'TJ-A23-0007-K', initials: 'M. J.', next: expect.arrayContaining([expect.objectContaining({ step: 'carta' })]) });
    for (const entry of CATALOGUE.entries.filter((one) => one.protection)) expect(isTelling({ ...entry, step: entry.id }), entry.id).toBe(true);
  });
  test('an agency that came with an edition is not named: nobody has judged what its name says; a known one is, with the words of the edition', () => {
    const words = { 'step.bc-one.name': 'Uno', 'step.bc-two.name': 'Dos', 'agency.bc-strange': 'Asilo BC' };
    const service = { kind: 'service', needs: { all: [] }, for: {}, place: 'centre-help', cost: 0, leadDays: { least: 0, usual: 0, most: 0 }, bring: ['nothing'], validFrom: '2026-11-01', source: 'a source', sure: 'law' } as const;
    const published = PublishedEdition.parse({
      edition: 'BC-1', base: CATALOGUE.edition, validFrom: '2026-11-23', changes: [], texts: { es: words, en: words, ht: { 'step.bc-one.name': 'Youn' } },
      added: [{ ...service, id: 'bc-one', gives: ['bc-one'], agency: 'state-government' }, { ...service, id: 'bc-two', gives: ['bc-two'], agency: 'bc-strange' }],
    });
    const catalogue = applyEdition(CATALOGUE, published);
    if (!catalogue.ok) throw new Error('refused');
    const tells = tellsUnder(catalogue.value, published);
    const step = (id: string, agency: string) => ({ step: id, agency, bring: [] });
    expect([tells(step('bc-one', 'state-government')), tells(step('bc-two', 'bc-strange')), tells(step('carta', 'inm')), tells(step('comar-constancia', 'comar'))]).toEqual([false, true, false, true]);
    expect(tellsUnder(CATALOGUE, undefined)(step('carta', 'inm'))).toBe(false);
    const state = given(returnee, event(50, { type: 'stepCompleted', data: { step: 'bc-one', on: today, edition: 'BC-1' } }));
    expect(statusView(state, { catalogue: catalogue.value, texts: published.texts, rules: DUTY_RULES, portOf, today, centre }).names).toEqual({ 'step.bc-one.name': { es: 'Uno', en: 'Uno', ht: 'Youn' } });
    expect('names' in statusView(given(returnee), { catalogue: catalogue.value, texts: published.texts, rules: DUTY_RULES, portOf, today, centre })).toBe(false);
  });
});

test('nothing else of the case is ever in it: no name, number, note, flag, reason, pathway or protection', () => {
  const word = fc.stringMatching(/^[a-z]{4,9}$/).map((text) => `Zq${text}`);
  const digits = fc.stringMatching(/^[1-9]\d{6}$/).map((text) => `99${text}`);
  const step = fc.constantFrom(...CATALOGUE.entries.map((entry) => entry.id));
  const pathway = fc.constantFrom('returnee', 'returnee-us-papers', 'us-born-child', 'tcn-passport', 'tcn-no-papers', 'asylum', 'mpp');
  fc.assert(fc.property(fc.record({ names: fc.array(word, { minLength: 6, maxLength: 6 }), phone: digits, notes: fc.array(word, { minLength: 8, maxLength: 8 }), steps: fc.array(step, { maxLength: 6 }), pathway, closed: fc.boolean(), spoken: word }), (drawn) => {
    const [given1 = '', first = '', second = '', aka = '', contact = '', place = ''] = drawn.names;
    const notes = drawn.notes;
    const state = given(
      event(101, { type: 'pathwaySet', data: { pathway: drawn.pathway as never } }),
      event(102, { type: 'personEdited', data: { changes: { name: { given: given1, firstSurname: first, secondSurname: second }, phone: drawn.phone, trustedContact: { name: contact, phone: drawn.phone }, alsoKnownAs: [{ given: aka, firstSurname: aka }], birth: { known: 'day', date: '1988-03-07' as PlainDate } } as never } }),
      event(103, { type: 'noteAdded', data: { noteId: item(1), text: notes[0] ?? '' } }), event(104, { type: 'protectionNoteAdded', data: { noteId: item(2), text: notes[1] ?? '' } }),
      event(105, { type: 'flagSet', data: { flag: 'age-disputed', raised: drawn.phone.endsWith('1') } }), event(106, { type: 'protectionFlagSet', data: { flag: 'at-risk-if-located', raised: true } }),
      ...drawn.steps.map((id, at) => event(110 + at, at % 3 === 0 ? { type: 'stepUnavailable', data: { step: id, reason: 'other', note: notes[2] ?? '' } } : at % 3 === 1 ? { type: 'stepAsked', data: { step: id, note: notes[3] ?? '' } } : { type: 'stepCompleted', data: { step: id, on: today, edition: 'e', number: drawn.phone } })),
      event(120, { type: 'cashRequested', data: { requestId: item(3), programme: 'paisano-card', amount: pesos(2000), note: notes[4] ?? '' } }), event(121, { type: 'cashReturned', data: { requestId: item(3), reason: notes[5] ?? '' } }),
      event(122, { type: 'vacancyProposed', data: { proposalId: item(5), vacancyId: uuid<VacancyId>(3), title: notes[6] ?? '', employer: notes[7] ?? '', place, reasons: [] } }),
      appointment(123, '2026-11-24T16:00:00.000Z', `${drawn.spoken} ${first}`), appointment(124, '2026-11-25T16:00:00.000Z', `Sala, tel. ${drawn.phone}`), appointment(125, '2026-11-26T16:00:00.000Z', `con ${contact.toUpperCase()}`),
      ...(drawn.closed ? [event(130, { type: 'caseClosed', data: { reason: 're-migrated' } })] : []),
    );
    const seen = view(state);
    expect(StatusView.parse(seen)).toEqual(seen);
    const json = JSON.stringify(seen).toLowerCase();
    for (const secret of [...drawn.names, drawn.phone, ...drawn.notes, '1988', '200000', 'age-disputed', 'at-risk', 'unaccompanied', 're-migrated', 'protection', 'dif-', state.folio, state.id, state.personId, `"${drawn.pathway}"`]) expect(json).not.toContain(secret.toLowerCase());
    for (const entry of CATALOGUE.entries.filter((one) => one.protection)) expect(json).not.toContain(entry.id);
  }), { numRuns: 300, seed: 20_261_124 });
});
