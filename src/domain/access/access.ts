/**
 * Who may do and see what: one table, the same for the screen, the device, `admit` and every route.
 * A case is reached only from its own centre. The protection compartment is granted to a worker
 * apart, whatever the role. An administrator keeps people, devices and centres, and has no say over
 * money nor sight of a case.
 */
import { z } from 'zod';
import type { CentreId, WorkerId } from '../foundation/ids.ts';
import { compartmentOf } from '../case/events.ts';
import type { EventType } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';

export const Role = z.enum(['caseworker', 'supervisor', 'cash-officer', 'job-liaison', 'programme-lead', 'administrator']);
export type Role = z.infer<typeof Role>;
export const ROLES = Role.options;

/** Whoever acts: a worker in a role at one centre (none for the programme's own staff). */
export type Actor = { readonly workerId: WorkerId; readonly role: Role; readonly centreId: CentreId | null; readonly protection: boolean };

const counter = ['caseworker', 'supervisor'] as const;
const everyCaseRole = ['caseworker', 'supervisor', 'cash-officer', 'job-liaison'] as const;

/** Which roles may cause an event. A type without a row does not compile. */
export const MAY_CAUSE: { readonly [T in EventType]: readonly Role[] } = {
  caseOpened: counter, personEdited: everyCaseRole, returnEdited: counter, pathwaySet: counter,
  stepAsked: counter, stepCompleted: counter, stepUnavailable: counter, stepReopened: counter, paperMarked: counter,
  accountOpened: [...counter, 'cash-officer'], accountWithdrawn: [...counter, 'cash-officer'],
  cashRequested: counter, cashApproved: ['supervisor'], cashReturned: ['supervisor'], cashCancelled: counter,
  cashHandedOver: [...counter, 'cash-officer'],
  workProfileSet: [...counter, 'job-liaison'], vacancyProposed: [...counter, 'job-liaison'], vacancyAccepted: [...counter, 'job-liaison'],
  vacancyDeclined: [...counter, 'job-liaison'], workResultRecorded: [...counter, 'job-liaison'],
  noteAdded: everyCaseRole, flagSet: counter, appointmentSet: everyCaseRole, appointmentEnded: everyCaseRole, photoAdded: everyCaseRole,
  caseAssigned: ['supervisor'], caseClosed: counter, caseReopened: ['supervisor'],
  // A yes is asked for where the thing is arranged; a no is noted by whoever hears it.
  consentGiven: [...counter, 'cash-officer'], consentWithdrawn: everyCaseRole,
  conflictSettled: everyCaseRole, duplicateJudged: ['supervisor'], statusLinkIssued: counter, statusLinkRevoked: counter,
  protectionNoteAdded: counter, protectionFlagSet: counter,
};

/** Whether the role works on cases at all. */
export const readsCases = (role: Role): boolean => (everyCaseRole as readonly Role[]).includes(role);

/** Whether the actor may cause such an event in a case of that centre. */
export function mayCause(actor: Actor, type: EventType, centreId: CentreId): boolean {
  return MAY_CAUSE[type].includes(actor.role) && actor.centreId === centreId && (compartmentOf(type) === 'core' || actor.protection);
}

/** What the actor may see of a case: nothing, the core, or the core and its protection part. */
export function project(state: CaseState, actor: Actor): CaseState | undefined {
  if (!readsCases(actor.role) || actor.centreId !== state.centreId) return undefined;
  if (actor.protection) return state;
  const { protection: _, ...core } = state;
  return core;
}
