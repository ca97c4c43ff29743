/** What there is not to be judged of a body's outcomes. */
import type { Figures } from "@/lib/report/figure";
import type { FormId } from "@/lib/report/form";
import { evaluate } from "@/lib/report/metrics/evaluate";
import { metricOf } from "@/lib/report/metrics/metrics";
import type { Assessment } from "./assess";

const REQUESTS = metricOf("newRequests");

/**
 * `noCases`: nobody asked, and nobody disputed. `noDecisions`: some did, or it is not known, but nothing was decided on its
 * substance, as where all were told to ask another office. Null where something was.
 */
export function silenceOf(
  { body, outcomes }: Pick<Assessment, "body" | "outcomes">,
  reports: readonly { body: string; form: FormId | null; figures: Figures }[],
): "noCases" | "noDecisions" | null {
  if (outcomes === null || outcomes.decided.of > 0) return null;
  const report = reports.find((one) => one.body === body);
  const requests = REQUESTS && report ? evaluate(REQUESTS, { form: report.form, figures: report.figures }).value : null;
  return requests === 0 && outcomes.handled.of === 0 && outcomes.concluded.of === 0 ? "noCases" : "noDecisions";
}
