/**
 * Names in plain capitals, as registries key them: A–Z, Ñ, and the few signs that stand inside names.
 * Accents and ü go, ligatures are spelt out, every apostrophe is ' and every dash is -. Ñ stays a letter of
 * its own: what becomes of it differs (X in a CURP, Ñ in an RFC, N in a passport) and is said by who uses this.
 */
const SPELT: Readonly<Record<string, string>> = { Æ: 'AE', Œ: 'OE', Ø: 'O', Ð: 'D', Đ: 'D', Ł: 'L', Þ: 'TH', Ħ: 'H', Ŋ: 'N', ẞ: 'SS', Ŧ: 'T' };

/** 'D’Artigues-Güemes' → "D'ARTIGUES-GUEMES"; any number of spaces becomes one. */
export const plainCapitals = (text: string): string =>
  text.normalize('NFC').toUpperCase().normalize('NFC')
    .replace(/['’ʼ‘`´]/g, "'").replace(/[\p{Pd}]/gu, '-')
    .replace(/[^ -~Ñ]/gu, (letter) => SPELT[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[^A-ZÑ'\-./& ]+/g, ' ').replace(/ +/g, ' ').trim();

/** The words of a name in plain capitals. */
export const plainWords = (text: string): readonly string[] => plainCapitals(text).split(' ').filter(Boolean);
