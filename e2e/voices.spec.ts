/** What visitors and bodies say of numbers, and a draft that is checked before anybody sees it. */
import { readFile } from "node:fs/promises";
import { expectAccessible } from "./accessible";
import { AREA, printedIn, reports } from "./demo";
import { enter, leave } from "./people";
import { expect, test } from "./test";

const [BODY, YEAR] = ["jiaoyu", 2021] as const;
const CELL = "requests.new.total";
const SAID = "表三的合计同我去年看到的不一样";
const WHY = "当年有一件申请跨年办理，原文如此";

test("a visitor's problem and a body's explanation wait for the office, and stand beside the number after it", async ({
  page,
}) => {
  test.slow();
  await page.goto(`/${AREA}/problems?body=${BODY}&year=${YEAR}&cell=${CELL}`);
  await page.getByRole("textbox").fill(SAID);
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByRole("status").filter({ hasText: /\w{6,}/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("main")).not.toContainText(SAID);

  await enter(page, "demo-jiaoyu");
  await page.goto(`/desk/reports/${BODY}/${YEAR}`);
  await page.getByText("提交单位说明").first().click();
  await page.getByLabel("说明什么").selectOption(`cell|${CELL}`);
  await page.getByLabel("说明", { exact: true }).fill(WHY);
  await page.getByRole("button", { name: "提交单位说明" }).click();
  await expect(page.getByText("已提交，等待审核。")).toBeVisible();
  await leave(page);

  await enter(page, "demo-monitor");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/desk/voices");
  await expect(page.getByText(SAID)).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole("button", { name: /^公开：/ }).click();
  await expect(page.getByText("已公开")).toBeVisible();
  const problem = page.getByRole("listitem").filter({ hasText: SAID });
  await problem.getByLabel("处理结果", { exact: true }).selectOption("核对无误");
  await problem.getByLabel("答复").fill("已同原件核对");
  await problem.getByRole("button", { name: /^保存处理结果/ }).click();
  await expect(problem.getByText("核对无误", { exact: true }).first()).toBeVisible();
  await leave(page);

  await page.goto(`/${AREA}/problems`);
  await expect(page.getByRole("listitem").filter({ hasText: SAID })).toContainText("已同原件核对");
  await expectAccessible(page);
  await page.goto(`/${AREA}/reports/${BODY}/${YEAR}?cell=${CELL}`);
  await expect(page.getByText(WHY)).toBeVisible();
});

test("a draft is checked before publishing: its reading, what fails, and a page of it to keep", async ({ page }) => {
  await enter(page, "demo-jiaoyu");
  await page.goto("/desk/check");
  const draft = reports.find(({ bodyId, year }) => bodyId === BODY && year === YEAR);
  await page.getByLabel("或粘贴报告的文字和表格").fill(draft?.text ?? "");
  await page.getByRole("button", { name: "自查粘贴的内容" }).click();
  const read = page.getByRole("region", { name: "读出的内容" });
  await expect(read.getByRole("table")).toHaveCount(3, { timeout: 60_000 });
  const row = read.getByRole("row").filter({ hasText: "本年新收政府信息公开申请数量" });
  await expect(row.getByRole("cell").last()).toHaveText(printedIn(BODY, YEAR, CELL));
  await read.getByText("总体情况").click();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "把结果存成网页" }).click();
  const kept = await readFile(await (await download).path(), "utf8");
  expect(kept).toContain("本年新收政府信息公开申请数量");
  expect(kept).not.toContain("<button");
});
