import type { Locator } from "@playwright/test";
import { AREA, flaws, keptAs, printedIn } from "./demo";
import { expect, test } from "./test";

const REPORT = `/${AREA}/reports/zhujian/2020`;
const TOTAL = "requests.total.total";
const NEW = "requests.new";

const details = "所选单元格";
const cell = (key: string) => `[id="${key}"]`;

test("a click marks a cell in the table and in the source", async ({ page }) => {
  await page.goto(REPORT);
  const side = page.getByRole("complementary", { name: details });
  await expect(side).toContainText("点击表中任一数字");
  await page.locator(cell("requests.new.individual")).click();
  await expect(page).toHaveURL(/\?cell=requests\.new\.individual$/);
  await expect(page.locator(cell("requests.new.individual"))).toHaveAttribute("aria-current", "true");
  const printed = printedIn("zhujian", 2020, "requests.new.individual");
  await expect(page.locator("mark")).toHaveText(printed);
  await expect(page.locator("mark")).toBeInViewport();
  await expect(side).toContainText("一、本年新收政府信息公开申请数量 | 自然人");
});

test("arrow keys move from cell to cell; the address follows, and Back leads to the last click", async ({ page }) => {
  await page.goto(REPORT);
  await page.locator(cell("requests.new.individual")).click();
  await page.locator(cell("requests.new.total")).click();
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/\?cell=requests\.carriedIn\.total$/);
  await expect(page.locator(cell("requests.carriedIn.total"))).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/\?cell=requests\.carriedIn\.otherOrg$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?cell=requests\.new\.individual$/);
  await expect(page.locator(cell("requests.new.individual"))).toHaveAttribute("aria-current", "true");
});

test("what a person confirmed stands with both sides, and its cells lead to the table", async ({ page }) => {
  await page.goto(`${REPORT}?cell=${TOTAL}`);
  await expect(page.locator(cell(TOTAL))).toBeInViewport();
  const confirmed = page.getByRole("region", { name: "已确认的问题" }).getByRole("listitem").first();
  await expect(confirmed).toContainText("确认问题");
  await expect(confirmed).toContainText(/左边 \d+ · 右边 \d+ · 差 [+−]?\d+/);
  await confirmed.getByRole("link").first().click();
  await expect(page).toHaveURL(/\?cell=requests\.[\w.]+$/);
});

test("what only a machine found is not for the public", async ({ page }) => {
  const flawed = flaws.find(({ kind }) => kind === "proseDiffers");
  await page.goto(`/${AREA}/reports/${flawed?.bodyId}/${flawed?.year}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${flawed?.year}年`);
  for (const word of ["已确认的问题", "不符", "疑似错填", "疑点"]) await expect(page.getByRole("main")).not.toContainText(word);
});

test("a report has a permanent address for each version, and says how to cite it", async ({ page }) => {
  await page.goto(REPORT);
  const version = page.getByRole("listitem").filter({ hasText: "展示中" });
  await expect(version).toContainText("首次收录");
  await version.getByRole("link", { name: "第1版" }).click();
  await expect(page).toHaveURL(/\?version=1$/);
  const cited = page.getByRole("definition").filter({ hasText: "[R/OL]" });
  await expect(cited).toHaveText(
    /^示例市青桐区.+\. 2020年政府信息公开工作年度报告\[R\/OL\]\. \(20\d\d-\d\d-\d\d\)\[20\d\d-\d\d-\d\d\]\. http.+\/reports\/zhujian\/2020\?version=1\.$/,
  );
  await expect(page.getByText(`@techreport{gongkai-${AREA}-zhujian-2020-v1,`)).toBeVisible();
  await page.locator(cell("requests.new.individual")).click();
  await expect(page).toHaveURL(/\?version=1&cell=requests\.new\.individual$/);
});

