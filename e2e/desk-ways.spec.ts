/** The ways in which files and figures come in, beside those that the journeys of a report go. */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { AREA } from "@/lib/server/fixtures/world";
import { printedIn, reports } from "./demo";
import { expectAccessible, monitor, signInAs } from "./desk-people";
import { enter } from "./people";
import { expect, test } from "./test";

/** Handed in by nobody in the made-up district: its form is open. */
const [BODY, YEAR] = ["minzheng", 2025] as const;

// One after the other: both write the same report, and who saves second is told of the first.
test.describe("in the form", () => {
  test.describe.configure({ mode: "default" });
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test("last year's is known: what is carried over, the text beside, and where it is the same", async ({ page }) => {
    await enter(page, "demo-minzheng");
    await page.goto(`/desk/entry/${BODY}/${YEAR}`);
    const carried = page.locator('[id="entry-requests.carriedIn.total"]');
    await expect(carried).toHaveValue(printedIn(BODY, YEAR - 1, "requests.carriedOut.total"));
    const last = page.getByRole("region", { name: `一、总体情况：${YEAR - 1}年写的是：` });
    const text = await last.getByRole("paragraph").allTextContents();
    expect(text.join("").length).toBeGreaterThan(20);
    const own = page.getByRole("textbox", { name: "一、总体情况" });
    const same = page.getByText(/与上一年\d+%的句子相同/);
    await own.fill("今年没有新的情况，逐项说明见下文各部分。");
    await expect(same).toHaveCount(0);
    await own.fill(text.join("\n").replaceAll(String(YEAR - 1), String(YEAR)));
    await expect(same).toBeVisible();

    const file = async (button: string): Promise<Buffer> => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: button }).click();
      return await readFile(await (await download).path());
    };
    expect(Object.keys(unzipSync(await file("Word 文件")))).toContain("word/document.xml");
    expect((await file("网页编辑器用的 HTML")).toString()).toContain("<table");
    await expect(page.getByRole("status").filter({ hasText: "保存" })).toHaveText(/^已保存/);
  });

  test("nothing can be typed before the page takes it", async ({ page }) => {
    await enter(page, "demo-minzheng");
    let comes = () => {};
    const script = new Promise<void>((resolve) => {
      comes = resolve;
    });
    await page.route("**/_next/static/chunks/*.js", async (route) => {
      await script;
      await route.continue();
    });
    await page.goto(`/desk/entry/${BODY}/${YEAR}`, { waitUntil: "commit" });
    const own = page.getByRole("textbox", { name: "六、其他需要报告的事项" });
    const cell = page.locator('[id="entry-requests.new.otherOrg"]');
    for (const field of [own, cell]) await expect(field).not.toBeEditable();
    comes();
    for (const field of [own, cell]) await expect(field).toBeEditable();
  });

  test("what is typed is never lost: on the way out, while the server is away, and between two slow saves", async ({
    page,
    context,
  }) => {
    await enter(page, "demo-minzheng");
    const address = `/desk/entry/${BODY}/${YEAR}`;
    const own = page.getByRole("textbox", { name: "五、存在的主要问题及改进情况" });
    const status = page.getByRole("status").filter({ hasText: "保存" });
    await page.goto(address);
    await own.fill("刚写完就离开。");
    const sent = page.waitForResponse("**/api/desk/entries");
    await page.getByRole("link", { name: "工作台", exact: true }).click();
    await sent;
    await page.waitForURL(/\/desk$/);
    await page.goto(address);
    await expect(own).toHaveValue("刚写完就离开。");

    await context.setOffline(true);
    await own.fill("断网时写的。");
    await expect(page.getByRole("alert").filter({ hasText: "没有连上服务器" })).toBeVisible();
    await expect(status).toHaveText("有未保存的改动");
    await context.setOffline(false);
    await expect(status).toHaveText(/^已保存/, { timeout: 15_000 });

    const slow = 2_500;
    await page.route("**/api/desk/entries", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, slow));
      await route.continue();
    });
    await own.fill("慢的时候先写这些，");
    await expect(status).toHaveText("正在保存…");
    await own.fill("慢的时候先写这些，再写这些。");
    await page.waitForTimeout(1_500); // the second save begins to wait for the first
    const downloaded = page.waitForEvent("download");
    await page.getByRole("button", { name: "网页编辑器用的 HTML" }).click();
    expect((await readFile(await (await downloaded).path())).toString()).toContain("再写这些。");
    await expect(page.getByRole("alert").filter({ hasText: /./ })).toHaveCount(0);
  });
});

