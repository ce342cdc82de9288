/** The sentences of the camera, for `useTexts`: they load with what looks through it. */
import { CAPTURE_EN } from './en/capture.ts';
import { CAPTURE_ES } from './es/capture.ts';

export const CAPTURE = { es: CAPTURE_ES, en: CAPTURE_EN };
