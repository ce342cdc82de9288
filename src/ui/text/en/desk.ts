/** The queues, the staff, the outbox. In English. */
import { many } from '../many.ts';
import type { DESK_ES } from '../es/desk.ts';

export const DESK_EN: typeof DESK_ES = {
  desk: {
    title: 'Queues', approvals: 'Waiting for approval', unassigned: 'Unassigned', conflicts: 'Values in conflict', exceptions: 'To look at', late: 'No movement', approve: 'Approve', giveBack: 'Return', reason: 'Reason', emptyQueue: 'Nothing waits here.', take: 'Take', tablets: 'Tablets',
    tablet: (n) => `${many(n, 'change', 'changes')} not sent`, seen: (when) => `seen ${when}`, offline: 'No network: tablets show when it returns.',
  },
  staff: { title: 'Staff', name: 'Name', role: 'Role', centre: 'Centre', protection: 'May see protection', add: 'Add', taken: 'That username exists already.', noCentre: 'No centre', offline: 'Administration needs a network.', inactive: 'no access' },
  outbox: {
    title: 'To send', all: 'Everything is sent.', since: (when) => `The oldest is from ${when}.`, waiting: 'Waits', setAside: 'Set aside by the server', retry: 'Try again', export: 'Export a sealed copy', now: 'Send now', last: (when) => `Last time: ${when}`, room: (gb) => `Free space: ${gb} GB`, notPersisted: 'The browser may delete what is kept here when space runs short. Send soon.',
    phases: { idle: 'Up to date', pushing: 'Sending…', pulling: 'Receiving…', 'first-copy': 'First copy…', photos: 'Sending photos…', waiting: 'Waiting for a network', 'signed-out': 'Sign in again to send', 'too-old': 'The app needs an update' },
  },
  update: {
    ready: 'There is a new version. Opening it asks for the password again; what is saved stays here.', take: 'Open the new version', later: 'Later',
    replaced: 'The app was updated in another tab. Finish what you are typing and open it again.', again: 'Open again',
    outdated: 'This tab is of an earlier version and can keep nothing more. What is saved is safe: open it again.',
  },
};
