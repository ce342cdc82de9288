/** Editions of the catalogue: under which one a step was done, which one holds. In Spanish; loads with its screens. */
export const EDITIONS_ES = {
  title: 'Catálogo de trámites',
  inForce: (edition: string, since: string | undefined) => (since ? `Edición ${edition}, desde el ${since}.` : `Edición ${edition}.`),
  next: (edition: string, from: string) => `Desde el ${from} vale la edición ${edition}.`,
  unusable: (editions: string) => `Llegó una edición del catálogo (${editions}) que esta versión de la aplicación no puede usar.`,
  unusableAbout: 'Se sigue con la edición de arriba; los casos se guardan y se envían igual. Abra la versión nueva de la aplicación. Si el aviso sigue, dígaselo a quien administra.',
  doneUnder: (edition: string) => `Se hizo según la edición ${edition} del catálogo.`,
  changedSince: (facts: string) => `Desde entonces cambió: ${facts}.`,
  facts: { needs: 'lo que se pide antes', place: 'el lugar', agency: 'la dependencia', cost: 'el costo', leadDays: 'el tiempo que tarda', validForDays: 'cuánto tiempo sirve', bring: 'lo que hay que llevar' },
};
