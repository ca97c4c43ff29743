/** Opens ZIP files, which Word, Excel and OFD files are too: bounded, in memory, entry by entry. */
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { LIMITS } from "./limits";
import { Unreadable } from "./problems";
import { guard } from "./zip-guard";

/** `name` is as stored: its encoding is the archiver's, UTF-8 for certain only where `isUtf8`. */
export type ZipEntry = { name: Uint8Array; isUtf8: boolean; size: number; read: () => Promise<Uint8Array> };

/** The files of an archive; throws `Unreadable` where it is damaged, encrypted or made to do harm. */
export async function openZip(bytes: Uint8Array): Promise<ZipEntry[]> {
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
  return entries.filter((entry) => entry.fileNameRaw.at(-1) !== SLASH).map((entry) => entryOf(zip, entry));
}

const SLASH = 0x2f;
const UTF8_NAME = 0x800;
/** Extra field in which Info-ZIP keeps a name in UTF-8: version, checksum, name. */
const UNICODE_PATH = 0x7075;

function entryOf(zip: ZipFile, entry: Entry): ZipEntry {
  const unicode = entry.extraFields.find((field) => field.id === UNICODE_PATH)?.data.subarray(5);
  return {
    name: unicode ?? entry.fileNameRaw,
    isUtf8: unicode !== undefined || (entry.generalPurposeBitFlag & UTF8_NAME) !== 0,
    size: entry.uncompressedSize,
    read: () => readEntry(zip, entry),
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

async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new Unreadable("encrypted");
  if (entry.uncompressedSize > LIMITS.entryBytes) throw new Unreadable("too-large");
  const stream = await openStream(zip, entry);
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk);
  } catch {
    throw new Unreadable("damaged");
  }
  return Buffer.concat(chunks);
}

function openStream(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new Unreadable("damaged"));
      else resolve(stream);
    });
  });
}
