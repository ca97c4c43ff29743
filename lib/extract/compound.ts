/**
 * The container of binary Office files (Compound File Binary, [MS-CFB]): a small file system of sectors, in which a table
 * says of each sector which one follows. Reads the streams at its root; those of embedded objects lie deeper.
 */
import { Unreadable } from "./problems";

export const COMPOUND_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

const HEADER = 512;
const ENTRY = 128;
/** Sector numbers from here on mean an end, a free sector or a part of the tables. */
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const STREAM = 2;

/** The streams of a file by name, each read when it is asked for. Throws `Unreadable` where it has no directory. */
export function openCompound(bytes: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  if (bytes.length < HEADER) throw new Unreadable("damaged");
  const file = new Sectors(bytes);
  const directory = file.chain(file.header.getUint32(48, true));
  const view = viewOf(directory);
  const entries = Math.floor(directory.length / ENTRY);
  if (entries === 0) throw new Unreadable("damaged");
  const mini = file.mini(view.getUint32(116, true));
  const cutoff = file.header.getUint32(56, true);
  const streams = new Map<string, () => Uint8Array>();
  for (const entry of namedIn(view, entries)) {
    const at = entry * ENTRY;
    const size = view.getUint32(at + 120, true);
    if (view.getUint8(at + 66) !== STREAM) continue;
    const start = view.getUint32(at + 116, true);
    const read = size < cutoff ? mini : (first: number, length: number) => file.chain(first, length);
    streams.set(nameAt(directory, at), () => read(start, size).subarray(0, size));
  }
  return streams;
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function nameAt(directory: Uint8Array, at: number): string {
  const length = Math.min(Math.max(viewOf(directory).getUint16(at + 64, true) - 2, 0), 64);
  return new TextDecoder("utf-16le").decode(directory.subarray(at, at + length));
}

/** The entries of the root, which form a tree of left and right neighbours. */
function namedIn(view: DataView, entries: number): Set<number> {
  const found = new Set<number>();
  const waiting = [view.getUint32(76, true)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === NO_ENTRY || next >= entries || found.has(next)) continue;
    found.add(next);
    waiting.push(view.getUint32(next * ENTRY + 68, true), view.getUint32(next * ENTRY + 72, true));
  }
  return found;
}

class Sectors {
  readonly header: DataView;
  private readonly size: number;
  private readonly tables: readonly number[];

  constructor(private readonly bytes: Uint8Array) {
    this.header = viewOf(bytes);
    this.size = this.header.getUint16(30, true) === 12 ? 4096 : 512;
    this.tables = this.readTables();
  }

  /** The data of a chain of sectors, as far as it is there; no chain is longer than the file. */
  chain(start: number, size: number = this.bytes.length): Uint8Array {
    const parts: Uint8Array[] = [];
    let sector = start;
    for (let read = 0; sector < LAST_SECTOR && read < size && read <= this.bytes.length; read += this.size) {
      parts.push(this.sector(sector));
      sector = this.next(sector);
    }
    return Buffer.concat(parts);
  }

  /** Reads small streams: they share one stream of sectors of 64 bytes, with a table of its own. */
  mini(start: number): (start: number, size: number) => Uint8Array {
    const data = this.chain(start);
    const table = viewOf(this.chain(this.header.getUint32(60, true)));
    return (first, size) => {
      const parts: Uint8Array[] = [];
      let sector = first;
      for (let read = 0; sector < LAST_SECTOR && read < size && read <= data.length; read += 64) {
        parts.push(data.subarray(sector * 64, sector * 64 + 64));
        sector = sector * 4 + 4 <= table.byteLength ? table.getUint32(sector * 4, true) : NO_ENTRY;
      }
      return Buffer.concat(parts);
    };
  }

  private sector(index: number): Uint8Array {
    const start = (index + 1) * this.size;
    return this.bytes.subarray(start, start + this.size);
  }

  private next(sector: number): number {
    const perTable = this.size / 4;
    const table = this.tables[Math.floor(sector / perTable)];
    const at = table === undefined ? Number.POSITIVE_INFINITY : (table + 1) * this.size + (sector % perTable) * 4;
    return at + 4 <= this.bytes.length ? this.header.getUint32(at, true) : NO_ENTRY;
  }

  /** Where the table of sectors lies: 109 of its sectors are named in the header, more in a chain of lists. */
  private readTables(): number[] {
    const tables = Array.from({ length: 109 }, (_, index) => this.header.getUint32(76 + index * 4, true));
    const perList = this.size / 4 - 1;
    let list = this.header.getUint32(68, true);
    for (let read = 0; list < LAST_SECTOR && read <= this.bytes.length; read += this.size) {
      const sector = this.sector(list);
      if (sector.length < this.size) break;
      const view = viewOf(sector);
      for (let index = 0; index < perList; index += 1) tables.push(view.getUint32(index * 4, true));
      list = view.getUint32(perList * 4, true);
    }
    return tables;
  }
}
