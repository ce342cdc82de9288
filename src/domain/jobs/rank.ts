/**
 * Vacancies for one person, best first, with the reasons for and against as codes.
 * Gone vacancies (closed, no places left) are left out: there is nothing to propose. Everything else
 * stays in sight: what speaks strongly against it (pay below the person's least, work permit
 * missing, signs of fraud) sinks it below all others, because hiding it would decide for the person.
 * Sex, age, nationality and the reason of return are no part of this and can't be: they aren't
 * in the input (domain.md §6, LFT art. 3). Scores are whole numbers, so that order is exact.
 */
import { z } from 'zod';
import type { WorkProfile } from '../case/events.ts';
import { CentreId, VacancyId } from '../foundation/ids.ts';
import { Centavos } from '../foundation/money.ts';
import { PlainDate } from '../foundation/plain-date.ts';

const Short = z.string().trim().min(1).max(160);
const SCHOOLING = ['none', 'primary', 'secondary', 'high-school', 'technical', 'degree'] as const;
const ENGLISH = ['none', 'some', 'fluent'] as const;

/** Signs of recruitment fraud, noticed when a vacancy is taken in. */
export const ScamSign = z.enum(['asks-fee', 'keeps-papers', 'promises-us-visa', 'no-employer', 'pay-too-good', 'only-messages']);
export type ScamSign = z.infer<typeof ScamSign>;

export const Vacancy = z.object({
  id: VacancyId,
  /** Offered at one centre only; absent: everywhere. */
  centreId: CentreId.optional(),
  title: Short,
  employer: Short,
  /** A code of the catalogue's occupations. */
  occupation: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  /** The CURP's two letters of the entity. */
  state: z.string().regex(/^[A-Z]{2}$/),
  town: z.string().trim().max(120),
  /** Per month, before deductions. */
  pay: Centavos,
  schooling: z.enum(SCHOOLING).optional(),
  english: z.enum(ENGLISH).optional(),
  places: z.int().min(0).max(10_000),
  /** Last day to propose somebody. */
  openUntil: PlainDate.optional(),
  source: Short,
  scamSigns: z.array(ScamSign).max(6).optional(),
});
export type Vacancy = z.infer<typeof Vacancy>;

export type ForCode = 'same-occupation' | 'related-occupation' | 'home-state' | 'wanted-state' | 'pay-enough' | 'english-used' | 'schooling-enough' | 'experience';
export type AgainstCode =
  | 'scam-signs' | 'needs-permit' | 'pay-below'
  | 'other-occupation' | 'other-state' | 'english-short' | 'schooling-short' | 'starts-too-late';
export type RankedVacancy = {
  readonly vacancyId: VacancyId;
  /** 0 to 100. Comparable only within the same group: those with a strong reason against come after all others. */
  readonly score: number;
  readonly for: readonly ForCode[];
  readonly against: readonly AgainstCode[];
};
export type RankContext = {
  readonly today: PlainDate;
  readonly homeState?: string | undefined;
  /** 'needs-permit' for whoever may not work in Mexico yet. */
  readonly mayWork?: 'yes' | 'needs-permit' | undefined;
  /** Family of an occupation code (the catalogue knows it), for "related". */
  readonly familyOf?: ((occupation: string) => string | undefined) | undefined;
};

const STRONG: ReadonlySet<AgainstCode> = new Set<AgainstCode>(['scam-signs', 'needs-permit', 'pay-below']);

/** Whether the vacancy can still be proposed today. */
export const isOpen = (vacancy: Pick<Vacancy, 'places' | 'openUntil'>, today: PlainDate): boolean =>
  vacancy.places > 0 && (vacancy.openUntil === undefined || today <= vacancy.openUntil);

/** Open vacancies, best first; equal scores by higher pay, then the one that closes first, then id. */
export function rankVacancies(profile: WorkProfile, vacancies: readonly Vacancy[], context: RankContext): RankedVacancy[] {
  const wanted: Wanted = {
    occupations: new Set(profile.occupations),
    families: new Set(profile.occupations.map((code) => context.familyOf?.(code)).filter((family) => family !== undefined)),
    states: new Set(profile.states),
  };
  const rows = vacancies.filter((vacancy) => isOpen(vacancy, context.today)).map((vacancy) => {
    const ranked = judge(vacancy, profile, { ...context, wanted });
    return { vacancy, ranked, sunk: ranked.against.filter((code) => STRONG.has(code)).length };
  });
  rows.sort((a, b) =>
    a.sunk - b.sunk || b.ranked.score - a.ranked.score || b.vacancy.pay - a.vacancy.pay
    || compareText(a.vacancy.openUntil ?? '9999', b.vacancy.openUntil ?? '9999') || compareText(a.vacancy.id, b.vacancy.id));
  return rows.map(({ ranked }) => ranked);
}

type Wanted = { readonly occupations: ReadonlySet<string>; readonly families: ReadonlySet<string>; readonly states: ReadonlySet<string> };

function judge(vacancy: Vacancy, profile: WorkProfile, context: RankContext & { wanted: Wanted }): RankedVacancy {
  const reasons: ForCode[] = [];
  const against: AgainstCode[] = [];
  let score = 0;
  const speaks = (code: ForCode, points: number) => { reasons.push(code); score += points; };

  if (vacancy.scamSigns?.length) against.push('scam-signs');
  if (context.mayWork === 'needs-permit') against.push('needs-permit');

  const family = context.familyOf?.(vacancy.occupation);
  if (context.wanted.occupations.has(vacancy.occupation)) {
    speaks('same-occupation', 40);
    if ((profile.years ?? 0) >= 2) speaks('experience', 5);
  } else if (family !== undefined && context.wanted.families.has(family)) speaks('related-occupation', 20);
  else if (context.wanted.occupations.size > 0) against.push('other-occupation');

  // Nobody asked for a state: then any will do and none speaks against.
  const states = context.wanted.states;
  if (vacancy.state === context.homeState) speaks('home-state', 25);
  else if (states.has(vacancy.state)) speaks('wanted-state', 20);
  else if (states.size > 0 || context.homeState !== undefined) against.push('other-state');

  if (profile.minimumPay !== undefined && vacancy.pay < profile.minimumPay) against.push('pay-below');
  else speaks('pay-enough', 10 + payPoints(vacancy.pay));

  if (vacancy.english && vacancy.english !== 'none') {
    if (atLeast(ENGLISH, profile.english, vacancy.english)) speaks('english-used', 5);
    else if (profile.english !== undefined) against.push('english-short');
  }
  if (vacancy.schooling && vacancy.schooling !== 'none') {
    if (atLeast(SCHOOLING, profile.schooling, vacancy.schooling)) speaks('schooling-enough', 5);
    else if (profile.schooling !== undefined) against.push('schooling-short');
  }
  if (profile.availableFrom && vacancy.openUntil && profile.availableFrom > vacancy.openUntil) against.push('starts-too-late');
  return { vacancyId: vacancy.id, score, for: reasons, against };
}

/** One point for each 2,000 pesos a month, ten at most: pay counts, and never more than a fitting trade. */
const payPoints = (pay: number): number => Math.min(10, Math.floor(pay / 200_000));

const atLeast = <T extends string>(ladder: readonly T[], has: T | undefined, asked: T): boolean =>
  has !== undefined && ladder.indexOf(has) >= ladder.indexOf(asked);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
