/** Text to compare by: small letters without accents; everything else as it is. 'Muñoz-O’Neil' → 'munoz-o’neil'. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
