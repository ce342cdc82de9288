/** A photo taken before its case is open waits as a draft of its own, beside the registration that it belongs to. */
import { z } from 'zod';
import type { Draft } from '#device/engine/api.ts';

const PhotoDraft = z.object({ kind: z.literal('photo'), of: z.string(), url: z.string().startsWith('data:image/jpeg;base64,') });

/** What a photo draft holds. */
export const photoDraftOf = (of: string, url: string): z.infer<typeof PhotoDraft> => ({ kind: 'photo', of, url });

/** The photo that belongs to a registration, if one was taken. */
export function findPhoto(drafts: readonly Draft[], of: string): { readonly draftId: Draft['id']; readonly url: string } | undefined {
  for (const draft of drafts) {
    const kept = PhotoDraft.safeParse(draft.values).data;
    if (kept?.of === of) return { draftId: draft.id, url: kept.url };
  }
  return undefined;
}

/** A picture as text, to rest in a draft. */
export const toDataUrl = (blob: Blob): Promise<string> => new Promise((done, fail) => {
  const reader = new FileReader();
  reader.addEventListener('load', () => { if (typeof reader.result === 'string') done(reader.result); else fail(new Error('unreadable')); });
  reader.addEventListener('error', () => fail(new Error('unreadable')));
  reader.readAsDataURL(blob);
});

/** The picture's bytes again. */
export const bytesOf = (url: string): ArrayBuffer => Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (letter) => letter.charCodeAt(0)).buffer;
