/**
 * Brings the server's states: the first time as ready-made packs by a manifest, then what changed since the
 * cursor, page by page. A pack that is here already is not fetched again, so that a first copy goes
 * on where it was cut. Another epoch means that the server was restored: everything is taken anew,
 * and the outbox is not touched ([S13], [S14]).
 */
import type { CaseId } from '#domain/foundation/ids.ts';
import { readStepOf } from '#sync/outbox.ts';
import { Manifest, PullAnswer } from '#sync/protocol.ts';
import type { Answer } from '#sync/outbox.ts';
import type { PendingEvents } from '../pending.ts';
import { PATHS } from '../server-calls.ts';
import type { ServerCalls } from '../server-calls.ts';
import { isQuotaFull } from '../store/full-disk.ts';
import type { Compartment } from '../vault/keyring.ts';
import type { Position, ServerCopy } from '../store/server-copy.ts';
import { gzip, isGzip } from '../store/gzip.ts';
import type { Outcome, Progress } from './step.ts';

type PullParts = {
  readonly calls: ServerCalls; readonly copy: ServerCopy; readonly pending: PendingEvents; readonly holds: (compartment: Compartment) => boolean;
  readonly onChanged: (ids: readonly CaseId[]) => Promise<void>;
  readonly onFirstCopy: (progress: Progress) => void;
  /** What the server says of published editions, with its epoch. */
  readonly onEditions: (epoch: string, latest: number) => void;
  /** These cases were erased for good ([S16]). */
  readonly forget: (ids: readonly CaseId[]) => Promise<void>;
  /** These have left for another centre ([S19]). */
  readonly letGo: (ids: readonly CaseId[]) => Promise<void>;
  /** The whole copy is new. */
  readonly onReplaced: () => Promise<void>;
};

/** Brings this device up to date, or says why it stopped. `again`: something sent before has to be sent once more. */
export async function pullAll(parts: PullParts): Promise<Outcome | 'again'> {
  let position = await parts.copy.position();
  let isAnew = false;
  let isAgain = false;
  if (position === undefined) {
    // Accepted before this device knew any epoch: whether the server was restored since, nobody can tell.
    if (await parts.pending.hasSent()) await parts.pending.oweAll();
    const first = await firstCopy(parts);
    if ('next' in first) return first;
    position = first;
  }
  // The tablet died, or its disk was full, in the middle of taking a restored server's copy ([S14]).
  if (await parts.pending.owesAll()) {
    await parts.pending.sendAgain();
    isAgain = true;
  }
  for (;;) {
    const answer = await parts.calls.get(`${PATHS.pull}?cursor=${position.cursor}`);
    const page = parsed(answer, PullAnswer);
    if ('next' in page) return page;
    const { epoch, cursor, changes, more, editions } = page.value;
    if (epoch !== position.epoch) {
      if (isAnew) return { next: 'wait', problem: 'server-trouble' }; // restored twice in a moment
      isAnew = true;
      // Noted before the new epoch is, and done after: until the copy is new, the old one says of everything that the server holds it.
      await parts.pending.oweAll();
      const first = await firstCopy(parts);
      if ('next' in first) return first;
      await parts.pending.sendAgain();
      position = first;
      continue;
    }
    position = { epoch, cursor };
    // First what only this device has: were it stopped in between, the page comes again.
    const erased = changes.flatMap((change) => (change.kind === 'gone' && change.erased ? [change.caseId] : []));
    await parts.forget(erased);
    await parts.letGo(changes.flatMap((change) => (change.kind === 'gone' && !change.erased ? [change.caseId] : [])));
    await parts.copy.applyChanges(changes, position);
    // And what was begun in between, while the case was still shown; from here on nothing is (engine.addAttachment, decide).
    await parts.forget(erased);
    const ids = changes.map((change) => (change.kind === 'gone' ? change.caseId : change.state.id));
    if (ids.length > 0) await parts.onChanged(ids);
    if (editions !== undefined) parts.onEditions(epoch, editions);
    if (!more) return isAnew || isAgain ? 'again' : 'done';
  }
}

type Stopped = Exclude<Outcome, 'done'>;

async function firstCopy(parts: PullParts): Promise<Position | Stopped> {
  const manifest = parsed(await parts.calls.get(PATHS.manifest), Manifest);
  if ('next' in manifest) return manifest;
  const { packs, epoch, cursor, erased } = manifest.value;
  // Restored since a colleague's session was here last: noted before this copy hides it ([S14]).
  if ((await parts.copy.epochs()).some((one) => one !== epoch)) await parts.pending.oweAll();
  // Their marks in the feed lie before the copy's cursor.
  await parts.forget(erased ?? []);
  const wanted = packs.filter((pack) => parts.holds(pack.compartment));
  for (const [done, pack] of wanted.entries()) {
    parts.onFirstCopy({ done, of: wanted.length });
    if (await parts.copy.hasPack(pack.name)) continue;
    const got = await parts.calls.bytes(PATHS.pack + pack.name);
    if ('answer' in got) {
      const step = readStepOf(got.answer);
      return step === 'good' ? { next: 'wait', problem: 'wrong-shape' } : step;
    }
    try {
      // What says gzip in its headers arrives unpacked.
      await parts.copy.storePack(pack, isGzip(got.bytes) ? got.bytes : await gzip(got.bytes));
    } catch (failure) {
      if (isQuotaFull(failure)) throw failure;
      return { next: 'wait', problem: 'wrong-shape' };
    }
  }
  const position = { epoch, cursor };
  await parts.copy.finishFirstCopy(wanted, position);
  await parts.onReplaced();
  return position;
}

function parsed<T>(answer: Answer, schema: { safeParse(input: unknown): { success: true; data: T } | { success: false } }): { readonly value: T } | Stopped {
  const step = readStepOf(answer);
  if (step !== 'good') return step;
  const body = schema.safeParse(answer.kind === 'answer' ? answer.body : undefined);
  return body.success ? { value: body.data } : { next: 'wait', problem: 'wrong-shape' };
}
