/** A report of the made-up district as the file that was handed in. */
import { readFile } from "node:fs/promises";
import type { DemoReport } from "@/lib/demo/reports";
import type { Document } from "@/lib/document";
import type { IncomingFile } from "./ingest";

const kept = (name: string): Promise<Buffer> => readFile(new URL(`../demo/originals/${name}`, import.meta.url));

export async function demoFile({ file, text, original, submittedAt }: DemoReport): Promise<IncomingFile> {
  const bytes = original ? await kept(file) : Buffer.from(text);
  return { name: file, bytes, submittedAt, ...(original?.kind === "scan" && { reading: await keptReading(file) }) };
}

/** What recognition read from a scan when it was printed, so that loading takes no time for it and works where it is not installed. */
async function keptReading(file: string): Promise<Document> {
  const reading: Document = JSON.parse(await kept(`${file}.json`).then(String)); // written as such beside the scan
  return reading;
}
