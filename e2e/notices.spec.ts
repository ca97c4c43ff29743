/** Letters of the office: drafted from what was confirmed, issued with a number, read by the body, answered, withdrawn. */
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { expectAccessible } from "./accessible";
import { enter, leave } from "./people";
import { expect, test } from "./test";

test("a reminder is read before it is issued, taken along as a Word file and withdrawn with a reason", async ({ page }) => {
  await enter(page, "demo-monitor");
  await page.goto("/monitor/notices?year=2025");
  await expectAccessible(page);
  await page.getByRole("link", { name: "起草催报通知" }).click();
  const letter = page.getByRole("article", { name: "关于催报2025年度政府信息公开工作年度报告的通知" });
  await expect(letter).toContainText("河滨街道：");
  await expect(letter).toContainText("已逾期");
  await expect(letter).not.toContainText("第四十九条");
  await expectAccessible(page);
  await page.getByLabel("办理期限").fill("2030-03-01");
  await page.getByRole("button", { name: "按这个期限写" }).click();
  await expect(letter).toContainText("请于2030年3月1日前报送");
  await page.getByRole("button", { name: "印发选中的文书" }).click();

  await expect(page.getByRole("heading", { name: /^文书 · / })).toBeVisible();
  const row = page.getByRole("row", { name: /催报通知.*河滨街道.*2030-03-01.*办理中/ });
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^政公开催〔\d{4}〕1号$/);
  await expect(page.getByText("还没有收到报告")).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Word 文件" }).click()]);
  const text = strFromU8(unzipSync(await readFile(await download.path()))["word/document.xml"] ?? new Uint8Array());
  expect(text).toContain("请于2030年3月1日前报送");

  await page.getByText("撤回这份文书").first().click();
  await page.getByLabel("撤回的理由").fill("已电话告知");
  await page.getByRole("button", { name: "撤回这份文书" }).click();
  await expect(page.getByText(/撤回：已电话告知/)).toBeVisible();
});

test("what the aggregate has wrong because one unit has it wrong leads to that unit's cell", async ({ page }) => {
  await enter(page, "demo-monitor");
  await page.goto("/monitor/findings?year=2023&rule=V-A01");
  const cause = page.getByRole("link", { name: /^疑似起因：区自然资源局2023年度报告的“.*结转下年度.*自然人” 应为 3$/ });
  await expect(cause).toHaveAttribute("href", /\/reports\/ziran\/2023\?cell=requests\.carriedOut\.individual$/);
});

test("the circular lists facts by name; a clerk reads it, and nobody else's letter", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enter(page, "demo-monitor");
  await page.goto("/monitor/notices/draft?year=2025&kind=circular");
  const letter = page.getByRole("article", { name: /报送公布情况的通报$/ });
  await expect(letter).toContainText(/应公布\d+个，按时公布\d+个，按时公布率[\d.]+%。/);
  await expect(letter).toContainText("未公布1个：河滨街道。");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("button", { name: "印发选中的文书" }).click();
  await expect(page.getByRole("link", { name: /^政公开通〔\d{4}〕\d+号$/ })).toBeVisible();
  await leave(page);

  await enter(page, "demo-minzheng");
  await page.goto("/desk/notices");
  await expectAccessible(page);
  await expect(page.getByText("河滨街道")).toHaveCount(0);
  await page
    .getByRole("link", { name: /^政公开通/ })
    .first()
    .click();
  await expect(page.getByRole("article")).toContainText("应公布");
  await expect(page.getByText("撤回这份文书")).toHaveCount(0);
});
