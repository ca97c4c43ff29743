// biome-ignore lint/style/noRestrictedImports: the test reads the style sheet
import { readFileSync } from "node:fs";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { YearDrawing } from "@/components/charts/frame";
import type { YearChartProps } from "@/components/charts/shape";
import { COLOURS } from "./colours";
import { drawFunnel } from "./funnel";
import { drawMovement } from "./movement";
import { drawPicture, PICTURE_WIDTH, wrap } from "./picture";
import { drawPlaces } from "./places";
import { drawPreview, PREVIEW, withoutLetters } from "./preview";
import { linked, type Shape, ticksTo, widthOf } from "./shape";
import { fileOf, svgOf, writtenOf } from "./svg";
import { drawYears } from "./years";

const CHART: YearDrawing = {
  kind: "bars",
  unit: "件",
  parts: [
    { key: "a", label: "予以公开", colour: "granted" },
    { key: "b", label: "不予公开", colour: "denied" },
  ],
  years: [
    { year: 2018, values: { a: null, b: null }, gap: "本表式无此项" },
    { year: 2019, values: { a: 10, b: 5 } },
    { year: 2020, values: { a: 0, b: 20 } },
  ],
  breaks: [{ year: 2019, label: "2019" }],
};

const all = (shapes: readonly (Shape | string)[]): Shape[] =>
  shapes.flatMap((shape) => (typeof shape === "string" ? [] : [shape, ...all(shape.children ?? [])]));
const texts = (shapes: readonly Shape[]) =>
  all(shapes).flatMap(({ tag, children }) => (tag === "text" ? String(children?.[0]) : []));
const bars = (shapes: readonly Shape[]) =>
  all(shapes).filter(({ tag, attributes }) => tag === "rect" && String(attributes?.fill).startsWith("var(--"));

test("bars stand on zero, one upon the other, in proportion; what is missing is hatched with its reason and no bar", () => {
  const { shapes } = drawYears(CHART, 600, 300);
  const [granted, denied, only] = bars(shapes).map(({ attributes }) => attributes);
  expect(bars(shapes)).toHaveLength(3);
  expect(Number(granted?.height) / Number(denied?.height)).toBeCloseTo(2, 1);
  expect(Number(denied?.y) + Number(denied?.height)).toBeCloseTo(Number(granted?.y), 0);
  expect(Number(granted?.y) + Number(granted?.height)).toBeCloseTo(Number(only?.y) + Number(only?.height), 0);
  expect(all(shapes).filter(({ attributes }) => attributes?.fill === "url(#gap)")).toHaveLength(1);
  expect(texts(shapes)).toEqual(expect.arrayContaining(["本表式无此项", "15", "20", "2018", "2019", "0"]));
  expect(texts(shapes)).not.toContain("—");
});

test("a line is broken at a gap and at a break, and never drawn through", () => {
  const lines: YearDrawing = {
    ...CHART,
    kind: "lines",
    parts: [{ key: "a", label: "新收", colour: "series1", cuts: [2021] }],
    years: [1, 2, null, 3, 4, 5].map((a, index) => ({ year: 2017 + index, values: { a } })),
    breaks: [{ year: 2021, label: "2021" }],
  };
  const drawn = drawYears(lines, 600, 300).shapes.filter(({ tag, attributes }) => tag === "path" && attributes?.fill === "none");
  expect(drawn.map(({ attributes }) => String(attributes?.d).match(/[ML]/g)?.join(""))).toEqual(["ML", "M", "ML"]);
});

test.each([
  [
    [0, 103],
    [0, 50, 100, 150],
  ],
  [
    [0, 3],
    [0, 1, 2, 3],
  ],
])("ticks from %j", ([low = 0, high = 0], expected) => {
  const chart: YearDrawing = { ...CHART, breaks: [], domain: [low, high] as const };
  const numbers = texts(drawYears(chart, 600, 300).shapes).filter((one) => /^\d{1,3}$/.test(one));
  expect(numbers).toEqual(expect.arrayContaining(expected.map(String)));
  expect(numbers).not.toContain("−50");
});

test("ticks are few and reach the top", () => {
  for (const top of [0.3, 1, 7, 12, 99, 101, 4321, 1_000_000]) {
    const ticks = ticksTo(top);
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(top);
    expect(ticks.length).toBeLessThanOrEqual(6);
  }
});

test("lines of a title are no wider than the picture, and nothing of it is lost", () => {
  const title = "区教育局、区卫健局、区民政局等5个单位：新收申请量、实体公开率，2014–2025年。Education Bureau and others";
  const lines = wrap(title, 200, 20);
  expect(lines.join("")).toBe(title);
  for (const one of lines) expect(widthOf(one.trimEnd(), 20)).toBeLessThanOrEqual(220);
});

