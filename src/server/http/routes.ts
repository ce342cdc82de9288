/**
 * Every route of the API and who may call it, in one table. The app is built from it, and a test walks
 * it with every role and with none: a route without a row there, or here, does not exist.
 */
import type { Role } from '#domain/access/access.ts';
import { EDITIONS_PATH } from '#sync/editions.ts';
import { readAttachment, uploadPart, uploadProgress } from '../attachments/routes.ts';
import { readSession, signIn, signOut } from '../identity/session.ts';
import { getEditions, postEdition } from '../catalogue/routes.ts';
import { getCentres, getDevices, getVacancies, getWorkers, patchWorker, postCentre, postDeviceReport, postWorker } from '../identity/staff-routes.ts';
import { firstVisit, setUp, startDemo } from '../setup/first-visit.ts';
import { history } from '../sync/history.ts';
import { live } from '../sync/live.ts';
import { manifest, pack } from '../sync/packs-routes.ts';
import { pull } from '../sync/pull.ts';
import { push } from '../sync/push.ts';
import { getRefusals } from '../sync/refusals-route.ts';
import { health } from './health.ts';
import type { Route } from './route.ts';
import { status } from './status.ts';

const CASE_ROLES: readonly Role[] = ['caseworker', 'supervisor', 'cash-officer', 'job-liaison'];
const ADMINISTRATOR: readonly Role[] = ['administrator'];

export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/healthz', who: 'anyone', handler: health },
  { method: 'GET', path: '/api/first-visit', who: 'anyone', handler: firstVisit },
  { method: 'POST', path: '/api/first-visit/demo', who: 'anyone', handler: startDemo },
  { method: 'POST', path: '/api/first-visit/set-up', who: 'anyone', handler: setUp },
  { method: 'POST', path: '/api/session', who: 'anyone', handler: signIn },
  { method: 'GET', path: '/api/session', who: 'signed-in', handler: readSession },
  { method: 'DELETE', path: '/api/session', who: 'signed-in', handler: signOut },
  { method: 'POST', path: '/api/sync/push', who: CASE_ROLES, handler: push },
  { method: 'GET', path: '/api/sync/pull', who: CASE_ROLES, handler: pull },
  { method: 'GET', path: '/api/sync/manifest', who: CASE_ROLES, handler: manifest },
  { method: 'GET', path: '/api/sync/packs/:name', who: CASE_ROLES, handler: pack },
  { method: 'GET', path: '/api/sync/events', who: CASE_ROLES, handler: live },
  { method: 'GET', path: '/api/cases/:id/history', who: CASE_ROLES, handler: history },
  { method: 'HEAD', path: '/api/attachments/:id', who: CASE_ROLES, handler: uploadProgress },
  { method: 'PATCH', path: '/api/attachments/:id', who: CASE_ROLES, handler: uploadPart },
  { method: 'GET', path: '/api/attachments/:id', who: CASE_ROLES, handler: readAttachment },
  { method: 'GET', path: '/api/vacancies', who: CASE_ROLES, handler: getVacancies },
  { method: 'POST', path: '/api/devices/report', who: CASE_ROLES, handler: postDeviceReport },
  { method: 'GET', path: '/api/devices', who: ['supervisor', 'administrator'], handler: getDevices },
  { method: 'GET', path: '/api/refusals', who: ['supervisor'], handler: getRefusals },
  { method: 'GET', path: EDITIONS_PATH, who: 'signed-in', handler: getEditions },
  { method: 'POST', path: EDITIONS_PATH, who: ADMINISTRATOR, handler: postEdition },
  { method: 'GET', path: '/api/centres', who: 'signed-in', handler: getCentres },
  { method: 'POST', path: '/api/centres', who: ADMINISTRATOR, handler: postCentre },
  { method: 'GET', path: '/api/workers', who: ADMINISTRATOR, handler: getWorkers },
  { method: 'POST', path: '/api/workers', who: ADMINISTRATOR, handler: postWorker },
  { method: 'PATCH', path: '/api/workers/:id', who: ADMINISTRATOR, handler: patchWorker },
  { method: 'POST', path: '/api/status', who: 'anyone', handler: status },
];
