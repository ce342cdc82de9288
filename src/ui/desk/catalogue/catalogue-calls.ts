/** Editions from and to the server, with a network. Answers are parsed where they enter; a refusal comes back as its code. */
import { PublishedEdition } from '#domain/guide/published.ts';
import type { EditionFault } from '#domain/guide/apply-edition.ts';
import type { CentrePlace } from '#domain/guide/hsds/export.ts';
import { Centres, EDITIONS_PATH, EditionsAnswer, ErrorAnswer, PublishRefusal } from '#device/engine/api.ts';
import type { KeptEdition, PublishRequest } from '#device/engine/api.ts';
import { sendJson } from '../../parts/send-json.ts';

/** An edition as it was published; `edition` is absent when a newer version of the app wrote it. */
export type Kept = Omit<KeptEdition, 'edition'> & { readonly edition: PublishedEdition | undefined };

/** Every edition, the first first; undefined without a network or a session. */
export async function readEditions(): Promise<readonly Kept[] | undefined> {
  try {
    const all: Kept[] = [];
    for (;;) {
      const answer = await fetch(`${EDITIONS_PATH}?after=${all.at(-1)?.number ?? 0}`);
      if (!answer.ok) return undefined;
      const { editions, more } = EditionsAnswer.parse(await answer.json());
      all.push(...editions.map(({ edition, ...rest }) => ({ ...rest, edition: PublishedEdition.safeParse(edition).data })));
      if (!more || editions.length === 0) return all;
    }
  } catch {
    return undefined;
  }
}

/** The centres there are; undefined without a network or a session. */
export async function readCentres(): Promise<readonly CentrePlace[] | undefined> {
  try {
    return Centres.parse(await (await fetch('/api/centres')).json()).centres;
  } catch {
    return undefined;
  }
}

export type Published = { readonly said: 'done' | 'meanwhile' | 'too-large' | 'signed-out' | 'out-of-step' | 'failed' | 'no-network' } | { readonly said: 'refused'; readonly faults: readonly EditionFault[] };

/** Publishes; anything but 'done' has left the server as it was. */
export async function publishEdition(request: PublishRequest): Promise<Published> {
  let answer: Response;
  try {
    answer = await sendJson('POST', EDITIONS_PATH, request);
  } catch {
    return { said: 'no-network' };
  }
  if (answer.ok) return { said: 'done' };
  const body: unknown = await answer.json().catch(() => undefined);
  const refusal = PublishRefusal.safeParse(body);
  if (refusal.success) return refusal.data.error.code === 'edition-refused' ? { said: 'refused', faults: refusal.data.error.faults } : { said: 'meanwhile' };
  const code = ErrorAnswer.safeParse(body).data?.error.code;
  if (answer.status === 413) return { said: 'too-large' };
  return { said: code === 'signed-out' ? 'signed-out' : answer.status === 400 ? 'out-of-step' : 'failed' };
}
