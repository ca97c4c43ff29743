import type { Page } from "@playwright/test";
import { AREA, areas, reports, sumOf } from "./demo";
import { expect, test } from "./test";

const own = (year: number) => reports.filter((report) => report.year === year && report.scope === "own").length;

test("the home lists the areas and says which is made up", async ({ page }) => {
  await page.goto("/");
  const area = page.getByRole("listitem").filter({ hasText: "青桐区" });
  await expect(page.getByRole("heading", { name: /^示例市（演示）/ })).toContainText("演示数据，全部虚构");
  await area.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/${AREA}$`));
});

test("areas are found by name or pinyin; the one above lists them and leads to their ranking", async ({ page }) => {
  await page.goto("/?q=baihua");
  await expect(page.getByRole("listitem").filter({ hasText: "白桦区" })).toContainText(/\d+份报告，\d{4}–\d{4}年/);
  await expect(page.getByRole("listitem").filter({ hasText: "青桐区" })).toHaveCount(0);
  await page.goto("/?q=qwxyz");
  await expect(page.getByRole("status")).toContainText("没有名称含“qwxyz”的地区。");
  await page.goto("/9901");
  const below = page.getByRole("region", { name: /下辖地区$/ });
  await expect(below.getByRole("listitem").filter({ hasText: "白桦区" })).toBeVisible();
  await below.getByRole("link", { name: "各地区排行" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("指数");
});

test("a link to a page brings a card with its picture", async ({ page }) => {
  for (const path of ["", "/bodies/weijian", "/reports/zhujian/2020", "/compare?body=jiaoyu,weijian", "/rankings"]) {
    const { headers, bytes } = await cardOf(page, `/${AREA}${path}`);
    expect(headers["content-type"], path).toBe("image/png");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], path).toEqual([1200, 630]);
  }
});

async function cardOf(page: Page, path: string) {
  const html = await (await page.request.get(path)).text();
  const [, address = ""] = html.match(/<meta property="og:image" content="([^"]*)"/) ?? [];
  const answer = await page.request.get(address.replaceAll("&amp;", "&"));
  return { headers: answer.headers(), bytes: await answer.body() };
}

test("an area whose own bodies have no reports says so, and what lies below it", async ({ page }) => {
  await page.goto(`/${areas[0]?.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(areas[0]?.name ?? "");
  await expect(page.getByText("本级各单位的还没有")).toBeVisible();
});

test("the latest year in a sentence and five figures", async ({ page }) => {
  await page.goto(`/${AREA}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2025年");
  const sentence = page.getByText("的年度报告，共新收申请");
  await expect(sentence).toContainText(
    `2025年收录${own(2025)}个单位的年度报告，共新收申请${sumOf("requests.new.total", 2025)}件`,
  );
  const figures = page.getByRole("region", { name: "本年五项数字" });
  await expect(figures).toContainText(`新收申请`);
  await expect(figures.getByRole("definition").filter({ hasText: /^\d+$/ }).first()).toHaveText(
    String(sumOf("requests.new.total", 2025)),
  );
});

test("the year is in the address, and Back leads to the one before", async ({ page }) => {
  await page.goto(`/${AREA}`);
  await page.getByRole("navigation", { name: "年份" }).getByRole("link", { name: "2020", exact: true }).click();
  await expect(page).toHaveURL(/\?year=2020$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2020年");
  await page.getByRole("link", { name: "下一年：2021年" }).click();
  await expect(page).toHaveURL(/\?year=2021$/);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2020年");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2020年");
});

test("a year without reports says which years have some", async ({ page }) => {
  await page.goto(`/${AREA}?year=2010&utm_source=elsewhere`);
  await expect(page.getByRole("status")).toHaveText("2010年没有本区报告。最早的是2014年，最近的是2025年。");
});

test("every figure has its chart, its table and its source", async ({ page }) => {
  await page.goto(`/${AREA}`);
  const figure = page.getByRole("region", { name: "申请的办理结果" }).first();
  await expect(figure.getByRole("application", { name: "申请的办理结果" })).toBeVisible({ timeout: 20_000 });
  await figure.getByText("表", { exact: true }).click();
  const row = figure.getByRole("row", { name: /^2025/ });
  await expect(row).toContainText(String(sumOf("requests.granted.total", 2025)));
  await expect(figure.getByRole("row", { name: /^2016/ })).toContainText("本表式无此项");
  await figure.getByText("来源", { exact: true }).click();
  await expect(figure.getByText("逐格可查原文")).toBeVisible();
});

test("on paper every chart is drawn, also those that nobody has scrolled to", async ({ page }) => {
  await page.goto(`/${AREA}`);
  const drawn = page.locator("[data-chart]").filter({ has: page.locator("[data-drawing]") });
  await expect(drawn.first()).toBeVisible();
  // In one step, as a browser does that prints: what is drawn when the page is idle is not drawn yet.
  const [before, after, all] = await page.evaluate(() => {
    const count = () => document.querySelectorAll("[data-chart] [data-drawing]").length;
    const before = count();
    window.dispatchEvent(new Event("beforeprint"));
    return [before, count(), document.querySelectorAll("[data-chart]").length];
  });
  expect(all).toBeGreaterThan(5);
  expect(before).toBeLessThanOrEqual(all);
  expect(after).toBe(all);
});

test("where the kinds do not add up, it is said with the report that is off", async ({ page }) => {
  await page.goto(`/${AREA}?year=2020`);
  const figure = page.getByRole("region", { name: "申请的办理结果" }).first();
  await expect(figure).toContainText("差−1件");
  await figure.getByRole("link", { name: "区住建局" }).click();
  await expect(page).toHaveURL(new RegExp(`/${AREA}/reports/zhujian/2020$`));
});

test("the total that the form prints stands beside the results, and a report that is off is named", async ({ page }) => {
  await page.goto(`/${AREA}?year=2024`);
  const figure = page.getByRole("region", { name: "行政复议与行政诉讼" }).first();
  await expect(figure).toContainText(/“行政复议”各类之和\d+件，表内总计\d+件，差−1件：\s*区农业农村局/);
});

test("breaks in a series are explained below the chart", async ({ page }) => {
  await page.goto(`/${AREA}`);
  await expect(page.getByRole("region", { name: "行政复议与行政诉讼" }).first()).toContainText("2024年起新行政复议法规定");
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the numbers stand in tables", async ({ page }) => {
    await page.goto(`/${AREA}`);
    const figure = page.getByRole("region", { name: "新收与结转的申请" }).first();
    await expect(figure.getByRole("row", { name: /^2024/ })).toContainText(String(sumOf("requests.new.total", 2024)));
    await expect(figure.getByRole("row", { name: /^2024/ })).toBeVisible();
  });
});
