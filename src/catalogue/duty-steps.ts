/**
 * What duties hang on, as plain lists: a tablet keeps these facts of a case in its list before the rules and the
 * catalogue are loaded. They say the same as `duties.ts` and the catalogue do; a test keeps them equal.
 */

/**
 * Steps whose papers a person loses rights by letting them end: what a list must know of a case. Their terms stand with
 * them. A bill or a bed that can be had again any day is not among them (kept by a test).
 */
export const RENEWED_STEPS: readonly string[] = ['curp-temporary', 'curp-temporary-returnee', 'tvrh', 'tvrh-humanitarian', 'comar-signature', 'residence-family', 'residence-job-offer', 'hearing-check', 'passport-mx-new'];

/** Every step that ships: of others, which an edition added, a list keeps what was had, for their papers may have to be renewed. */
export const SHIPPED_STEPS: ReadonlySet<string> = new Set((
  'account-1 account-2 account-3 account-4 account-enlace account-guardadito assisted-return birth-certificate birth-certificate-home birth-certificate-online birth-registration carta '
  + 'cdmx-fare-refund cdmx-papers-refund comar-after-advice comar-appeal comar-complementary comar-constancia comar-recognition comar-refusal comar-signature comar-transfer complaint consulate-id '
  + 'curp curp-foreign curp-temporary curp-temporary-returnee dif-referral family-reunion family-tie finabien-card find-witnesses foreign-passport health hearing-check hearing-preparation '
  + 'imss-cover imss-cover-decree ine inea-certificate inscription inscription-apostille job-offer job-placement job-placement-permit job-registration job-start job-start-permit legal-advice '
  + 'legal-information matricula mpp-hearing name-reconciliation nss paisano-card paper-check parent-papers passport-mx passport-mx-new phone-call phone-line phone-line-open proof-of-address '
  + 'protection-plan psychosocial residence-family residence-job-offer residence-refugee rfc school-entry school-recognition shelter shelter-house skills-recognition street-procedure translation '
  + 'transport-home transport-onward transport-onward-asylum tvrh tvrh-humanitarian us-apostille us-birth-certificate us-legal-ways us-school-papers'
).split(' '));

/** Steps that a rule asks about. */
export const RULED_STEPS: readonly string[] = [
  'assisted-return', 'comar-after-advice', 'comar-appeal', 'comar-complementary', 'comar-constancia', 'comar-recognition', 'comar-refusal', 'comar-signature', 'mpp-hearing', 'phone-line',
  'residence-family', 'residence-job-offer', 'residence-refugee', 'tvrh-humanitarian',
];
/** Pathways that have a rule of their own. */
export const RULED_PATHWAYS: readonly string[] = ['asylum', 'mpp', 'tcn-no-papers', 'tcn-passport'];
/** The last day of the calendar by which whoever has a phone must have done something. */
export const PHONE_DAY = '2026-06-30';
