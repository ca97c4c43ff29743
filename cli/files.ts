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
import { isFigures, readFigures, reportsFrom } from "@/lib/report/export/read-figures";
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

/** Whatever is wrong with a path becomes a problem of its report. Pipes and devices may never end and are not opened. */
async function reportsOf(path: string, workers: Workers): Promise<readonly Report[]> {
  const document = (one: Document) => [readReport(one)];
  try {
    const entry = await stat(path);
    if (!entry.isFile()) return document(cannotOpen(entry.isDirectory() ? "EISDIR" : "ENOTFILE"));
    if (entry.size > LIMITS.fileBytes) return document(unreadable("too-large"));
    const bytes = await readFile(path);
    const text = new TextDecoder().decode(bytes.subarray(0, SMALL));
    if (isFigures(text)) return ownReports(new TextDecoder().decode(bytes));
    return document(await ((await isSmallText(bytes)) ? extract(bytes, path) : workers.extract(bytes, path)));
  } catch (error) {
    return document(cannotOpen(error instanceof Error && "code" in error ? String(error.code) : ""));
  }
}

/** The long record that this project itself writes holds many reports, just as they were. */
function ownReports(text: string): readonly Report[] {
  try {
    return reportsFrom(readFigures(text));
  } catch (error) {
    return [readReport(notOurs(error instanceof Error ? error.message : String(error)))];
  }
}

function notOurs(detail: string): Document {
  const message = {
    zh: `数据文件（长表）中有一行无法读取：${detail} 请用本系统导出的原文件。`,
    en: `A row of this data file (long record) cannot be read: ${detail} Use the file as it was exported.`,
  };
  return { blocks: [], metadata: [], problems: [{ code: "badRecord", message }], cut: false };
}

async function isSmallText(bytes: Uint8Array): Promise<boolean> {
  const kind = bytes.length > SMALL ? null : await sniff(bytes).catch(() => null);
  return kind === "text";
}

/** Reads ahead as far as there are processors, and gives the reports in order. */
async function* reportsAt(paths: readonly string[]): AsyncGenerator<{ file: string; report: Report }> {
  const workers = new Workers();
  const ahead: Promise<readonly Report[]>[] = [];
  let next = 0;
  for (const file of paths) {
    for (; next < paths.length && ahead.length < availableParallelism(); next += 1) {
      ahead.push(reportsOf(paths[next] ?? file, workers));
    }
    for (const report of (await ahead.shift()) ?? []) yield { file, report };
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
