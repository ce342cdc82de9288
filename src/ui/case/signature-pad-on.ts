/**
 * A field to sign in with finger, pen or mouse: as sharp as the screen, and the strokes stay when the
 * tablet is turned. The picture kept has one size whatever the screen, so that receipts look alike.
 */
import SignaturePad from 'signature_pad';
import { RECEIPT_WORDS } from '../text/person/receipt-words.ts';

const PICTURE = { width: 1000, height: 400 } as const;
const TEXT_LINE = 56;

export type Signing = {
  readonly clear: () => void;
  /** The picture to keep; with a witness's name it says that the person can't sign. */
  readonly picture: (witness?: string) => HTMLCanvasElement;
  readonly end: () => void;
};

/** Makes the canvas a pad; tells at each stroke's end whether something is signed. */
export function signatureOn(canvas: HTMLCanvasElement, tell: (signed: boolean) => void): Signing {
  const pad = new SignaturePad(canvas, { backgroundColor: '#ffffff', penColor: '#000000' });
  let wide = 0;
  const fit = (): void => {
    const { offsetWidth, offsetHeight } = canvas;
    const sharp = Math.max(1, window.devicePixelRatio);
    if (offsetWidth === 0 || (offsetWidth === wide && canvas.width === Math.round(offsetWidth * sharp))) return;
    // The field keeps its proportions, so one factor carries every stroke over.
    const factor = wide === 0 ? 1 : offsetWidth / wide;
    const strokes = pad.toData().map((group) => ({ ...group, points: group.points.map((point) => ({ ...point, x: point.x * factor, y: point.y * factor })) }));
    Object.assign(canvas, { width: Math.round(offsetWidth * sharp), height: Math.round(offsetHeight * sharp) });
    canvas.getContext('2d')?.scale(sharp, sharp);
    wide = offsetWidth;
    pad.clear();
    if (strokes.length > 0) pad.fromData(strokes, { clear: false });
  };
  const watch = new ResizeObserver(fit);
  watch.observe(canvas);
  fit();
  pad.addEventListener('endStroke', () => tell(!pad.isEmpty()));
  return {
    clear: () => { pad.clear(); tell(false); },
    picture: (witness) => pictureOf(canvas, witness, pad.isEmpty()),
    end: () => { watch.disconnect(); pad.off(); },
  };
}

function pictureOf(signed: HTMLCanvasElement, witness: string | undefined, empty: boolean): HTMLCanvasElement {
  const made = document.createElement('canvas');
  Object.assign(made, PICTURE);
  const brush = made.getContext('2d');
  if (!brush) return signed;
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, PICTURE.width, PICTURE.height);
  const head = witness === undefined ? 0 : TEXT_LINE * 2.4;
  if (!empty) {
    const scale = Math.min(PICTURE.width / signed.width, (PICTURE.height - head) / signed.height);
    brush.drawImage(signed, 0, head, signed.width * scale, signed.height * scale);
  }
  if (witness !== undefined) {
    brush.fillStyle = '#000000';
    brush.font = '40px system-ui, sans-serif';
    brush.textBaseline = 'top';
    brush.fillText(RECEIPT_WORDS.cannotSign, 20, 16, PICTURE.width - 40);
    brush.fillText(RECEIPT_WORDS.witness(witness), 20, 16 + TEXT_LINE, PICTURE.width - 40);
  }
  return made;
}

/** The picture as the file that is kept. */
export const toPng = (canvas: HTMLCanvasElement): Promise<Blob | null> => new Promise((done) => { canvas.toBlob(done, 'image/png'); });