for (const kind of ["pdf", "scan"] as const)
  test(`a figure is boxed on the picture of its page, on the lines of its cell: ${kind}`, async ({ page }) => {
    const { bodyId, year } = keptAs(kind);
    await page.goto(`/${AREA}/reports/${bodyId}/${year}?cell=${NEW}.individual`);
    const box = page.getByRole("img", { name: "所选单元格在此" });
    await expect(box).toBeInViewport();
    const individual = await inkAt(box);
    await page.locator(cell(`${NEW}.total`)).click();
    await expect.poll(async () => (await inkAt(box)).left).toBeGreaterThan(individual.right);
    await expect(box).toBeInViewport();
    const total = await inkAt(box);
    expect(Math.abs(total.top - individual.top)).toBeLessThan(total.bottom - total.top);
    for (const found of [individual, total]) {
      expect(found.lines, "parts of the four lines of the table that lie under the edges").toBeGreaterThan(0.7);
      expect(found.figure, "dark points within").toBeGreaterThan(10);
    }
  });

for (const kind of ["html", "docx"] as const)
  test(`a figure is marked in the copy, in the column of its heading and the row of its label: ${kind}`, async ({ page }) => {
    const { bodyId, year } = keptAs(kind);
    await page.goto(`/${AREA}/reports/${bodyId}/${year}?cell=${NEW}.total`);
    const mark = page.locator("mark");
    await expect(mark).toHaveText(printedIn(bodyId, year, `${NEW}.total`));
    await expect(mark).toBeInViewport();
    const source = page.getByRole("region", { name: "原文" }).last();
    const row = source.getByRole("row").filter({ has: page.locator("mark") });
    await expect(row).toContainText("一、本年新收政府信息公开申请数量");
    const heading = source.getByRole("cell", { name: "总计", exact: true }).first();
    const [above, found] = [await heading.boundingBox(), await mark.boundingBox()];
    const middle = (found?.x ?? 0) + (found?.width ?? 0) / 2;
    expect(above?.x).toBeLessThan(middle);
    expect((above?.x ?? 0) + (above?.width ?? 0)).toBeGreaterThan(middle);
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(found?.y ?? 0);
  });

/** Where a box lies on the picture below it, in points of the picture, and what is drawn there. */
const inkAt = (box: Locator) =>
  box.evaluate(async (element) => {
    const picture = element.parentElement?.querySelector("img");
    if (!picture) throw new Error("no picture");
    await picture.decode();
    const canvas = document.createElement("canvas");
    const [width, height] = [picture.naturalWidth, picture.naturalHeight];
    Object.assign(canvas, { width, height });
    const context = canvas.getContext("2d");
    context?.drawImage(picture, 0, 0);
    const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    const isDark = (x: number, y: number) => (data[(Math.round(y) * width + Math.round(x)) * 4] ?? 255) < 150;
    const [inner, outer] = [element.getBoundingClientRect(), picture.getBoundingClientRect()];
    const scale = width / outer.width;
    const [left, right] = [(inner.left - outer.left) * scale, (inner.right - outer.left) * scale];
    const [top, bottom] = [(inner.top - outer.top) * scale, (inner.bottom - outer.top) * scale];
    const near = Array.from({ length: 13 }, (_, index) => index - 6);
    const steps = Array.from({ length: 20 }, (_, index) => (index + 0.5) / 20);
    // A scan lies askew: each point of an edge may find its line a little aside.
    const across = (x: number) => steps.filter((at) => near.some((by) => isDark(x + by, top + at * (bottom - top)))).length;
    const along = (y: number) => steps.filter((at) => near.some((by) => isDark(left + at * (right - left), y + by))).length;
    let figure = 0;
    for (let y = top + 8; y < bottom - 8; y += 1) for (let x = left + 8; x < right - 8; x += 1) figure += isDark(x, y) ? 1 : 0;
    const lines = Math.min(across(left), across(right), along(top), along(bottom)) / steps.length;
    return { left, right, top, bottom, lines, figure };
  });

