/** A file that has pages, before they are laid out: pages of several files may still become one document. */
import type { Document, Problem } from "@/lib/document";
import { layOutPages } from "./layout";
import type { Page } from "./layout-page";

export type Paged = { pages: Page[]; problems: Problem[]; cut: boolean };

export const documentOf = ({ pages, problems, cut }: Paged): Document => ({ ...layOutPages(pages), problems, cut });