test("a card beside a link has one size, whatever the figure, and can do without letters", () => {
  const card = { site: "公开", heading: "示例区".repeat(30), title: "办理结果", source: "来源" };
  for (const [width, height] of [
    [912, 380],
    [300, 2000],
  ] as const) {
    const drawn = drawPreview({ ...card, panel: drawYears(CHART, width, height) });
    expect([drawn.width, drawn.height]).toEqual([PREVIEW.width, PREVIEW.height]);
    const [, scale = "1"] =
      String(drawn.shapes.find(({ tag }) => tag === "g")?.attributes?.transform).match(/scale\(([\d.]+)\)/) ?? [];
    expect(height * Number(scale)).toBeLessThan(400);
    expect(texts(withoutLetters(drawn).shapes)).toEqual([]);
    expect(bars(withoutLetters(drawn).shapes)).toHaveLength(3);
    expect(texts(drawn.shapes)).toContain("办理结果");
  }
});

test("what a report says cannot break out of a file", () => {
  expect(svgOf({ tag: "text", attributes: { fill: '"><script>' }, children: ["<b>&"] })).toBe(
    '<text fill="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</text>',
  );
});

test("what stands on a page is what React would write, whatever a report says", () => {
  const { shapes } = drawYears({ ...CHART, parts: [{ key: "a", label: `"'<b>&`, colour: "granted" }] }, 600, 300);
  const given: readonly Shape[] = [...shapes, linked('/x?a=1&b="2"', "<i>局's</i>", shapes)];
  const nodeOf = ({ tag, attributes, children = [] }: Shape): ReactNode =>
    createElement(tag, attributes, ...children.map((child) => (typeof child === "string" ? child : nodeOf(child))));
  // React writes a quote that needs no sign of its own as one, and closes what is empty by a second tag.
  const plain = (html: string) => html.replaceAll("&#x27;", "'").replace(/<(\w+)([^>]*)><\/\1>/g, "<$1$2/>");
  expect(`<svg>${writtenOf(given)}</svg>`).toBe(plain(renderToStaticMarkup(createElement("svg", null, ...given.map(nodeOf)))));
});

test("the colours of files are those of the screen by day", () => {
  const css = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8").split("@media")[0] ?? "";
  for (const [name, value] of Object.entries(COLOURS)) expect(css, name).toContain(`${name}: ${value};`);
});

test.each([drawMovement, drawPlaces])("a name never reaches what is drawn beside it: $name", (draw) => {
  const name = "Human Resources and Social Security Bureau of a District with a Long Name";
  const row = {
    name,
    title: name,
    years: [{ year: 2025, low: 1, high: 2, median: 1, of: 2 }],
    interval: [1, 2] as const,
    median: 1,
    note: "",
  };
  const { shapes } = draw({ groups: [{ title: "", rows: [row] }], years: [2025], breaks: [], foot: [], width: 1120 });
  const written = shapes.filter(({ tag }) => tag === "text").map(({ children }) => String(children?.[0]));
  const cut = written.find((text) => text.startsWith("Human")) ?? "";
  const starts = shapes.flatMap(({ tag, attributes }) => (tag === "line" ? [Number(attributes?.x1)] : []));
  const beside = Math.min(...starts.filter((x) => x > 10));
  expect(cut.length).toBeGreaterThan(20);
  expect(4 + widthOf(cut)).toBeLessThan(beside);
});

/** The accepted pictures: geometry and texts as files, the same on every machine since no font is measured. */
const pictureOf = (chart: YearDrawing): string =>
  fileOf(
    drawPicture({
      title: "申请的办理结果",
      subtitle: "件；每件申请只计一种结果",
      legend: chart.parts,
      panels: [{ drawn: drawYears(chart, 912, 380) }],
      notes: ["2019年起改用国办统一的报告格式。"],
      source: "来源：示例 · 数据版次7，2026-01-31",
    }),
    "申请的办理结果",
    "来源：示例",
    COLOURS,
  );

const LINES: Partial<YearChartProps> = { kind: "lines", scale: "share" };

test.each([
  ["bars", pictureOf(CHART)],
  [
    "lines",
    pictureOf({
      ...CHART,
      ...LINES,
      years: CHART.years.map((year) => ({ ...year, values: { a: year.gap ? null : 0.25, b: year.gap ? null : 0.75 } })),
    }),
  ],
  [
    "funnel",
    fileOf(
      drawFunnel({
        mean: 0.4,
        meanLabel: "40%",
        widest: 100,
        width: 800,
        height: 420,
        points: [
          { x: 20, y: 0.45, name: "甲", title: "甲：9/20", position: "inside" },
          { x: 100, y: 0.8, name: "乙", title: "乙：80/100", href: "/b", position: "control" },
        ],
      }),
      "漏斗图",
      "来源：示例",
      COLOURS,
    ),
  ],
])("%s look as they were accepted", async (name, svg) => {
  expect(PICTURE_WIDTH).toBe(960);
  await expect(svg).toMatchFileSnapshot(`./accepted/${name}.svg`);
});
