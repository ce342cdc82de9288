/** Packs rest as the server gzipped them; these take them apart, and put a pack together that a proxy has unpacked on the way. */
import type { Bytes } from '../vault/sealing.ts';

const through = async (bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Throws when the bytes are no whole gzip. */
export const gunzip = (bytes: Bytes): Promise<Bytes> => through(bytes, new DecompressionStream('gzip'));
export const gzip = (bytes: Bytes): Promise<Bytes> => through(bytes, new CompressionStream('gzip'));
