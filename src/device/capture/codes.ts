/** QR, PDF417 and Code 128, by ZXing compiled to wasm and served from our own origin. Loaded when a code is first looked for. */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { ReaderOptions } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { ScanKind } from '#domain/capture/read-scanned.ts';

// Left alone it would ask a content delivery network for the wasm.
prepareZXingModule({ overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasm : prefix + path) } });

type Format = 'QRCode' | 'PDF417' | 'Code128';
const FORMATS: Readonly<Record<Exclude<ScanKind, 'mrz'>, readonly Format[]>> = {
  'curp-qr': ['QRCode', 'Code128'], aamva: ['PDF417'], slip: ['QRCode'], folio: ['Code128', 'QRCode'], clabe: ['Code128', 'QRCode'],
};

/** The texts of the codes in the picture. In a photo it is worth looking longer. */
export async function readCodes(picture: ImageData, wanted: readonly ScanKind[], effort: 'frame' | 'photo'): Promise<readonly string[]> {
  const formats = [...new Set(wanted.flatMap((kind) => (kind === 'mrz' ? [] : FORMATS[kind])))];
  if (formats.length === 0) return [];
  const options: ReaderOptions = { formats, maxNumberOfSymbols: 4, tryHarder: true, tryRotate: true, tryInvert: effort === 'photo', tryDownscale: true };
  return (await readBarcodes(picture, options)).filter((code) => code.isValid).map((code) => code.text);
}
