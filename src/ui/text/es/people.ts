/** Today, search and registration. In Spanish. */
import { many } from '../many.ts';

export const PEOPLE_ES = {
  today: {
    title: 'Hoy', register: 'Registrar a una persona', mine: 'Mis personas', appointments: 'Citas de hoy', late: 'Sin movimiento', drafts: 'Registros sin terminar', resume: 'Seguir', discard: 'Borrar',
    empty: 'Todavía no hay personas a su cargo. Registre a la primera.', lateFor: (days: number) => `sin movimiento desde hace ${many(days, 'día', 'días')}`,
  },
  search: { title: 'Buscar', label: 'Nombre, folio o cualquier número', empty: 'Nadie coincide. Revise la escritura o registre a la persona.', hint: 'Puede escribir sin acentos o con un error.' },
  register: {
    title: 'Registrar', name: 'Nombre', given: 'Nombres', firstSurname: 'Primer apellido', secondSurname: 'Segundo apellido', birth: 'Nacimiento', birthDay: 'Fecha exacta', birthYear: 'Solo el año', birthUnknown: 'No se sabe',
    sex: 'Sexo en los documentos', nationality: 'Nacionalidad', stateless: 'Apátrida', phone: 'Teléfono', language: 'Idioma', pathway: 'Camino', flags: 'Señales',
    alike: 'Quizá ya está registrada', openIt: 'Abrir', isNew: 'Es otra persona', open: 'Registrar', onlyName: 'Solo el nombre es obligatorio; lo demás puede esperar.', nameMissing: 'Escriba al menos un nombre y un apellido.', badName: 'Use letras.', badPhone: 'De 7 a 15 cifras, con o sin +.', badDate: 'Esa fecha no existe.',
  },
};
