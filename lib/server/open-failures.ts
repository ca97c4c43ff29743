/** The hard failures of a version that nobody has explained or found to be misread. */
import { type ReportKey, readVersion } from "@/lib/db/reports";
import { listVerdicts } from "@/lib/db/verdicts";
import { handle } from "@/lib/report/handling";
import type { Finding } from "@/lib/report/report";
import { severityOf } from "@/lib/report/rules";

/** A number that was certainly wrongly added up or read: of severity E, and open or confirmed. */
export async function openFailures(areaId: string, key: ReportKey, number: number): Promise<readonly Finding[]> {
  const [version, verdicts] = await Promise.all([
    readVersion(areaId, key, number),
    listVerdicts(areaId, { years: [key.year], bodies: [key.bodyId] }),
  ]);
  const own = verdicts.filter(({ scope }) => scope === key.scope);
  return handle(version?.findings ?? [], own)
    .filter(
      ({ finding, state }) =>
        finding.verdict === "fail" && severityOf(finding.rule) === "E" && (state === "open" || state === "confirmed"),
    )
    .map(({ finding }) => finding);
}
