/** Reading papers with the camera. In English. */
import type { CAPTURE_ES } from '../es/capture.ts';

export const CAPTURE_EN: typeof CAPTURE_ES = {
  capture: {
    title: 'Read a paper', opening: 'Opening the camera…', reading: 'Reading…', done: 'Read',
    kinds: { 'curp-qr': 'CURP certificate', mrz: 'passport or card', aamva: 'U.S. licence', slip: 'Ventanilla slip', folio: 'folio code', clabe: 'CLABE' },
    hold: {
      'curp-qr': 'Hold the QR code of the CURP certificate inside the frame.', mrz: 'Hold the lines with <<< inside the strip: at the foot of a passport, on the back of an INE.',
      aamva: 'Hold the wide code on the back of the licence inside the frame.', slip: 'Hold the QR code of the slip inside the frame.', folio: 'Hold the bar code of the folio inside the frame.', clabe: 'Hold the code with the CLABE inside the frame.',
    },
    holdAny: 'Hold the code, or the lines with <<<, inside the frame.', still: 'Keep the paper still, without reflections. It reads by itself.',
    otherKind: (found) => `That paper is something else (${found}). Show the one asked for.`, notInPhoto: 'Nothing could be read in that photo. Take it close up, in good light, without reflections.', notPicture: 'That file is not a picture that can be opened.',
    lampOn: 'Light on', lampOff: 'Light off', fromPhoto: 'From a photo', typeLines: 'Type the lines', backToCamera: 'Back to the camera', tryAgain: 'Try again',
    camera: {
      refused: 'The camera has no permission. Tap the lock beside the address, allow the camera and try again; or use a photo.', missing: 'This device has no camera. Use a photo or type the data.',
      busy: 'Another program is using the camera. Close it and try again, or use a photo.', unsafe: 'The camera works over a secure connection (https) only. Use a photo and tell your administrator.',
    },
    lines: 'Lines of the document', linesHow: 'Type the two or three lines as they stand, with the < signs. Those at the end may be left out.', linesUse: 'Use these lines', linesOk: (who, number) => `${who}, document ${number}`,
    photoOf: 'Photo of the document', edges: 'Adjust corners', edgesHow: 'Move each dot to a corner of the paper, with a finger or the arrow keys.', straighten: 'Straighten', noEdges: 'The edges of the paper were not seen. If there is background left, adjust the corners.',
    corners: ['Upper left corner', 'Upper right corner', 'Lower right corner', 'Lower left corner'],
    legible: 'It reads well.', preview: 'The straightened document', original: 'The photo as taken', working: 'Straightening…', useAnyway: 'Use as it is',
    troubles: {
      blurred: 'Take it again: it is moved or out of focus.', glare: 'Take it again: there is a reflection. Tilt the paper or turn the light off.', dark: 'Take it again with more light.', small: 'Take it again from closer: the paper is small in the picture.',
    },
  },
};
