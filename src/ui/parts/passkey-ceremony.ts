/**
 * Asks the tablet's own lock (finger, face or PIN) through WebAuthn. No server takes part and nobody is signed in: what is
 * wanted is the answer of the PRF extension, so the challenge is only chance and no signature is looked at. The passkey
 * belongs to the host of the page. What the person sees meanwhile is the platform's own.
 */
import type { NewPasskey, Passkey } from '#device/engine/api.ts';
import { ok, refused } from '#domain/foundation/result.ts';
import type { Result } from '#domain/foundation/result.ts';

/** `cancelled`: by the person, or in time; `unfit`: the tablet or its browser can't do it. */
export type CeremonyProblem = 'cancelled' | 'unfit';
const CANCELLED: readonly string[] = ['NotAllowedError', 'AbortError'];
/** ES256 and RS256: one of them is everywhere. */
const ALGORITHMS = [-7, -257] as const;
const SALT_BYTES = 32;

const chance = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes));
const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

/** Whether this tablet has a lock of its own that a browser may ask. Its answer is known only once a passkey is made. */
export async function canHavePasskey(): Promise<boolean> {
  // A passkey belongs to a name: an address of numbers has none.
  if (typeof PublicKeyCredential === 'undefined' || /^[\d.]+$|:/.test(location.hostname)) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}

/** Makes a passkey. `name` is what the tablet's settings will show. The answer is the caller's to wipe. */
export async function makePasskey(name: string): Promise<Result<NewPasskey, CeremonyProblem>> {
  const salt = chance(SALT_BYTES);
  const said = await asked(() => navigator.credentials.create({
    publicKey: {
      rp: { name: 'Ventanilla' },
      // By chance: it says nothing, and takes no colleague's place.
      user: { id: chance(16), name, displayName: name },
      challenge: chance(32), pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })), attestation: 'none',
      authenticatorSelection: { authenticatorAttachment: 'platform', residentKey: 'required', userVerification: 'required' },
      extensions: { prf: { eval: { first: salt } } },
    },
  }));
  if (!said.ok) return said;
  const passkey: Passkey = { credentialId: said.value.id, salt: btoa(String.fromCharCode(...salt)) };
  const { prf } = said.value.getClientExtensionResults();
  // Some platforms answer at once, others when they are asked the first time.
  const answer = prf?.enabled !== true ? refused('unfit' as const) : prf.results ? ok(copyOf(prf.results.first)) : await askPasskey(passkey);
  if (answer.ok) return ok({ ...passkey, answer: answer.value });
  forgetPasskey(passkey.credentialId);
  return answer;
}

/** What the passkey answers about its salt, 32 bytes, always the same; the caller's to wipe. */
export async function askPasskey({ credentialId, salt }: Passkey): Promise<Result<ArrayBuffer, CeremonyProblem>> {
  const said = await asked(() => navigator.credentials.get({
    publicKey: {
      challenge: chance(32), userVerification: 'required',
      allowCredentials: [{ type: 'public-key', id: bytesOf(credentialId), transports: ['internal'] }],
      extensions: { prf: { eval: { first: bytesOf(salt) } } },
    },
  }));
  if (!said.ok) return said;
  const first = said.value.getClientExtensionResults().prf?.results?.first;
  return first === undefined ? refused('unfit') : ok(copyOf(first));
}

/** Takes the passkey out of the tablet's list, where the browser can; it opens nothing any more either way. */
export function forgetPasskey(credentialId: string): void {
  type Signals = { signalUnknownCredential?: (about: { rpId: string; credentialId: string }) => Promise<void> };
  if (typeof PublicKeyCredential === 'undefined') return;
  (PublicKeyCredential as Signals).signalUnknownCredential?.({ rpId: location.hostname, credentialId }).catch(() => undefined);
}

async function asked(ask: () => Promise<Credential | null>): Promise<Result<PublicKeyCredential, CeremonyProblem>> {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? ok(credential) : refused('unfit');
  } catch (failure) {
    return refused(failure instanceof DOMException && CANCELLED.includes(failure.name) ? 'cancelled' : 'unfit');
  }
}

function copyOf(source: BufferSource): ArrayBuffer {
  const bytes = ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source);
  return bytes.slice().buffer as ArrayBuffer;
}
