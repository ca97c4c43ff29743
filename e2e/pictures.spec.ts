import { readFile, writeFile } from "node:fs/promises";
import { AREA } from "./demo";
import { type ChartPicture, chartsOf, pictureFile, takenApart } from "./picture";
import { expect, test } from "./test";

/** Those of the screen by day, so that an accepted picture looks like the page. */
const DAY = (await readFile("app/globals.css", "utf8")).split("@media")[0] ?? "";
const COLOURS = Object.fromEntries([...DAY.matchAll(/(--[\w-]+): (#\w{6});/g)].map(([, name = "", value = ""]) => [name, value]));

const THREE = "body=jiaoyu,weijian,zhujian";

/** Every kind of chart, and a page with it. Renewed by `--update-snapshots`, and then to be looked at. */
const CHARTS: Readonly<Record<string, string>> = {
  overview: "",
  flow: "outcomes",
  "lines-and-rates": `compare?${THREE}&measure=newRequests,substantiveRate`,
  "lines-of-many": "compare?body=each.all",
  "lines-as-change": `compare?${THREE}&relative=1`,
  "stack-of-parts": "compare?body=zhujian&measure=granted&as=stack",
  "stack-of-many": "compare?body=each.all&as=stack",
  "small-multiples": "compare?body=each.department,each.town&as=kinds",
  dots: `compare?${THREE}&measure=substantiveRate&as=dot`,
  funnel: `compare?${THREE},ziran,minzheng&measure=substantiveRate&as=funnel`,
};

/** A thousandth of the plot is less than a pixel; text of another width makes the plot wider or narrower by some. */
const HAIR = 3;

/** Marks that stand elsewhere; what is drawn, in which colour and with which words, has to be the same. */
function moved(is: string, was: string): readonly string[] {
  const [one, other] = [takenApart(is), takenApart(was)];
  expect(one.frame).toBe(other.frame);
  return one.numbers.flatMap((number, index) => {
    const before = other.numbers[index] ?? Number.NaN;
    return Math.abs(number - before) <= HAIR ? [] : [`${index}: ${before} → ${number}`];
  });
}

/** Recharts writes its words in another order. */
const sorted = (charts: readonly ChartPicture[]): string =>
  pictureFile(
    charts.map(({ texts, ...chart }) => ({ ...chart, texts: texts.toSorted() })),
    COLOURS,
  );

for (const [name, path] of Object.entries(CHARTS))
  test(`charts look as they were accepted, before and after somebody points at them: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/${AREA}/${path}`);
    const { drawn, live } = await chartsOf(page);
    const picture = pictureFile(live, COLOURS);
    const file = new URL(`accepted/${name}.svg`, import.meta.url);
    if (/^(all|changed)$/.test(test.info().config.updateSnapshots)) await writeFile(file, picture);
    expect(moved(picture, await readFile(file, "utf8")), "marks that moved, in thousandths of the plot").toEqual([]);
    expect(moved(sorted(drawn), sorted(live)), "marks that move when somebody points at them").toEqual([]);
  });
