/**
 * A reason of the guide as a sentence: ids become names, days become dates, and whoever wants to
 * know who says so gets the source. The sentence itself is the language's own.
 */
import { CATALOGUE } from '#catalogue/edition.ts';
import { STATES } from '#domain/identifiers/states.ts';
import type { Why } from '#domain/guide/reasons.ts';
import type { Text } from '../text/es.ts';

type Words = { readonly t: Text; readonly catalogueText: (key: string) => string; readonly day: (date: string) => string };

/** The step by whose name a credential goes: its own, otherwise the first that gives it. */
const GIVERS: ReadonlyMap<string, string> = new Map([
  ...CATALOGUE.entries.toReversed().flatMap(({ id, gives }) => gives.map((credential) => [credential, id] as const)),
  ...CATALOGUE.entries.map(({ id }) => [id, id] as const),
]);

/** A credential's name. */
export const credentialText = (id: string, { catalogueText }: Pick<Words, 'catalogueText'>): string => catalogueText(`step.${GIVERS.get(id) ?? id}.name`);

/** Why, as one sentence. */
export function whyText({ code, params }: Why, { t, catalogueText, day }: Words): string {
  const nameOf = (id: string): string => credentialText(id, { catalogueText });
  const names = (ids: string | undefined): string => (ids ? ids.split(' ').map(nameOf).join(', ') : '');
  const { purpose } = params;
  return t.whySentence[code]({
    credential: names(params.credential), credentials: names(params.credentials), steps: names(params.steps),
    states: (params.states ?? '').split(' ').map((state) => (STATES as Readonly<Record<string, string>>)[state] ?? state).join(', '),
    on: params.on ? day(params.on) : '', age: params.age ?? '',
    purpose: purpose && Object.hasOwn(t.consentFor, purpose) ? t.consentFor[purpose as keyof Text['consentFor']] : '',
  });
}

/** Who says so, for reasons that come of a rule; empty for the others. */
export const whySource = ({ params }: Why, { t }: Pick<Words, 't'>): string => (params.source ? t.source(params.source) : '');
