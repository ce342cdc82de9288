/** HSDS services as others write them, after the examples of the specification (docs.openreferral.org, HSDS 3.0). */

/** A state's help office with everything that the mapping takes, and several things that it does not. */
export const STATE_OFFICE = {
  id: '6e3f3b3c-58b3-4f7c-9b0e-0d9d4d9f1a01', name: 'Apoyo para traslado de migrantes', status: 'active',
  description: 'Apoyo económico para llegar a su municipio.',
  url: 'https://example.org/traslado', email: 'apoyo@example.org', minimum_age: 18, maximum_age: 70, assured_date: '2026-09-30',
  wait_time: 'Tres días', fees_description: 'Gratis', application_process: 'Pida una ficha en la entrada.',
  organization: { id: '6e3f3b3c-58b3-4f7c-9b0e-0d9d4d9f1a02', name: 'Secretaría del Migrante', description: 'Secretaría del Migrante', website: 'https://example.org' },
  phones: [{ id: 'p', number: '"664 123 4567"', extension: '12', type: 'voice', description: 'De 8 a 15 horas' }],
  schedules: [
    { id: 's', freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '08:00:00', closes_at: '15:00', description: 'Con ficha' },
    { id: 's2', freq: 'MONTHLY', bymonthday: '1', description: 'El primer día del mes, jornada en la garita' },
  ],
  service_areas: [{ id: 'a', name: 'Estado de Baja California' }, { id: 'a2', name: 'Zona norte' }],
  languages: [{ id: 'l', name: 'Kreyòl', code: 'ht' }, { id: 'l2', name: 'Mixteco' }],
  cost_options: [],
  required_documents: [{ id: 'd', document: 'Carta de repatriación' }, { id: 'd2', document: 'Boleto de autobús' }],
  service_at_locations: [
    {
      id: 'x', location: {
        id: 'y', location_type: 'physical', name: 'Módulo Otay', transportation: 'Camión azul',
        addresses: [{ id: 'z', address_1: 'Blvd. Bellas Artes 10', address_2: 'Otay', city: 'Tijuana', state_province: 'Baja California', postal_code: '22500', country: 'MX', address_type: 'physical' }],
      },
    },
    { id: 'x2', location: { id: 'y2', location_type: 'physical', name: 'Módulo Mexicali', addresses: [{ address_1: 'Calle 1', city: 'Mexicali' }] } },
  ],
  contacts: [{ id: 'c', name: 'Ana Persona', title: 'Jefa' }],
};

/** Little more than a name; numbers as text and empty columns, as tools write them. */
export const BARE = { id: null, name: 'Comedor', status: 'inactive', minimum_age: '', cost_options: [{ currency: 'usd', amount: '5' }, { currency: 'mxn', amount: '20.50' }], schedules: null };
