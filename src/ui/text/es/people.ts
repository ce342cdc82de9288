/** Today, search, arrivals and registration. In Spanish. */
import type { MissingFact } from '#device/engine/api.ts';
import type { LikenessReason } from '#domain/person/likeness.ts';
import type { Pathway } from '#domain/case/events.ts';
import type { LineProblem } from '../../people/arrival-lines.ts';
import { many } from '../many.ts';

export const PEOPLE_ES = {
  list: { next: (step: string) => `Sigue: ${step}`, noStep: 'Nada pendiente por ahora', choose: 'Elija a una persona de la lista' },
  today: {
    title: 'Hoy', register: 'Registrar a una persona', mine: 'Mis personas', appointments: 'Citas de este día', late: 'Sin movimiento', drafts: 'Sin terminar', resume: 'Seguir', noName: 'Sin nombre todavía',
    discardOf: (name: string) => `Borrar lo de ${name}`, discarded: 'Borrado',
    arrivals: 'Llegadas por completar', missing: (what: string) => `Falta: ${what}`, facts: { birth: 'nacimiento', nationality: 'nacionalidad', pathway: 'camino' } satisfies Record<MissingFact, string>,
    cards: 'Tarjetas por entregar', jobs: 'Con una vacante propuesta', waitsForYou: (n: number) => `${many(n, 'caso espera', 'casos esperan')} a supervisión`,
    empty: 'Todavía no hay personas a su cargo. Registre a la primera.', emptyOther: 'Nada espera por ahora. Busque a una persona por su nombre o folio.', lateFor: (days: number) => `sin movimiento desde hace ${many(days, 'día', 'días')}`,
  },
  search: {
    title: 'Buscar', label: 'Nombre, folio o cualquier número', empty: 'Nadie coincide. Revise la escritura o registre a la persona.', hint: 'Puede escribir sin acentos o con un error.', clear: 'Borrar la búsqueda',
    found: (n: number, most: number) => (n >= most ? `Los ${most} más parecidos` : many(n, 'persona', 'personas')), start: 'Busca en todas las personas de este centro, también sin red.',
    why: { folio: 'por el folio', number: 'por un número', name: 'por el nombre', alike: 'se escribe parecido' },
  },
  arrivals: {
    title: 'Anotar llegadas', about: 'Un autobús o un vuelo: anote a cada persona en unos segundos; lo demás se completa después.', whole: 'La llegada', mode: 'Cómo llegan', modes: { land: 'Por tierra', air: 'Por aire', other: 'De otra forma' }, port: 'Puerto o puente', day: 'Día',
    one: 'Una por una', list: 'Pegar una lista', add: 'Anotar', year: 'Año de nacimiento', nationality: 'Nacionalidad (se queda)',
    noted: (n: number) => `${many(n, 'persona anotada', 'personas anotadas')}`, notedOne: (name: string, folio: string) => `Se anotó a ${name}, folio ${folio}`, writeFolio: 'Escriba el folio en la pulsera.',
    complete: 'Completar', family: 'Familia de la anterior', alike: (name: string, folio: string) => `Quizá ya está: ${name}, ${folio}`, failed: (name: string, why: string) => `No se anotó a ${name}. ${why}`,
    pasteLabel: 'Una persona por línea', pasteHint: 'Apellido Apellido, Nombre · Nombre Apellido Apellido · o columnas: nombres, apellido, apellido, nacimiento', order: 'Sin coma, primero va', orders: { 'given-first': 'el nombre', 'surnames-first': 'el apellido' },
    reading: 'Así se lee', other: 'Leer de otra forma', addAll: (n: number) => `Anotar a ${many(n, 'persona', 'personas')}`, stay: (n: number) => `${many(n, 'línea se queda', 'líneas se quedan')} para corregir`,
    problems: { 'one-word': 'Falta el nombre o el apellido', 'too-many-words': 'Demasiadas palabras: ponga una coma después de los apellidos', letters: 'Hay algo que no es un nombre', repeated: 'Está dos veces' } satisfies Record<LineProblem, string>,
  },
  register: {
    title: 'Registrar', completeTitle: 'Completar el registro', name: 'Nombre', given: 'Nombres', firstSurname: 'Primer apellido', secondSurname: 'Segundo apellido', birth: 'Nacimiento', birthDay: 'Fecha exacta', birthYear: 'Solo el año', birthUnknown: 'No se sabe', dayFormat: 'día/mes/año',
    sex: 'Sexo en los documentos', nationality: 'Nacionalidad', stateless: 'Apátrida', phone: 'Teléfono', whatsapp: 'Tiene WhatsApp en ese número', pathway: 'Camino', flags: 'Señales',
    alike: 'Quizá ya está registrada', openIt: 'Abrir', isNew: 'Es otra persona', samePerson: 'Es la misma: llega otra vez', open: 'Registrar', onlyName: 'Solo el nombre es obligatorio; lo demás puede esperar.', keptAlways: 'Lo escrito se guarda solo.', nameMissing: 'Escriba al menos un nombre y un apellido, con letras.', badPhone: 'De 7 a 15 cifras, con o sin +.', badDate: 'Esa fecha no existe o todavía no llega.', badYear: 'Cuatro cifras, como 1988.', check: 'Revise lo marcado en rojo.',
    reasons: { 'same-number': 'un mismo número', 'same-name': 'el mismo nombre', 'similar-name': 'un nombre parecido', 'same-birth-year': 'nació el mismo año', 'near-birth-year': 'un año de diferencia', 'same-nationality': 'la misma nacionalidad' } satisfies Record<LikenessReason, string>,
    minor: 'Es menor de edad. ¿Con quién viene?', withAdult: 'Con una persona adulta', alone: 'Sin compañía', minorAlone: 'Se avisará primero a protección (DIF): antes que nada, deciden el DIF y la Procuraduría.',
    pathwayHelp: {
      returnee: 'Es de México y vuelve o fue devuelta.', 'returnee-us-papers': 'Es de México y trae matrícula, licencia u otro documento de allá.', 'us-born-child': 'Nació allá; su madre o padre es de México.', 'tcn-passport': 'No es de México y trae pasaporte.',
      'tcn-no-papers': 'No es de México y no trae documentos.', asylum: 'No puede volver a su país y pide protección aquí.', mpp: 'Fue enviada a México a esperar su cita en una corte de allá.',
    } satisfies Record<Pathway, string>,
    more: 'Más datos', moreAbout: 'Cuando haya tiempo, en cualquier orden.',
    sections: { documents: 'CURP y otros nombres', language: 'Idiomas y lectura', reach: 'Contacto y destino', family: 'Familia', arrival: 'Llegada', flags: 'Señales y foto' },
    curp: 'CURP', curpUse: 'Usar estos datos', curpDiffers: 'La CURP no corresponde al nombre escrito. Revise ambos.', curpLater: 'Dejarla para después',
    aka: 'También se le conoce como', addAka: 'Agregar otro nombre', remove: 'Quitar',
    birthPlace: 'Lugar de nacimiento', country: 'País', state: 'Estado', town: 'Municipio o ciudad', destination: 'A dónde va',
    languages: 'Idiomas', variant: (language: string) => `Comunidad o variante (${language})`, reads: '¿Lee con facilidad?', readings: { yes: 'Sí', some: 'Un poco', no: 'No' }, noSpanish: '¿Necesita intérprete?', needsInterpreter: 'Sí, necesita',
    contact: 'Persona de confianza', contactName: 'Su nombre', contactPhone: 'Su teléfono', contactRelation: 'Qué es de la persona',
    household: 'Viene con alguien ya registrado', householdSearch: 'Nombre o folio de su familiar', householdWith: (name: string) => `Familia de ${name}`, householdHas: 'Ya tiene familia registrada', role: 'En la familia es', roles: { head: 'Jefa o jefe', partner: 'Pareja', child: 'Hija o hijo', parent: 'Madre o padre', other: 'Otro familiar' },
    arrivedOn: 'Día de llegada', yearsAbroad: 'Años que vivió fuera', photo: 'Foto de la persona', photoKept: 'Foto guardada', photoAgain: 'Cambiar la foto', notHere: 'Este caso no está en esta tableta.', nothingChanged: 'No cambió nada.', again: 'Guardar y seguir con su familia',
  },
};
