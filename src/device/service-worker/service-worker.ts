// Serves the staff app's shell with no network. It holds files of the build only: never an answer of the server, never data.
// A new version waits until the app sends {type: 'activate'} in a quiet moment, so that nothing changes under an open form;
// and a first install does not take over the page that is open (no clients.claim), the next navigation is its first.
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

// Every address is a page of the staff app, but for the server's own and the returnee's status page.
const NOT_STAFF = [/^\/api(\/|$)/, /^\/s(\/|$)/, /^\/healthz$/];

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: NOT_STAFF }));

self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'activate') event.waitUntil(self.skipWaiting());
});
