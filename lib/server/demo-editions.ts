/** The rankings of the made-up district: its planted slips confirmed, an edition for each year made and shown. */
import { listEditions } from "@/lib/db/editions";
import { listReports } from "@/lib/db/reports";
import { addVerdict, readHandled } from "@/lib/db/verdicts";
import { FLAWS } from "@/lib/demo/flaws";
import type { Compared } from "@/lib/report/editions/id";
import { severityOf } from "@/lib/report/rules";
import { makeEdition, releaseEdition } from "./make-edition";

const BY = "demo";
const SHOWN_BY = "演示";
/** Of this year a first ranking went public before the slip in it was confirmed: it has a second one, which says what moved. */
const RANKED_TWICE = 2023;

/** Confirms what the hard rules found in reports in which a cell was misprinted on purpose. Does so once. */
async function confirmSlips(areaId: string): Promise<void> {
  const slips = new Set(FLAWS.filter(({ kind }) => kind === "slip").map(({ bodyId, year }) => `${bodyId} ${year}`));
  for (const { handled, ...report } of await readHandled(areaId)) {
    if (!slips.has(`${report.bodyId} ${report.year}`)) continue;
    for (const { finding, verdict } of handled) {
      if (finding.verdict !== "fail" || severityOf(finding.rule) !== "E" || verdict !== null) continue;
      const at = new Date(`${report.year + 1}-03-02T09:30:00+08:00`);
      const confirmed = { note: "与原文逐格核对，表内数字填错。", by: BY, at, replyBy: `${report.year + 1}-03-20` };
      await addVerdict(areaId, { ...report, finding, ...confirmed, state: "confirmed" });
    }
  }
}

/** One edition a year and two of one, public at once; where no report `isNew`, only of years that have none. */
export async function makeDemoEditions(areaId: string, isNew: boolean): Promise<void> {
  const ranked = isNew ? [] : (await listEditions(areaId, { compares: "bodies" })).map(({ year }) => year);
  const years = new Set((await listReports(areaId, { live: true })).map(({ year }) => year));
  const open = [...years].filter((year) => !ranked.includes(year));
  if (open.includes(RANKED_TWICE)) await makeShown(areaId, RANKED_TWICE, "bodies");
  if (open.length > 0) await confirmSlips(areaId);
  for (const year of open) await makeShown(areaId, year, "bodies");
}

/** The same between the areas below one. */
export async function makeAreaEditions(areaId: string, years: readonly number[], isNew: boolean): Promise<void> {
  const ranked = isNew ? [] : (await listEditions(areaId, { compares: "areas" })).map(({ year }) => year);
  for (const year of years) if (!ranked.includes(year)) await makeShown(areaId, year, "areas");
}

async function makeShown(areaId: string, year: number, compares: Compared): Promise<void> {
  const made = await makeEdition(areaId, year, { by: SHOWN_BY, reason: "演示数据，载入时制作", compares });
  if (made.status === "made") await releaseEdition(areaId, made.edition, { by: SHOWN_BY, reason: "演示数据，载入时公开" });
}
