/** Which versions of a report the public has seen, and from when. */
import { listReportDisplays } from "@/lib/db/displays";
import type { ReportKey } from "@/lib/db/reports";

/** `until` is when the next one came in its place, null for the one on display. */
export type ShownVersion = { number: number; from: Date; until: Date | null };

/** Oldest first; none where the report is not on display now: what was taken down is not shown again by its version. */
export async function shownVersions(areaId: string, key: ReportKey): Promise<readonly ShownVersion[]> {
  const displays = await listReportDisplays(areaId, key);
  if ((displays.at(-1)?.version ?? null) === null) return [];
  const changes = displays.filter(({ version }, index) => version !== displays[index - 1]?.version);
  const shown = new Map<number, ShownVersion>();
  changes.forEach(({ version, shownAt }, index) => {
    if (version === null) return;
    const until = changes[index + 1]?.shownAt ?? null;
    shown.set(version, { number: version, from: shown.get(version)?.from ?? shownAt, until });
  });
  return [...shown.values()].sort((a, b) => a.number - b.number);
}
