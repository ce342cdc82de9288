/**
 * At the counter: a command becomes events, or a refusal with its reason, before anything happened.
 * A command carries the facts of the event it causes; opening a case adds what else is known at
 * first contact. The same rules judge the event again where it is admitted.
 */
import type { Actor } from '../access/access.ts';
import { mayCause } from '../access/access.ts';
import type { CentreId } from '../foundation/ids.ts';
import { ok, refused } from '../foundation/result.ts';
import type { Result } from '../foundation/result.ts';
import type { PersonChanges } from '../person/person.ts';
import type { CoreFlag, EventBody, EventData, EventType } from './events.ts';
import { EventPayloads } from './events.ts';
import { breaches } from './rules.ts';
import type { Breach, World } from './rules.ts';
import type { CaseState } from './state.ts';

/** The imperative of each event. */
export const COMMANDS = {
  editPerson: 'personEdited', editReturn: 'returnEdited', setPathway: 'pathwaySet', chooseGoals: 'goalsChosen',
  askStep: 'stepAsked', completeStep: 'stepCompleted', markStepUnavailable: 'stepUnavailable', reopenStep: 'stepReopened', markPaper: 'paperMarked',
  openAccount: 'accountOpened', withdrawAccount: 'accountWithdrawn',
  requestCash: 'cashRequested', approveCash: 'cashApproved', returnCash: 'cashReturned', cancelCash: 'cashCancelled', handOverCash: 'cashHandedOver',
  setWorkProfile: 'workProfileSet', proposeVacancy: 'vacancyProposed', acceptVacancy: 'vacancyAccepted', declineVacancy: 'vacancyDeclined',
  recordWorkResult: 'workResultRecorded', addNote: 'noteAdded', setFlag: 'flagSet',
  setAppointment: 'appointmentSet', endAppointment: 'appointmentEnded', addPhoto: 'photoAdded',
  assignCase: 'caseAssigned', closeCase: 'caseClosed', reopenCase: 'caseReopened', moveCase: 'caseMoved',
  giveConsent: 'consentGiven', withdrawConsent: 'consentWithdrawn',
  askRight: 'rightAsked', answerRight: 'rightAnswered', carryOutRight: 'rightCarriedOut', setHold: 'holdSet',
  settleConflict: 'conflictSettled', judgeDuplicate: 'duplicateJudged', issueStatusLink: 'statusLinkIssued', revokeStatusLink: 'statusLinkRevoked',
  addProtectionNote: 'protectionNoteAdded', setProtectionFlag: 'protectionFlagSet',
} as const satisfies Record<string, EventType>;

export type CommandType = keyof typeof COMMANDS;
export type Command =
  | { readonly type: 'openCase'; readonly data: EventData<'caseOpened'>; readonly person: PersonChanges; readonly flags: readonly CoreFlag[] }
  | { [C in CommandType]: { readonly type: C; readonly data: EventData<(typeof COMMANDS)[C]> } }[CommandType];

export type Refusal = { readonly code: Breach; readonly all: readonly Breach[] };
export type DecideContext = { readonly actor: Actor; readonly centreId: CentreId; readonly world: World };

/** The events a command causes, or why it can't be done. Data are checked by the event's own schema. */
export function decide(command: Command, state: CaseState | undefined, context: DecideContext): Result<readonly EventBody[], Refusal> {
  const bodies = bodiesOf(command);
  const centreId = state?.centreId ?? context.centreId;
  for (const body of bodies) {
    if (!mayCause(context.actor, body.type, centreId)) return refused({ code: 'not-yours', all: ['not-yours'] });
    if (!EventPayloads[body.type].safeParse(body.data).success) return refused({ code: 'bad-value', all: ['bad-value'] });
  }
  const [head] = bodies;
  const broken = head ? breaches(state, head, context.actor, context.world) : [];
  const [code] = broken;
  return code === undefined ? ok(bodies) : refused({ code, all: broken });
}

function bodiesOf(command: Command): readonly EventBody[] {
  if (command.type !== 'openCase') return [{ type: COMMANDS[command.type], v: 1, data: command.data } as EventBody];
  const { name: _, ...changes } = command.person;
  return [
    { type: 'caseOpened', v: 1, data: command.data },
    ...(Object.values(changes).some((value) => value !== undefined) ? [{ type: 'personEdited', v: 1, data: { changes } } as const] : []),
    ...command.flags.map((flag) => ({ type: 'flagSet', v: 1, data: { flag, raised: true } }) as const),
  ];
}
