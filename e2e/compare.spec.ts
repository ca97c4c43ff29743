import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { csvFields } from "@/lib/report/export/csv";
import { AREA, bodies, printedIn } from "./demo";
import { expect, test } from "./test";

const COMPARE = `/${AREA}/compare`;
const CHOICE = `${COMPARE}?body=jiaoyu,weijian,zhujian&measure=newRequests,granted&from=2016`;
const TITLE = "区教育局、区卫健局、区住建局：新收申请量、予以公开，2016–2025年";

const table = (page: Page) => page.getByRole("region", { name: /(：表|: Table)$/ }).getByRole("table");

/** Every row of the table on the page, cell by cell, as it is read. */
async function rowsOn(page: Page): Promise<string[][]> {
  await expect(table(page)).toBeVisible();
  const rows = await table(page).locator("tbody tr").all();
  return await Promise.all(rows.map((row) => row.locator("th, td").allInnerTexts()));
}

const textOf = async (download: Download): Promise<string> => await readFile(await download.path(), "utf8");

async function choose(page: Page): Promise<void> {
  await page.goto(COMPARE);
  const form = page.getByRole("form", { name: "选择单位、项目和年份" });
  for (const name of ["区教育局", "区卫健局", "区住建局"]) {
    await form.getByRole("checkbox", { name, exact: true }).check();
    await expect(page.getByRole("link", { name: `去掉${name}` })).toBeVisible();
  }
  await page.getByRole("link", { name: "去掉全部单位合计" }).click();
  await expect(page.getByRole("link", { name: "去掉全部单位合计" })).toHaveCount(0);
  await form.getByRole("checkbox", { name: "予以公开", exact: true }).check();
  await expect(page).toHaveURL(/measure=newRequests,granted/);
  await form.getByRole("slider", { name: "从" }).press("ArrowRight");
  await expect(page).toHaveURL(/from=2015/);
  await form.getByRole("slider", { name: "从" }).press("ArrowRight");
  await expect(page).toHaveURL(/from=2016/);
}

