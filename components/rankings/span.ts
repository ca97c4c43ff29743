import type { Interval } from "@/lib/report/stats";
import { fill } from "@/lib/words/fill";

/** The places of an interval in words; a single place is named once. */
export const spanOf = ([low, high]: Interval, words: { span: string; spanOne: string }): string =>
  fill(low === high ? words.spanOne : words.span, { low, high });
