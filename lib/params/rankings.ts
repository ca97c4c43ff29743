/** The addresses of rankings: which edition, which group, in which order, under which weights. */
import { z } from "zod";
import { editionFrom } from "@/lib/report/editions/id";

/** Columns by which a table can be put in order; places stand first. */
export const SORTS = ["place", "name", "timeliness", "completeness", "consistency", "openness", "correction"] as const;
export type Sort = (typeof SORTS)[number];

/** What is left out stands for the newest public edition, all groups, in the order of places. */
export type RankingsView = {
  /** The areas below this one instead of its own bodies. */
  of?: "areas" | undefined;
  year?: number | undefined;
  edition?: string | undefined;
  group?: string | undefined;
  sort?: Sort | undefined;
};

const Year = z
  .string()
  .regex(/^20\d{2}$/)
  .transform(Number);
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const FIELDS = {
  of: optional(z.literal("areas")),
  year: optional(Year),
  edition: optional(z.string().refine((name) => editionFrom(name) !== null)),
  group: optional(z.string().regex(/^[a-z]{1,20}$/)),
  sort: optional(z.enum(SORTS)),
};

const Place = { lang: z.enum(["zh", "en"]), area: z.string().regex(/^[\w-]{1,64}$/) };

export const RankingsAddress = z.object({ ...Place, ...FIELDS });
export const WhyAddress = z.object({
  ...Place,
  body: z.string().regex(/^[\w-]{1,64}$/),
  of: FIELDS.of,
  year: FIELDS.year,
  edition: FIELDS.edition,
});
export const EditionAddress = z.object({
  ...Place,
  edition: z.string().refine((name) => editionFrom(name) !== null),
  file: z.union([
    z.enum(["table", "rows", "result", "picture", "card"]),
    z.templateLiteral([z.enum(["places", "funnel", "movement"]), "-", z.enum(["table", "workbook", "picture"])]),
  ]),
  group: FIELDS.group,
});
