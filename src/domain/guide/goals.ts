/**
 * What a person usually came for, along the four lines (documents, account, cash, work), when
 * nobody has chosen yet. A start for the talk with the person: choosing other goals re-plans.
 * Third-country nationals are never sent home or into asylum by default: before they decide, the
 * way goes through legal information; whoever has a U.S. hearing date is made ready for it. Goals
 * of a wage need the age to work with a tax number.
 */
import { ageForRules, type GuideProfile } from './eligibility.ts';
import type { CredentialId } from './catalogue.ts';

/** The usual goals of a profile, documents first. With an unknown age a person is planned for as an adult. */
export function goalsFor(profile: GuideProfile): CredentialId[] {
  const adult = (ageForRules(profile) ?? 18) >= 18;
  switch (profile.pathway) {
    case 'returnee': case 'returnee-us-papers':
      return adult
        ? ['carta', 'curp', 'birth-certificate', 'nss', 'imss-cover', 'rfc', 'account-2', 'paisano-card', 'job', 'transport-home']
        : ['carta', 'curp', 'birth-certificate', 'nss', 'school-entry', 'transport-home'];
    case 'us-born-child':
      return adult ? ['birth-certificate', 'curp', 'nss', 'rfc', 'account-2', 'job'] : ['birth-certificate', 'curp', 'school-entry'];
    case 'asylum':
      return adult
        ? ['comar-constancia', 'curp-temporary', 'tvrh', 'nss', 'rfc', 'account-2', 'job']
        : ['comar-constancia', 'curp-temporary', 'tvrh', 'school-entry'];
    case 'mpp':
      return ['legal-information', 'hearing-ready', ...(adult ? ['account-1', 'curp-temporary', 'nss', 'rfc', 'account-2', 'job'] : ['school-entry'])];
    case 'tcn-passport': case 'tcn-no-papers':
      return adult ? ['legal-information', 'account-1', 'curp-temporary', 'nss', 'rfc', 'account-2', 'job'] : ['legal-information', 'school-entry'];
    case undefined:
      return ['shelter', 'health', 'legal-information'];
  }
}
