import { strToU8, zipSync } from "fflate";
import { AREA, BODY } from "@/lib/server/fixtures/world";
import { reports } from "./demo";
import { acceptAndShow, act, clerk, expectAccessible, fact, monitor, reportPath, signInAs, submit } from "./desk-people";
import { expect, test } from "./test";

/** The year on which the report is filled in; nothing else in this area has one. */
const YEAR = 2025;
const REPORT = reportPath(BODY, YEAR);

test("a report is filled in, handed in, returned, handed in again, accepted, shown and corrected", async ({ page }) => {
  test.slow();
  await signInAs(page, clerk);
  await page.goto(`/desk/entry/${BODY}/${YEAR}?area=${AREA}`);
  const cell = (row: string, column: string) => page.locator(`[id="entry-requests.${row}.${column}"]`);
  for (const row of ["new", "granted", "total"]) await cell(row, "individual").fill("3");
  for (const row of ["new", "granted"]) await cell(row, "total").fill("3");
  await cell("total", "total").fill("2");
  await page.getByRole("textbox", { name: "一、总体情况" }).fill("本年度按时办理政府信息公开申请。");
  await page.getByLabel("我确认这些事项本年度确实没有发生", { exact: false }).check();
  await page.getByRole("button", { name: /^空白补零/ }).click();
  const checks = page.getByRole("region", { name: "勾稽核对" });
  await expect(checks.getByText(/相差1/).first()).toBeVisible();
  await cell("total", "total").fill("3");
  await expect(checks.getByText(/相差/)).toHaveCount(0);
  await expectAccessible(page);
  await page.reload();
  await expect(cell("total", "total")).toHaveValue("3");
  await page.getByRole("button", { name: "生成正式文件，去报送" }).click();
  await page.waitForURL(/\/desk\/reports\//);
  await expect(fact(page, "状态")).toContainText("待报送");
  await submit(page);
  await expectAccessible(page);

  await signInAs(page, monitor);
  await page.goto(REPORT);
  await expectAccessible(page);
  await act(page, "退回修改", { 说明: "总体情况请写明办理数量" });
  await expect(fact(page, "状态")).toContainText("退回修改");

  await signInAs(page, clerk);
  await page.goto(REPORT);
  await expect(page.getByText("总体情况请写明办理数量")).toBeVisible();
  await submit(page);

  await signInAs(page, monitor);
  await acceptAndShow(page, BODY, YEAR);
  const shown = `/${AREA}/reports/${BODY}/${YEAR}`;
  await page.goto(shown);
  await expect(page.locator('[id="requests.new.total"]')).toHaveText("3");

  await page.goto(`${REPORT}&cell=disclosure.rules.issued`);
  await page.getByLabel("改为（E）", { exact: false }).fill("1");
  await page.getByRole("button", { name: "放入待保存" }).click();
  await page.getByLabel("更正原因").fill("单位来函更正");
  // A district makes no rules of law: what fails all the same goes on display only with a reason of its own.
  await page.getByLabel("照样展示的理由", { exact: false }).fill("以单位来函为准，另行核实");
  await page.getByRole("button", { name: "保存更正（1格）" }).click();
  await expect(fact(page, "状态")).toContainText("已更正");
  await page.goto(`${shown}?cell=disclosure.rules.issued`);
  await expect(page.locator('[id="disclosure.rules.issued"]')).toHaveText("1");
  await page.goto(`/${AREA}/corrections`);
  await expect(page.getByRole("main")).toContainText("单位来函更正");
  const feed = await page.request.get(`/${AREA}/feed.xml`);
  expect(await feed.text()).toContain(`示例市甲区教育局${YEAR}年年度报告更正`);
});

/** `npm run kill` brings in a thousand, and kills what works on them. */
const FILES = 300;

test("300 files in one ZIP, a bad one and a copy among them: the page is reloaded, left and opened again", async ({ page }) => {
  test.setTimeout(400_000);
  await signInAs(page, monitor);
  await page.goto(`/desk/uploads?area=${AREA}`);
  const some = reports.filter(({ scope, year }) => scope === "own" && year >= 2014).slice(0, FILES - 2);
  expect(some).toHaveLength(FILES - 2);
  const named = some.map(({ text }, index) => [`第${index}份.txt`, strToU8(text)] as const);
  const copy = ["副本.txt", strToU8(some[0]?.text ?? "")] as const;
  const zip = zipSync(Object.fromEntries([...named, copy, ["坏.pdf", strToU8("%PDF-1.4")]]));
  await page
    .getByLabel("选择文件", { exact: true })
    .setInputFiles({ name: "历年.zip", mimeType: "application/zip", buffer: Buffer.from(zip) });
  await page.waitForURL(/\/desk\/uploads\/[\w-]+/);
  await expect(page.getByRole("cell", { name: "已解开压缩包" })).toBeVisible();
  const address = page.url();
  await page.reload();
  await page.goto("about:blank");
  await page.goto(address);
  const summary = page.getByRole("region", { name: "文件" }).getByRole("status");
  await expect(summary).toHaveText(`共${FILES}份：${FILES - 1}份已处理，0份处理中，1份未能读取`, { timeout: 240_000 });
  await expect(page.getByText(/内容与“.*”完全相同/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /^第0份\.txt：预览/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("导入预览（未保存）");
  await expectAccessible(page);
});

test("two people on one cell: the second is told, and nobody's number is written over before he decides so", async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const other = `/desk/entry/${BODY}/2024?area=${AREA}`;
  const open = async () => {
    const page = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
    await signInAs(page, clerk);
    await page.goto(other);
    return page;
  };
  const [one, two] = [await open(), await open()];
  const cell = '[id="entry-requests.new.total"]';
  await one.locator(cell).fill("5");
  await expect(one.getByText(/^已保存/)).toBeVisible();
  await two.locator(cell).fill("6");
  await expect(two.getByRole("status").filter({ hasText: "别人先填了5，您填的6没有写进去" })).toBeVisible();
  await expect(two.locator(cell)).toHaveValue("5");
  await one.reload();
  await expect(one.locator(cell)).toHaveValue("5");
  await two.locator(cell).fill("6");
  await expect(two.getByText(/^已保存/)).toBeVisible();
  await one.reload();
  await expect(one.locator(cell)).toHaveValue("6");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("nothing is wider than the screen", async ({ page }) => {
    await signInAs(page, monitor);
    for (const address of [`/desk/uploads?area=${AREA}`, `/desk/reports?area=${AREA}`]) {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(360);
    }
  });
});
