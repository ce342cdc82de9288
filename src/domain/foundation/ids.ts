/**
 * Identities. Each is made where the thing is made (also offline) and is final.
 * Branded, so that a person's id can't be handed over where a case's id is meant.
 */
import { z } from 'zod';

const id = <B extends string>() => z.uuid().brand<B>();

export const CaseId = id<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;
export const PersonId = id<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const ReturnId = id<'ReturnId'>();
export type ReturnId = z.infer<typeof ReturnId>;
export const HouseholdId = id<'HouseholdId'>();
export type HouseholdId = z.infer<typeof HouseholdId>;
export const EventId = id<'EventId'>();
export type EventId = z.infer<typeof EventId>;
export const WorkerId = id<'WorkerId'>();
export type WorkerId = z.infer<typeof WorkerId>;
export const DeviceId = id<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;
export const CentreId = id<'CentreId'>();
export type CentreId = z.infer<typeof CentreId>;
export const AttachmentId = id<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentId>;
export const VacancyId = id<'VacancyId'>();
export type VacancyId = z.infer<typeof VacancyId>;
/** Anything inside a case that is asked for, noted or planned: a request, a note, an appointment, a proposal. */
export const ItemId = id<'ItemId'>();
export type ItemId = z.infer<typeof ItemId>;
