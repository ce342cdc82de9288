/**
 * Names to draw from, from memory of how people are called: the commonest first, and drawn more often.
 * Some are there because programs trip over them: particles, apostrophes, Ñ, two words, one surname.
 */
import type { Chance } from './chance.ts';

const list = (text: string): readonly string[] => text.split(',').map((one) => one.trim());

export const MEN = list(`José Luis, Juan Carlos, Miguel Ángel, Juan, José, Luis, Jesús, Francisco, Antonio, Pedro, Alejandro, Manuel, Martín, Roberto, Fernando, Daniel, Carlos, Jorge,
  Ricardo, Eduardo, Javier, Rafael, Raúl, Ramón, David, Sergio, Arturo, Mario, Armando, Víctor Manuel, Enrique, Alberto, Gerardo, Óscar, Rubén, Salvador, Alfredo, Guadalupe, Marco Antonio, Héctor,
  Julio César, Ernesto, Gustavo, Felipe, Adrián, Iván, Hugo, Ángel, Saúl, Noé, Ulises, Ismael, Moisés, Abel, Efraín, Refugio, Ezequiel, Filiberto, Abundio, Emiliano, Cuauhtémoc, Brayan, Kevin`);
export const WOMEN = list(`María Guadalupe, María, Juana, Margarita, María del Carmen, Verónica, Rosa María, Leticia, Ana María, Patricia, Elizabeth, Alejandra, Gabriela, Yolanda, Silvia, Adriana, Claudia,
  Martha, Teresa, Norma, Rosa Elena, Josefina, Maribel, Araceli, Alicia, Sandra, Karla, Fernanda, Mónica, Laura, Blanca Estela, Irma, Graciela, Lucía, Esperanza, Beatriz, Flor, Itzel, Xóchitl, Citlali, Yaretzi,
  Ximena, María de los Ángeles, Luz Elena, Ma. del Refugio, Concepción, Eulalia, Petra`);
export const SURNAMES = list(`Hernández, García, Martínez, López, González, Pérez, Rodríguez, Sánchez, Ramírez, Cruz, Flores, Gómez, Morales, Vázquez, Reyes, Jiménez, Torres, Díaz, Gutiérrez, Ruiz,
  Mendoza, Aguilar, Ortiz, Moreno, Castillo, Romero, Álvarez, Méndez, Chávez, Rivera, Juárez, Ramos, Domínguez, Herrera, Medina, Castro, Vargas, Guzmán, Velázquez, Rojas, de la Cruz, Contreras, Salazar,
  Luna, Ortega, Santiago, Guerrero, Estrada, Bautista, Cortés, Soto, Alvarado, Espinoza, Lara, Ávila, Ríos, Cervantes, Silva, Delgado, Vega, Márquez, Sandoval, Fernández, León, Carrillo, Muñoz, Mejía,
  Solís, Núñez, Rosas, Valdez, Campos, Santos, Camacho, Peña, Navarro, Maldonado, Rosales, Acosta, Trejo, Miranda, Cabrera, Nava, Pacheco, Robles, Molina, Fuentes, Rangel, Huerta, Meza, Aguirre, Cárdenas, Orozco,
  Padilla, Espinosa, Ibarra, Salinas, Valencia, Ochoa, Barrera, Tapia, Zamora, Franco, Arellano, Montes de Oca, Ponce de León, del Ángel, Ucán, Poot, Xolalpa, Tzompantzi, Cuautle, Ñíguez, Güemes, Ybarra, D'Artigues, Mc Gregor`);

export type Country = {
  readonly code: string; readonly language: string; readonly men: readonly string[]; readonly women: readonly string[]; readonly surnames: readonly string[];
  /** A single surname is the rule there. */
  readonly single: boolean;
  /** Of a hundred third-country nationals (IOM, September and October 2025; the small ones are a guess). */
  readonly share: number;
};
const country = (code: string, share: number, [men, women, surnames]: readonly [string, string, string], facts: { language?: string; single?: boolean } = {}): Country =>
  ({ code, share, men: list(men), women: list(women), surnames: list(surnames), language: facts.language ?? 'es', single: facts.single ?? false });

export const COUNTRIES: readonly Country[] = [
  country('VEN', 26, ['Wilmer, Jhon, Yorman, Eudis, Leonel, Franklin, Rainer', 'Yusmary, Génesis, Yuleisy, Mileidy, Oriana, Dayana', 'Colmenares, Urdaneta, Briceño, Rondón, Guanipa, Chirinos, Bracho, Perozo, Márquez']),
  country('HND', 17, ['Selvin, Darwin, Olvin, Josué, Wilson, Elmer', 'Keily, Nohemí, Yessenia, Suyapa, Dunia', 'Zelaya, Murillo, Euceda, Banegas, Lagos, Funes, Pineda, Mejía']),
  country('CUB', 12, ['Osmany, Yoandry, Alexei, Reinier, Lázaro', 'Yanelis, Leidys, Yusimí, Dayamí, Mailín', 'Valdés, Acosta, Pérez, Labrada, Leyva, Batista, Céspedes']),
  country('HTI', 11, ['Jean-Robert, Frantz, Wilner, Jean Claude, Rood-Ly, Évens', 'Wislande, Mirlande, Guerda, Nadège, Islande', 'Désir, Jean-Baptiste, Pierre-Louis, Toussaint, Joseph, Saint-Fleur, Estimé, Charles'], { language: 'ht', single: true }),
  country('GTM', 7, ['Marvin, Elder, Mynor, Otoniel', 'Santa, Ingrid, Aracely, Odilia', 'Xol, Caal, Tzunux, Choc, Ixcoy, Barrios']),
  country('COL', 6, ['Jhon Jairo, Yeison, Andrés Felipe, Édison', 'Luz Dary, Yurany, Paola, Leidy', 'Ospina, Quintero, Zuluaga, Arboleda, Mosquera']),
  country('NIC', 6, ['Norlan, Marlon, Yader', 'Xiomara, Scarleth, Jahoska', 'Mairena, Tercero, Urbina, Sequeira']),
  country('SLV', 5, ['Nelson, Boris, Walter', 'Morena, Sonia, Blanca Lidia', 'Menjívar, Portillo, Alfaro, Orellana']),
  country('ECU', 5, ['Byron, Stalin, Klever', 'Narcisa, Maricela, Jenny', 'Quishpe, Chicaiza, Zambrano, Guamán']),
  country('BRA', 3, ['João, Luís Otávio, Wesley', 'Thaís, Conceição, Jéssica', 'da Silva, dos Santos, Conceição, de Oliveira'], { language: 'pt', single: true }),
  country('AGO', 2, ['Domingos, Adão, Nsimba', 'Esperança, Teresa, Luzolo', 'Kiala, Nzinga, Domingos, Mbala'], { language: 'pt', single: true }),
];

/** Draws from a list whose first entries are the commonest: four of ten draws fall in its first quarter. */
export const commonFirst = (chance: Chance, from: readonly string[]): string => from[Math.floor(chance.share() ** 1.5 * from.length)] ?? chance.one(from);
