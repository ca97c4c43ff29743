import type { Metadata } from "next";
import { PREVIEW } from "@/components/charts/draw/preview";
import { type Links, linksIn } from "@/lib/params";
import type { Language } from "@/lib/report/cells";
import { canDrawPng } from "@/lib/server/draw-png";
import { siteAddress } from "./site-address";

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

/** The same with the card that is shown beside a link: its picture is that of a figure, whose address is without a site. */
export async function withPreview(metadata: Metadata, language: Language, picture: string): Promise<Metadata> {
  if (!(await canDrawPng())) return metadata;
  const { title, description } = metadata;
  return {
    ...metadata,
    openGraph: {
      type: "website",
      locale: language === "zh" ? "zh_CN" : "en",
      ...(title && { title }),
      ...(description && { description }),
      images: [{ url: `${await siteAddress()}${picture}`, type: "image/png", ...PREVIEW }],
    },
    twitter: { card: "summary_large_image" },
  };
}
