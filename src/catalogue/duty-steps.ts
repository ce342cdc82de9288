/**
 * What duties hang on, as plain lists: a tablet keeps these facts of a case in its list before the rules and the
 * catalogue are loaded. They say the same as `duties.ts` and the catalogue do; a test keeps them equal.
 */

/**
 * Steps whose papers a person loses rights by letting them end: what a list must know of a case. Their terms stand with
 * them. A bill or a bed that can be had again any day is not among them (kept by a test).
 */
export const RENEWED_STEPS: readonly string[] = ['curp-temporary', 'curp-temporary-returnee', 'tvrh', 'tvrh-humanitarian', 'comar-signature', 'residence-family', 'residence-job-offer', 'hearing-check', 'passport-mx-new'];

/** Steps that a rule asks about. */
export const RULED_STEPS: readonly string[] = [
  'assisted-return', 'comar-after-advice', 'comar-appeal', 'comar-complementary', 'comar-constancia', 'comar-recognition', 'comar-refusal', 'comar-signature', 'mpp-hearing', 'phone-line',
  'residence-family', 'residence-job-offer', 'residence-refugee', 'tvrh-humanitarian',
];
/** Pathways that have a rule of their own. */
export const RULED_PATHWAYS: readonly string[] = ['asylum', 'mpp', 'tcn-no-papers', 'tcn-passport'];
/** The last day of the calendar by which whoever has a phone must have done something. */
export const PHONE_DAY = '2026-06-30';
