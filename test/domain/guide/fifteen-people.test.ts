/**
 * People of the seven pathways (domain.md §3, A–G), each in variants: what they bring, and the plan
 * that a good colleague would write for them. Days are added up by hand from the usual times of the
 * catalogue, counted from Tuesday 24 November 2026; nothing here was copied from a run.
 */
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { ConsentPurpose, type StepId } from '#domain/guide/catalogue.ts';
import type { Holding } from '#domain/guide/holdings.ts';
import { nextSteps, plan } from '#domain/guide/planner.ts';
import type { WhyCode } from '#domain/guide/reasons.ts';
import type { PlanInput } from '#domain/guide/setting.ts';
import { closedSteps } from '#domain/guide/unavailable.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';

const today = PlainDate.parse('2026-11-24');

type Person = {
  readonly who: string;
  readonly profile: Omit<PlanInput['profile'], 'flags'> & { readonly flags?: readonly string[] };
  readonly brings?: Readonly<Record<string, Holding>>;
  readonly failed?: Parameters<typeof closedSteps>[1];
  readonly wants?: readonly string[];
  readonly saidYes?: readonly ConsentPurpose[];
  /** What to start today, side by side. */
  readonly next: readonly StepId[];
  /** The whole way. */
  readonly route: readonly StepId[];
  /** The usual day of a goal; 'never' where no way leads. */
  readonly goals: Readonly<Record<string, string>>;
  /** Reasons that must be given. */
  readonly why: Readonly<Record<StepId, readonly WhyCode[]>>;
  /** What the counter names first of them. */
  readonly first?: StepId;
  readonly cost?: { readonly least: number; readonly most: number };
};

const RETURNEE = { pathway: 'returnee', mexican: true, age: 35 } as const;
const HOME = ['carta', 'curp', 'birth-certificate', 'nss', 'imss-cover', 'rfc', 'paisano-card', 'transport-home', 'job-registration', 'account-2', 'job-placement'];
const BY_WITNESSES = ['find-witnesses', 'proof-of-address', 'ine'];
const COMAR_WAY = ['legal-information', 'comar-after-advice', 'curp-temporary', 'tvrh', 'nss', 'proof-of-address', 'rfc', 'account-1', 'account-2', 'job-registration', 'job-placement-permit'];

