/** Bytes → the one document shape. What a file is, is told by its content, never by its name. */
import type { Document } from "@/lib/document";
import { LIMITS } from "./limits";
import { unreadable } from "./problems";
import { extractText } from "./text";

/** Any bytes at all end in a document; what cannot be read says so in its problems. */
export async function extract(bytes: Uint8Array, _name: string): Promise<Document> {
  if (bytes.length === 0) return unreadable("empty");
  if (bytes.length > LIMITS.fileBytes) return unreadable("too-large");
  return extractText(bytes);
}
