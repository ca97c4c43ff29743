/** The documents of the made-up district, and the truth about each. */
import type { Body, Day, Scope } from "@/lib/report/body";
import { nameAs, scopeOf } from "@/lib/report/body";
import { numberOf } from "@/lib/report/figure";
import type { CellKey, FormId } from "@/lib/report/form";
import { type PrintedReport, printText, type TextShape } from "@/lib/report/print";
import { BODIES } from "./area";
import { scheduleOf } from "./calendar";
import { formPrinted, lostCells, type PrintedCell, printCells } from "./cells";
import { type Chance, chanceOf } from "./chance";
import { FLAWS, type Flaw, flawIn } from "./flaws";
import { type Facts, history } from "./history";
import { type Original, originalName, originalOf } from "./originals";
import { NOTICE } from "./phrases";
import { tell, titleOf } from "./prose";

export type DemoReport = {
  bodyId: string;
  year: number;
  scope: Scope;
  form: FormId;
  /** The legal date. */
  dueOn: Day;
  submittedAt: Date;
  publishedOn: Day;
  cells: readonly PrintedCell[];
  flaws: readonly Flaw[];
  /** The document: its name, what it prints, how its tables were flattened, and its text. */
  file: string;
  printed: PrintedReport;
  shape: TextShape;
  text: string;
  /** Handed in as another file than that text. */
  original: Original | null;
};

/** Shapes in which an empty cell can be told from one that is not there. */
const EXACT: readonly [TextShape, ...TextShape[]] = ["tabs", "markdown", "barsPadded"];
const ANY: readonly [TextShape, ...TextShape[]] = [
  "tabs",
  "tabs",
  "markdown",
  "bars",
  "barsLeft",
  "barsFramed",
  "barFlow",
  "lines",
  "linesTight",
];

function shapeOf(bodyId: string, year: number, chance: Chance): TextShape {
  if (lostCells(bodyId, year).length > 0) return "tabs";
  return flawIn("blank", bodyId, year) ? chance.pick(EXACT) : chance.pick(ANY);
}

/** Last year's new requests, where both years have a report of the body whose figures are right. */
function newRequestsBefore(cells: ReadonlyMap<string, readonly PrintedCell[]>, bodyId: string, year: number): number | null {
  const before = cells.get(`${bodyId} ${year - 1}`)?.find(({ key }) => key === "requests.new.total");
  const isOff = [year - 1, year].some(
    (one) => flawIn("slip", bodyId, one) || flawIn("missing", bodyId, one) || flawIn("oldForm", bodyId, one),
  );
  return before === undefined || isOff ? null : before.right;
}

/** Stands for a cell that the break between two pages took away, with the column that it was in. */
const TAKEN = "⌫";

/** The rows between two breaks, one column short. */
const breakPage = (text: string): string =>
  text.replace(new RegExp(`(?:^.*${TAKEN}.*\n)+`, "m"), (rows) => `\n${rows.replaceAll(`\t${TAKEN}`, "")}\n`);

const inWords = (day: Day): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");

function compose(body: Body, facts: Facts, cells: readonly PrintedCell[], before: number | null, chance: Chance): PrintedReport {
  const { year, posts } = facts;
  const form = formPrinted(body.id, year);
  const { publishedOn, signedOn } = scheduleOf(body, year);
  // Drawn in any case, so that a flaw moves no other draw.
  const isShown = chance.happens(0.6) || flawIn("dated", body.id, year) !== undefined;
  const index = new Map(cells.map((cell) => [cell.key, cell]));
  const count = (key: CellKey) => numberOf(index.get(key)?.figure) ?? index.get(key)?.right ?? 0;
  return {
    form,
    title: titleOf(body, year, chance),
    head: [NOTICE, ...(isShown ? [`发布日期：${publishedOn}`] : [])],
    sections: tell({ body, year, form, posts, count, before }),
    cells: Object.fromEntries(cells.map(({ key, text, figure }) => [key, figure === "lost" ? TAKEN : text])),
    signature: [nameAs(body, ["full"], year), inWords(isShown ? signedOn : publishedOn)],
  };
}

export function demoReports(): readonly DemoReport[] {
  const facts = history().filter(({ bodyId, year }) => !flawIn("missing", bodyId, year));
  const bodies = new Map(BODIES.map((body) => [body.id, body]));
  const cells = new Map(facts.map((one) => [`${one.bodyId} ${one.year}`, printCells(one)]));
  return facts.flatMap((one) => {
    const body = bodies.get(one.bodyId);
    return body ? [makeReport(body, one, cells)] : [];
  });
}

function makeReport(body: Body, facts: Facts, all: ReadonlyMap<string, readonly PrintedCell[]>): DemoReport {
  const { bodyId, year } = facts;
  const chance = chanceOf(bodyId, year, "document");
  const cells = all.get(`${bodyId} ${year}`) ?? [];
  const schedule = scheduleOf(body, year);
  const shape = shapeOf(bodyId, year, chance);
  const printed = compose(body, facts, cells, newRequestsBefore(all, bodyId, year), chance);
  const original = originalOf(bodyId, year) ?? null;
  return {
    bodyId,
    year,
    scope: scopeOf(body.kind),
    form: formPrinted(bodyId, year),
    dueOn: schedule.dueOn,
    submittedAt: schedule.submittedAt,
    publishedOn: schedule.publishedOn,
    cells,
    flaws: FLAWS.filter((flaw) => flaw.bodyId === bodyId && flaw.year === year),
    file: original ? originalName(original) : `${year}/${bodyId}.${shape === "markdown" ? "md" : "txt"}`,
    original,
    printed,
    shape,
    text: breakPage(printText(printed, shape).text),
  };
}
