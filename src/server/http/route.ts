/** A route as the table states it: the act it is, by the row of the table of access that says who may, and what it is given. */
import type { Actor, OpenAct, StaffAct } from '#domain/access/access.ts';
import type { DeviceId } from '#domain/foundation/ids.ts';
import type { Worker } from '#sync/server-api.ts';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { Passwords } from '../identity/passwords.ts';
import type { Editions } from '../catalogue/editions.ts';
import type { Nudges } from '../sync/nudges.ts';
import type { Plugs } from './plugs.ts';
import type { Services } from './services.ts';

/** The services and the parts built over them once. */
export type Parts = { readonly services: Services; readonly passwords: Passwords; readonly nudges: Nudges; readonly store: AttachmentStore; readonly editions: Editions; readonly plugs: Plugs };

export type Call = {
  readonly request: Request;
  readonly param: (name: string) => string;
  readonly query: (name: string) => string | undefined;
  /** Where the call came from; a header says it only where a proxy we trust wrote it. */
  readonly address: string;
  readonly parts: Parts;
};
/** A call whose session was checked. */
export type StaffCall = Call & { readonly worker: Worker; readonly authUserId: string; readonly sessionId: string; readonly deviceId: DeviceId | null; readonly actor: Actor };

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'HEAD';
export type OpenRoute = { readonly method: Method; readonly path: string; readonly act: OpenAct; readonly handler: (call: Call) => Promise<Response> };
export type StaffRoute = { readonly method: Method; readonly path: string; readonly act: StaffAct; readonly handler: (call: StaffCall) => Promise<Response> };
export type Route = OpenRoute | StaffRoute;
