import { AREA, bodies, flaws, printedIn } from "./demo";
import { expect, test } from "./test";

test("all bodies by kind, with every year reported, missing or before their time", async ({ page }) => {
  await page.goto(`/${AREA}/bodies`);
  const matrix = page.getByRole("region", { name: "单位与年份" });
  await expect(matrix.getByRole("rowheader").filter({ has: page.getByRole("link") })).toHaveCount(bodies.length);
  const missing = flaws.filter(({ kind }) => kind === "missing");
  await expect(matrix.getByText("未收录", { exact: true })).toHaveCount(missing.length);
  const row = matrix.getByRole("row", { name: /^区数据局/ });
  await expect(row.getByRole("link")).toHaveCount(3);
  await expect(row.getByText("当年无此单位")).toHaveCount(10);
  await row.getByRole("link", { name: "2025 已收录" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("区数据局 2025年政府信息公开工作年度报告");
});

test("a body through the years: its names, where its work went, its numbers", async ({ page }) => {
  await page.goto(`/${AREA}/bodies/gongxin`);
  await expect(page.getByText("示例市青桐区经济和信息化局 （至2019年3月20日）")).toBeVisible();
  await expect(page.getByText("2024年3月15日并入区工信科技局")).toBeVisible();
  const table = page.getByRole("region", { name: /^历年主要数字/ }).first();
  const row = table.getByRole("row", { name: /^新收申请/ });
  await expect(row.getByRole("cell").last()).toHaveText(printedIn("gongxin", 2023, "requests.new.total"));
  await row.getByRole("link").last().click();
  await expect(page).toHaveURL(new RegExp(`/${AREA}/reports/gongxin/2023\\?cell=requests.new.total$`));
  await expect(page.locator("mark")).toHaveText(printedIn("gongxin", 2023, "requests.new.total"));
});

test("the report on the whole district is never added to the others", async ({ page }) => {
  await page.goto(`/${AREA}/bodies/zhengfu`);
  await expect(page.getByText("这是全区汇总报告")).toBeVisible();
});
