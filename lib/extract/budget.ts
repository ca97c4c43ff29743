/** What one document may cost: spent as it is read; once it is used up the rest of the document is left out. */
import type { Problem } from "@/lib/document";
import { LIMITS } from "./limits";

export class Budget {
  private left: number = LIMITS.cells;

  /** False when there is no more; from then on nothing is granted. */
  spend(cells: number): boolean {
    this.left -= cells;
    return this.left >= 0;
  }

  /** Ends in a problem where something had to be left out. */
  problems(): Problem[] {
    return this.left >= 0 ? [] : [TOO_LARGE];
  }

  get exceeded(): boolean {
    return this.left < 0;
  }
}

const TOO_LARGE: Problem = {
  code: "too-large",
  message: {
    zh: "文件中的表格过大，后面的内容没有读取。请只保留年度报告部分后重新上传。",
    en: "The tables in this file are too large, and what follows was not read. Keep only the annual report and upload it again.",
  },
};
