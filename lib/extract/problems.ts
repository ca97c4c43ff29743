/** Files that cannot be read, in words that say what to do. */
import type { Document, Problem } from "@/lib/document";

const MESSAGES = {
  "too-large": {
    zh: "文件过大，没有读取。请只保留年度报告部分后重新上传。",
    en: "The file is too large and was not read. Keep only the annual report and upload it again.",
  },
  empty: {
    zh: "文件是空的，请检查后重新上传。",
    en: "The file is empty. Check it and upload it again.",
  },
  "hidden-tables": {
    zh: "表格在网页的隐藏部分中，已按隐藏内容读取，请与网页核对。",
    en: "The tables stand in a hidden part of the page and were read from there. Compare them with the page.",
  },
  "tables-in-annex": {
    zh: "网页中没有表格，但链接了附件。请下载附件后与网页一起上传。",
    en: "The page has no table, but links to annexed files. Download them and upload them with the page.",
  },
  "tables-in-frame": {
    zh: "网页中没有表格，内容可能在内嵌页面中。请单独打开内嵌页面，保存后上传。",
    en: "The page has no table; its content may be in an embedded page. Open that page by itself, save it and upload it.",
  },
  "tables-in-pictures": {
    zh: "网页中没有表格，表格可能是图片。请把图片与网页一起上传。",
    en: "The page has no table; the tables may be pictures. Upload the pictures with the page.",
  },
} as const satisfies Record<string, Problem["message"]>;

export type Trouble = keyof typeof MESSAGES;

export const problem = (code: Trouble): Problem => ({ code, message: MESSAGES[code] });

/** A document of which nothing could be read. */
export const unreadable = (code: Trouble): Document => ({ blocks: [], metadata: [], problems: [problem(code)], cut: false });
