import type { Metadata } from "next";
import { type Links, linksIn } from "@/lib/params";
import type { Language } from "@/lib/report/cells";

/** Title, description and the address of the same view in both languages. */
export const metadataOf = (
  language: Language,
  title: string,
  here: (links: Links) => string,
  description?: string,
): Metadata => ({
  title,
  ...(description !== undefined && { description }),
  alternates: { canonical: here(linksIn(language)), languages: { "zh-CN": here(linksIn("zh")), en: here(linksIn("en")) } },
});
