/** The files that somebody drops, picks or pastes; folders are gone through. */

/** What a desktop leaves in folders, and the shadow of a document that is open in an editor. */
const isNoise = (name: string): boolean => /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name);

const readEntries = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

async function filesBelow(entry: FileSystemEntry): Promise<File[]> {
  if (isNoise(entry.name)) return [];
  // The two kinds of entry that there are, told apart by their own flag.
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  // A reader hands over a hundred entries at a time.
  for (let some = await readEntries(reader); some.length > 0; some = await readEntries(reader))
    for (const one of some) files.push(...(await filesBelow(one)));
  return files;
}

/** Must be called while the event is handled: what it carries is gone afterwards. */
export async function filesIn(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].flatMap((item) => (item.kind === "file" ? [item.webkitGetAsEntry()] : []));
  const plain = [...data.files];
  if (entries.every((entry) => entry === null)) return plain;
  return (await Promise.all(entries.map((entry) => (entry ? filesBelow(entry) : [])))).flat();
}

export const withoutNoise = (files: Iterable<File>): File[] => [...files].filter(({ name }) => !isNoise(name));
