/** Grey pictures, one byte a pixel, and the few things done to them before anything is looked for. Pure. */
export type Luma = { readonly width: number; readonly height: number; readonly data: Uint8Array };
export type Rgba = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray | Uint8Array };

/** Brightness as the eye weighs it (BT.601). */
export function lumaOf({ width, height, data }: Rgba): Luma {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    grey[at] = (77 * (data[from] ?? 0) + 150 * (data[from + 1] ?? 0) + 29 * (data[from + 2] ?? 0)) >> 8;
  }
  return { width, height, data: grey };
}

/** Shrinks by averaging, so that fine texture does not turn into noise; never enlarges. */
export function shrink(luma: Luma, maxWidth: number): Luma {
  if (luma.width <= maxWidth) return luma;
  const width = maxWidth;
  const height = Math.max(1, Math.round((luma.height * maxWidth) / luma.width));
  const data = new Uint8Array(width * height);
  const [stepX, stepY] = [luma.width / width, luma.height / height];
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.floor(y * stepY), Math.max(Math.floor(y * stepY) + 1, Math.floor((y + 1) * stepY))];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.floor(x * stepX), Math.max(Math.floor(x * stepX) + 1, Math.floor((x + 1) * stepX))];
      let sum = 0;
      for (let v = top; v < bottom; v += 1) for (let u = left; u < right; u += 1) sum += luma.data[v * luma.width + u] ?? 0;
      data[y * width + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return { width, height, data };
}

/** A soft 3 × 3 blur, weights 1 2 1: takes the sensor's grain, leaves strokes of two pixels. */
export function soften({ width, height, data }: Luma): Luma {
  const across = new Uint16Array(data.length);
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      const left = data[row + Math.max(0, x - 1)] ?? 0;
      const right = data[row + Math.min(width - 1, x + 1)] ?? 0;
      across[row + x] = left + 2 * (data[row + x] ?? 0) + right;
    }
  }
  for (let y = 0; y < height; y += 1) {
    const [up, row, down] = [Math.max(0, y - 1) * width, y * width, Math.min(height - 1, y + 1) * width];
    for (let x = 0; x < width; x += 1) out[row + x] = ((across[up + x] ?? 0) + 2 * (across[row + x] ?? 0) + (across[down + x] ?? 0)) >> 4;
  }
  return { width, height, data: out };
}

/** Turned by a quarter clockwise: papers are photographed lying. */
export function quarterTurn({ width, height, data }: Luma): Luma {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) out[x * height + (height - 1 - y)] = data[y * width + x] ?? 0;
  return { width: height, height: width, data: out };
}
