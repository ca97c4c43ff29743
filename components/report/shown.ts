import { formatCell } from "@/lib/format";
import type { Reading, Status } from "@/lib/report/report";

/** What stands where no number does. */
export const SIGNS: Partial<Record<Status, string>> = { blank: "□", notApplicable: "/", lost: "", unreadable: "?", absent: "" };

/** Longer than this, the printed text would break the table: its number is shown instead. */
const SHOWN_UP_TO = 12;

/** What stands in the table for a cell that was read. */
export function shownAs({ status, raw, value }: Pick<Reading, "status" | "raw" | "value">): string {
  const sign = SIGNS[status];
  if (sign !== undefined) return status === "notApplicable" ? (raw ?? sign) : sign;
  if (status === "implied" || raw === null || raw.length > SHOWN_UP_TO) return formatCell(value);
  return raw;
}
