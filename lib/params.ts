/** The address of every view, read and written: what a page accepts, and how to link to it. */
import { z } from "zod";
import { BODY_KINDS } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { isCellKey } from "@/lib/report/cells";
import type { CellKey } from "@/lib/report/form";
import { SECTION_KEYS } from "@/lib/report/report";
import { type CompareView, writeCompare } from "./params/compare";
import type { RankingsView } from "./params/rankings";

const LANGUAGES = ["zh", "en"] as const satisfies readonly Language[];
const FIRST_YEAR = 2008;
const LAST_YEAR = 2199;

const Lang = z.enum(LANGUAGES);
const Name = z.string().regex(/^[\w-]{1,64}$/);
const Year = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .refine((year) => year >= FIRST_YEAR && year <= LAST_YEAR);

/** A search parameter that is unknown, repeated or malformed is as if it were not there. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const Cell = z.string().refine(isCellKey);

export const SiteView = z.object({ lang: Lang });
export const OverviewView = z.object({ lang: Lang, area: Name, year: optional(Year) });
/** A year body by body; `sort`: the column that puts them in order, `body` for their names. */
export const YearTableView = OverviewView.extend({ sort: optional(Name) });
export type YearTableAddress = Partial<Pick<z.output<typeof YearTableView>, "year" | "sort">>;
export const AreaView = z.object({ lang: Lang, area: Name });
export const EmbedView = z.object({ lang: Lang, area: Name, figure: Name });
const On = z.literal("1").transform(() => true);
/** `joined`: together with whoever it was merged with or split from (可比口径). */
export const BodyView = z.object({ lang: Lang, area: Name, body: Name, joined: optional(On) });
const Count = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number);
/** What is looked for; longer texts are cut, and signs that nobody can see are left out. */
const Words = z.string().transform((text) =>
  text
    .slice(0, 100)
    .replace(/\p{Cc}+/gu, " ")
    .trim(),
);
/** `q`: areas by name. */
export const HomeView = z.object({ lang: Lang, q: optional(Words) });

/** `version`: the permanent address of one; without it the one on display. `q`: words to be marked. */
export const ReportView = z.object({
  lang: Lang,
  area: Name,
  body: Name,
  year: Year,
  cell: optional(Cell),
  version: optional(Count),
  q: optional(Words),
});
/** `page` counts from 1. */
export const SearchView = z.object({
  lang: Lang,
  area: Name,
  q: optional(Words),
  year: optional(Year),
  body: optional(Name),
  kind: optional(z.enum(BODY_KINDS)),
  section: optional(z.enum(SECTION_KEYS)),
  page: optional(Count),
});
export type SearchAddress = Partial<Pick<z.output<typeof SearchView>, "q" | "year" | "body" | "kind" | "section" | "page">>;
export const ProblemsView = z.object({
  lang: Lang,
  area: Name,
  body: optional(Name),
  year: optional(Year),
  cell: optional(Cell),
});
type ProblemsAddress = Partial<Pick<z.output<typeof ProblemsView>, "body" | "year" | "cell">>;
/** The check of a draft without an account, in an area that lets everybody. */
export const CheckView = z.object({ lang: Lang, area: optional(Name) });
export const PictureView = z
  .object({ area: Name, body: Name, year: Year, version: Count, file: Count, page: Count })
  .transform(({ area, body, ...rest }) => ({ areaId: area, bodyId: body, ...rest }));

/** Where to go after signing in: a page of the desk or the monitor, never of another site. */
const DESK = /^\/(desk|monitor)(\/[\w-]+)*(\?[\w=&.%-]*)?$/;
export const DeskLoginView = z.object({ to: z.string().regex(DESK).catch("/desk") });
/** A list of one area, where the viewer has several. */
export const DeskAreaView = z.object({ area: optional(Name), year: optional(Year) });
/** A body of such an area. */
export const DeskBodyView = DeskAreaView.extend({ body: optional(Name) });
const DayOf = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A search of the audit log. */
export const DeskAuditView = z.object({
  area: optional(Name),
  text: optional(Words.refine((text) => text !== "")),
  from: optional(DayOf),
  until: optional(DayOf),
  before: optional(z.coerce.number().int().min(1)),
});

type Query = Readonly<Record<string, string | number | undefined>>;

function address(language: Language, path: readonly (string | number)[], query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  // A comma needs no escape, and lists are easier to read with it.
  const search = new URLSearchParams(given).toString().replaceAll("%2C", ",");
  const parts = [...(language === "en" ? ["en"] : []), ...path.map((part) => encodeURIComponent(part))];
  return `/${parts.join("/")}${search && `?${search}`}`;
}

type ReportAddress = { cell?: CellKey | undefined; version?: number | undefined; q?: string | undefined };

/** The picture of a page, the same in every language. */
export const pictureHref = (area: string, body: string, year: number, version: number, file: number, page: number): string =>
  `/api/pictures/${area}/${body}/${year}/${version}/${file}/${page}`;

/** Links in a language: Chinese at the plain address, English under /en. Values left out stay out of the address. */
export const linksIn = (language: Language) => ({
  home: (view: { q?: string | undefined } = {}) => address(language, [], view),
  form: () => address(language, ["form"]),
  rules: () => address(language, ["rules"]),
  glossary: () => address(language, ["glossary"]),
  methodology: () => address(language, ["methodology"]),
  accessibility: () => address(language, ["accessibility"]),
  area: (area: string, view: { year?: number | undefined } = {}) => address(language, [area], view),
  bodies: (area: string) => address(language, [area, "bodies"]),
  data: (area: string) => address(language, [area, "data"]),
  corrections: (area: string) => address(language, [area, "corrections"]),
  /** What was said of numbers; with a report, and a cell of it, the form to say it. */
  problems: (area: string, view: ProblemsAddress = {}) => address(language, [area, "problems"], view),
  check: (area?: string) => address(language, ["check"], { area }),
  search: (area: string, view: SearchAddress = {}) => address(language, [area, "search"], view),
  body: (area: string, body: string, view: { joined?: boolean | undefined } = {}) =>
    address(language, [area, "bodies", body], { joined: view.joined ? 1 : undefined }),
  outcomes: (area: string, view: YearTableAddress = {}) => address(language, [area, "outcomes"], view),
  disputes: (area: string, view: YearTableAddress = {}) => address(language, [area, "disputes"], view),
  /** A file of a figure: `outcomes.csv`; of one body's where it is given. */
  figureFile: (area: string, file: string, query: Query = {}) => address(language, [area, "figures", file], query),
  embed: (area: string, figure: string, query: Query = {}) => address(language, ["embed", area, figure], query),
  compare: (area: string, view: Partial<CompareView> = {}) => address(language, [area, "compare"], writeCompare(view)),
  rankings: (area: string, view: RankingsView = {}) => address(language, [area, "rankings"], view),
  why: (area: string, body: string, view: Pick<RankingsView, "of" | "year" | "edition"> = {}) =>
    address(language, [area, "rankings", body], view),
  weights: (area: string, view: Query = {}) => address(language, [area, "rankings", "weights"], view),
  method: (area: string, view: Pick<RankingsView, "of" | "year" | "edition"> = {}) =>
    address(language, [area, "rankings", "method"], view),
  editionFile: (area: string, edition: string, file: string, query: Query = {}) =>
    address(language, [area, "rankings", "editions", edition, file], query),
  report: (area: string, body: string, year: number, view: ReportAddress = {}) =>
    address(language, [area, "reports", body, year], view),
});

export type Links = ReturnType<typeof linksIn>;
