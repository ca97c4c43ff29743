/** Addresses of the office's pages: which year, and which findings. */
import { z } from "zod";
import { HANDLINGS } from "@/lib/report/handling";

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

export const MonitorView = z.object({
  area: optional(z.string().max(12)),
  year: optional(z.coerce.number().int().min(2008).max(2100)),
});

/** With the body whose own checks are shown. */
export const PublicationView = MonitorView.extend({ body: optional(z.string().max(64)) });

/** `doubts`: what asks for something (不符, 需说明); `all`: also notes and what cannot be judged. */
export const FindingsView = MonitorView.extend({
  body: optional(z.string().max(64)),
  rule: optional(z.string().max(16)),
  severity: optional(z.enum(["E", "W", "I"])),
  state: z.enum([...HANDLINGS, "any"]).catch("open"),
  show: z.enum(["doubts", "all"]).catch("doubts"),
});
export type FindingsView = z.output<typeof FindingsView>;

/** The address of a selection of findings; what is as it starts is left out. */
export function findingsHref(view: Partial<FindingsView>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(view))
    if (value !== undefined && !(name === "state" && value === "open") && !(name === "show" && value === "doubts"))
      query.set(name, String(value));
  const text = query.toString();
  return `/monitor/findings${text && `?${text}`}`;
}

export const monitorHref = (area: string, year: number): string => `/monitor?area=${area}&year=${year}`;

export const publicationHref = (area: string, year: number, body?: string): string =>
  `/monitor/publication?area=${area}&year=${year}${body === undefined ? "" : `&body=${body}`}`;

export const AGGREGATE_PARTS = ["tables", "prose", "check", "make"] as const;
export type AggregatePart = (typeof AGGREGATE_PARTS)[number];

/** One step of the workbench, and the cell whose sources are shown. */
export const AggregateView = MonitorView.extend({
  part: z.enum(AGGREGATE_PARTS).catch("tables"),
  cell: optional(z.string().max(64)),
});

export const aggregateHref = (area: string, year: number, part: AggregatePart = "tables", cell?: string): string =>
  `/monitor/aggregate?area=${area}&year=${year}${part === "tables" ? "" : `&part=${part}`}${cell === undefined ? "" : `&cell=${cell}`}`;
