import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "@/lib/extract/text";
import type { CellKey } from "@/lib/report/form";
import { matchForm } from "@/lib/report/match";
import type { TextShape } from "@/lib/report/print";
import { manners, printSample, type Sample } from "./fixtures/printed";

/** Of these shapes empty cells leave no trace. */
const DROPPING: readonly TextShape[] = ["lines", "linesTight", "spaced"];
/** Of these they leave their place. */
const KEEPING: readonly TextShape[] = ["tabs", "markdown", "bars", "barsLeft", "barsPadded", "barsFramed", "barFlow"];
const KEEPING_LOOSELY: readonly TextShape[] = [
  ...(["barFlowOpened", "barFlowClosed", "linesKept", "linesDoubled", "linesMarked", "linesTightKept"] as const),
];

const matchText = (text: string) => matchForm(readText(text));

/** Cells that were read as something that does not stand there, each in words. */
function errors({ meant, texts, form }: Sample, match: ReturnType<typeof matchForm>): string[] {
  const claimed = Object.entries(match.cells) as [CellKey, NonNullable<(typeof match.cells)[CellKey]>][];
  return claimed.flatMap(([key, { value, status }]) => {
    if (status === "lost" || status === "absent") return [];
    const { value: right, status: shown } = meant.get(key) ?? { value: null, status: "blank" };
    return value === right && status === shown ? [] : [`${form} ${key}: ${status} ${value} for “${texts[key]}”`];
  });
}

/** Cells whose text or place is not the one that was printed. */
const elsewhere = ({ texts, printed }: Sample, { cells }: ReturnType<typeof matchForm>): string[] =>
  (Object.keys(printed.places) as CellKey[]).filter((key) => {
    const { raw, place, status } = cells[key] ?? {};
    const [{ line, column }, printedAt] = [place ?? {}, printed.places[key]];
    return status !== "lost" && (raw !== texts[key] || line !== printedAt?.line || column !== printedAt?.column);
  });

/** How many cells were read at all. */
const readCells = ({ meant }: Sample, { cells }: ReturnType<typeof matchForm>): number =>
  [...meant.keys()].filter((key) => cells[key]?.status !== "lost").length;

describe("tables that are printed and read back", () => {
  it("have the same values, statuses and places in every shape, where no cell is blank", () => {
    fc.assert(
      fc.property(manners(undefined, [0]), (manner) => {
        const sample = printSample(manner);
        const match = matchText(sample.printed.text);
        expect(match.form).toBe(sample.form);
        expect([...errors(sample, match), ...elsewhere(sample, match)]).toEqual([]);
        expect(readCells(sample, match)).toBe(sample.meant.size);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it("keep their blank cells in the shapes that keep them", () => {
    let [all, read] = [0, 0];
    fc.assert(
      fc.property(manners([...KEEPING, ...KEEPING_LOOSELY], [0.03, 0.1, 0.3]), (manner) => {
        const sample = printSample(manner);
        const match = matchText(sample.printed.text);
        expect(match.form).toBe(sample.form);
        expect([...errors(sample, match), ...elsewhere(sample, match)]).toEqual([]);
        all += sample.meant.size;
        read += readCells(sample, match);
      }),
      { numRuns: 2000 },
    );
    expect(read / all).toBeGreaterThan(0.985);
  }, 60_000);

  it("are never read wrong in the shapes that lose blank cells", () => {
    fc.assert(
      fc.property(manners(DROPPING, [0.03, 0.3, 0.8]), (manner) => {
        const sample = printSample(manner);
        expect(errors(sample, matchText(sample.printed.text))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});

/** What happens to text on its way; each takes lines and a number from 0 up to 1 that says where. */
const MISHAPS = {
  "loses a line": (lines, at) => lines.toSpliced(Math.floor(at * lines.length), 1),
  "loses three lines in a row": (lines, at) => lines.toSpliced(Math.floor(at * lines.length), 3),
  "loses a page": (lines, at) => lines.toSpliced(Math.floor(at * lines.length), 25),
  "loses a line in every fifty": (lines, at) => lines.filter((_, index) => (index + Math.floor(at * 50)) % 50 !== 0),
  "breaks off": (lines, at) => [lines.join("\n").slice(0, Math.floor(at * lines.join("\n").length))],
  "begins in the middle": (lines, at) => lines.slice(Math.floor(at * lines.length)),
  "has the number of a page": (lines, at) => lines.toSpliced(Math.floor(at * lines.length), 0, "", "- 7 -", ""),
  "repeats its headings on a new page": (lines, at) => {
    const from = lines.findIndex((line) => line.includes("本列数据"));
    const to = lines.findIndex((line) => line.includes("一、本年新收"));
    return lines.toSpliced(Math.floor(at * lines.length), 0, "", ...(from < 0 ? [] : lines.slice(from, to)));
  },
  "loses characters of its words": (lines, at) =>
    lines.map((line, index) => ((index + Math.floor(at * 20)) % 20 === 0 ? line.replace(/\p{Script=Han}/u, "") : line)),
} as const satisfies Record<string, (lines: readonly string[], at: number) => readonly string[]>;

describe("tables that were damaged on their way", () => {
  it.each(Object.entries(MISHAPS))(
    "never give a wrong number where the text %s",
    (_, damage) => {
      fc.assert(
        fc.property(manners(), fc.double({ min: 0, max: 0.999, noNaN: true }), (manner, at) => {
          const sample = printSample({ ...manner, strokes: 0, distinct: true });
          const match = matchText(damage(sample.printed.text.split("\n"), at).join("\n"));
          expect(errors(sample, match).filter((error) => error.includes(": reported"))).toEqual([]);
        }),
        { numRuns: 150, seed: 20_260_731 },
      );
    },
    60_000,
  );

  it("give the same numbers in any order of their rows, where a row is a line", () => {
    const shapes: readonly TextShape[] = ["tabs", "markdown", "bars", "barsFramed", "spaced"];
    fc.assert(
      fc.property(manners(shapes, [0]), fc.nat(), (manner, turn) => {
        const sample = printSample({ ...manner, strokes: 0, distinct: true });
        const lines = sample.printed.text.split("\n");
        const [from, to] = ["一、本年新收", "四、结转下年度"].map((label) => lines.findIndex((line) => line.includes(label)));
        if (from === undefined || to === undefined || from < 0) return;
        const rows = lines.slice(from, to + 1);
        const turned = rows.map((__, index) => rows[(index + turn) % rows.length] ?? "");
        const match = matchText([...lines.slice(0, from), ...turned, ...lines.slice(to + 1)].join("\n"));
        expect(errors(sample, match)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
