/** A slip's token is never kept; cases know its hash. */

/** SHA-256 in hex: to be found among a case's `links[].tokenHash`. */
export const tokenHashOf = (token: string): Promise<string> => sha256(token);

/** SHA-256 of a text, in hex. */
export async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
