/** The sentences of withdrawn tablets, files and hand-over in both languages; they load with their screens. */
import { HANDOVER_EN } from './en/handover.ts';
import { HANDOVER_ES } from './es/handover.ts';

export const HANDOVER = { es: HANDOVER_ES, en: HANDOVER_EN };
