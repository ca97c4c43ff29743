/** The charts of a page as pictures that no font moves: their marks in thousandths of the plot, and whatever is written in them. */
import type { Page } from "@playwright/test";

/** One mark: what it is, its colour, and its outline. */
type Mark = { name: string; colour: string; d: string };
export type ChartPicture = { title: string; marks: readonly Mark[]; texts: readonly string[] };

/** From top to bottom, however they are drawn. Runs in the page: all that it needs is within. */
function chartsIn(): ChartPicture[] {
  const textsIn = (chart: Element, of: string): string[] =>
    [...chart.querySelectorAll(of)].map(({ textContent }) => (textContent ?? "").trim());
  /** By Recharts, or as the drawing that stands there until somebody points at it. */
  const overYears = (svg: SVGSVGElement): ChartPicture => {
    // Gridlines span the plot: the first lies on its floor, the last along its top.
    const grid = [...svg.querySelectorAll<SVGLineElement>(".recharts-cartesian-grid-horizontal line, [data-mark=grid]")];
    const [left, right] = [Number(grid[0]?.getAttribute("x1")), Number(grid[0]?.getAttribute("x2"))];
    const [top, floor] = [Number(grid.at(-1)?.getAttribute("y1")), Number(grid[0]?.getAttribute("y1"))];
    const x = (value: number) => Math.round(((value - left) / (right - left)) * 1000);
    const y = (value: number) => Math.round(((value - top) / (floor - top)) * 1000);
    const boxOf = (element: SVGGraphicsElement): string => {
      const { x: from, y: high, width, height } = element.getBBox();
      return `M${x(from)} ${y(high)}L${x(from + width)} ${y(high + height)}`;
    };
    const middleOf = (element: SVGGraphicsElement): string => {
      const { x: from, y: high, width, height } = element.getBBox();
      return `M${x(from + width / 2)} ${y(high + height / 2)}h0`;
    };
    const pathOf = (element: SVGGraphicsElement): string =>
      (element.getAttribute("d") ?? "")
        .replace(
          /([ML])(-?[\d.]+)[ ,](-?[\d.]+)/g,
          (_, letter: string, across: string, down: string) => `${letter}${x(Number(across))} ${y(Number(down))}`,
        )
        .replace(/h0$/, "Z");
    const marks = (
      name: string,
      selector: string,
      paint: "fill" | "stroke",
      outline: (of: SVGGraphicsElement) => string,
    ): Mark[] =>
      [...svg.querySelectorAll<SVGGraphicsElement>(selector)]
        .filter((element) => element.getAttribute(paint) !== "none")
        .map((element) => ({ name, colour: element.getAttribute(paint) ?? "", d: outline(element) }));
    return {
      title: svg.querySelector("title")?.textContent ?? "",
      marks: [
        ...marks("gap", ".recharts-reference-area-rect, [data-mark=gap]", "fill", boxOf),
        ...marks("bar", ".recharts-bar-rectangle path, [data-mark=bar]", "fill", boxOf),
        ...marks("context", "path[data-lines]", "stroke", pathOf),
        ...marks("line", ".recharts-line-curve, [data-mark=line]", "stroke", pathOf),
        ...marks("dot", ".recharts-line-dot, [data-mark=dot]", "fill", middleOf),
        ...marks("whisker", ".recharts-errorBar line, [data-mark=whisker]", "stroke", boxOf),
        ...marks("break", ".recharts-reference-line-line, [data-mark=break]", "stroke", boxOf),
      ],
      texts: textsIn(svg, "text"),
    };
  };
  /** Drawings of our own come from the server and have one size. */
  const byUs = (svg: Element): ChartPicture => ({
    title: svg.getAttribute("aria-label") ?? "",
    marks: [...svg.querySelectorAll("path, line, rect")].map((element): Mark => {
      const at = (name: string) => Math.round(Number(element.getAttribute(name) ?? 0));
      const [fill, stroke] = [element.getAttribute("fill") ?? "", element.getAttribute("stroke") ?? ""];
      const outlines = {
        path: (element.getAttribute("d") ?? "").replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number)))),
        line: `M${at("x1")} ${at("y1")}L${at("x2")} ${at("y2")}`,
        rect: `M${at("x")} ${at("y")}h${at("width")}v${at("height")}`,
      };
      const name = element.tagName === "path" || element.tagName === "line" ? element.tagName : "rect";
      return { name, colour: fill === "none" || fill === "" ? stroke : fill, d: outlines[name] };
    }),
    texts: textsIn(svg, "text"),
  });
  /** Rows of points stand in the page itself, each on a line of its own. */
  const byRows = (list: Element): ChartPicture => ({
    title: list.parentElement?.querySelector("h3")?.textContent ?? "",
    marks: [...list.querySelectorAll<HTMLElement>("[data-mark]")].map((element, index): Mark => {
      const [mark, track] = [element.getBoundingClientRect(), element.parentElement?.getBoundingClientRect()];
      const x = (value: number) => Math.round(((value - (track?.left ?? 0)) / (track?.width ?? 1)) * 1000);
      const isDot = element.dataset.mark === "dot";
      const [from, to] = isDot ? [mark.left + mark.width / 2, mark.left + mark.width / 2] : [mark.left, mark.right];
      return { name: element.dataset.mark ?? "", colour: "", d: `M${x(from)} ${index * 20}H${x(to)}` };
    }),
    texts: textsIn(list, "li"),
  });
  const isSeen = (element: Element) => element.getBoundingClientRect().width > 0;
  return [...document.querySelectorAll("svg.recharts-surface, svg[data-drawing], svg[role=group], ol:has([data-mark])")]
    .filter(isSeen)
    .map((chart) =>
      chart instanceof SVGSVGElement ? (chart.matches("[role=group]") ? byUs(chart) : overYears(chart)) : byRows(chart),
    );
}

