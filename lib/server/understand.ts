/** From the bytes of a file to what it says, whose report it is, and what the rules find in it. */

import { today } from "@/lib/clock";
import { readLineage } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import type { Document } from "@/lib/document";
import { checkReport } from "@/lib/report/check";
import { maskDocument } from "@/lib/report/mask";
import { type Roster, rosterOf } from "@/lib/report/match-body";
import { readReport } from "@/lib/report/read";
import type { Finding, Report } from "@/lib/report/report";
import { type Refusal, unreadable } from "./refusals";

/** What was read from a file, and what the rules say of it. */
export type Read = { document: Document; report: Report; findings: readonly Finding[] };

export const thisYear = () => Number(today().slice(0, 4));

/** The bodies of an area, ready for matching. Throws where the area is not there. */
export async function readRoster(areaId: string): Promise<Roster> {
  const [lineage, bodies] = await Promise.all([readLineage(areaId), listBodies(areaId)]);
  if (lineage.length === 0) throw new Error(`There is no area ${areaId}.`);
  return rosterOf(
    bodies,
    lineage.map(({ name }) => name),
  );
}

/**
 * What a document says; a refusal where nothing could be read. Masked before anything else sees it, so that no section, claim or
 * cell can carry a personal name or number on.
 */
export function understandDocument(unmasked: Document): Read | Refusal {
  const document = maskDocument(unmasked);
  const [problem] = document.problems;
  if (document.blocks.length === 0 && problem) return unreadable(problem.message);
  const report = readReport(document);
  return { document, report, findings: checkReport(report) };
}
