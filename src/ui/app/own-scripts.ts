/**
 * Trusted Types: the server's policy lets no text become a script or a page, and asks this one policy for the address of
 * every worker. Only files of our own build are let through; markup from text never is, for nothing here makes any.
 */
type Factory = { createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown };

/** Whether the address is a script of our build: the service worker or a hashed file, on our own origin. */
export function isOwnScript(address: string, page: string): boolean {
  if (!URL.canParse(address, page)) return false;
  const { origin, pathname, search } = new URL(address, page);
  return origin === new URL(page).origin && search === '' && /^\/(?:service-worker|assets\/[\w.-]+)\.js$/.test(pathname);
}

/** Sets the policy, where the browser knows of it; before any worker begins. */
export function allowOwnScripts(isBuilt: boolean): void {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  if (!isBuilt || trustedTypes === undefined) return;
  trustedTypes.createPolicy('default', {
    createScriptURL: (address) => {
      if (!isOwnScript(address, location.href)) throw new TypeError('not a script of ours');
      return address;
    },
  });
}
