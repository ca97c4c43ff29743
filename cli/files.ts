/** From the paths of a command line to answers, one JSON object on each line, in the order of the paths. */
import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { Document, Problem } from "@/lib/document";
import { extract } from "@/lib/extract/extract";
import { LIMITS } from "@/lib/extract/limits";
import { unreadable } from "@/lib/extract/problems";
import { sniff } from "@/lib/extract/sniff";
import { Workers } from "@/lib/extract/workers";
import { readReport } from "@/lib/report/read";
import type { Report } from "@/lib/report/report";

/** Plain text of this size is read at once, without starting a process for it. */
const SMALL = 2 ** 20;

const CANNOT_OPEN = {
  ENOENT: { zh: "没有这个文件，请检查路径。", en: "There is no such file. Check the path." },
  EISDIR: { zh: "这是文件夹，请给出其中的文件。", en: "This is a folder. Name the files in it." },
  EACCES: { zh: "没有读取这个文件的权限。", en: "You may not read this file." },
  ENOTFILE: { zh: "这不是普通文件，没有读取。", en: "This is not an ordinary file and was not read." },
} as const;
const ELSE = { zh: "文件无法打开。", en: "The file cannot be opened." };

function cannotOpen(code: string): Document {
  const message = Object.entries(CANNOT_OPEN).find(([known]) => known === code)?.[1] ?? ELSE;
  const problem: Problem = { code: "cannotOpen", message };
  return { blocks: [], metadata: [], problems: [problem], cut: false };
}

/** Whatever is wrong with a path becomes a problem of its document. Pipes and devices may never end and are not opened. */
async function documentAt(path: string, workers: Workers): Promise<Document> {
  try {
    const entry = await stat(path);
    if (!entry.isFile()) return cannotOpen(entry.isDirectory() ? "EISDIR" : "ENOTFILE");
    if (entry.size > LIMITS.fileBytes) return unreadable("too-large");
    const bytes = await readFile(path);
    return await ((await isSmallText(bytes)) ? extract(bytes, path) : workers.extract(bytes, path));
  } catch (error) {
    return cannotOpen(error instanceof Error && "code" in error ? String(error.code) : "");
  }
}

async function isSmallText(bytes: Uint8Array): Promise<boolean> {
  const kind = bytes.length > SMALL ? null : await sniff(bytes).catch(() => null);
  return kind === "text";
}

/** Reads ahead as far as there are processors, and gives the reports in order. */
async function* reportsAt(paths: readonly string[]): AsyncGenerator<{ file: string; report: Report }> {
  const workers = new Workers();
  const ahead: Promise<Document>[] = [];
  let next = 0;
  for (const file of paths) {
    for (; next < paths.length && ahead.length < availableParallelism(); next += 1) {
      ahead.push(documentAt(paths[next] ?? file, workers));
    }
    const document = await ahead.shift();
    if (document) yield { file, report: readReport(document) };
  }
  workers.close();
}

/** Prints the lines of every report. A reader that closes early (head) ends the command without a complaint. */
export async function printLines(paths: readonly string[], linesOf: (report: Report) => readonly object[]): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  for await (const { file, report } of reportsAt(paths)) {
    for (const line of linesOf(report)) {
      if (!process.stdout.write(`${JSON.stringify({ file, ...line })}\n`)) await once(process.stdout, "drain");
    }
  }
}
