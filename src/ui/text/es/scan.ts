/** What scanned papers say in a registration, a case and the search. In Spanish; comes with their screens. */
import type { Fillable } from '#domain/capture/fill.ts';
import type { PaperKind } from '#domain/capture/paper-read.ts';
import { many } from '../many.ts';

export const SCAN_ES = {
  scan: 'Escanear un documento', about: 'Constancia CURP, pasaporte, INE o licencia de EE. UU.: llena los datos por usted.', again: 'Escanear otro documento',
  papers: { curp: 'Constancia CURP', 'passport-mx': 'Pasaporte mexicano', 'foreign-passport': 'Pasaporte', ine: 'INE', card: 'Credencial', licence: 'Licencia' } satisfies Record<PaperKind, string>,
  from: (paper: string, issuer: string) => `${paper} (${issuer})`, number: (number: string) => `n.º ${number}`, expires: (day: string) => `vence el ${day}`, expired: (day: string) => `venció el ${day}`,
  read: 'Leído', compare: 'Leído: compare con el papel.', zoneName: 'Leído: revise. La zona de lectura no tiene acentos ni Ñ.', check: 'Leído: revise.', usName: 'Leído: revise. La licencia puede escribir el nombre de otra manera.',
  unconfirmed: 'Compare con el papel lo que está marcado como leído.', confirm: 'Está bien', confirmAnd: (save: string) => `Lo leído está bien: ${save}`,
  two: (what: string) => `${what}: hay dos valores. Elija el correcto.`, typed: 'Escrito', readBefore: 'Leído antes', known: 'Ya anotado', readIn: (paper: string) => `Leído en: ${paper}`, chooseFirst: 'Elija el valor correcto donde hay dos.',
  fields: { name: 'Nombre', birth: 'Nacimiento', sex: 'Sexo', nationalities: 'Nacionalidad', birthPlace: 'Lugar de nacimiento', curp: 'CURP' } satisfies Record<Fillable, string>,
  readTitle: 'Lo que dice el papel', adds: 'Se anota', keep: 'Está bien: guardar', nothingNew: 'Todo lo que dice ya está anotado.',
  otherPerson: 'Este papel parece de otra persona. Si lo es, toque «Cancelar»: no se anota nada.',
  scanPaper: 'Escanear este papel', otherPaper: (found: string) => `Ese papel es otro (${found}). Muestre el que se pide.`, useRead: 'Leído en el papel', derived: (expected: string, found: string) => `Con los datos escritos empezaría por ${expected}; esta empieza por ${found}.`,
  rfc: { suggestion: (rfc: string) => `Con estos datos, el SAT daría ${rfc}. Es una sugerencia: la homoclave la pone el SAT.`, same: 'El papel dice lo mismo', notCurp: (what: string) => `No corresponde a la CURP anotada: ${what}.`, tolerated: (why: string) => `Corresponde a la CURP anotada; se escriben distinto porque ${why}.` },
  names: {
    title: 'Nombres en sus papeles', own: (name: string) => `Nombre de la persona: ${name}`, note: 'Anotar el nombre de un papel', which: 'Papel', settledBy: 'Se aclara con este trámite:',
    glance: (papers: number, others: number) => (papers === 0 ? 'Ninguno anotado' : others === 0 ? `${many(papers, 'papel', 'papeles')}: es la misma persona` : `${many(others, 'papel lleva', 'papeles llevan')} otro nombre`),
  },
  search: {
    scan: 'Escanear comprobante o documento', slipNotHere: 'Ese comprobante no es de una persona que esté en esta tableta.', slipRevoked: 'Ese comprobante está anulado; el caso se abre igual.', byNumber: (paper: string) => `Encontrada por: ${paper}`,
    perhaps: 'Quizá es alguien que ya está aquí:', nobody: 'Nadie aquí se parece a lo leído.', register: 'Registrar con lo leído',
  },
  removeOf: (paper: string) => `Quitar: ${paper}`, nameOn: (name: string) => `En el papel: ${name}`, addName: 'Anotar como otro nombre', nameAdded: 'Anotado como otro nombre', notRead: 'Ese papel no se pudo leer con seguridad. Pruebe otra vez o escriba los datos.',
};
