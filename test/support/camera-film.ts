/** What a fake camera films: grey frames as an uncompressed video (YUV4MPEG2), and codes drawn into them. */
import bwip from 'bwip-js/node';
import type { Grey } from './ocr-b/frames.ts';

/** The frames one after the other, `perSecond` a second; a fake camera plays them round and round. */
export function filmOf(frames: readonly Grey[], perSecond: number): Buffer {
  const [first] = frames;
  if (first === undefined) throw new Error('a film of no frames');
  const colourless = Buffer.alloc((first.width * first.height) / 2, 128);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${first.width} H${first.height} F${perSecond}:1 Ip A1:1 C420jpeg\n`),
    ...frames.flatMap((frame) => [Buffer.from('FRAME\n'), Buffer.from(frame.data), colourless]),
  ]);
}

/** A code on a light card on a dark table. */
export function codeFrame(bcid: 'qrcode' | 'pdf417' | 'code128', text: string, { width, height, share }: { width: number; height: number; share: number }): Grey {
  const matrix = (bwip.raw({ bcid, text } as never) as unknown as readonly { pixs?: readonly number[]; pixx?: number; sbs?: readonly number[] }[])[0];
  const columns = matrix?.pixx ?? matrix?.sbs?.reduce((sum, one) => sum + one, 0) ?? 1;
  const rows = matrix?.pixs === undefined ? 1 : matrix.pixs.length / columns;
  const bars = (matrix?.sbs ?? []).flatMap((wide, at) => Array.from({ length: wide }, () => (at % 2 === 0 ? 1 : 0)));
  const cell = Math.floor((width * share) / columns);
  const high = { qrcode: cell, pdf417: 3 * cell, code128: 140 }[bcid];
  const [left, top] = [Math.floor((width - columns * cell) / 2), Math.floor((height - rows * high) / 2)];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [column, row] = [Math.floor((x - left) / cell), Math.floor((y - top) / high)];
      const isCard = x > left - 40 && x < width - left + 40 && y > top - 40 && y < top + rows * high + 40;
      const isDark = column >= 0 && column < columns && row >= 0 && row < rows && (matrix?.pixs?.[row * columns + column] ?? bars[column]) === 1;
      data[y * width + x] = isDark ? 25 : isCard ? 230 : 80;
    }
  }
  return { width, height, data };
}
