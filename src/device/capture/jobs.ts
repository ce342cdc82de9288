/** What the page asks of the capture thread, and what comes back. Both ends are ours; a job that is none is not answered. */
import type { ScanKind } from '#domain/capture/read-scanned.ts';
import type { Trouble } from './image/legible.ts';
import type { Quad } from './image/quad.ts';

export type Job =
  | { readonly job: 'read'; readonly picture: ImageBitmap; readonly wanted: readonly ScanKind[]; readonly effort: 'frame' | 'photo' }
  | { readonly job: 'find-paper'; readonly picture: ImageBitmap }
  | { readonly job: 'straighten'; readonly picture: ImageBitmap; readonly quad: Quad };

/** Text as `readScanned` takes it; `sure` says that one look is enough. */
export type ReadText = { readonly text: string; readonly sure: boolean };
export type Straightened = { readonly jpeg: Blob; readonly width: number; readonly height: number; readonly troubles: readonly Trouble[] };
export type Answers = { readonly read: readonly ReadText[]; readonly 'find-paper': Quad | undefined; readonly straighten: Straightened };

export type Asked = Job & { readonly id: number };
export type Answered = { readonly id: number; readonly answer?: Answers[Job['job']]; /** The name of what went wrong, never a text. */ readonly failure?: string };

export const isAsked = (data: unknown): data is Asked =>
  typeof data === 'object' && data !== null && 'id' in data && 'job' in data && 'picture' in data && data.picture instanceof ImageBitmap;
export const isAnswered = (data: unknown): data is Answered => typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'number';
