/**
 * Every route of the API and the act that it is: who may is a row of `domain/access`. The app is built
 * from this table, and tests walk it with every role and with none: a route without a row does not exist.
 */
import { EDITIONS_PATH } from '#sync/editions.ts';
import { FACTOR_CONFIRM_PATH, FACTOR_PATH, PASSWORD_PATH, SESSIONS_PATH, workerFactorPath, workerSessionsPath } from '#sync/account.ts';
import { AUDIT_PATH } from '#sync/audit.ts';
import { HAND_IN_PATH } from '#sync/hand-in.ts';
import { HAND_IN_FILE_PATH } from '#sync/sealed-file.ts';
import { RETENTION_PATH } from '#sync/retention.ts';
import { ERASURES_PATH } from '#sync/erasures.ts';
import { readAttachment, uploadPart, uploadProgress } from '../attachments/routes.ts';
import { getAudit } from '../audit/routes.ts';
import { deleteSessions, deleteWorkerSessions, getSessions, postPassword } from '../identity/account-routes.ts';
import { postAuthorKey } from '../identity/author-keys.ts';
import { deleteWorkerFactor, getFactor, postFactor, postFactorConfirm } from '../identity/factor-routes.ts';
import { readSession, signIn, signOut } from '../identity/session.ts';
import { getEditions, postEdition } from '../catalogue/routes.ts';
import { getCentres, getDevices, getWorkers, patchCentre, patchWorker, postCentre, postDeviceReport, postWithdrawal, postWorker } from '../identity/staff-routes.ts';
import { getVacancies, postVacancy } from '../jobs/vacancy-routes.ts';
import { firstVisit, setUp, startDemo } from '../setup/first-visit.ts';
import { getAccessFile } from '../privacy/access-routes.ts';
import { getErasures, getPreview, postDecision, postErasure } from '../privacy/erasure-routes.ts';
import { handIn } from '../sync/hand-in.ts';
import { handInFile } from '../sync/hand-in-file.ts';
import { getRetention, postRetention } from '../privacy/retention-routes.ts';
import { history } from '../sync/history.ts';
import { live } from '../sync/live.ts';
import { manifest, pack } from '../sync/packs-routes.ts';
import { pull } from '../sync/pull.ts';
import { push } from '../sync/push.ts';
import { getRefusals } from '../sync/refusals-route.ts';
import { health } from './health.ts';
import type { Route } from './route.ts';
import { status } from './status.ts';

export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/healthz', act: 'serverAsked', handler: health },
  { method: 'GET', path: '/api/first-visit', act: 'firstVisit', handler: firstVisit },
  { method: 'POST', path: '/api/first-visit/demo', act: 'firstVisit', handler: startDemo },
  { method: 'POST', path: '/api/first-visit/set-up', act: 'firstVisit', handler: setUp },
  { method: 'POST', path: '/api/session', act: 'signedIn', handler: signIn },
  { method: 'GET', path: '/api/session', act: 'ownSession', handler: readSession },
  { method: 'DELETE', path: '/api/session', act: 'ownSession', handler: signOut },
  { method: 'POST', path: PASSWORD_PATH, act: 'ownSession', handler: postPassword },
  { method: 'GET', path: SESSIONS_PATH, act: 'ownSession', handler: getSessions },
  { method: 'DELETE', path: SESSIONS_PATH, act: 'ownSession', handler: deleteSessions },
  { method: 'DELETE', path: `${SESSIONS_PATH}/:id`, act: 'ownSession', handler: deleteSessions },
  { method: 'GET', path: FACTOR_PATH, act: 'ownSession', handler: getFactor },
  { method: 'POST', path: FACTOR_PATH, act: 'ownSession', handler: postFactor },
  { method: 'POST', path: FACTOR_CONFIRM_PATH, act: 'ownSession', handler: postFactorConfirm },
  { method: 'DELETE', path: workerFactorPath(':id'), act: 'workersChanged', handler: deleteWorkerFactor },
  { method: 'DELETE', path: workerSessionsPath(':id'), act: 'workersChanged', handler: deleteWorkerSessions },
  { method: 'POST', path: '/api/session/author-key', act: 'caseSent', handler: postAuthorKey },
  { method: 'POST', path: '/api/sync/push', act: 'caseSent', handler: push },
  { method: 'POST', path: HAND_IN_PATH, act: 'handedIn', handler: handIn },
  { method: 'POST', path: HAND_IN_FILE_PATH, act: 'fileTakenIn', handler: handInFile },
  { method: 'GET', path: '/api/sync/pull', act: 'caseRead', handler: pull },
  { method: 'GET', path: '/api/sync/manifest', act: 'caseRead', handler: manifest },
  { method: 'GET', path: '/api/sync/packs/:name', act: 'caseRead', handler: pack },
  { method: 'GET', path: '/api/sync/events', act: 'caseRead', handler: live },
  { method: 'GET', path: '/api/cases/:id/history', act: 'caseRead', handler: history },
  { method: 'GET', path: '/api/cases/:id/access-file', act: 'accessFileGiven', handler: getAccessFile },
  { method: 'GET', path: '/api/cases/:id/erasure', act: 'erasureAsked', handler: getPreview },
  { method: 'HEAD', path: '/api/attachments/:id', act: 'photoSent', handler: uploadProgress },
  { method: 'PATCH', path: '/api/attachments/:id', act: 'photoSent', handler: uploadPart },
  { method: 'GET', path: '/api/attachments/:id', act: 'photoRead', handler: readAttachment },
  { method: 'GET', path: '/api/vacancies', act: 'vacanciesRead', handler: getVacancies },
  { method: 'POST', path: '/api/vacancies', act: 'vacanciesKept', handler: postVacancy },
  { method: 'POST', path: '/api/devices/report', act: 'tabletReported', handler: postDeviceReport },
  { method: 'GET', path: '/api/devices', act: 'tabletsRead', handler: getDevices },
  { method: 'POST', path: '/api/devices/:id/withdraw', act: 'tabletWithdrawn', handler: postWithdrawal },
  { method: 'GET', path: '/api/refusals', act: 'refusalsRead', handler: getRefusals },
  { method: 'GET', path: AUDIT_PATH, act: 'auditRead', handler: getAudit },
  { method: 'GET', path: ERASURES_PATH, act: 'erasuresRead', handler: getErasures },
  { method: 'POST', path: ERASURES_PATH, act: 'erasureAsked', handler: postErasure },
  { method: 'POST', path: `${ERASURES_PATH}/:id/decision`, act: 'erasureDecided', handler: postDecision },
  { method: 'GET', path: RETENTION_PATH, act: 'retentionRead', handler: getRetention },
  { method: 'POST', path: RETENTION_PATH, act: 'retentionAsked', handler: postRetention },
  { method: 'GET', path: EDITIONS_PATH, act: 'catalogueRead', handler: getEditions },
  { method: 'POST', path: EDITIONS_PATH, act: 'cataloguePublished', handler: postEdition },
  { method: 'GET', path: '/api/centres', act: 'centresRead', handler: getCentres },
  { method: 'POST', path: '/api/centres', act: 'centreOpened', handler: postCentre },
  { method: 'PATCH', path: '/api/centres/:id', act: 'centreChanged', handler: patchCentre },
  { method: 'GET', path: '/api/workers', act: 'workersRead', handler: getWorkers },
  { method: 'POST', path: '/api/workers', act: 'workersChanged', handler: postWorker },
  { method: 'PATCH', path: '/api/workers/:id', act: 'workersChanged', handler: patchWorker },
  { method: 'POST', path: '/api/status', act: 'statusAsked', handler: status },
];
