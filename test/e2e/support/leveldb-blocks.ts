/**
 * What lies in LevelDB's files (Chromium's IndexedDB and localStorage), unpacked: a table's blocks are packed with
 * snappy, and keys share their beginnings, so that a plain search of the file could miss a word. Formats: LevelDB's
 * `doc/table_format.md`, snappy's `format_description.txt`.
 */
const FOOTER = 48;
const MAGIC = Buffer.from('57fb808b247547db', 'hex');
const NOT_PACKED = 0;
const SNAPPY = 1;
/** After each block: one byte of how it is packed, four of a checksum. */
const TRAILER = 5;
const LOG_BLOCK = 32_768;
/** Four bytes of a checksum, two of the length, one of which piece it is. */
const LOG_HEADER = 7;

/** Every key and value of the table, whole, one after the other; nothing when the file is no table. */
export function unpackTable(file: Buffer): Buffer[] {
  if (file.length < FOOTER || !file.subarray(-MAGIC.length).equals(MAGIC)) return [];
  const footer = reader(file.subarray(-FOOTER));
  footer.number(); footer.number(); // the index of filters holds no data
  const index = blockAt(file, footer.number(), footer.number());
  return entriesOf(index).flatMap(({ value }) => {
    const handle = reader(value);
    return entriesOf(blockAt(file, handle.number(), handle.number())).flatMap((entry) => [entry.key, entry.value]);
  });
}

/** The records of a LevelDB log, without the headers that cut a long one into pieces (`doc/log_format.md`). */
export function unpackLog(file: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let block = 0; block < file.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, file.length);
    for (let at = block; at + LOG_HEADER <= end;) {
      const length = file.readUInt16LE(at + 4);
      pieces.push(file.subarray(at + LOG_HEADER, Math.min(at + LOG_HEADER + length, end)));
      at += LOG_HEADER + length;
    }
  }
  return Buffer.concat(pieces);
}

function blockAt(file: Buffer, offset: number, size: number): Buffer {
  const block = file.subarray(offset, offset + size);
  const kind = file[offset + size];
  if (offset + size + TRAILER > file.length) throw new Error('a block lies outside of its file');
  if (kind === SNAPPY) return unsnap(block);
  if (kind === NOT_PACKED) return block;
  throw new Error(`blocks packed in way ${kind} are not known here: a word in one would be missed`);
}

function entriesOf(block: Buffer): { key: Buffer; value: Buffer }[] {
  const end = block.length - 4 * (block.readUInt32LE(block.length - 4) + 1);
  const entries: { key: Buffer; value: Buffer }[] = [];
  const from = reader(block);
  let before: Buffer = Buffer.alloc(0);
  while (from.at() < end) {
    const [shared, own, length] = [from.number(), from.number(), from.number()];
    const key: Buffer = Buffer.concat([before.subarray(0, shared), from.bytes(own)]);
    entries.push({ key, value: from.bytes(length) });
    before = key;
  }
  return entries;
}

/** Unpacks one snappy block: its length, then pieces to take as they are or to copy from what is unpacked already. */
export function unsnap(packed: Buffer): Buffer {
  const from = reader(packed);
  const out = Buffer.alloc(from.number());
  let at = 0;
  while (from.at() < packed.length) {
    const tag = from.byte();
    const high = tag >> 2;
    if ((tag & 3) === 0) {
      const length = 1 + (high < 60 ? high : from.little(high - 59));
      from.bytes(length).copy(out, at);
      at += length;
      continue;
    }
    const isShort = (tag & 3) === 1;
    const length = isShort ? 4 + (high & 7) : 1 + high;
    const back = isShort ? (high >> 3) * 256 + from.byte() : from.little((tag & 3) === 2 ? 2 : 4);
    // Byte by byte: a copy may overlap what it is writing.
    for (let n = 0; n < length; n += 1) out[at + n] = out[at + n - back] ?? 0;
    at += length;
  }
  return out;
}

function reader(bytes: Buffer) {
  let at = 0;
  const byte = (): number => { const value = bytes[at] ?? 0; at += 1; return value; };
  return {
    at: () => at,
    byte,
    bytes: (length: number): Buffer => { at += length; return bytes.subarray(at - length, at); },
    /** A number of so many bytes, the lowest first. */
    little: (length: number): number => { at += length; return bytes.readUIntLE(at - length, length); },
    /** A number in groups of seven bits, the lowest first. */
    number: (): number => {
      let value = 0;
      for (let power = 1; ; power *= 128) {
        const next = byte();
        value += (next & 127) * power;
        if (next < 128) return value;
      }
    },
  };
}
