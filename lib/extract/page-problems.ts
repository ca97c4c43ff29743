/** What can be wrong with a page, in words that say what to do. */
import type { Problem } from "@/lib/document";

export const PAGE_PROBLEMS = {
  damaged: (page: number): Problem => ({
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
  unrecognised: (page: number): Problem => ({
    code: "scan-too-long",
    message: {
      zh: `扫描件页数过多或识别过慢，第 ${page} 页起没有读取。请只保留年度报告部分后重新上传。`,
      en: `The scan has too many pages or takes too long; from page ${page} on it was not read. Keep only the annual report.`,
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
