import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expectAccessible } from "./accessible";
import { AREA, bodies, printedIn, sumOf } from "./demo";
import { enter } from "./people";
import { expect, test } from "./test";

/** The last year of the made-up district: one unit is silent, and the aggregate on display was added up by hand. */
const YEAR = 2025;
const CELL = "requests.granted.individual";
const at = (part: string, more = "") => `/monitor/aggregate?area=${AREA}&year=${YEAR}&part=${part}${more}`;

const shown = (page: Page, cell: string) => page.locator(`[id="${cell}"]`);

test("the district's report is drafted from its units, adjusted, written, taken along and handed in", async ({ page }) => {
  test.slow();
  await enter(page, "demo-monitor");
  await page.goto(at("tables"));
  await expect(page.getByText(/^区政府办公室/).first()).toBeAttached();
  const known = sumOf(CELL, YEAR);
  await expect(shown(page, CELL)).toHaveText(`${known}+?`);

  // A silent unit is left out by name; only then is there a sum.
  const silent = page.getByRole("listitem").filter({ hasText: "没有报告" });
  await silent.getByText("不计入并注明").first().click();
  await silent.getByLabel("具体原因").fill("机构撤销，职能并入其他单位");
  await silent.getByRole("button", { name: "不计入并注明" }).click();
  await expect(shown(page, CELL)).toHaveText(String(known));
  await expectAccessible(page);

  // From the cell to the unit's own report.
  await shown(page, CELL).click();
  const panel = page.getByRole("complementary", { name: "各单位的数字" });
  const unit = bodies.find(({ id }) => Number(printedIn(id, YEAR, CELL)) > 0 && id !== "zhengfu");
  await expect(panel.getByRole("row")).not.toHaveCount(0);
  const link = panel.getByRole("link").first();
  expect(await link.getAttribute("href")).toContain(`cell=${CELL}`);
  expect(unit).toBeDefined();

  // A duplicate is taken away in all cells in which it counts, and put back.
  await panel.getByText("调整这一格").click();
  await panel.getByLabel("增减（减去填负数）").fill("-1");
  await panel.getByLabel("具体原因").fill("两家转办，重复统计一件");
  await panel.getByRole("button", { name: "记下调整" }).click();
  await expect(shown(page, CELL)).toHaveText(`${known - 1}*`);
  await expect(shown(page, "requests.total.total")).toHaveText(`${sumOf("requests.total.total", YEAR) - 1}*`);
  const record = page.getByRole("region", { name: "调整记录" });
  await record.getByRole("listitem").filter({ hasText: "重复统计一件" }).getByRole("button", { name: "撤销" }).click();
  await expect(shown(page, CELL)).toHaveText(String(known));
  await expect(record.getByText(/demo-monitor于.*撤销/)).toBeVisible();

  // The prose is saved as one goes, and held against the tables.
  await page.goto(at("prose"));
  await expectAccessible(page);
  const wrong = "全年新收政府信息公开申请99999件。";
  await page.getByRole("textbox", { name: "一、总体情况" }).fill(`工作考核已纳入绩效。${wrong}`);
  await expect(page.getByText(/99999/).nth(1)).toBeVisible();
  const overview = "工作考核：纳入绩效。社会评议：开展满意度调查。责任追究结果：没有需要追究的情形。";
  await page.getByRole("textbox", { name: "一、总体情况" }).fill(overview);
  await page.getByRole("textbox", { name: "五、存在的主要问题及改进情况" }).fill("问题是培训不够，下一步加强。");
  await page.getByRole("textbox", { name: "六、其他需要报告的事项" }).fill("没有收取信息处理费。");
  await expect(page.getByText(/已保存/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "一、总体情况" })).toHaveValue(overview);

  await page.goto(at("check"));
  await expect(page.getByRole("region", { name: "与已公布的汇总核对" }).first()).toContainText("河滨街道");
  await expectAccessible(page);

  await page.goto(at("make"));
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /^下载 Word/ }).click()]);
  const text = strFromU8(unzipSync(await readFile(await download.path()))["word/document.xml"] ?? new Uint8Array());
  expect(text).toContain(`人民政府${YEAR}年政府信息公开工作年度报告`);
  expect(text).toContain(`>${sumOf("disclosure.licensing.decisions", YEAR)}<`);
  await expectAccessible(page);
  await page.getByLabel("审核人").fill("某审核");
  await page.getByLabel("签发人").fill("某签发");
  await page.getByLabel("已完成保密审查", { exact: false }).check();
  await page.getByRole("button", { name: "生成并报送" }).click();
  await page.waitForURL(/\/desk\/reports\/zhengfu\/2025/);
  await expect(page.getByText("已报送").first()).toBeVisible();
});

test("the workbench stays inside a telephone's screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enter(page, "demo-monitor");
  for (const part of ["tables", "prose", "check", "make"]) {
    await page.goto(at(part));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});
