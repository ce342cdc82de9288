/**
 * The parts of the Human Services Data Specification 3.0 (Open Referral, docs.openreferral.org) that a catalogue
 * can say or take in: a page of services in their compiled form, as the HSDS API answers GET /services. Objects are
 * loose, because a file from elsewhere may tell more: what nobody takes is listed to the reader (leftovers.ts).
 * Only a service's name is demanded here; ids are made anew on the way out (stable-uuid.ts).
 */
import { z } from 'zod';

/** Longer than any sentence meant for a person; a guard, not a rule of HSDS. */
const Text = z.string().max(10_000);
/** Tools that come from tables write numbers as text. */
const Amount = z.union([z.number(), z.string().regex(/^-?\d{1,12}(?:\.\d{1,6})?$/).transform(Number)]);
const Items = <Item extends z.ZodType>(item: Item) => z.array(item).max(200).optional();

export const HsdsLanguage = z.looseObject({ name: Text.optional(), code: Text.optional() });
export const HsdsPhone = z.looseObject({ number: Text, extension: Amount.optional(), type: Text.optional(), description: Text.optional() });
export const HsdsSchedule = z.looseObject({
  freq: Text.optional(), interval: Amount.optional(), byday: Text.optional(), opens_at: Text.optional(), closes_at: Text.optional(), description: Text.optional(), notes: Text.optional(),
});
export const HsdsAddress = z.looseObject({
  address_1: Text.optional(), address_2: Text.optional(), city: Text.optional(), state_province: Text.optional(), postal_code: Text.optional(), country: Text.optional(), address_type: Text.optional(),
});
export const HsdsLocation = z.looseObject({
  id: Text.optional(), location_type: Text.optional(), name: Text.optional(), description: Text.optional(), external_identifier: Text.optional(), external_identifier_type: Text.optional(), addresses: Items(HsdsAddress), phones: Items(HsdsPhone), schedules: Items(HsdsSchedule), languages: Items(HsdsLanguage),
});
export const HsdsAttribute = z.looseObject({ value: Text.optional(), taxonomy_term: z.looseObject({ code: Text.optional(), name: Text.optional() }).optional() });

export const HsdsService = z.looseObject({
  id: Text.optional(),
  name: Text.min(1),
  description: Text.optional(),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']).optional(),
  url: Text.optional(),
  email: Text.optional(),
  fees_description: Text.optional(),
  wait_time: Text.optional(),
  eligibility_description: Text.optional(),
  minimum_age: Amount.optional(),
  maximum_age: Amount.optional(),
  assured_date: Text.optional(),
  last_modified: Text.optional(),
  organization: z.looseObject({ id: Text.optional(), name: Text, description: Text.optional() }).optional(),
  phones: Items(HsdsPhone),
  schedules: Items(HsdsSchedule),
  service_areas: Items(z.looseObject({ name: Text.optional(), description: Text.optional(), extent: Text.optional(), extent_type: Text.optional() })),
  service_at_locations: Items(z.looseObject({ description: Text.optional(), location: HsdsLocation.optional(), phones: Items(HsdsPhone), schedules: Items(HsdsSchedule) })),
  languages: Items(HsdsLanguage),
  cost_options: Items(z.looseObject({ option: Text.optional(), currency: Text.optional(), amount: Amount.optional(), amount_description: Text.optional() })),
  required_documents: Items(z.looseObject({ document: Text.optional() })),
  attributes: Items(HsdsAttribute),
});
export type HsdsService = z.infer<typeof HsdsService>;

/** One page of the HSDS API that holds everything. */
export type HsdsPage = {
  readonly total_items: number; readonly total_pages: 1; readonly page_number: 1; readonly size: number; readonly first_page: true; readonly last_page: true; readonly empty: boolean;
  readonly contents: readonly HsdsService[];
};
