/**
 * What a tap asks for, so that a second tap on the same button is told from another act. Some commands
 * make an id up anew at every tap; two taps differ in nothing else.
 */
import type { Command, CommandType } from '#domain/case/decide.ts';

const MADE_UP: { readonly [C in CommandType]?: string } = {
  addNote: 'noteId', addProtectionNote: 'noteId', openAccount: 'accountId', requestCash: 'requestId', proposeVacancy: 'proposalId', setAppointment: 'appointmentId', issueStatusLink: 'linkId',
};

/** The same text for two taps on one button. */
export function tapOf(command: Command): string {
  const made = command.type === 'openCase' ? undefined : MADE_UP[command.type];
  return JSON.stringify(command, (key, value: unknown) => (key === made ? undefined : value));
}