/** All of a page, when nothing of them changes any more; those that nobody sees yet are drawn a little later. */
async function settled(page: Page, selector: string): Promise<ChartPicture[]> {
  await page.waitForFunction(
    (drawn) =>
      [...document.querySelectorAll("[data-chart]")].every(
        (place) => place.querySelectorAll("svg").length === 1 && place.querySelector(drawn),
      ),
    selector,
  );
  let before = "";
  for (;;) {
    const charts = await page.evaluate(chartsIn);
    const now = JSON.stringify(charts);
    const isWhole = charts.length > 0 && charts.every(({ marks, texts }) => marks.length > 0 && texts.length > 0);
    if (isWhole && now === before) return charts;
    before = now;
    await page.waitForTimeout(150);
  }
}

/** The charts of a page as they are first drawn, and once somebody has pointed at each of them. */
export async function chartsOf(page: Page): Promise<{ drawn: ChartPicture[]; live: ChartPicture[] }> {
  const drawn = await settled(page, "svg[data-drawing]");
  await page.evaluate(() => {
    for (const drawing of document.querySelectorAll("[data-drawing]"))
      drawing.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
  });
  return { drawn, live: await settled(page, "svg.recharts-surface") };
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A file that can be looked at: the marks of each chart, and its texts as a list below. */
export function pictureFile(charts: readonly ChartPicture[], colours: Readonly<Record<string, string>>): string {
  const [high, across] = [520, 1100];
  const groups = charts.map(({ title, marks, texts }, index) =>
    [
      `<g transform="translate(50 ${index * high + 40})">`,
      `<text y="-14">${escaped(title)}</text>`,
      '<g transform="scale(1 0.4)">',
      ...marks.map(({ name, colour, d }) => `<path class="${name}" color="${colour}" d="${d}"/>`),
      "</g>",
      `<text y="440">${texts.map(escaped).join(" · ")}</text>`,
      "</g>",
    ].join("\n"),
  );
  const named = Object.entries(colours).map(([name, value]) => `${name}:${value}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${across} ${charts.length * high}" font-size="14">`,
    `<title>${escaped(charts.map(({ title }) => title).join(" · "))}</title>`,
    `<style>svg{${named.join(";")}}path{fill:none;stroke:currentColor;stroke-width:2;vector-effect:non-scaling-stroke}`,
    ".dot{stroke-width:8;stroke-linecap:round}.break{stroke-dasharray:3 3}.gap{opacity:.3}</style>",
    ...groups,
    "</svg>\n",
  ].join("\n");
}

const OUTLINE = / d="([^"]*)"/g;
const NUMBER = /-?\d+/g;

/** A picture without the numbers of its outlines, and those numbers: fonts and rounding may move a mark by a hair. */
export const takenApart = (file: string) => ({
  frame: file.replace(OUTLINE, (outline) => outline.replace(NUMBER, "#")),
  numbers: [...file.matchAll(OUTLINE)].flatMap(([, d = ""]) => (d.match(NUMBER) ?? []).map(Number)),
});
