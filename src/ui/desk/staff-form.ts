/** The administrator's forms: what is typed, what it becomes, and which field each problem belongs to. */
import { z } from 'zod';
import { passwordProblem, SHORTEST_PASSWORD } from '#domain/access/password/password.ts';
import type { Role } from '#domain/access/access.ts';
import { ROLES, readsCases } from '#domain/access/access.ts';
import { CentreId } from '#domain/foundation/ids.ts';
import { NewWorker } from '#device/engine/api.ts';
import type { WorkerChange } from '#device/engine/api.ts';
import type { Person, Said } from './staff-calls.ts';

export const STAFF_FIELDS = ['name', 'username', 'password', 'role', 'centreId'] as const;
export type StaffField = (typeof STAFF_FIELDS)[number];

export type StaffForm = { name: string; username: string; password: string; role: Role; centreId: string; protection: boolean; active: boolean };

export const blankStaff = (centreId: string): StaffForm => ({ name: '', username: '', password: '', role: 'caseworker', centreId, protection: false, active: true });
export const staffOf = (one: Person): StaffForm => ({ ...blankStaff(one.centreId ?? ''), name: one.name, username: one.username, role: one.role, protection: one.protection, active: one.active });

/** In the form's own words: an empty password leaves the old one, and whoever works on cases needs a centre. What a password may not be is its issue's message. */
export function staffSchema(isNew: boolean, centreName: (id: string) => string | undefined = () => undefined) {
  const { name, username, password } = NewWorker.shape;
  return z.object({
    name, username, password: isNew ? password : z.union([z.literal(''), password]), role: z.enum(ROLES), centreId: z.union([z.literal(''), CentreId]), protection: z.boolean(), active: z.boolean(),
  }).refine((form) => form.centreId !== '' || !readsCases(form.role), { path: ['centreId'], message: 'centre-needed' }).superRefine((form, context) => {
    const wrong = form.password.length < SHORTEST_PASSWORD ? undefined : passwordProblem(form.password, [form.username, form.name, centreName(form.centreId) ?? '']);
    if (wrong) context.addIssue({ code: 'custom', path: ['password'], message: wrong });
  });
}

export const newWorkerOf = (form: z.output<ReturnType<typeof staffSchema>>): NewWorker =>
  ({ name: form.name, username: form.username, password: form.password, role: form.role, centreId: form.centreId === '' ? null : form.centreId, protection: form.protection });

/** Only what differs travels, so that two administrators do not undo each other's changes. */
export function changeOf(before: Person, form: z.output<ReturnType<typeof staffSchema>>): WorkerChange {
  const { password, ...wanted } = newWorkerOf(form);
  const after = { name: wanted.name, role: wanted.role, centreId: wanted.centreId, protection: wanted.protection, active: form.active };
  const changed = Object.entries(after).filter(([key, value]) => before[key as keyof typeof after] !== value);
  return { ...Object.fromEntries(changed), ...(password === '' ? {} : { password }) };
}

/** Where a server's refusal stands in the form. */
export const fieldOf = (said: Exclude<Said, 'done'>): StaffField | undefined =>
  ({ 'username-taken': 'username', 'last-administrator': 'role', 'centre-needed': 'centreId', 'no-such-centre': 'centreId', 'password-common': 'password', 'password-personal': 'password', 'password-too-short': 'password', 'signed-out': undefined, failed: undefined } as const)[said];