test("on paper the prose stands open, and is folded again afterwards", async ({ page }) => {
  await page.goto(REPORT);
  await expect(page.locator(cell("requests.new.individual"))).toBeVisible();
  const problems = page.getByRole("group").filter({ hasText: "五、存在的主要问题及改进情况" }).getByRole("paragraph").first();
  await expect(problems).toBeHidden();
  const printing = (event: string) => page.evaluate((name) => void window.dispatchEvent(new Event(name)), event);
  await expect(async () => {
    await printing("beforeprint");
    await expect(problems).toBeVisible({ timeout: 500 });
  }).toPass();
  await printing("afterprint");
  await expect(problems).toBeHidden();
});

test("words that were looked for are marked in the prose and in the source", async ({ page }) => {
  await page.goto(`${REPORT}?q=公开`);
  await expect(page.getByText("已标出“公开”。")).toBeVisible();
  const source = page.getByRole("region", { name: "原文" }).last();
  await expect(source.locator("mark").first()).toHaveText("公开");
  expect(await page.locator("details[open] mark").count()).toBeGreaterThan(3);
  await page.getByRole("link", { name: "取消标记" }).click();
  await expect(page.locator("mark")).toHaveCount(0);
});

test("what was left blank and follows from the form comes with its proof", async ({ page }) => {
  await page.goto(`/${AREA}/reports/shangwu/2019?cell=requests.granted.research`);
  const side = page.getByRole("complementary", { name: details });
  await expect(side).toContainText("按勾稽推得");
  await expect(side).toContainText("原文此处未填");
  await expect(side).toContainText("1 = 1 + 0 + x + 0 + 0 + 0");
  await expect(side).toContainText("所以 x = 0");
});

test("a column lost in extraction is hatched, not zero", async ({ page }) => {
  await page.goto(`/${AREA}/reports/ziran/2020?cell=requests.granted.enterprise`);
  const lost = page.locator(cell("requests.granted.enterprise"));
  await expect(lost).toHaveText("");
  await expect(lost).toHaveAttribute("aria-label", /提取缺失$/);
});

test("in English, with the same cell", async ({ page }) => {
  await page.goto(`${REPORT}?cell=${TOTAL}`);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(new RegExp(`/en${REPORT}\\?cell=`));
  await expect(page.getByRole("complementary", { name: "Selected cell" })).toContainText("line");
  await expect(page.getByRole("table", { name: "3. Requests received and handled" })).toBeVisible();
});

test("the table of 2014 in its own form", async ({ page }) => {
  await page.goto(`/${AREA}/reports/jiaoyu/2016?cell=applications.received.count`);
  await expect(page.getByRole("table", { name: "政府信息公开情况统计表" })).toBeVisible();
  await expect(page.locator("mark")).toHaveText(printedIn("jiaoyu", 2016, "applications.received.count"));
});

test("a year without a report says which years have one", async ({ page }) => {
  await page.goto(`/${AREA}/reports/jiaoyu/2012`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2012年没有区教育局的报告。");
  await page.getByRole("link", { name: "2014", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("区教育局 2014年");
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a cell is a link that selects it", async ({ page }) => {
    await page.goto(REPORT);
    await page.locator(cell(TOTAL)).click();
    await expect(page.locator(cell(TOTAL))).toHaveAttribute("aria-current", "true");
    await expect(page.locator("mark")).toHaveText(printedIn("zhujian", 2020, TOTAL));
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("the details come up from below, and nothing is wider than the screen", async ({ page }) => {
    await page.goto(REPORT);
    await page.locator(cell("requests.new.individual")).tap();
    const side = page.getByRole("complementary", { name: details });
    await expect(side.getByRole("heading", { name: /自然人/ })).toBeInViewport();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(360);
    await side.getByRole("link", { name: "取消选择" }).tap();
    await expect(page).toHaveURL(new RegExp(`${REPORT}$`));
  });

  test("a cell that a link leads to is seen above its details, and in them its mark in the source", async ({ page }) => {
    await page.goto(`${REPORT}?cell=${TOTAL}`);
    for (const shown of [page.locator(cell(TOTAL)), page.locator("mark")])
      await expect.poll(() => shown.evaluate(isUncovered)).toBe(true);
  });
});

/** Nothing lies over its middle. */
function isUncovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}
