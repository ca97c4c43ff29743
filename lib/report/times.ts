/**
 * The three times of a report, kept apart: 报送时间 (handed in to the office), 公布时间 and 公布链接 (put on the body's own
 * website: what 条例 Art. 49 asks for), 上线展示 (shown by this system).
 */

/** What shows that a report was published then and there: the page itself, a file that was kept of it, or an archive's copy. */
export const EVIDENCE_KINDS = ["page", "file", "archive"] as const;
export type Evidence = {
  kind: (typeof EVIDENCE_KINDS)[number];
  /** The address of the page or of the archive's copy, or the name of the file. */
  reference: string;
  /** Of the file, where one is kept. */
  sha256?: string;
};

export const EVIDENCE_NAMES: Record<Evidence["kind"], string> = { page: "网页", file: "留存文件", archive: "网页存档" };

export type Publication = { publishedOn: string | null; publishedUrl: string | null; evidence: Evidence | null };
