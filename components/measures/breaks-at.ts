import { breaksOfMetric } from "@/lib/report/breaks";
import { type MetricKey, metricOf } from "@/lib/report/metrics/metrics";

/** The breaks of a metric inside a span of years. */
export function breaksAt(key: MetricKey, span: readonly number[]) {
  const metric = metricOf(key);
  return metric ? breaksOfMetric(metric, span[0] ?? 0, span.at(-1) ?? 0) : [];
}
