/** The hard failures of a version that nobody has explained or found to be misread. */
import { type ReportKey, readVersion } from "@/lib/db/reports";
import { listVerdicts } from "@/lib/db/verdicts";
import { handle, type PersonVerdict } from "@/lib/report/handling";
import type { Finding } from "@/lib/report/report";
import { severityOf } from "@/lib/report/rules";
import { Refusal } from "./refusal";

/** A number that was certainly wrongly added up or read: of severity E, and open or confirmed. */
export async function openFailures(areaId: string, key: ReportKey, number: number): Promise<readonly Finding[]> {
  const [version, verdicts] = await Promise.all([
    readVersion(areaId, key, number),
    listVerdicts(areaId, { years: [key.year], bodies: [key.bodyId] }),
  ]);
  const own = verdicts.filter(({ scope }) => scope === key.scope);
  return hardAmong(version?.findings ?? [], own);
}

/** Going live with open hard failures needs a reason, which is put down with the move. */
export function checkOverride(open: readonly Finding[], override: string): void {
  if (open.length > 0 && override.length < 2)
    throw new Refusal("ruled", `还有${open.length}处勾稽关系不符，没有人说明过。请先退回单位核对；确需上线的，请写明理由。`, {
      fields: { override: "请写明带着不符之处上线的理由。" },
    });
}

/** Those among findings that nobody has explained or found to be misread. */
export function hardAmong(findings: readonly Finding[], verdicts: readonly PersonVerdict[]): readonly Finding[] {
  return handle(findings, verdicts)
    .filter(
      ({ finding, state }) =>
        finding.verdict === "fail" && severityOf(finding.rule) === "E" && (state === "open" || state === "confirmed"),
    )
    .map(({ finding }) => finding);
}
