/**
 * Who may do and see what: two tables and five questions, the same for the screen, the device, `admit`
 * and every route. The rules in words are RULES.md ([A1]…); each is named by a test.
 */
import { z } from 'zod';
import type { CentreId, WorkerId } from '../foundation/ids.ts';
import { compartmentOf } from '../case/events.ts';
import type { CoreFlag, EventType } from '../case/events.ts';
import { hasLeft } from '../case/moves.ts';
import type { CaseState } from '../case/state.ts';

export const Role = z.enum(['caseworker', 'supervisor', 'cash-officer', 'job-liaison', 'programme-lead', 'administrator']);
export type Role = z.infer<typeof Role>;
export const ROLES = Role.options;

/** Whoever acts: a worker in a role at one centre (none for the programme's own staff). */
export type Actor = { readonly workerId: WorkerId; readonly role: Role; readonly centreId: CentreId | null; readonly protection: boolean };

const counter: readonly Role[] = ['caseworker', 'supervisor'];
const money: readonly Role[] = [...counter, 'cash-officer'];
const jobs: readonly Role[] = [...counter, 'job-liaison'];
const everyCaseRole: readonly Role[] = ['caseworker', 'supervisor', 'cash-officer', 'job-liaison'];
const supervisor: readonly Role[] = ['supervisor'];
const administrator: readonly Role[] = ['administrator'];

/**
 * What may happen to a case. `roles`: who may cause it. `closed`: whether it may happen in a closed case
 * (absent: no; 'only': nowhere else). `minor`: waits for the protection plan while the person is a child
 * on their own, or of disputed age.
 */
type CaseRow = { readonly roles: readonly Role[]; readonly closed?: 'too' | 'only'; readonly minor?: 'waits' };

/** One row an event type; a type without a row does not compile. */
export const CASE_ACTS: { readonly [T in EventType]: CaseRow } = {
  caseOpened: { roles: counter }, personEdited: { roles: everyCaseRole }, returnEdited: { roles: counter }, pathwaySet: { roles: counter }, goalsChosen: { roles: counter },
  stepAsked: { roles: counter }, stepCompleted: { roles: counter }, stepUnavailable: { roles: counter }, stepReopened: { roles: counter }, paperMarked: { roles: counter },
  accountOpened: { roles: money, minor: 'waits' }, accountWithdrawn: { roles: money },
  cashRequested: { roles: counter, minor: 'waits' }, cashApproved: { roles: supervisor }, cashHandedOver: { roles: money, minor: 'waits' },
  // A case may be closed over a mere request; nobody must open it again to say no.
  cashReturned: { roles: supervisor, closed: 'too' }, cashCancelled: { roles: counter, closed: 'too' },
  workProfileSet: { roles: jobs }, vacancyProposed: { roles: jobs, minor: 'waits' }, vacancyAccepted: { roles: jobs }, vacancyDeclined: { roles: jobs }, workResultRecorded: { roles: jobs },
  noteAdded: { roles: everyCaseRole }, flagSet: { roles: counter }, photoAdded: { roles: everyCaseRole },
  appointmentSet: { roles: everyCaseRole }, appointmentEnded: { roles: everyCaseRole },
  caseAssigned: { roles: supervisor }, caseClosed: { roles: counter }, caseReopened: { roles: supervisor, closed: 'only' }, caseMoved: { roles: supervisor },
  // A yes is asked for where the thing is arranged; a no is noted by whoever hears it.
  consentGiven: { roles: money, minor: 'waits' }, consentWithdrawn: { roles: everyCaseRole, closed: 'too' },
  // Whoever hears it writes it down; what is answered, and what holds a case, is who supervises to say.
  rightAsked: { roles: everyCaseRole, closed: 'too' }, rightAnswered: { roles: supervisor, closed: 'too' }, rightCarriedOut: { roles: supervisor, closed: 'too' }, holdSet: { roles: supervisor, closed: 'too' },
  conflictSettled: { roles: everyCaseRole, closed: 'too' }, duplicateJudged: { roles: supervisor, closed: 'too' },
  statusLinkIssued: { roles: counter }, statusLinkRevoked: { roles: counter, closed: 'too' },
  protectionNoteAdded: { roles: counter }, protectionFlagSet: { roles: counter },
};

/** What is done beside them. `reach`: of what the act is; `all` names the roles that reach every centre. */
type ActRow = { readonly roles: 'anyone' | 'signed-in' | readonly Role[]; readonly reach: 'self' | 'centre' | 'programme'; readonly all?: readonly Role[] };

/** Without a session. */
export const OPEN_ACTS = {
  serverAsked: { roles: 'anyone', reach: 'self' }, firstVisit: { roles: 'anyone', reach: 'self' }, signedIn: { roles: 'anyone', reach: 'self' }, statusAsked: { roles: 'anyone', reach: 'self' },
  // Who lost access can't sign in any more; what they had done before must still come in. Proof is a signature of the tablet's own.
  handedIn: { roles: 'anyone', reach: 'self' },
} as const satisfies Record<string, ActRow>;
export type OpenAct = keyof typeof OPEN_ACTS;

