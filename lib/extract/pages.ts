/** A file that has pages, before they are laid out: pages of several files may still become one document. */
import type { Document, PageSize, Problem } from "@/lib/document";
import { layOutPages } from "./layout";
import type { Page } from "./layout-page";

export type Paged = { pages: Page[]; problems: Problem[]; cut: boolean };

const hundredth = (n: number): number => Math.round(n * 100) / 100;

const sizeOf = ({ number, sheet, ...read }: Page): PageSize => {
  const { width, height } = sheet ?? read;
  return { page: number, width: hundredth(width), height: hundredth(height) };
};

export const documentOf = ({ pages, problems, cut }: Paged): Document => ({
  ...layOutPages(pages),
  ...(pages.length > 0 && { pages: pages.map(sizeOf) }),
  problems,
  cut,
});
