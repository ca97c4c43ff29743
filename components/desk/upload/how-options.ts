import { upload as words } from "@/lib/words/zh/upload";

/** How a file may become a report: as a draft, or at once on display by who may publish. */
export const howOptions = (mayShow: boolean) => [
  { value: "draft", label: words.howDraft },
  ...(mayShow ? [{ value: "bringIn", label: words.howBringIn }] : []),
];
