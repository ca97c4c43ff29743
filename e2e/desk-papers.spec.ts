import { DAMAGES } from "@/bench/fidelity/degrade";
import { printScan } from "@/bench/fidelity/print-paper";
import { cellsOf } from "@/lib/report/cells";
import { type EntryContent, printedEntry } from "@/lib/report/entry";
import { AREA, OTHER_BODY } from "@/lib/server/fixtures/world";
import { printDocx } from "@/lib/server/print-docx";
import { acceptAndShow, act, fact, monitor, reportPath, signInAs, submit } from "./desk-people";
import { expect, test } from "./test";

const NAME = "示例市甲区民政局";
const ZEROS = Object.fromEntries(cellsOf("C").map(({ key }) => [key, "0"]));
const THREE = Object.fromEntries(
  ["new", "granted", "total"].flatMap((row) => [
    [`requests.${row}.individual`, "3"],
    [`requests.${row}.total`, "3"],
  ]),
);

const printed = (year: number, changed: EntryContent["cells"] = {}) =>
  printedEntry("C", year, NAME, {
    cells: { ...ZEROS, ...THREE, ...changed },
    sections: { overview: `${year}年度按时办理政府信息公开申请3件。`, other: "无其他需要报告的事项。" },
  });

const [WORD_YEAR, SCAN_YEAR] = [2023, 2022];
const PAPER = { size: 12, tableSize: 8, padding: 4, header: false, ruled: true };

test("a Word file and a scan: uploaded, a doubtful cell put right, handed in, returned, handed in again, shown", async ({
  page,
}) => {
  test.setTimeout(400_000);
  const word = Buffer.from(await printDocx(printed(WORD_YEAR), NAME));
  const wordFile = { name: "民政局年报.docx", mimeType: "application/octet-stream", buffer: word };
  // One figure on the paper is misprinted: nothing that anybody has to read, only to add up.
  const scan = await printScan(printed(SCAN_YEAR, { "requests.total.total": "8" }), PAPER, DAMAGES.clean);
  const scanFile = { name: "民政局扫描件.pdf", mimeType: "application/pdf", buffer: Buffer.from(scan.bytes) };

  await signInAs(page, "stranger");
  await page.goto(`/desk/uploads?area=${AREA}`);
  const pick = page.getByLabel("选择文件", { exact: true });
  await pick.setInputFiles([wordFile, scanFile]);
  await page.waitForURL(/\/desk\/uploads\/[\w-]+/);
  const upload = page.url();
  // The scan takes its time; the file beside it need not wait for it.
  await expect(page.getByRole("link", { name: "民政局年报.docx：预览" })).toBeVisible({ timeout: 120_000 });

  // While the next page is on its way the one before stands, and has a button of that name too: it must not be pressed.
  await page.route(/_rsc=/, (route) => new Promise((later) => setTimeout(later, 1500)).then(() => route.continue()));
  await page.getByRole("link", { name: "民政局年报.docx：预览" }).click();
  await page.getByRole("button", { name: "收录" }).click();
  await page.waitForURL(new RegExp(`/desk/reports/${OTHER_BODY}/${WORD_YEAR}`));
  await page.unroute(/_rsc=/);
  await submit(page);

  await page.goto(upload);
  const summary = page.getByRole("region", { name: "文件" }).getByRole("status");
  await expect(summary).toContainText("共2份：2份已处理", { timeout: 240_000 });
  await page.getByRole("link", { name: "民政局扫描件.pdf：预览" }).click();
  await page.getByRole("button", { name: "收录" }).click();
  await page.waitForURL(new RegExp(`/desk/reports/${OTHER_BODY}/${SCAN_YEAR}`));
  await expect(page.locator('[id="requests.total.total"]')).toHaveText("8");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/cell=requests\.total\.total/);
  await page.getByRole("button", { name: "填入3" }).click();
  await page.getByRole("button", { name: "放入待保存" }).click();
  await page.getByLabel("更正原因").fill("原件印错，按勾稽改正");
  await page.getByRole("button", { name: "保存更正（1格）" }).click();
  await expect(fact(page, "状态")).toContainText("第2版");
  await expect(page.locator('[id="requests.total.total"]')).toHaveText("3");
  await submit(page);

  await signInAs(page, monitor);
  await page.goto(reportPath(OTHER_BODY, SCAN_YEAR));
  await act(page, "退回修改", { 说明: "请补公布链接" });
  await expect(fact(page, "状态")).toContainText("退回修改");

  await signInAs(page, "stranger");
  await page.goto(reportPath(OTHER_BODY, SCAN_YEAR));
  await expect(page.getByText("请补公布链接")).toBeVisible();
  await submit(page);

  await signInAs(page, monitor);
  await acceptAndShow(page, OTHER_BODY, SCAN_YEAR);
  await acceptAndShow(page, OTHER_BODY, WORD_YEAR);
  await page.goto(`/${AREA}/reports/${OTHER_BODY}/${SCAN_YEAR}`);
  await expect(page.locator('[id="requests.total.total"]')).toHaveText("3");

  // An answer that comes late takes nothing from the cell that is worked on by then.
  const value = page.getByLabel("改为（E）", { exact: false });
  let answers = () => {};
  const late = new Promise<void>((resolve) => {
    answers = resolve;
  });
  await page.route("**/api/desk/reports/note", async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(`${reportPath(OTHER_BODY, WORD_YEAR)}&cell=disclosure.penalty.decisions`);
  await page.getByLabel("备注（M）").fill("与台账一致");
  await page.getByRole("button", { name: "保存备注" }).click();
  await page.locator('[id="disclosure.licensing.decisions"]').click();
  await value.fill("7");
  const noted = page.waitForResponse("**/api/desk/reports/note");
  answers();
  expect((await noted).ok()).toBe(true);
  await page.waitForTimeout(500); // what the answer would do to the field, it does at once
  await expect(value).toHaveValue("7");

  // A figure that changes after that stands in the ledger and in the feed.
  await page.goto(`${reportPath(OTHER_BODY, WORD_YEAR)}&cell=disclosure.licensing.decisions`);
  await value.fill("2");
  await page.getByRole("button", { name: "放入待保存" }).click();
  await page.getByLabel("更正原因").fill("民政局来函更正许可件数");
  await page.getByRole("button", { name: "保存更正（1格）" }).click();
  await expect(fact(page, "状态")).toContainText("已更正");
  await page.goto(`/${AREA}/corrections`);
  await expect(page.getByRole("main")).toContainText("民政局来函更正许可件数");
  await page.goto(`/${AREA}`);
  const corrected = `/reports/${OTHER_BODY}/${WORD_YEAR}?cell=disclosure.licensing.decisions`;
  await expect(page.getByRole("region", { name: "最近收录" }).locator(`a[href*="${corrected}"]`)).toBeVisible();
  expect(await (await page.request.get(`/${AREA}/feed.xml`)).text()).toContain(`${NAME}${WORD_YEAR}年年度报告更正`);

  // The same bytes again are told, and change nothing.
  await signInAs(page, "stranger");
  await page.goto(`/desk/uploads?area=${AREA}`);
  await page.getByLabel("选择文件", { exact: true }).setInputFiles(wordFile);
  await expect(page.getByRole("link", { name: "民政局年报.docx：查看报告" })).toBeVisible({ timeout: 60_000 });
});
