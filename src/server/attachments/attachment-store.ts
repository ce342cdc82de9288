/**
 * Where attachments lie: files under the data folder, behind an interface that an object store can
 * take over. A file grows beside its place and is moved there whole, so that what is read is complete.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AttachmentId } from '#domain/foundation/ids.ts';

export type AttachmentStore = {
  /** Bytes that are durable of an upload under way; 0 when there is none. */
  readonly sizeOf: (id: AttachmentId) => Promise<number>;
  /** Adds bytes at the end; durable before it answers. */
  readonly append: (id: AttachmentId, bytes: Uint8Array) => Promise<void>;
  /** The upload's bytes so far. */
  readonly partOf: (id: AttachmentId) => Promise<Uint8Array>;
  /** Makes `bytes` the attachment, and the upload's parts go. */
  readonly finish: (id: AttachmentId, bytes: Uint8Array) => Promise<void>;
  /** Undefined when there is no whole attachment. */
  readonly read: (id: AttachmentId) => Promise<Uint8Array | undefined>;
  readonly dropPart: (id: AttachmentId) => Promise<void>;
  /** Takes the attachment and any part of it away; durable before it answers, and nothing when there is none. */
  readonly remove: (id: AttachmentId) => Promise<void>;
};

/** Where they lie under the data folder. */
export const attachmentsIn = (dataDir: string): string => join(dataDir, 'attachments');

/** A store under `folder`. */
export function createFileStore(folder: string): AttachmentStore {
  const place = (id: AttachmentId): string => join(folder, id.slice(-2), id);
  const part = (id: AttachmentId): string => `${place(id)}.part`;
  const syncFolder = async (id: AttachmentId): Promise<void> => {
    const around = await open(dirname(place(id)), 'r');
    try {
      await around.sync();
    } finally {
      await around.close();
    }
  };
  const missing = (error: unknown): undefined => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  };
  return {
    sizeOf: async (id) => (await stat(part(id)).catch(missing))?.size ?? 0,
    append: async (id, bytes) => {
      await mkdir(dirname(place(id)), { recursive: true, mode: 0o700 });
      const file = await open(part(id), 'a', 0o600);
      try {
        await file.appendFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    partOf: async (id) => (await readFile(part(id)).catch(missing)) ?? new Uint8Array(),
    finish: async (id, bytes) => {
      const whole = `${place(id)}.whole`;
      await writeFile(whole, bytes, { mode: 0o600, flush: true });
      await rename(whole, place(id));
      await rm(part(id), { force: true });
      await syncFolder(id);
    },
    read: async (id) => readFile(place(id)).catch(missing),
    dropPart: (id) => rm(part(id), { force: true }),
    remove: async (id) => {
      for (const path of [place(id), part(id), `${place(id)}.whole`]) await rm(path, { force: true });
      await syncFolder(id).catch(missing);
    },
  };
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
