/** What workers of the demonstration write: plain, short, and about nobody. */
import type { EventBody } from '#domain/case/events.ts';

type Concern = Extract<EventBody, { type: 'protectionFlagSet' }>['data']['flag'];

export const NOTES = [
  'Llamará a su familia por la tarde.', 'Prefiere que le hablen por la mañana.', 'Sus pertenencias quedaron en custodia; falta el recibo.', 'Lleva más de veinte años fuera; pide orientación.',
  'Viaja con una hermana que llega mañana.', 'No oye bien del lado izquierdo.', 'Quiere terminar la secundaria.', 'Trae su licencia de manejo vencida.',
] as const;

export const CONCERNS: readonly (readonly [flag: Concern, text: string])[] = [
  ['medical', 'Toma medicamento para la presión; le quedan tres días.'], ['medical', 'Embarazo de seis meses; pasar primero a revisión.'], ['violence-survivor', 'Refiere violencia en el trayecto; pidió hablar con una mujer.'],
  ['trafficking-risk', 'Le ofrecieron trabajo a cambio de sus papeles; avisar antes de cualquier traslado.'], ['at-risk-if-located', 'Pide que no se diga a nadie dónde está.'], ['distress', 'Llora y no ha dormido; se ofreció acompañamiento.'],
];

export const RETURNED = ['Falta la carta en el expediente.', 'El nombre no coincide con la carta.', 'Aclarar si recibió la tarjeta en otro centro.'] as const;
export const CANCELLED = ['La persona ya no la quiere.', 'Se registró dos veces.'] as const;
export const DECLINED = ['Queda lejos de su familia.', 'El sueldo no alcanza.', 'Prefiere esperar a tener su INE.', 'Ya encontró otro trabajo.'] as const;

/** Towns by state, where the demonstration's vacancies are. */
export const TOWNS: Readonly<Record<string, readonly string[]>> = {
  BC: ['Tijuana', 'Mexicali', 'Ensenada'], SR: ['Hermosillo', 'Nogales'], CH: ['Ciudad Juárez', 'Chihuahua'], NL: ['Apodaca', 'Monterrey'], JC: ['Guadalajara', 'Zapopan'], GT: ['León', 'Silao'], DF: ['Iztapalapa', 'Azcapotzalco'], CL: ['Saltillo', 'Ramos Arizpe'],
};
