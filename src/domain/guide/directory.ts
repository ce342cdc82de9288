/**
 * What a service directory tells beside the rule: when a place is open, its address, whom to call, which
 * languages are spoken there. Optional in every entry; shaped so that it maps to HSDS 3.0 without loss (hsds/).
 * These are proper names and numbers, so they are kept in the words in which the agency gives them.
 */
import { z } from 'zod';

/** In the order of a week, as HSDS and iCalendar write them. */
export const Weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
export type Weekday = z.infer<typeof Weekday>;

/** Local time where the place is, 24 hours. */
const ClockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** Days with one pair of hours, words, or both: a place that says "by appointment" has words alone. */
export const OpeningHours = z.strictObject({
  days: z.array(Weekday).max(7).optional(),
  opens: ClockTime.optional(),
  closes: ClockTime.optional(),
  text: z.string().trim().min(1).max(300).optional(),
}).refine((hours) => hours.text !== undefined || (hours.days !== undefined && hours.days.length > 0) || hours.opens !== undefined || hours.closes !== undefined, 'hours-empty');
export type OpeningHours = z.infer<typeof OpeningHours>;

export const PhoneNumber = z.strictObject({
  number: z.string().trim().min(3).max(40),
  extension: z.int().min(0).max(99_999_999).optional(),
  text: z.string().trim().min(1).max(200).optional(),
});
export type PhoneNumber = z.infer<typeof PhoneNumber>;

/** A postal address in Mexico; the parts that HSDS demands are demanded here. */
export const Address = z.strictObject({
  line: z.string().trim().min(1).max(160),
  town: z.string().trim().min(1).max(80),
  /** The CURP's two letters. */
  state: z.string().regex(/^[A-Z]{2}$/),
  postalCode: z.string().regex(/^\d{5}$/),
});
export type Address = z.infer<typeof Address>;

export const Directory = z.strictObject({
  /** What the service is, at more length than the one line that people read. */
  about: z.string().trim().min(1).max(2000).optional(),
  schedules: z.array(OpeningHours).min(1).max(14).optional(),
  /** ISO 639 codes. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1).max(30).optional(),
  phones: z.array(PhoneNumber).min(1).max(8).optional(),
  address: Address.optional(),
  url: z.url({ protocol: /^https?$/ }).max(300).optional(),
  email: z.email().max(120).optional(),
});
export type Directory = z.infer<typeof Directory>;
