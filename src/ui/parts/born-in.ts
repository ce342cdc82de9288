/** Where a person was born, as the two letters of a CURP: a state's, NE for abroad, undefined while it is not known. */
import { BORN_ABROAD } from '#domain/identifiers/states.ts';

export const entityOfBirth = ({ country, state }: { readonly country?: string | undefined; readonly state?: string | undefined }): string | undefined =>
  state || (country && country !== 'MEX' ? BORN_ABROAD : undefined);
