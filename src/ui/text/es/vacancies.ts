/** The list of work offered at the centre, and the form that keeps it. In Spanish; loads with its page. */
export const VACANCIES_ES = {
  title: 'Vacantes', add: 'Anotar una vacante', change: 'Cambiar la vacante', find: 'Buscar por puesto, empresa o lugar',
  none: 'Todavía no hay vacantes. Anote la primera: se podrá proponer a las personas en cuanto se guarde.', noneFound: 'Ninguna coincide.',
  ofProgramme: 'Del programa', places: (n: number) => (n === 1 ? '1 lugar' : `${n} lugares`),
  job: 'Puesto', employer: 'Quién contrata', occupation: 'Oficio', town: 'Ciudad o pueblo', pay: 'Sueldo al mes (pesos)', howMany: 'Lugares', until: 'Último día', source: 'De dónde se supo', sourceHint: 'Por ejemplo: llamada de la empresa, feria de empleo',
  scams: 'Marque si algo no cuadra', scamsAbout: 'La vacante se queda en la lista, al final y con aviso.',
  wrong: { title: 'Escriba el puesto.', employer: 'Escriba quién contrata.', occupation: 'Elija un oficio.', state: 'Elija el estado.', pay: 'Solo cifras, en pesos.', places: 'De 1 a 10,000.', openUntil: 'Revise la fecha.', source: 'Escriba de dónde se supo.' },
  saved: (title: string) => `Guardada: ${title}`, gone: 'Ya no está', goneSaid: (title: string) => `Quitada de la lista: ${title}`,
  noNetwork: 'Sin red no se puede guardar. Lo escrito sigue aquí: guarde cuando haya red.', refused: 'El servidor no la aceptó. Revise los datos; si la quitó otra persona, vuelva a anotarla.',
};
export type VacanciesText = typeof VACANCIES_ES;
