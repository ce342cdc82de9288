/** A slip's token is never kept; cases know its hash. */

/** SHA-256 in hex: to be found among a case's `links[].tokenHash`. */
export async function tokenHashOf(token: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
