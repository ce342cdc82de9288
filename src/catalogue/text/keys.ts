/**
 * Which sentences every language must have. A new step, agency, place, thing to bring or
 * occupation without its words does not compile. Staff languages have all; the languages of the
 * status page only what it shows. Dictionaries import types alone, so that a page can carry one
 * of them without the catalogue.
 */
import type { AgencyCode, BringCode, DeskCode, PlaceCode } from '../agencies.ts';
import type { CatalogueStepId } from '../edition.ts';
import type { OccupationCode } from '../occupations.ts';

/** What the status page and the slip say. */
export type PersonTextKey = `step.${CatalogueStepId}.name` | `bring.${BringCode}` | `place.${PlaceCode}` | `agency.${AgencyCode}`;
/** What staff see too. */
export type StaffTextKey = PersonTextKey | `step.${CatalogueStepId}.why` | `desk.${DeskCode}` | `occupation.${OccupationCode}`;

export type PersonText = Readonly<Record<PersonTextKey, string>>;
export type StaffText = Readonly<Record<StaffTextKey, string>>;
