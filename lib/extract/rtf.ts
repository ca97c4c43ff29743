/** Rich Text Format, also under the name of a Word file. */
import type { Document } from "@/lib/document";
import { LIMITS } from "./limits";
import { orUnreadable, unreadable } from "./problems";
import { RtfReader } from "./rtf-reader";
import { tokensIn } from "./rtf-tokens";
import { WordTables } from "./word-tables";

/** Cells are placed by `table[2]/tr[5]/td[3]`, as in Word files. */
export async function extractRtf(bytes: Uint8Array): Promise<Document> {
  return bytes.length > LIMITS.markupBytes ? unreadable("too-large") : orUnreadable(() => readRtf(bytes));
}

function readRtf(bytes: Uint8Array): Document {
  const reader = new RtfReader();
  for (const token of tokensIn(bytes)) reader.take(token);
  const isCut = reader.finish();
  const tables = new WordTables();
  for (const paragraph of [...reader.paragraphs.body, ...reader.paragraphs.box]) tables.add(paragraph);
  const blocks = tables.finish();
  const metadata = reader.titles().map(([name, value]) => ({ name, value, place: {} }));
  return { blocks, metadata, problems: tables.budget.problems(), cut: isCut || tables.budget.exceeded };
}
