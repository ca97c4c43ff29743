/** 公布前自查: a draft is read and checked in memory; nothing of it is stored or logged. */
import { Workers } from "@/lib/extract/workers";
import { isClean } from "@/lib/report/clean";
import type { Verdict } from "@/lib/report/report";
import { understandDocument } from "./understand";

type Words = { zh: string; en: string };

export type Prechecked = {
  /** Why nothing could be read; null where something was. */
  refused: Words | null;
  clean: boolean;
  title: string;
  findings: readonly { verdict: Verdict; rule: string; message: Words }[];
  problems: readonly Words[];
};

/** Reads the bytes in a process of their own, which forgets them. */
export async function precheck(bytes: Uint8Array): Promise<Prechecked> {
  const workers = new Workers({ processes: 1 });
  const document = await workers.extract(bytes, "draft").finally(() => workers.close());
  const understood = understandDocument(document);
  if ("status" in understood) return { refused: understood.message, clean: false, title: "", findings: [], problems: [] };
  const { report, findings } = understood;
  const asked = findings.filter(({ verdict }) => verdict !== "pass");
  return {
    refused: null,
    clean: isClean(report, findings),
    title: [report.body, report.year === null ? null : `${report.year}年`].filter((part) => part !== null).join(" "),
    findings: asked.map(({ verdict, rule, message }) => ({ verdict, rule, message })),
    problems: report.problems.map(({ message }) => message),
  };
}