test.describe("two at one form", () => {
  test.use({ expectedErrors: [/409/] });

  test("what both write is put together, and of a cell that both fill in the second is told", async ({ page, context }) => {
    await enter(page, "demo-minzheng");
    const address = `/desk/entry/${BODY}/${YEAR + 1}`; // a form that no other test fills in
    const other = await context.newPage();
    for (const one of [page, other]) await one.goto(address);
    const status = (one: Page) => one.getByRole("status").filter({ hasText: "保存" });
    const cell = (one: Page, key: string) => one.locator(`[id="entry-${key}"]`);
    const problems = (one: Page) => one.getByRole("textbox", { name: "五、存在的主要问题及改进情况" });

    await problems(page).fill("甲写的不足。");
    await cell(page, "requests.new.individual").fill("7");
    await expect(status(page)).toHaveText(/^已保存/);

    await problems(other).fill("乙写的不足。");
    await cell(other, "requests.new.individual").fill("8");
    await cell(other, "requests.granted.individual").fill("5");
    await expect(other.getByText("两边的改动已经合到一起")).toBeVisible();
    await expect(other.getByText(/自然人”别人先填了7，您填的8没有写进去/)).toBeVisible();
    await expect(status(other)).toHaveText(/^已保存/);
    await expect(problems(other)).toHaveValue("乙写的不足。\n甲写的不足。");
    await expectAccessible(other);
    await other.getByRole("button", { name: "知道了" }).click();
    await expect(other.getByText("两边的改动已经合到一起")).toHaveCount(0);

    await page.goto(address);
    await expect(cell(page, "requests.new.individual")).toHaveValue("7");
    await expect(cell(page, "requests.granted.individual")).toHaveValue("5");
    await expect(problems(page)).toHaveValue("乙写的不足。\n甲写的不足。");
  });
});

test("files come by dropping, pasting and as a folder; what could not be read is tried again or called off", async ({ page }) => {
  await enter(page, "demo-monitor");
  await page.goto("/desk/uploads");
  await expect(page.getByRole("button", { name: "选择文件", exact: true })).toBeEnabled();
  const [text = ""] = reports.filter(({ year }) => year === 2016).map((one) => `${one.text}\n另存`);
  const give = (type: "drop" | "paste", name: string, content: string) =>
    page.evaluate(
      ([type, name, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content], name));
        const zone = [...document.querySelectorAll("p")].find((one) => one.textContent === "把文件拖到这里") ?? document.body;
        const how = { bubbles: true, cancelable: true };
        const event =
          type === "drop"
            ? new DragEvent("drop", { ...how, dataTransfer: data })
            : new ClipboardEvent("paste", { ...how, clipboardData: data });
        zone.dispatchEvent(event);
      },
      [type, name, content] as const,
    );
  await give("drop", "拖来的.txt", text);
  await give("paste", "贴来的.pdf", "%PDF-1.4");
  await page.waitForURL(/\/desk\/uploads\/[\w-]+/);
  const folder = await mkdtemp(join(tmpdir(), "folder-"));
  await writeFile(join(folder, "夹里的.txt"), `${text}又`);
  await writeFile(join(folder, "Thumbs.db"), "no report");
  await page.getByLabel("选择文件夹").setInputFiles(folder);
  const summary = page.getByRole("region", { name: "文件" }).getByRole("status");
  await expect(summary).toHaveText("共3份：2份已处理，0份处理中，1份未能读取", { timeout: 120_000 });
  for (const name of ["拖来的.txt", "贴来的.pdf", "夹里的.txt"])
    await expect(page.getByRole("row").filter({ hasText: name })).toBeVisible();
  const bad = page.getByRole("row").filter({ hasText: "贴来的.pdf" });
  await bad.getByRole("button", { name: /重试/ }).click();
  await expect(summary).toHaveText("共3份：2份已处理，0份处理中，1份未能读取", { timeout: 60_000 });
  await page.getByRole("row").filter({ hasText: "夹里的.txt" }).getByRole("button", { name: /取消/ }).click();
  await expect(page.getByRole("row").filter({ hasText: "夹里的.txt" })).toContainText("已取消");
});

test("a change of bodies that was saved by mistake is taken back", async ({ page }) => {
  await signInAs(page, monitor);
  await page.goto(`/desk/roster?area=${AREA}&year=2012`);
  await page.getByText("登记机构变更").click();
  const change = page.getByRole("group").filter({ has: page.getByText("登记机构变更") });
  await change.getByLabel("变更").selectOption("合并");
  await change.getByLabel("日期").fill("2012-03-15");
  await change.getByLabel("原单位").selectOption("示例市甲区财政局");
  await change.getByLabel("新单位", { exact: true }).selectOption("新设单位…");
  await change.getByLabel("新设单位全称").fill("示例市甲区财政金融局");
  await change.getByLabel("代码").fill("caijin");
  await change.getByRole("button", { name: "放入待保存" }).click();
  await page.getByRole("button", { name: "保存名录" }).click();
  const undo = page.getByRole("button", { name: /^撤回登记：2012-03-15 合并：示例市甲区财政局 → 示例市甲区财政金融局/ });
  await expect(undo).toBeVisible();
  await expectAccessible(page);
  await undo.click();
  await expect(page.getByText("这一年度没有登记变更。")).toBeVisible();
  await expect(page.getByLabel("示例市甲区财政局 止")).toHaveValue("");
  await expect(page.getByText("财政金融局")).toHaveCount(0);
});
