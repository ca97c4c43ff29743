/** Files that cannot be read, and parts that were not, in words that say what to do. */
import type { Document, Problem } from "@/lib/document";

const MESSAGES = {
  empty: {
    zh: "文件是空的，请检查后重新上传。",
    en: "The file is empty. Check it and upload it again.",
  },
  "too-large": {
    zh: "文件过大，没有读取。请只保留年度报告部分后重新上传。",
    en: "The file is too large and was not read. Keep only the annual report and upload it again.",
  },
  "too-slow": {
    zh: "读取时间过长，已中止。请只保留年度报告部分，另存后重新上传。",
    en: "Reading took too long and was stopped. Keep only the annual report, save it and upload it again.",
  },
  "too-heavy": {
    zh: "读取所需内存过多，已中止。请只保留年度报告部分，另存后重新上传。",
    en: "Reading needed too much memory and was stopped. Keep only the annual report, save it and upload it again.",
  },
  "reader-died": {
    zh: "读取程序意外中止，文件可能已损坏。请用原软件打开确认，另存后重新上传。",
    en: "Reading broke off; the file may be damaged. Open it in the program that made it, save it anew and upload it again.",
  },
  damaged: {
    zh: "文件已损坏或不完整。请用原软件打开确认，另存后重新上传。",
    en: "The file is damaged or incomplete. Open it in the program that made it, save it anew and upload it again.",
  },
  encrypted: {
    zh: "文件设有密码。请取消密码保护，另存后重新上传。",
    en: "The file is protected by a password. Remove the protection, save it and upload it again.",
  },
  "old-word": {
    zh: "文件是 Word 6.0/95 格式。请用 Word 或 WPS 打开，另存为 .docx 后重新上传。",
    en: "The file is in the format of Word 6.0/95. Open it in Word or WPS, save it as .docx and upload it again.",
  },
  "old-excel": {
    zh: "文件是 Excel 5.0/95 格式。请用 Excel 或 WPS 打开，另存为 .xlsx 后重新上传。",
    en: "The file is in the format of Excel 5.0/95. Open it in Excel or WPS, save it as .xlsx and upload it again.",
  },
  unsupported: {
    zh: "不支持这种文件格式。请另存为 Word、Excel、PDF、OFD 或网页后重新上传。",
    en: "This kind of file is not supported. Save it as Word, Excel, PDF, OFD or a web page and upload it again.",
  },
  ceb: {
    zh: "CEB 文件无法读取。请用方正阅读器打印为 PDF，或上传原 Word 文件。",
    en: "CEB files cannot be read. Print it to PDF from Apabi Reader, or upload the Word file it was made from.",
  },
  "other-archive": {
    zh: "只能打开 ZIP 压缩包。请解压后重新压缩为 ZIP 上传。",
    en: "Only ZIP archives can be opened. Unpack the file, pack it as ZIP and upload it again.",
  },
  archive: {
    zh: "文件是压缩包，请作为一批文件上传，或先解压。",
    en: "The file is an archive. Upload it as a batch, or unpack it first.",
  },
  "archive-too-large": {
    zh: "压缩包内文件过多或总量过大，没有读取。请分成几个压缩包上传。",
    en: "The archive holds too many or too large files and was not read. Split it into several archives.",
  },
  "unsafe-name": {
    zh: "压缩包内的文件名指向压缩包之外，没有读取。请重新压缩后上传。",
    en: "The name of the file leads out of the archive, so it was not read. Pack the files anew and upload the archive again.",
  },
  "same-name": {
    zh: "压缩包内有几个同名文件，不能确定以哪个为准，没有读取。请改名或只留一个，重新压缩后上传。",
    en: "The archive holds several files of this name, so none of them was read. Rename them or keep one, and pack the files anew.",
  },
  link: {
    zh: "压缩包内只有指向这个文件的链接，没有文件本身。请放入文件后重新压缩上传。",
    en: "The archive holds only a link to this file. Put the file itself in and pack the archive anew.",
  },
  "archive-bomb": {
    zh: "压缩包结构异常（解压后异常膨胀），没有读取。请重新压缩后上传。",
    en: "The archive is malformed (it would swell abnormally) and was not read. Pack the files anew and upload it again.",
  },
  "not-text": {
    zh: "无法识别这个文件：它不是文本，也不是支持的格式。请上传网页、Word、PDF、Excel 或文本格式的年度报告。",
    en: "This file is neither text nor a format that can be read. Upload the report as a web page, Word, PDF, Excel or text file.",
  },
  "damaged-text": {
    zh: "文本中有无法识别的字符，相关内容可能缺失。请用原文件重新上传。",
    en: "Some characters of the text could not be read, so something may be missing. Upload the original file.",
  },
  "hidden-sheets": {
    zh: "隐藏的工作表没有读取。如需读取，请取消隐藏并保存后重新上传。",
    en: "Hidden sheets were not read. If they belong to the report, unhide them, save the file and upload it again.",
  },
  "hidden-rows": {
    zh: "隐藏的行或列没有读取。如需读取，请取消隐藏并保存后重新上传。",
    en: "Hidden rows or columns were not read. If they belong to the report, unhide them, save the file and upload it again.",
  },
  "hidden-tables": {
    zh: "表格在网页的隐藏部分中，已按隐藏内容读取，请与网页核对。",
    en: "The tables stand in a hidden part of the page and were read from there. Compare them with the page.",
  },
  "other-picture": {
    zh: "不支持这种图片格式（如手机的 HEIC）。请另存为 JPG 或 PNG 后重新上传。",
    en: "This kind of picture (such as HEIC of telephones) is not supported. Save it as JPG or PNG and upload it again.",
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

/** Ends the reading of a file at any depth; `orUnreadable` turns it into the file's problem. */
export class Unreadable extends Error {
  constructor(readonly code: Trouble) {
    super(code);
  }
}

export async function orUnreadable(read: () => Document | Promise<Document>): Promise<Document> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(error.code);
    throw error;
  }
}
