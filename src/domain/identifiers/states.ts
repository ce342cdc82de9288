/** The 32 states by the two letters of a CURP, and NE for born abroad (RENAPO, Instructivo CURP, Anexo 1). */
export const STATES = {
  AS: 'Aguascalientes', BC: 'Baja California', BS: 'Baja California Sur', CC: 'Campeche', CL: 'Coahuila', CM: 'Colima', CS: 'Chiapas',
  CH: 'Chihuahua', DF: 'Ciudad de México', DG: 'Durango', GT: 'Guanajuato', GR: 'Guerrero', HG: 'Hidalgo', JC: 'Jalisco', MC: 'Estado de México',
  MN: 'Michoacán', MS: 'Morelos', NT: 'Nayarit', NL: 'Nuevo León', OC: 'Oaxaca', PL: 'Puebla', QT: 'Querétaro', QR: 'Quintana Roo',
  SP: 'San Luis Potosí', SL: 'Sinaloa', SR: 'Sonora', TC: 'Tabasco', TS: 'Tamaulipas', TL: 'Tlaxcala', VZ: 'Veracruz', YN: 'Yucatán', ZS: 'Zacatecas',
} as const;
export type StateCode = keyof typeof STATES;
export const BORN_ABROAD = 'NE' as const;

/** Whether the two letters are a state's, or NE. */
export const isEntity = (code: string): boolean => code === BORN_ABROAD || Object.hasOwn(STATES, code);
