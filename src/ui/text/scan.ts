/** The sentences about scanned papers, for `useTexts`: they load with the screens that scan. */
import { SCAN_EN } from './en/scan.ts';
import { SCAN_ES } from './es/scan.ts';

export const SCAN = { es: SCAN_ES, en: SCAN_EN };
