/** What is wrong with the reports of the made-up district. All else in them is right. */
import type { CellKey } from "@/lib/report/form";
import type { Applicant, RequestRow } from "./counts";
import { PLANTED, type Planted } from "./planted";

type About = { bodyId: string; year: number };

export type Flaw = Planted | Slip;

type Slip = About &
  (
    | { kind: "missing" }
    /** Published so many days after the legal date. */
    | { kind: "late"; days: number }
    /** One cell is printed with so much more than is right. */
    | { kind: "slip"; cell: CellKey; by: number }
    /** Cells that are zero were left empty: a row, a column, or the whole of table 3. */
    | { kind: "blank"; row?: RequestRow; column?: Applicant }
    /** “/” in the row of government rules, which no district body may make. */
    | { kind: "notApplicable" }
    /** Rules and regulations of its own taken for government rules (规章). */
    | { kind: "rulesMisread"; inForce: number }
    /** On the form that was replaced the year before. */
    | { kind: "oldForm" }
    /** A page break took this column of table 3 out of these rows. */
    | { kind: "lostColumn"; column: Applicant; rows: readonly RequestRow[] }
    /** One request too many carried in; the report itself adds up. */
    | { kind: "carriedInDiffers" }
    /** The district's own report is not the sum of the others in this cell. */
    | { kind: "aggregateDiffers"; cell: CellKey; by: number }
    /** The prose is last year's, but for the figures. */
    | { kind: "copied" }
    /** The prose states so many more new requests than the table. */
    | { kind: "proseDiffers"; by: number }
    /** The prose states this growth of new requests in percent. */
    | { kind: "growthDiffers"; percent: number }
  );

export type FlawOf<K extends Flaw["kind"]> = Extract<Flaw, { kind: K }>;

const missing = (bodyId: string, year: number): Flaw => ({ kind: "missing", bodyId, year });
const late = (bodyId: string, year: number, days: number): Flaw => ({ kind: "late", bodyId, year, days });
const slip = (bodyId: string, year: number, cell: CellKey, by: number): Flaw => ({ kind: "slip", bodyId, year, cell, by });
const blankRow = (bodyId: string, year: number, row: RequestRow): Flaw => ({ kind: "blank", bodyId, year, row });
const blankColumn = (bodyId: string, year: number, column: Applicant): Flaw => ({ kind: "blank", bodyId, year, column });
const notApplicable = (bodyId: string, year: number): Flaw => ({ kind: "notApplicable", bodyId, year });
const copied = (bodyId: string, year: number): Flaw => ({ kind: "copied", bodyId, year });

export const FLAWS: readonly Flaw[] = [
  missing("yunling", 2015),
  missing("lvyou", 2016),
  missing("gaoxin", 2018),
  missing("shuangtang", 2019),
  missing("jinrong", 2020),
  missing("yunling", 2022),
  missing("hebin", 2025),

  late("caizheng", 2014, 6),
  late("shuangtang", 2016, 17),
  late("hebin", 2017, 3),
  late("fagai", 2019, 12),
  late("jiaoyu", 2019, 20),
  late("zhujian", 2019, 9),
  late("shangwu", 2019, 5),
  late("liuxi", 2019, 33),
  late("nanmen", 2019, 4),
  late("chengguan", 2020, 2),
  late("gaoxin", 2021, 41),
  late("yingji", 2022, 1),
  late("shiqiao", 2023, 8),
  late("donghu", 2024, 3),
  late("xingzheng", 2025, 15),
  late("shuangtang", 2025, 26),

  slip("renshe", 2016, "applications.received.count", 1),
  slip("minzheng", 2017, "resources.staff.count", 1),
  slip("fuban", 2019, "disputes.review.total", 1),
  slip("zhujian", 2020, "requests.total.total", 1),
  slip("jiaoyu", 2021, "requests.granted.total", 1),
  slip("gongan", 2022, "requests.new.total", 2),
  slip("minzheng", 2022, "disputes.directSuit.total", 1),
  slip("renshe", 2022, "disputes.reviewedSuit.total", 1),
  slip("ziran", 2023, "requests.carriedOut.individual", 1),
  slip("chengguan", 2023, "requests.unavailableNotHeld.individual", 1),
  slip("nongye", 2024, "disputes.review.total", 1),
  slip("weijian", 2025, "requests.new.enterprise", 1),

  blankRow("tuiyi", 2020, "rejectedPublication"),
  blankRow("shuili", 2020, "deniedSecret"),
  blankRow("shangwu", 2021, "rejectedExcessive"),
  blankRow("liuxi", 2023, "otherUnpaid"),
  blankColumn("shangwu", 2019, "research"),
  blankColumn("sifa", 2022, "nonprofit"),
  blankColumn("nanmen", 2024, "research"),
  { kind: "blank", bodyId: "shiqiao", year: 2021 },

  notApplicable("nanmen", 2020),
  notApplicable("caizheng", 2022),
  notApplicable("jiaotong", 2023),
  notApplicable("gaoxin", 2024),
  notApplicable("gaoxin", 2025),
  { kind: "rulesMisread", bodyId: "liuxi", year: 2024, inForce: 6 },
  { kind: "oldForm", bodyId: "baishi", year: 2021 },
  {
    kind: "lostColumn",
    bodyId: "ziran",
    year: 2020,
    column: "enterprise",
    rows: ["granted", "partial", "deniedSecret", "deniedByLaw", "deniedSecurity", "deniedThirdParty", "deniedInternal"],
  },

  { kind: "carriedInDiffers", bodyId: "ziran", year: 2022 },
  { kind: "aggregateDiffers", bodyId: "zhengfu", year: 2022, cell: "disclosure.penalty.decisions", by: 100 },
  { kind: "aggregateDiffers", bodyId: "zhengfu", year: 2024, cell: "disclosure.licensing.decisions", by: -37 },

  copied("shenji", 2023),
  copied("xingzheng", 2022),
  copied("shuangtang", 2024),
  copied("shuangtang", 2025),
  { kind: "proseDiffers", bodyId: "chengguan", year: 2021, by: 1 },
  { kind: "proseDiffers", bodyId: "shengtai", year: 2022, by: -1 },
  { kind: "growthDiffers", bodyId: "fuban", year: 2024, percent: 62.5 },
  { kind: "growthDiffers", bodyId: "zhujian", year: 2022, percent: 48 },
  ...PLANTED,
];

const nameOf = ({ kind, bodyId, year }: Pick<Flaw, "kind" | "bodyId" | "year">) => `${kind} ${bodyId} ${year}`;
const NAMED: ReadonlyMap<string, Flaw> = new Map(FLAWS.map((flaw) => [nameOf(flaw), flaw]));

/** The one flaw of a kind in a report, where it has one. */
export function flawIn<K extends Flaw["kind"]>(kind: K, bodyId: string, year: number): FlawOf<K> | undefined {
  const flaw = NAMED.get(nameOf({ kind, bodyId, year }));
  return flaw && isOf(flaw, kind) ? flaw : undefined;
}

const isOf = <K extends Flaw["kind"]>(flaw: Flaw, kind: K): flaw is FlawOf<K> => flaw.kind === kind;
