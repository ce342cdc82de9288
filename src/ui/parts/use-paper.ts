/** A paper's photo on its way: taken, its sheet found and laid flat, judged; corners can be put right by hand. */
import { useEffect, useRef, useState } from 'react';
import { openCapture } from '#device/capture/open-capture.ts';
import type { Capture } from '#device/capture/open-capture.ts';
import { WHOLE } from '#device/capture/image/quad.ts';
import type { Quad } from '#device/capture/image/quad.ts';
import type { Straightened } from '#device/capture/jobs.ts';

export type Paper = {
  /** Addresses of the photo as taken and as straightened; they end with the component. */
  readonly originalUrl: string; readonly flatUrl: string;
  readonly quad: Quad; readonly edgesFound: boolean; readonly flat: Straightened;
};
type Using = { readonly paper: Paper | undefined; readonly working: boolean; /** Whether the file was a picture. */ readonly take: (file: Blob) => Promise<boolean>; readonly straighten: (quad: Quad) => Promise<void>; readonly drop: () => void };

export function usePaper(): Using {
  const [paper, setPaper] = useState<Paper>();
  const [working, setWorking] = useState(false);
  const file = useRef<Blob>(undefined);
  const capture = useRef<Capture>(undefined);
  const thread = (): Capture => (capture.current ??= openCapture());
  useEffect(() => () => { capture.current?.close(); capture.current = undefined; }, []);
  useEffect(() => () => { if (paper) URL.revokeObjectURL(paper.flatUrl); }, [paper]);
  const originalUrl = paper?.originalUrl;
  useEffect(() => () => { if (originalUrl !== undefined) URL.revokeObjectURL(originalUrl); }, [originalUrl]);

  const lay = async (taken: Blob, quad: Quad, found: boolean, original: string): Promise<void> => {
    const flat = await thread().straighten(await pictureOf(taken), quad);
    setPaper({ originalUrl: original, flatUrl: URL.createObjectURL(flat.jpeg), quad, edgesFound: found, flat });
  };
  const busy = async <T,>(work: () => Promise<T>): Promise<T> => {
    setWorking(true);
    try { return await work(); } finally { setWorking(false); }
  };
  return {
    paper, working,
    take: (taken) => busy(async () => {
      const picture = await pictureOf(taken).catch(() => undefined);
      if (picture === undefined) return false;
      file.current = taken;
      const quad = await thread().findPaper(picture);
      await lay(taken, quad ?? WHOLE, quad !== undefined, URL.createObjectURL(taken));
      return true;
    }),
    straighten: (quad) => busy(async () => { if (file.current !== undefined && paper !== undefined) await lay(file.current, quad, true, paper.originalUrl); }),
    drop: () => { file.current = undefined; setPaper(undefined); },
  };
}

/** Upright, as the camera was held: that much of what it wrote is used, and nothing kept. */
const pictureOf = (file: Blob): Promise<ImageBitmap> => createImageBitmap(file, { imageOrientation: 'from-image' });
