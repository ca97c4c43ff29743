import type { ReactNode } from "react";
import { Findings } from "@/components/report/findings";
import { Legend } from "@/components/report/legend";
import { Prose } from "@/components/report/prose";
import { Reader } from "@/components/report/reader";
import { pagesAt, shownBlocks } from "@/components/report/source-view";
import { cellView, findingView } from "@/components/report/view";

import { cellsOf } from "@/lib/report/cells";
import type { FormId } from "@/lib/report/form";
import { printedTables } from "@/lib/report/layout";
import type { Finding, Report } from "@/lib/report/report";
import type { SourceBlock, SourcePage } from "@/lib/report/source";
import { suspectsOf } from "@/lib/report/suspect";
import { wordsIn } from "@/lib/words/words";

type Props = {
  form: FormId | null;
  content: Report;
  findings: readonly Finding[];
  blocks: readonly SourceBlock[];
  /** Pages of the original of which there are pictures, and where these are; none for other formats. */
  pages?: readonly SourcePage[];
  picture?: string;
  file: string;
  /** What stands above the findings. */
  children?: ReactNode;
};

/** A report as it was read, side by side with its source, for whoever works on it. */
export function DeskReader({ form, content, findings, blocks, pages = [], picture = "", file, children }: Props) {
  const words = wordsIn("zh");
  const input = form && {
    language: "zh" as const,
    form,
    report: content,
    findings,
    suspects: suspectsOf(findings),
    lines: blocks.flatMap((block) => block.lines),
    pages,
  };
  const cells = input ? Object.fromEntries(cellsOf(input.form).map(({ key }) => [key, cellView(key, input)])) : {};
  return (
    <>
      {form === null && <p className="notice">{words.report.noTables}</p>}
      <Legend language="zh" report={content} />
      <Reader
        tables={form === null ? [] : printedTables(form, "zh")}
        cells={cells}
        findings={findings.map((finding) => findingView(finding, "zh"))}
        source={{ blocks: shownBlocks(blocks), pages: pagesAt(pages, picture), file }}
        terms={[]}
        words={{
          report: words.report,
          source: words.source,
          status: words.status,
          statusMeans: words.statusMeans,
          verdict: words.verdict,
        }}
      >
        {children}
        <Findings language="zh" form={form} report={content} findings={findings} />
        <Prose language="zh" form={form} report={content} terms={[]} />
      </Reader>
    </>
  );
}
