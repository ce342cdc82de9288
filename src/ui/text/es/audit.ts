/** Who saw and who did: the sentences of the audit. */
import { many } from '../many.ts';

export const AUDIT_ES = {
  title: 'Registro de consultas',
  about: 'Aquí queda escrito quién pidió qué al servidor. Si alguien cambia o borra una línea, se nota.',
  withoutCases: 'Aquí no se dice de qué caso se trata: eso lo ve solo supervisión del centro.',
  whoSaw: '¿Quién ha visto este caso?',
  filters: 'Filtrar', folio: 'Folio del caso', worker: 'Persona', anybody: 'Todas', day: 'Día', clear: 'Quitar filtros',
  unknownFolio: 'Ese folio no está en esta tableta. Revíselo.',
  none: 'No hay nada escrito con esos filtros.',
  offline: 'Para ver el registro se necesita internet.', again: 'Intentar de nuevo', more: 'Mostrar anteriores',
  ownPerson: 'La propia persona, con su enlace', gone: 'Alguien que ya no está',
  // In brackets where "de" would come before: "de" and "el" contract.
  oneCase: (folio: string | null) => (folio === null ? 'un caso' : `el caso ${folio}`),
  cases: (n: number) => many(n, 'caso', 'casos'),
  among: (folio: string, n: number) => `el caso ${folio}, con ${many(n - 1, 'caso más', 'casos más')}`,
  acts: {
    casesCopied: (who: string, what: string) => `${who}: recibió en su tableta ${what}`,
    historyRead: (who: string, what: string) => `${who}: vio la historia completa (${what})`,
    photoRead: (who: string, what: string) => `${who}: vio una foto (${what})`,
    refusalsRead: (who: string, what: string) => `${who}: revisó lo apartado por el servidor (${what})`,
    statusShown: (who: string, what: string) => `${who}: vio ${what} en el teléfono`,
    signedIn: (who: string) => `${who}: entró`,
    workerAdded: (who: string, _what: string, of: string) => `${who}: dio de alta a ${of}`,
    workerChanged: (who: string, _what: string, of: string) => `${who}: cambió los datos de ${of}`,
    tabletWithdrawn: (who: string, _what: string, of: string) => `${who}: retiró la tableta ${of}`,
    fileTakenIn: (who: string, what: string, of: string) => `${who}: recibió un archivo de la tableta ${of} (${what})`,
    centreOpened: (who: string, _what: string, of: string) => `${who}: abrió el centro ${of}`,
    vacancyKept: (who: string) => `${who}: cambió las vacantes del centro`,
    centreChanged: (who: string, _what: string, of: string) => `${who}: cambió los datos del centro ${of}`,
    editionPublished: (who: string, _what: string, of: string) => `${who}: publicó la edición ${of} del catálogo`,
    auditRead: (who: string) => `${who}: consultó este registro`,
    accessFileGiven: (who: string, what: string) => `${who}: sacó la copia de los datos de la persona (${what})`,
    erasureAsked: (who: string, what: string) => `${who}: pidió borrar ${what}`,
    erasureDeclined: (who: string, what: string) => `${who}: no aprobó borrar ${what}`,
    caseErased: (who: string) => `${who}: aprobó el borrado de un caso`,
  } as Readonly<Record<string, (who: string, what: string, of: string) => string>>,
  otherAct: (who: string) => `${who}: hizo algo que esta versión no conoce`,
  fields: { role: 'puesto', centreId: 'centro', protection: 'acceso a protección', active: 'si trabaja aquí', name: 'nombre', phone: 'teléfono', hours: 'horario', password: 'contraseña' } as Readonly<Record<string, string>>,
  changed: (fields: string) => `Cambió: ${fields}`,
};
export type AuditText = typeof AUDIT_ES;