const PEOPLE: readonly Person[] = [
  {
    // Witnesses 7, voter card 14, account 1, job 21: day 43. IMSS: number 1, cover 1.
    who: 'A, no documents, everything found', profile: RETURNEE,
    next: ['carta', 'proof-of-address', 'find-witnesses'], route: [...HOME, ...BY_WITNESSES],
    goals: { carta: '2026-11-24', 'birth-certificate': '2026-11-24', 'imss-cover': '2026-11-26', 'transport-home': '2026-11-25', 'account-2': '2026-12-16', job: '2027-01-06' },
    why: { carta: ['is-goal', 'opens'], curp: ['missing', 'is-goal', 'opens'], 'imss-cover': ['missing', 'rule-unsure'], 'imss-cover-decree': ['ended'], ine: ['missing', 'opens'] },
  },
  {
    // The home registry takes 10 days, then the voter card 14, the account 1, the job 21: day 46. The price differs by state.
    who: 'A, birth certificate not digitised', profile: RETURNEE, failed: [{ step: 'birth-certificate', reason: 'not-digitised' }],
    next: ['carta', 'proof-of-address', 'find-witnesses'], route: [...HOME.filter((step) => step !== 'birth-certificate'), ...BY_WITNESSES, 'birth-certificate-home'],
    goals: { 'birth-certificate': '2026-12-04', job: '2027-01-09' }, cost: { least: 7454, most: 13600 },
    why: { 'birth-certificate': ['unavailable'], 'birth-certificate-online': ['unavailable'], 'birth-certificate-home': ['missing', 'is-goal', 'opens'] },
  },
  {
    // Late registration: witnesses 7, registry 45; voter card 14: day 66, then the tax number; account 67; job 88. The temporary CURP keeps IMSS alive from day 1.
    who: 'A, never registered, no CURP found', profile: RETURNEE, failed: [{ step: 'birth-certificate', reason: 'never-registered' }, { step: 'curp', reason: 'not-found' }],
    next: ['carta', 'proof-of-address', 'find-witnesses'],
    route: [...HOME.filter((step) => step !== 'birth-certificate' && step !== 'curp'), ...BY_WITNESSES, 'birth-registration', 'curp-temporary-returnee'],
    goals: { curp: 'never', nss: '2026-11-26', 'imss-cover': '2026-11-27', 'birth-certificate': '2027-01-15', rfc: '2027-01-29', job: '2027-02-20' },
    why: { curp: ['unavailable'], 'birth-certificate-home': ['unavailable'], 'curp-temporary-returnee': ['missing', 'opens'], 'birth-registration': ['rule-unsure'] },
  },
  {
    who: 'A, sixteen years old, with the family', profile: { ...RETURNEE, age: 16 },
    next: ['carta', 'school-entry'], route: ['carta', 'curp', 'birth-certificate', 'nss', 'school-entry', 'transport-home'],
    goals: { 'school-entry': '2026-12-01', nss: '2026-11-25' }, why: { 'paisano-card': ['too-young'], 'account-2': ['too-young'], 'school-entry': ['is-goal'] },
  },
  {
    // DIF at once, the Procuraduría's plan in 10 days.
    who: 'A, fifteen and alone, with the carta in hand and a wish for the bus', profile: { ...RETURNEE, age: 15, flags: ['unaccompanied-minor'] }, brings: { carta: {}, curp: {} }, wants: ['transport-home', 'paisano-card'],
    next: ['dif-referral'], route: ['dif-referral', 'protection-plan'], goals: { 'protection-plan': '2026-12-04' },
    why: { 'transport-home': ['protection-first'], 'job-registration': ['protection-first'], 'phone-call': ['protection-first'], 'dif-referral': ['opens'] },
  },
  {
    // The matrícula is an ID at the bank: account on day 1, job on day 22. No voter card on the way.
    who: 'B, with a matrícula', profile: { ...RETURNEE, pathway: 'returnee-us-papers' }, brings: { matricula: {} },
    // The matrícula opens the CURP too, so that it does not wait for the carta.
    next: ['carta', 'curp'], route: HOME, goals: { 'account-2': '2026-11-25', job: '2026-12-16' }, why: { 'account-2': ['missing', 'is-goal', 'opens'], ine: ['missing'] },
  },
  {
    // Reconciling takes 15 days, the account 1, the job 21: day 37; a voter card would take 21 and 1.
    who: 'B, with a matrícula in her married name', profile: { ...RETURNEE, pathway: 'returnee-us-papers' }, brings: { matricula: { otherName: true } },
    next: ['carta', 'name-reconciliation'], route: [...HOME, 'name-reconciliation'], goals: { 'account-2': '2026-12-10', job: '2026-12-31' },
    why: { 'account-2': ['other-name', 'missing'], 'name-reconciliation': ['opens', 'rule-unsure'] },
  },
  {
    who: 'B, with a passport that has ended', profile: { ...RETURNEE, pathway: 'returnee-us-papers' }, brings: { 'passport-mx': { expiresOn: PlainDate.parse('2026-11-01') } },
    next: ['carta', 'proof-of-address', 'find-witnesses'], route: [...HOME, ...BY_WITNESSES], goals: { 'account-2': '2026-12-16', job: '2027-01-06' }, why: { 'passport-mx-new': ['missing', 'expired'] },
  },
  {
    who: 'C, nine years old, the parent’s papers in hand', profile: { pathway: 'us-born-child', age: 9 }, brings: { 'parent-papers': {} },
    next: ['school-entry', 'inscription'], route: ['school-entry', 'inscription'], goals: { 'birth-certificate': '2026-12-09', curp: '2026-12-09', 'school-entry': '2026-12-01' }, cost: { least: 0, most: 0 },
    why: { inscription: ['is-goal'], 'inscription-apostille': ['missing'] },
  },
  {
    // Apostille 30 days, inscription 15. School does not wait.
    who: 'C, nine years old, at an office that wants the apostille', profile: { pathway: 'us-born-child', age: 9 }, failed: [{ step: 'inscription', reason: 'other' }],
    next: ['translation', 'parent-papers', 'school-entry', 'us-apostille'], route: ['translation', 'parent-papers', 'school-entry', 'us-apostille', 'inscription-apostille'],
    goals: { 'birth-certificate': '2027-01-08', 'school-entry': '2026-12-01' }, cost: { least: 40_000, most: 180_000 }, why: { inscription: ['unavailable'], 'us-apostille': ['opens', 'rule-unsure'] },
  },
  {
    // Parent's papers 3, inscription 15: day 18; voter card 14, account 1, job 21: day 54.
    who: 'C, twenty-two years old', profile: { pathway: 'us-born-child', age: 22 },
    next: ['parent-papers', 'proof-of-address', 'find-witnesses'], route: ['parent-papers', 'inscription', 'nss', 'rfc', 'proof-of-address', 'find-witnesses', 'ine', 'account-2', 'job-registration', 'job-placement'],
    goals: { curp: '2026-12-12', 'account-2': '2026-12-27', job: '2027-01-17' }, why: { 'paisano-card': ['other-pathway'], 'school-entry': ['too-old'] },
  },
  {
    // COMAR 7, card 30, job 21: day 58. The account by passport and temporary CURP: 7, 5, 1.
    who: 'D, with a passport, undecided', profile: { pathway: 'tcn-passport', mexican: false, age: 30 },
    next: ['legal-information', 'account-1', 'job-registration', 'proof-of-address'], route: COMAR_WAY, goals: { 'account-2': '2026-12-07', rfc: '2026-12-31', job: '2027-01-21' },
    why: { 'phone-line': ['nothing-missing'], 'assisted-return': ['by-choice'], 'residence-family': ['by-choice'], carta: ['other-pathway'], 'paisano-card': ['other-pathway'] },
  },
  {
    // Legal information today, INM 60 days.
    who: 'D, with a passport and a job offer, who chooses to regularise', profile: { pathway: 'tcn-passport', mexican: false, age: 30 }, brings: { 'job-offer': {} }, wants: ['residence-card'],
    next: ['legal-information'], route: ['legal-information', 'residence-job-offer'], goals: { 'residence-card': '2027-01-23' }, cost: { least: 180_000, most: 1_200_000 }, why: { 'residence-job-offer': ['missing', 'is-goal', 'rule-unsure'] },
  },
  {
    // Information today, 30 days to the flight, and not before a yes.
    who: 'D, who wants to go home and has not yet signed', profile: { pathway: 'tcn-passport', mexican: false, age: 30 }, wants: ['assisted-return'], saidYes: [],
    next: ['legal-information'], route: ['legal-information', 'assisted-return'], goals: { 'assisted-return': '2026-12-24' }, why: { 'assisted-return': ['consent-first', 'missing', 'is-goal'] },
  },
  {
    // COMAR 7, card 30, account 1, job 21: day 59. No line without passport or temporary CURP, no consulate on the way.
    who: 'E, from Haiti, without papers', profile: { pathway: 'tcn-no-papers', mexican: false, age: 28 },
    next: ['legal-information', 'account-1', 'proof-of-address'], route: COMAR_WAY, goals: { 'account-1': '2026-11-24', 'curp-temporary': '2026-12-06', 'account-2': '2027-01-01', job: '2027-01-22' },
    why: { 'phone-line': ['missing'], 'consulate-id': ['missing', 'by-choice'], 'job-registration': ['missing', 'opens'] },
  },
  {
    // The humanitarian card of a victim does not wait for COMAR: 30; account 31, job 52.
    who: 'E, without papers, a survivor of violence in danger if found', profile: { pathway: 'tcn-no-papers', mexican: false, age: 28, flags: ['violence-survivor', 'at-risk-if-located'] },
    next: ['legal-information', 'account-1', 'proof-of-address'], route: [...COMAR_WAY.filter((step) => step !== 'tvrh'), 'tvrh-humanitarian'], goals: { 'account-2': '2026-12-25', job: '2027-01-15' },
    why: { 'consulate-id': ['consulate-unsafe'], 'tvrh-humanitarian': ['missing', 'opens'] },
  },
  {
    // COMAR first: its 30 working days run from arrival, and everything but the address waits for its certificate. COMAR 7, card 30, account 1, job 21: day 59.
    who: 'F, who has just arrived and wants asylum', profile: { pathway: 'asylum', mexican: false, age: 30 },
    next: ['comar-constancia', 'proof-of-address'], route: ['comar-constancia', 'curp-temporary', 'tvrh', 'proof-of-address', 'nss', 'rfc', 'account-2', 'job-registration', 'job-placement-permit'],
    goals: { 'comar-constancia': '2026-12-01', 'curp-temporary': '2026-12-06', tvrh: '2026-12-31', job: '2027-01-22' }, why: { 'comar-constancia': ['is-goal', 'opens'], 'consulate-id': ['consulate-unsafe'] }, first: 'comar-constancia',
  },
  {
    // With the certificate: card 30, account 31, job 52. Bound to the state.
    who: 'F, with the COMAR certificate', profile: { pathway: 'asylum', mexican: false, age: 30 }, brings: { 'comar-constancia': {} },
    next: ['curp-temporary', 'tvrh', 'proof-of-address'], route: ['curp-temporary', 'tvrh', 'proof-of-address', 'nss', 'rfc', 'account-2', 'job-registration', 'job-placement-permit'],
    goals: { 'curp-temporary': '2026-11-29', tvrh: '2026-12-24', job: '2027-01-15' },
    why: { 'consulate-id': ['consulate-unsafe'], 'comar-signature': ['nothing-missing'], 'transport-onward': ['other-pathway'], 'transport-onward-asylum': ['missing', 'by-choice'], 'comar-recognition': ['depends-on-decision'] },
  },
  {
    who: 'F, ten years old, with the family', profile: { pathway: 'asylum', mexican: false, age: 10 },
    next: ['school-entry', 'comar-constancia'], route: ['school-entry', 'comar-constancia', 'curp-temporary', 'tvrh'], goals: { tvrh: '2026-12-31', 'school-entry': '2026-12-01' }, why: { 'consulate-id': ['consulate-unsafe'], 'school-entry': ['is-goal'] },
  },
  {
    // Lawyer 2 days, preparation 3; the rest as E.
    who: 'G, with a hearing date', profile: { pathway: 'mpp', mexican: false, age: 30 },
    next: ['legal-information', 'account-1', 'hearing-check', 'proof-of-address'], route: [...COMAR_WAY, 'hearing-check', 'legal-advice', 'hearing-preparation'], goals: { 'hearing-ready': '2026-11-29', job: '2027-01-22' },
    why: { 'transport-onward': ['advice-first', 'missing', 'by-choice'], 'legal-advice': ['missing', 'opens'], 'hearing-preparation': ['is-goal'] },
  },
  {
    // Lawyer 2 days, then the bus 2.
    who: 'G, who wants to go inland', profile: { pathway: 'mpp', mexican: false, age: 30 }, wants: ['transport-onward'],
    next: ['legal-information'], route: ['legal-information', 'legal-advice', 'transport-onward'], goals: { 'transport-onward': '2026-11-28' }, why: { 'transport-onward': ['advice-first', 'missing', 'is-goal', 'rule-unsure'] },
  },
];

