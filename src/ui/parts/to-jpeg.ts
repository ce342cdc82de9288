/**
 * A picture from the camera, drawn anew: at most 1600 px, JPEG. Drawing leaves behind what the camera wrote
 * into the file (place, time, device), so that a photo says nothing but what it shows.
 */
const LONGEST = 1600;
const QUALITY = 0.85;

/** The size it is drawn in: never larger than taken. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGEST / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Undefined when the file is no picture that this browser can read. */
export async function toJpeg(file: Blob): Promise<Blob | undefined> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
  const canvas = Object.assign(document.createElement('canvas'), fitted(picture.width, picture.height));
  const pen = canvas.getContext('2d');
  if (pen) {
    // A transparent picture would turn black.
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }
  picture.close();
  return (await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/jpeg', QUALITY); })) ?? undefined;
}
