/** Reports of the made-up district that were handed in as other files than text: five formats in which one meets them. */

/** `scan`: a PDF of nothing but pictures. */
export type OriginalKind = "pdf" | "scan" | "docx" | "xlsx" | "html";

export type Original = { bodyId: string; year: number; kind: OriginalKind };

/** Reports without a flaw. Their files stand beside this one, printed by `bench/originals/main.ts` from the same figures. */
export const ORIGINALS: readonly Original[] = [
  { bodyId: "zhujian", year: 2024, kind: "pdf" },
  { bodyId: "yingji", year: 2024, kind: "scan" },
  { bodyId: "weijian", year: 2024, kind: "docx" },
  { bodyId: "shuili", year: 2024, kind: "xlsx" },
  { bodyId: "wenlv", year: 2024, kind: "html" },
];

export const originalOf = (bodyId: string, year: number): Original | undefined =>
  ORIGINALS.find((one) => one.bodyId === bodyId && one.year === year);

const ENDINGS: Readonly<Record<OriginalKind, string>> = { pdf: "pdf", scan: "pdf", docx: "docx", xlsx: "xlsx", html: "html" };

/** The name of its file, here and in the demo. */
export const originalName = ({ bodyId, year, kind }: Original): string => `${year}/${bodyId}.${ENDINGS[kind]}`;
