/**
 * Hands a case to another tablet of the centre, and takes one in (sync/handover.ts, [S18]). Both work with no network, on
 * what the last sign-in told of the centre's tablets. A case that came in is shown like any other; what the other tablet
 * still has to send of it is kept apart (`from`), never sent from here, and leaves when the server's state holds it.
 */
import { compartmentOf, CaseEvent } from '#domain/case/events.ts';
import type { Actor } from '#domain/access/access.ts';
import type { CaseId, CentreId, DeviceId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { ok, refused } from '#domain/foundation/result.ts';
import type { Result } from '#domain/foundation/result.ts';
import { fullName } from '#domain/person/person.ts';
import { fold } from '#sync/rebase.ts';
import { HAND_OVER_BYTES, HandedOver, HandOverFile, handOverIdentity, handOverText } from '#sync/handover.ts';
import type { CentreTablet, TabletKey } from '#sync/handover.ts';
import { signedTextOf } from '#sync/signing.ts';
import type { HandOverProblem, TakenOver, TakeProblem } from './engine/api.ts';
import type { PendingEvents } from './pending.ts';
import type { ServerCopy } from './store/server-copy.ts';
import { createParcelOpener, createParcelSealer } from './vault/parcels.ts';
import { bytesText, fromBase64, toBase64 } from './vault/sealing.ts';
import type { CryptoPort } from './vault/sealing.ts';
import { isSignedWith } from './vault/signing.ts';
import type { Signer } from './vault/signing.ts';

export type HandOverParts = {
  readonly crypto: CryptoPort; readonly deviceId: DeviceId; readonly actor: Actor; readonly centreId: CentreId; readonly now: () => number;
  readonly signer: Signer | undefined; readonly tablets: readonly CentreTablet[]; readonly key: TabletKey | undefined;
  readonly copy: Pick<ServerCopy, 'state' | 'isGone' | 'position' | 'applyChanges'>; readonly pending: PendingEvents;
};

/** The case as a file for that tablet. */
export async function handOver({ crypto, deviceId, actor, now, signer, tablets, copy, pending }: HandOverParts, caseId: CaseId, to: DeviceId): Promise<Result<Blob, HandOverProblem>> {
  if (signer === undefined) return refused('no-keys');
  const tablet = tablets.find((one) => one.id === to && one.id !== deviceId);
  if (tablet === undefined) return refused('unknown-tablet');
  await pending.load();
  const events = pending.ofCase(caseId).flatMap(({ row, opened }) => (row.from === undefined && row.status === 'waiting' && opened.kind === 'event' && opened.event.sig !== undefined && compartmentOf(opened.event.type) === 'core' ? [opened.event] : []));
  const state = await copy.state(caseId);
  if (state === undefined && events.length === 0) return refused('nothing-here');
  const about = { from: deviceId, to, caseId };
  const { protection: _, ...core } = state ?? { protection: undefined };
  const inside = { workerId: actor.workerId, madeAt: new Date(now()).toISOString() as Instant, state: state === undefined ? null : (core as typeof state), events };
  const seal = await createParcelSealer(crypto, tablet.sealTo);
  // Signed as it will be read: what is undefined is gone from it.
  const written = JSON.parse(JSON.stringify(inside)) as typeof inside;
  const box = await seal(handOverIdentity(about), { ...written, sig: await signer.signText(handOverText(about, written)) } satisfies HandedOver);
  const file: HandOverFile = { format: 'ventanilla-handover', version: 1, ...about, box: toBase64(box) };
  return ok(new Blob([JSON.stringify(file)], { type: 'application/json' }));
}

/** Takes in a file made for this tablet. The same file again changes nothing. */
export async function takeOver(parts: HandOverParts, bytes: Uint8Array): Promise<Result<TakenOver, TakeProblem>> {
  const { crypto, deviceId, centreId, tablets, key, copy, pending } = parts;
  if (bytes.length > HAND_OVER_BYTES) return refused('too-large');
  if (key === undefined) return refused('no-keys');
  const file = HandOverFile.safeParse(parsed(bytes)).data;
  if (file === undefined) return refused('not-a-file');
  if (file.to !== deviceId) return refused('for-another');
  const from = tablets.find((one) => one.id === file.from);
  if (from === undefined) return refused('unknown-author');
  const raw = await (await createParcelOpener(crypto, key))(handOverIdentity(file), fromBase64(file.box));
  const inside = HandedOver.safeParse(raw).data;
  if (inside === undefined) return refused('altered');
  const isSigned = async (workerId: string, text: string, sig: string | undefined): Promise<boolean> => {
    for (const one of from.signers) if (one.workerId === workerId && (await isSignedWith(crypto, one.publicKey, text, sig))) return true;
    return false;
  };
  if (!from.signers.some((one) => one.workerId === inside.workerId)) return refused('unknown-author');
  if (!(await isSigned(inside.workerId, handOverText(file, raw as object), inside.sig))) return refused('altered');
  const events: CaseEvent[] = [];
  for (const one of inside.events) {
    const event = CaseEvent.safeParse(one).data;
    if (event === undefined || event.caseId !== file.caseId || event.deviceId !== file.from || compartmentOf(event.type) !== 'core') return refused('altered');
    if (event.centreId !== centreId) return refused('other-centre');
    if (!from.signers.some((signer) => signer.workerId === event.workerId)) return refused('unknown-author');
    if (!(await isSigned(event.workerId, signedTextOf(one as object), event.sig))) return refused('altered');
    events.push(event);
  }
  const { state } = inside;
  if (state !== null && (state.id !== file.caseId || state.centreId !== centreId)) return refused('other-centre');
  if (await copy.isGone(file.caseId)) return refused('erased');
  const position = await copy.position();
  if (position === undefined) return refused('no-copy');
  const here = await copy.state(file.caseId);
  // The server's own word, once it has come here, is never put aside for a colleague's copy of it.
  if (here === undefined && state !== null) await copy.applyChanges([{ kind: 'state', state }], position);
  const shown = fold(here ?? state ?? undefined, events);
  if (shown === undefined) return refused('altered');
  const added = await pending.addHandedOver(events, new Set(here?.seen));
  return ok({ caseId: file.caseId, name: fullName(shown.person.name), folio: shown.folio, events: added, tablet: `${from.label} · ${from.code}` });
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(bytesText(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