describe.each(PEOPLE)('$who', ({ profile, brings = {}, failed = [], wants, saidYes, next, first, route, goals, why, cost }) => {
  const made = plan({
    catalogue: CATALOGUE, today, holdings: new Map(Object.entries(brings)), profile: { ...profile, flags: new Set(profile.flags) },
    unavailable: closedSteps(CATALOGUE, failed), goals: wants, consents: new Set(saidYes ?? ConsentPurpose.options),
  });

  test('starts today with what can be started', () => expect(nextSteps(made, today).map(({ step }) => step).toSorted()).toEqual([...next].toSorted()));
  if (first) test('begins with what has a clock running', () => expect(nextSteps(made, today)[0]?.step).toBe(first));
  test('goes this way and no other', () => expect(made.steps.filter(({ onRoute }) => onRoute).map(({ step }) => step).toSorted()).toEqual([...route].toSorted()));
  test('has the goals on these days', () => {
    for (const [goal, on] of Object.entries(goals)) expect(made.goals.find(({ credential }) => credential === goal)?.on?.usual ?? 'never', goal).toBe(on);
    if (cost) expect(made.cost).toMatchObject(cost);
  });
  test('is told why', () => {
    for (const [id, codes] of Object.entries(why)) expect(made.steps.find(({ step }) => step === id)?.why.map(({ code }) => code), id).toEqual(expect.arrayContaining([...codes]));
  });
});