test("three bodies, two measures, ten years: the address alone brings the same view and the same numbers", async ({
  page,
  browser,
}) => {
  test.slow();
  await choose(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await expect(page).toHaveTitle(new RegExp(TITLE));
  await page.getByText("表", { exact: true }).click();
  await expect(page).toHaveURL(/tab=table/);
  const rows = await rowsOn(page);
  expect(rows).toHaveLength(30);
  expect(rows[0]).toEqual([
    "区教育局",
    "2025",
    expect.stringContaining(printedIn("jiaoyu", 2025, "requests.new.total")),
    expect.stringContaining(printedIn("jiaoyu", 2025, "requests.granted.total")),
  ]);

  await page.locator("summary").filter({ hasText: "链接" }).click();
  const address = await page.getByLabel("链接", { exact: true }).inputValue();
  expect(address).toContain(page.url());
  const context = await browser.newContext({ locale: "zh-CN" });
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await expect(table(other)).toBeVisible();
  expect(await rowsOn(other)).toEqual(rows);
  await context.close();

  await page.goBack();
  await expect(page).not.toHaveURL(/tab=table/);
  await expect(page.getByRole("radio", { name: "图", exact: true })).toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL(/from=2015/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2015–2025年");
  await expect(page.getByRole("slider", { name: "从" })).toHaveValue("2015");
  await page.goForward();
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await page.reload();
  await expect(table(page)).toBeVisible();
  expect(await rowsOn(page)).toEqual(rows);
});

/** Tabs on until what stands there is focused, as somebody does who has no pointer. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toHaveCount(1);
  for (let step = 0; step < 400; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${target}`);
}

test("by keyboard alone: bodies, a measure, the years, the table, and the cell behind a number", async ({ page }) => {
  test.slow();
  await page.goto(COMPARE);
  const form = page.getByRole("form", { name: "选择单位、项目和年份" });
  for (const name of ["区教育局", "区卫健局", "区住建局"]) {
    await tabTo(page, form.getByRole("checkbox", { name, exact: true }));
    await page.keyboard.press("Space");
    await expect(page.getByRole("link", { name: `去掉${name}` })).toBeVisible();
  }
  await tabTo(page, page.getByRole("link", { name: "去掉全部单位合计" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "去掉全部单位合计" })).toHaveCount(0);
  await tabTo(page, form.getByRole("checkbox", { name: "予以公开", exact: true }));
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/measure=newRequests,granted/);
  await tabTo(page, form.getByRole("slider", { name: "从" }));
  for (const year of [2015, 2016]) {
    await page.keyboard.press("ArrowRight");
    await expect(page).toHaveURL(new RegExp(`from=${year}`));
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);

  await tabTo(page, page.getByRole("radio", { name: "图", exact: true }));
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/tab=table/);
  expect(await rowsOn(page)).toHaveLength(30);
  await tabTo(
    page,
    table(page)
      .getByRole("row", { name: /^区教育局 2024/ })
      .getByRole("link")
      .first(),
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/${AREA}/reports/jiaoyu/2024\\?cell=requests.new.total$`));
});

test("no press of an arrow key that is held down is lost", async ({ page }) => {
  await page.goto(`${COMPARE}?body=jiaoyu,weijian&measure=newRequests`);
  const slider = page.getByRole("slider", { name: "从" });
  await slider.focus();
  for (let press = 0; press < 8; press += 1) {
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(40); // as quickly as a keyboard repeats a key
  }
  await expect(page).toHaveURL(/from=2022/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2022–2025年");
  await expect(slider).toHaveValue("2022");
});

test("a choice made before the last one has come starts from that one", async ({ page }) => {
  // Answers come late: what is chosen meanwhile is chosen on a page that is behind.
  const late = async (url: string) => {
    await page.goto(url);
    const form = page.getByRole("form", { name: "选择单位、项目和年份" });
    await page.route(/_rsc=/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    return form;
  };
  const form = await late(`${COMPARE}?body=jiaoyu,weijian&measure=newRequests`);
  await page.getByRole("link", { name: "去掉区教育局" }).click();
  await form.getByRole("checkbox", { name: "区民政局", exact: true }).check();
  await expect(page).toHaveURL(new RegExp(`${COMPARE}\\?body=minzheng,weijian&`));
  await expect(form.getByRole("checkbox", { name: "区教育局", exact: true })).not.toBeChecked();
  await expect(page.getByRole("link", { name: "去掉区民政局" })).toBeVisible();

  await form.getByRole("checkbox", { name: "区教育局", exact: true }).check();
  await page.getByRole("link", { name: "去掉区民政局" }).click();
  await form.getByRole("checkbox", { name: "予以公开", exact: true }).check();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^区教育局、区卫健局：新收申请量、予以公开，/);
  await page.goBack();
  await expect(form.getByRole("checkbox", { name: "予以公开", exact: true })).not.toBeChecked();
});

test("the CSV has exactly the rows on the screen, the pictures carry title and source", async ({ page }) => {
  await page.goto(`${CHOICE}&tab=table&order=value`);
  const rows = await rowsOn(page);
  await page.locator("summary", { hasText: "下载" }).click();
  const saved = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByText(name, { exact: true }).click()]);
    return download;
  };
  const [header, ...lines] = [...csvFields(await textOf(await saved("表中的数据 CSV")))].map(({ fields }) => fields);
  const column = (name: string) => header?.indexOf(name) ?? -1;
  expect(lines.map((line) => [line[column("name")], line[column("year")]])).toEqual(rows.map(([name, year]) => [name, year]));
  for (const [index, line] of lines.entries()) {
    const value = line[column("newRequests")];
    if (value !== null) expect(rows[index]?.[2]).toContain(value);
    else expect(rows[index]?.[2]).not.toMatch(/\d/);
  }
  const first = lines.find((line) => line[column("body")] === "jiaoyu" && line[column("year")] === "2024");
  expect(first?.[column("newRequests_raw")]).toBe(printedIn("jiaoyu", 2024, "requests.new.total"));
  expect(first?.[column("newRequests_status")]).toBe("reported");
  expect(first?.[column("newRequests_place")]).toMatch(/line \d+/);

  const svg = await (
    await page.request.get((await page.getByRole("link", { name: "图 SVG" }).getAttribute("href")) ?? "")
  ).text();
  expect(svg).toMatch(new RegExp(`<title>[^<]*：${TITLE}</title>`));
  expect(svg).toContain("数据版次");
  expect(svg).toMatch(/\d{4}-\d\d-\d\d/);
  expect(svg).toContain("机器读取，尚未人工核对");
  const picture = await saved("图 PNG");
  expect(picture.suggestedFilename()).toMatch(new RegExp(`^${AREA}-compare-\\d+\\.png$`));
  const png = await readFile(await picture.path());
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(1920);
});

test("a number is one step from its cell, a sum two", async ({ page }) => {
  await page.goto(`${CHOICE}&tab=table`);
  await table(page)
    .getByRole("row", { name: /^区教育局 2024/ })
    .getByRole("link")
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`/${AREA}/reports/jiaoyu/2024\\?cell=requests.new.total$`));
  await page.goto(`${COMPARE}?tab=table`);
  await table(page)
    .getByRole("row", { name: /^全部单位合计 2024/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/from=2024&to=2024&as=dot/);
  await page.getByRole("listitem").filter({ hasText: "区教育局" }).getByRole("link").last().click();
  await expect(page).toHaveURL(new RegExp(`/${AREA}/reports/jiaoyu/2024\\?cell=requests.new.total$`));
});

test("what an address says in vain is told, and an old address still works", async ({ page }) => {
  await page.goto(`${COMPARE}?bodies=jiaoyu,noSuchBody&measures=M08,nonsense&years=2019-2024&colour=red&utm_source=x`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("区教育局：实体公开率，2019–2024年");
  await expect(page.getByRole("status").filter({ hasText: "measure=nonsense、colour" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "noSuchBody" })).toBeVisible();
});

test("a merged body goes on as a comparable series", async ({ page }) => {
  await page.goto(`${COMPARE}?body=gongxinke&joined=1&tab=table&from=2022`);
  await expect(page.getByText("区工信科技局的可比口径为区工信科技局、")).toBeVisible();
  const rows = await rowsOn(page);
  const sum = (year: number) =>
    Number(printedIn("gongxin", year, "requests.new.total")) + Number(printedIn("keji", year, "requests.new.total"));
  expect(rows.find(([, year]) => year === "2022")?.[2]).toMatch(new RegExp(`^${sum(2022)}\\b`));
  // The same on the body's own page, and the sum leads to its parts.
  await page.goto(`/${AREA}/bodies/gongxinke`);
  await expect(page.getByRole("columnheader", { name: "2022" })).toHaveCount(0);
  await page.getByRole("link", { name: /^可比口径/ }).click();
  await expect(page).toHaveURL(/joined=1$/);
  const line = page.getByRole("region", { name: /^历年主要数字/ }).getByRole("row", { name: /^新收申请/ });
  const part = line.getByRole("link", { name: String(sum(2022)), exact: true }).and(page.locator('[href*="from=2022&"]'));
  await expect(part).toHaveAttribute("href", /as=dot/);
});

test("stacked outcomes stand beside the total that the form prints", async ({ page }) => {
  await page.goto(`${COMPARE}?body=zhujian&measure=granted&as=stack&tab=table`);
  await expect(page.getByText(/区住建局2020年各项之和\d+，表内总计\d+，差−1/)).toBeVisible();
  await expect(table(page).getByRole("columnheader")).toHaveCount(9);
});

test("a funnel plot names what chance does not explain, and its points lead on", async ({ page }) => {
  await page.goto(`${COMPARE}?body=jiaoyu,weijian,zhujian,ziran,minzheng&measure=substantiveRate&as=funnel`);
  const point = page.getByRole("link", { name: /^区住建局：\d+\/\d+，\d+%，/ }).locator("visible=true");
  await point.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/body=zhujian&measure=substantiveRate&tab=table/);
  await page.goto(`${COMPARE}?body=jiaoyu&measure=newRequests&as=funnel`);
  await expect(page.getByText("漏斗图要有一项比率")).toBeVisible();
});

test("a body is found by its pinyin, its initials or a part of its name", async ({ page }) => {
  await page.goto(COMPARE);
  await page.getByRole("searchbox", { name: "找单位" }).fill("weijian");
  await expect(page.getByRole("checkbox", { name: "区卫健局", exact: true })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "区教育局", exact: true })).toBeHidden();
  await page.getByRole("searchbox", { name: "找单位" }).fill("qjyj");
  await expect(page.getByRole("checkbox", { name: "区教育局", exact: true })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "区卫健局", exact: true })).toBeHidden();
});

test("in English the same view has the same numbers", async ({ page }) => {
  await page.goto(`${CHOICE}&tab=table`);
  const numbers = (await rowsOn(page)).map(([, ...rest]) => rest.map((text) => text.replace(/\D+/g, " ")));
  await page.goto(`/en${CHOICE}&tab=table`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Education Bureau, Health Bureau, Housing and Construction Bureau: new requests, granted, 2016–2025",
  );
  const english = (await rowsOn(page)).map(([, ...rest]) => rest.map((text) => text.replace(/\D+/g, " ")));
  expect(english).toEqual(numbers);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("the choice comes up from below and goes again", async ({ page }) => {
    await page.goto(CHOICE);
    const form = page.getByRole("form", { name: "选择单位、项目和年份" });
    await expect(form).toBeHidden();
    await page.getByText("选择单位、项目和年份").first().tap();
    await expect(form).toBeVisible();
    await form.getByRole("checkbox", { name: "区民政局", exact: true }).check();
    await form.getByText("收起").tap();
    await expect(form).toBeHidden();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("区民政局");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the form asks, the answer is a page with a short address and its table", async ({ page }) => {
    await page.goto(COMPARE);
    const form = page.getByRole("form", { name: "选择单位、项目和年份" });
    await form.getByRole("checkbox", { name: "全部单位合计", exact: true }).uncheck();
    await form.getByRole("checkbox", { name: "区教育局", exact: true }).check();
    await form.getByRole("checkbox", { name: "区卫健局", exact: true }).check();
    await form.getByRole("button", { name: "看结果" }).click();
    await expect(page).toHaveURL(new RegExp(`${COMPARE}\\?body=jiaoyu,weijian&measure=newRequests$`));
    await expect(table(page).getByRole("row", { name: /^区教育局 2024/ })).toContainText(
      printedIn("jiaoyu", 2024, "requests.new.total"),
    );
    await page.locator("summary", { hasText: "下载" }).click();
    const href = await page.getByRole("link", { name: "表中的数据 CSV" }).getAttribute("href");
    expect((await page.request.get(href ?? "")).status()).toBe(200);
  });
});

test.describe("in another site's page", () => {
  test("a figure may be framed, the pages around it may not", async ({ request }) => {
    const framed = await request.get(`/embed/${AREA}/compare?body=jiaoyu`);
    expect(framed.headers()["content-security-policy"]).toContain("frame-ancestors *");
    expect((await request.get(CHOICE)).headers()["content-security-policy"]).toContain("frame-ancestors 'self'");
    expect(await framed.text()).toContain("区教育局：新收申请量");
    expect((await request.get(`/embed/${AREA}/outcomes`)).status()).toBe(200);
  });
});

test("more than a hundred lines over twelve years are drawn in a second", async ({ page }) => {
  await page.addInitScript(() => {
    const drawn = () => {
      const paths = [...document.querySelectorAll<SVGElement>("path[data-lines]")];
      if (paths.reduce((sum, { dataset }) => sum + Number(dataset.lines), 0) < 100) return requestAnimationFrame(drawn);
      const scripts = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js"));
      const loaded = Math.max(...scripts.map((entry) => entry.startTime + entry.duration));
      return requestAnimationFrame(() => document.documentElement.setAttribute("data-drawn", String(performance.now() - loaded)));
    };
    requestAnimationFrame(drawn);
  });
  const all = bodies.map(({ id }) => id).join(",");
  await page.goto(`${COMPARE}?body=${all}&measure=newRequests,carriedOut,granted`);
  await expect(page.locator("html")).toHaveAttribute("data-drawn", /\d/, { timeout: 60_000 });
  const time = Number(await page.locator("html").getAttribute("data-drawn"));
  test.info().annotations.push({ type: "time", description: `${3 * bodies.length} lines in ${Math.round(time)} ms` });
  // Half a second on a quiet machine, of which a part is the page's own; here others may be at work on the same two cores.
  expect(time).toBeLessThan(4000);
});
