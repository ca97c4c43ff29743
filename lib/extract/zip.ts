/** Opens ZIP files, which Word, Excel and OFD files are too: bounded, in memory, entry by entry. */
import { inflateRawSync } from "node:zlib";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { LIMITS } from "./limits";
import { Unreadable } from "./problems";
import { guard } from "./zip-guard";

/**
 * `name` is as stored: its encoding is the archiver's, UTF-8 for certain only where `isUtf8`. `isLink`: it holds no file but where
 * one lay on the packer's disk.
 */
export type ZipEntry = { name: Uint8Array; isUtf8: boolean; isLink: boolean; size: number; read: () => Promise<Uint8Array> };

const opened = new WeakMap<Uint8Array, Promise<ZipEntry[]>>();

/** The files of an archive; throws `Unreadable` where it is damaged, encrypted or made to do harm. */
export function openZip(bytes: Uint8Array): Promise<ZipEntry[]> {
  // Once to see what kind of file it is, and again to read it.
  const entries = opened.get(bytes) ?? listFiles(bytes);
  opened.set(bytes, entries);
  return entries;
}

async function listFiles(bytes: Uint8Array): Promise<ZipEntry[]> {
  const zip = await open(bytes);
  const entries = await listEntries(zip);
  const trouble = guard(
    entries.map((entry) => ({
      offset: entry.relativeOffsetOfLocalHeader,
      size: entry.uncompressedSize,
      compressedSize: entry.compressedSize,
    })),
    bytes.length,
  );
  if (trouble) throw new Unreadable(trouble);
  return entries.filter((entry) => !isFolder(entry)).map((entry) => entryOf(entry, bytes));
}

const [SLASH, BACKSLASH] = [0x2f, 0x5c];
/** Programs of Windows end the name of a folder with its own slash, or only say in the attributes that it is one. */
const FOLDER_ATTRIBUTE = 0x10;

function isFolder({ fileNameRaw, uncompressedSize, externalFileAttributes }: Entry): boolean {
  const last = fileNameRaw.at(-1);
  if (last === SLASH) return true;
  return uncompressedSize === 0 && (last === BACKSLASH || (externalFileAttributes & FOLDER_ATTRIBUTE) !== 0);
}

/** Of what Unix keeps about a file, the part that says what it is. */
const [UNIX, KIND, LINK] = [3, 0o170000, 0o120000];

const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >>> 8 === UNIX && ((externalFileAttributes >>> 16) & KIND) === LINK;

const UTF8_NAME = 0x800;
/** Extra field in which Info-ZIP keeps a name in UTF-8: version, checksum, name. */
const UNICODE_PATH = 0x7075;

function entryOf(entry: Entry, bytes: Uint8Array): ZipEntry {
  const unicode = entry.extraFields.find((field) => field.id === UNICODE_PATH)?.data.subarray(5);
  return {
    name: unicode ?? entry.fileNameRaw,
    isUtf8: unicode !== undefined || (entry.generalPurposeBitFlag & UTF8_NAME) !== 0,
    isLink: isLink(entry),
    size: entry.uncompressedSize,
    read: async () => readEntry(entry, bytes),
  };
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: false }, (error, zip) => {
      if (error) reject(new Unreadable("damaged"));
      else resolve(zip);
    });
  });
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > LIMITS.archiveEntries) throw new Unreadable("archive-too-large");
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", () => reject(new Unreadable("damaged")));
    zip.readEntry();
  });
}

function readEntry(entry: Entry, bytes: Uint8Array): Uint8Array {
  if (entry.isEncrypted()) throw new Unreadable("encrypted");
  if (entry.uncompressedSize > LIMITS.entryBytes) throw new Unreadable("too-large");
  const start = dataStart(entry, bytes);
  const stored = bytes.subarray(start, start + entry.compressedSize);
  const read = entry.compressionMethod === DEFLATED ? inflated(stored, entry.uncompressedSize) : stored;
  if (![STORED, DEFLATED].includes(entry.compressionMethod) || read.length !== entry.uncompressedSize)
    throw new Unreadable("damaged");
  return read;
}

const STORED = 0;
const DEFLATED = 8;
/** Zlib takes no less. */
const SMALLEST_CHUNK = 64;

/** At once and in one piece: parts of office files are small, and a stream for each costs more than what it carries. */
function inflated(bytes: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength: size + 1, chunkSize: Math.max(size + 1, SMALLEST_CHUNK) });
  } catch {
    throw new Unreadable("damaged");
  }
}

const LOCAL_HEADER = 0x04034b50;
const HEADER_BYTES = 30;

/** Where the content of an entry begins, behind its own header with a name and an extra field. */
function dataStart(entry: Entry, bytes: Uint8Array): number {
  const { relativeOffsetOfLocalHeader: start } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (start + HEADER_BYTES > bytes.length || view.getUint32(start, true) !== LOCAL_HEADER) throw new Unreadable("damaged");
  return start + HEADER_BYTES + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
}
