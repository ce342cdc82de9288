/** The plan as a route, what if, the picture of the papers. In Spanish. */
import { many } from '../many.ts';

export const ROUTE_ES = {
  progress: (done: number, all: number) => `${done} de ${all} pasos hechos`,
  groups: { done: 'Ya hecho', now: 'Ahora', held: 'Detenido', next: 'Después', goals: 'Metas' },
  about: { now: 'se puede empezar hoy', held: 'falta que alguien decida o busque otra manera', next: 'cuando esté lo anterior' },
  line: 'Ruta', doneCount: (n: number) => `Ya hecho (${n})`,
  allReady: (when: string) => `Todo listo: ${when}`, notAll: (n: number) => `${many(n, 'meta todavía no tiene camino', 'metas todavía no tienen camino')}`,
  range: { today: 'hoy', on: (day: string) => `el ${day}`, between: (least: string, most: string) => `entre ${least} y ${most}`, usually: (day: string) => `lo usual, ${day}` },
  goal: { had: 'ya la tiene', noWay: 'sin camino por ahora', count: (name: string, more: number) => (more === 0 ? name : `${name} y ${more} más`) },
  isNew: 'nuevo', start: (day: string) => `desde ${day}`, again: (days: string) => `Se hará otra vez: ${days}.`, underWay: 'en camino', reported: 'se anotó que no se pudo', askFirst: 'falta preguntar a la persona', adviceFirst: 'falta el consejo de un abogado', noWay: 'sin camino por ahora',
  prefer: { label: 'Qué camino se muestra', quickest: 'Más rápido', cheapest: 'Más barato', saves: (money: string) => `El más barato ahorra hasta ${money}`, avoidsUnknown: 'El más barato evita pasos de precio desconocido', later: (days: number) => `y tarda ${many(days, 'día', 'días')} más`, same: 'y llega el mismo día' },
  cost: { free: 'La ruta es gratis', upTo: (money: string) => `La ruta cuesta ${money}`, between: (least: string, most: string) => `La ruta cuesta de ${least} a ${most}`, unknown: (n: number) => `de ${many(n, 'paso', 'pasos')} nadie sabe el precio` },
  facts: { costUnknown: 'No se sabe: pregunte antes de pagar.', more: 'Por qué, cuánto y según quién', now: 'Por qué ahora', notYet: 'Por qué todavía no', nothingMissing: 'No falta nada: se puede hacer hoy.', opens: 'Abre', rule: 'Según', desk: (desk: string) => `ventanilla: ${desk}`, edition: (edition: string) => `edición ${edition} del catálogo` },
  graph: {
    open: 'Ver todos los papeles', title: 'Todos los papeles', picture: 'Dibujo de los papeles', list: 'Lo mismo, como lista', print: 'Imprimir', tap: 'Toque un papel para ver qué necesita y qué abre.',
    states: { held: 'lo tiene', now: 'se puede hoy', later: 'después', blocked: 'sin camino por ahora' }, brought: 'si lo trae', bold: 'grueso: en su ruta', dashes: 'línea cortada: uno de varios',
    needs: (what: string) => `Necesita: ${what}`, opens: (what: string) => `Abre: ${what}`, after: (what: string) => `(con: ${what})`, apart: (what: string) => `No piden papeles: ${what}.`, tells: 'La hoja dice qué trámites hace la persona. Désela solo si la quiere.',
  },
  whatIf: {
    open: '¿Y si…?', ask: '¿Y si…?', nothingSaved: 'Marque lo que podría pasar. Nada se guarda.', back: 'Volver al plan real', nothing: 'Para esta persona, nada de esto cambiaría el plan.', changes: 'Qué cambiaría', same: 'El plan sería el mismo.',
    gets: { 'job-offer': 'Le ofrecen trabajo por escrito', 'two-witnesses': 'Tiene dos testigos', 'proof-of-address': 'Tiene comprobante de domicilio', 'birth-certificate': 'Aparece su acta de nacimiento', 'us-school-papers': 'Aparecen sus papeles de escuela de EE. UU.', 'foreign-passport': 'Aparece su pasaporte', 'passport-mx': 'Aparece su pasaporte mexicano', matricula: 'Aparece su matrícula consular', 'family-tie': 'Prueba que tiene familia en México' } as Readonly<Record<string, string>>,
    wants: { 'assisted-return': 'Quiere regresar a su país', 'residence-temporary': 'Quiere la residencia', 'transport-onward': 'Quiere ir a otra ciudad', 'origin-id': 'Quiere una identificación de su consulado', 'us-legal-ways': 'Pregunta por visas legales de EE. UU.' } as Readonly<Record<string, string>>,
    getsOther: (what: string) => `Tiene: ${what}`, wantsOther: (what: string) => `Quiere: ${what}`,
    sooner: (days: number) => `${many(days, 'día', 'días')} antes`, later: (days: number) => `${many(days, 'día', 'días')} después`, all: (days: string) => `Todo estaría listo ${days}.`, goal: (name: string, days: string) => `${name}: ${days}.`, newGoal: (name: string, when: string) => `Meta nueva: ${name}, ${when}.`, dropped: 'Se dejarían las otras metas.',
    opens: (name: string) => `Habría camino a: ${name}.`, closes: (name: string) => `Ya no habría camino a: ${name}.`, saves: (money: string) => `Costaría hasta ${money} menos.`, costs: (money: string) => `Costaría hasta ${money} más.`, appear: (steps: string) => `Entrarían: ${steps}.`, vanish: (steps: string) => `Ya no harían falta: ${steps}.`,
  },
  sure: { law: 'Es ley o norma oficial.', programme: 'Lo dice el programa o la autoridad.', press: 'Lo dice la prensa; no se ha visto el documento oficial.', unsure: 'Sin confirmar: pregunte antes de enviar a la persona.' },
};
