/** QR, PDF417 and Code 128, by ZXing compiled to wasm and served from our own origin. Loaded when a code is first looked for. */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { ReaderOptions } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

// Left alone it would ask a content delivery network for the wasm.
prepareZXingModule({ overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasm : prefix + path) } });

/** All are looked for whichever was asked for, so that another paper can be named instead of the scanner standing mute. */
const FORMATS = ['QRCode', 'PDF417', 'Code128'] as const;

/** The texts of the codes in the picture. In a photo it is worth looking longer. */
export async function readCodes(picture: ImageData, effort: 'frame' | 'photo'): Promise<readonly string[]> {
  const options: ReaderOptions = { formats: [...FORMATS], maxNumberOfSymbols: 4, textMode: 'Plain', tryHarder: true, tryRotate: true, tryInvert: effort === 'photo', tryDownscale: true };
  return (await readBarcodes(picture, options)).filter((code) => code.isValid).map((code) => code.text);
}
