/** Binary Word files, also those of WPS, which writes the same format under `.wps`. */
import type { Document } from "@/lib/document";
import { readParagraphs } from "./doc-paragraphs";
import { orUnreadable } from "./problems";
import { WordTables } from "./word-tables";

/** Cells are placed by `table[2]/tr[5]/td[3]`, as in newer Word files. */
export const extractDoc = (bytes: Uint8Array): Promise<Document> => orUnreadable(() => readDoc(bytes));

function readDoc(bytes: Uint8Array): Document {
  const stories = readParagraphs(bytes);
  const tables = new WordTables();
  for (const paragraph of [...stories.body, ...stories.boxes]) tables.add(paragraph);
  const header = stories.headers.flatMap(({ text }) => text || []).join("\n");
  const metadata = header ? [{ name: "header", value: header, place: {} }] : [];
  return { blocks: tables.finish(), metadata, problems: tables.budget.problems(), cut: tables.budget.exceeded };
}