/** With one. Every route of the server stands under a row of these two tables. */
export const STAFF_ACTS = {
  ownSession: { roles: 'signed-in', reach: 'self' },
  caseRead: { roles: everyCaseRole, reach: 'centre' }, caseSent: { roles: everyCaseRole, reach: 'centre' },
  photoRead: { roles: everyCaseRole, reach: 'centre' }, photoSent: { roles: everyCaseRole, reach: 'centre' },
  vacanciesRead: { roles: everyCaseRole, reach: 'centre' }, vacanciesKept: { roles: ['supervisor', 'job-liaison'], reach: 'centre' },
  tabletReported: { roles: everyCaseRole, reach: 'centre' }, tabletsRead: { roles: [...supervisor, ...administrator], reach: 'centre', all: administrator },
  fileTakenIn: { roles: [...supervisor, ...administrator], reach: 'centre', all: administrator },
  tabletWithdrawn: { roles: [...supervisor, ...administrator], reach: 'centre', all: administrator },
  refusalsRead: { roles: supervisor, reach: 'centre' },
  auditRead: { roles: [...supervisor, ...administrator], reach: 'centre', all: administrator },
  accessFileGiven: { roles: counter, reach: 'centre' },
  erasureAsked: { roles: supervisor, reach: 'centre' },
  erasuresRead: { roles: [...supervisor, ...administrator], reach: 'centre', all: administrator }, erasureDecided: { roles: [...supervisor, ...administrator], reach: 'centre', all: administrator },
  retentionRead: { roles: administrator, reach: 'programme' }, retentionAsked: { roles: administrator, reach: 'programme' },
  catalogueRead: { roles: 'signed-in', reach: 'programme' }, cataloguePublished: { roles: administrator, reach: 'programme' },
  centresRead: { roles: 'signed-in', reach: 'programme' }, centreOpened: { roles: administrator, reach: 'programme' }, centreChanged: { roles: administrator, reach: 'programme' },
  workersRead: { roles: administrator, reach: 'programme' }, workersChanged: { roles: administrator, reach: 'programme' },
} as const satisfies Record<string, ActRow>;
export type StaffAct = keyof typeof STAFF_ACTS;

/** Whether the role signs in with a second factor: who approves money, and who gives rights. */
export const wantsSecondFactor = (role: Role): boolean => role === 'supervisor' || role === 'administrator';

/** Whether the role works on cases at all. */
export const readsCases = (role: Role): boolean => everyCaseRole.includes(role);

/** Whether somebody in that role may ever cause such an event: which buttons a screen has. */
export const mayEver = (role: Role, type: EventType): boolean => CASE_ACTS[type].roles.includes(role);

/** Whether the actor may cause such an event in a case of that centre. */
export function mayCause(actor: Actor, type: EventType, centreId: CentreId): boolean {
  return mayEver(actor.role, type) && actor.centreId === centreId && (compartmentOf(type) === 'core' || actor.protection);
}

export type Hindrance = 'case-closed' | 'case-not-closed' | 'protection-first';

/** As much of a case as the table asks about. */
export type Standing = { readonly status: CaseState['status']; readonly flags: readonly CoreFlag[] };

/** Whether the person is a child on their own, or of disputed age: protection comes first. */
export const isGuarded = (state: Pick<Standing, 'flags'>): boolean => state.flags.includes('unaccompanied-minor') || state.flags.includes('age-disputed');

/** What about the case stands against such an event, whoever would cause it. */
export function hindrances(type: EventType, state: Standing): readonly Hindrance[] {
  const { closed, minor } = CASE_ACTS[type];
  const found: Hindrance[] = [];
  if (state.status === 'closed' && closed === undefined) found.push('case-closed');
  if (state.status === 'open' && closed === 'only') found.push('case-not-closed');
  if (minor === 'waits' && isGuarded(state)) found.push('protection-first');
  return found;
}

/** Whether the role may do the act; of whose things, `centreOf` says. */
export function mayAct(role: Role, act: StaffAct): boolean {
  const { roles }: ActRow = STAFF_ACTS[act];
  return typeof roles === 'string' || roles.includes(role);
}

/** The centre whose things the act shows to the actor; null: every centre's. */
export function centreOf(actor: Pick<Actor, 'role' | 'centreId'>, act: StaffAct): CentreId | null | 'none' {
  const { all, reach }: ActRow = STAFF_ACTS[act];
  if (!mayAct(actor.role, act)) return 'none';
  return reach !== 'centre' || all?.includes(actor.role) ? null : (actor.centreId ?? 'none');
}

/** What the actor may see of a case: nothing, the core, or the core and its protection part. */
export function project(state: CaseState, actor: Actor): CaseState | undefined {
  if (!mayAct(actor.role, 'caseRead') || actor.centreId !== state.centreId) return undefined;
  if (actor.protection) return state;
  const { protection: _, ...core } = state;
  return core;
}

/** Whether the actor may give in a photo of the case: one of their centre's, or one that has left it, for what was taken there before they heard of it ([A17]). */
export const mayGivePhoto = (state: Pick<CaseState, 'centreId' | 'moves'>, actor: Actor): boolean =>
  mayAct(actor.role, 'photoSent') && actor.centreId !== null && (actor.centreId === state.centreId || hasLeft(state, actor.centreId));
