/** What can be wrong with a PDF, in words that say what to do. */
import type { Problem } from "@/lib/document";
import type { PdfFault } from "./pdf-engine";

export const PDF_FAULTS: Record<PdfFault, Problem> = {
  password: {
    code: "encrypted",
    message: {
      zh: "PDF 设有打开密码，无法读取。请另存为不加密的 PDF 后重新上传。",
      en: "The PDF asks for a password. Save it without encryption and upload it again.",
    },
  },
  unsupported: {
    code: "encrypted",
    message: {
      zh: "PDF 使用了不支持的加密方式。请打印或另存为不加密的 PDF 后重新上传。",
      en: "The PDF is protected in a way that cannot be opened. Print or save it as a plain PDF and upload it again.",
    },
  },
  broken: {
    code: "broken",
    message: {
      zh: "PDF 文件已损坏或不完整，无法打开。请重新下载或从原文件重新导出。",
      en: "The PDF is damaged or incomplete. Download it again or export it anew from the original.",
    },
  },
};

export const PDF_PROBLEMS = {
  empty: {
    code: "empty",
    message: { zh: "PDF 中没有页面。请检查是否选错文件。", en: "The PDF has no pages. Check that it is the right file." },
  },
  page: (page: number): Problem => ({
    code: "broken-page",
    message: {
      zh: `第 ${page} 页已损坏，没有读取。请从原文件重新导出。`,
      en: `Page ${page} is damaged and was not read. Export the file anew from the original.`,
    },
  }),
  long: (pages: number): Problem => ({
    code: "too-large",
    message: {
      zh: `文件过长，只读取了前 ${pages} 页。请只保留年度报告部分后重新上传。`,
      en: `The file is too long; only the first ${pages} pages were read. Keep only the annual report and upload it again.`,
    },
  }),
  picture: (page: number): Problem => ({
    code: "needs-ocr",
    message: {
      zh: `第 ${page} 页是图片（扫描件），没有可读取的文字，而本机未安装文字识别组件。请上传带文字的文件，或安装识别组件后重试。`,
      en: `Page ${page} is a picture without text, and text recognition is not installed here. Upload a file with text, or install it and try again.`,
    },
  }),
  unmapped: (page: number): Problem => ({
    code: "font-without-unicode",
    message: {
      zh: `第 ${page} 页所用字体没有字符编码表，文字只能看不能读，需要文字识别。请从原文件重新导出 PDF，或安装识别组件后重试。`,
      en: `The fonts of page ${page} do not say which characters they draw; the page needs text recognition. Export the PDF anew, or install recognition and try again.`,
    },
  }),
};
