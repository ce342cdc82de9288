/**
 * What a JPEG carries beside its picture: where and when it was taken, by which camera. Kept pictures carry none of it. They
 * are drawn anew, which leaves it behind; some browsers then write a little of their own, so it is cut out as well. Pure.
 */

/** The density (APP0) and Adobe's colour order (APP14) are needed to show the picture; Exif, XMP, IPTC, profiles and comments go. */
const isCompanion = (kind: number): boolean => kind === 0xfe || (kind >= 0xe1 && kind <= 0xef && kind !== 0xee);

type Segment = { readonly kind: number; readonly from: number; readonly to: number };

/** The segments before the picture's own data. */
export function segmentsOf(jpeg: Uint8Array): readonly Segment[] {
  const segments: Segment[] = [];
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff;) {
    const kind = jpeg[at + 1]!;
    if (kind === 0xda) break;
    const to = at + 2 + jpeg[at + 2]! * 256 + jpeg[at + 3]!;
    segments.push({ kind, from: at, to });
    at = to;
  }
  return segments;
}

/** The same picture and nothing else. */
export function bareJpeg(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  const cut = segmentsOf(jpeg).filter(({ kind }) => isCompanion(kind));
  const out = new Uint8Array(jpeg.length - cut.reduce((sum, { from, to }) => sum + to - from, 0));
  let [read, written] = [0, 0];
  for (const { from, to } of [...cut, { from: jpeg.length, to: jpeg.length }]) {
    out.set(jpeg.subarray(read, from), written);
    written += from - read;
    read = to;
  }
  return out;
}
