/** A district's whole year, from its roster to the reconciliation, with a clock that is set step by step. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { signIn } from "./people";
import { expect, test } from "./test";
import { AREA, type Clerk, OFFICE, PASSWORD, REPORTED, reportOf, YEAR } from "./year/district";

/** Beside the port of all other journeys, which must not be moved through time with this one. */
const PORT = Number(process.env.E2E_PORT) + 1;
test.use({ baseURL: `http://localhost:${PORT}` });

let folder: string;
let server: ChildProcess;
const clock = () => join(folder, "clock");
/** At one stroke: the server and its worker read it at any moment, and must not find it half written. */
async function setClock(day: string, time = "09:00"): Promise<void> {
  await writeFile(`${clock()}.next`, `${day}T${time}:00+08:00`);
  await rename(`${clock()}.next`, clock());
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await mkdtemp(join(tmpdir(), "gongkai-year-"));
  await setClock(`${YEAR}-12-15`);
  const env = { ...process.env, PORT: String(PORT), CLOCK_FILE: clock(), DATA_DIR: join(folder, "data"), DATABASE_URL: "" };
  server = spawn(process.execPath, ["--import", "tsx", "e2e/year/server.ts"], { env, stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on("data", (said: Buffer) => said.toString().includes("ready") && resolve());
    server.once("exit", (code) => reject(new Error(`The server of the year ended with ${code}`)));
  });
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
  await rm(folder, { recursive: true, force: true });
});

async function enter(page: Page, username: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, username, PASSWORD);
  await page.waitForURL(/\/desk$/);
}

const reportAt = (body: string) => `/desk/reports/${body}/${YEAR}?area=${AREA}`;

/** Opens what is folded away, fills it in and sends it. */
async function act(page: Page, name: string, fields: Readonly<Record<string, string>> = {}, button = name): Promise<void> {
  const folded = page.locator("details", { has: page.locator("summary", { hasText: new RegExp(`^${name}$`) }) });
  if (!(await folded.evaluate((one) => (one as HTMLDetailsElement).open))) await folded.locator("> summary").click();
  for (const [label, text] of Object.entries(fields)) await folded.getByLabel(label).fill(text);
  await folded.getByRole("button", { name: button, exact: true }).click();
}

const state = (page: Page) => page.locator("dl > div", { has: page.locator("dt", { hasText: "状态" }) }).locator("dd");

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A file is brought, looked at and taken in, as a draft or straight to the display. */
async function bring(page: Page, name: string, content: string | Uint8Array, how: RegExp): Promise<void> {
  const mimeType = typeof content === "string" ? "text/html" : DOCX;
  await page.goto(`/desk/uploads?area=${AREA}`);
  await page.getByLabel("选择文件", { exact: true }).setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
  await page.waitForURL(/\/desk\/uploads\/[\w-]+/);
  await page.getByRole("link", { name: new RegExp(`${name}.*预览`) }).click({ timeout: 60_000 });
  const accept = page.getByRole("region", { name: "收录" });
  const option = await accept.getByLabel("怎样收录").locator("option", { hasText: how }).getAttribute("value");
  await accept.getByLabel("怎样收录").selectOption(option);
  await accept.getByRole("button", { name: "收录" }).click();
  await page.waitForURL(/\/desk\/reports\//);
}

/** A clerk hands in, with the day on which the body published it. */
async function submit(page: Page, publishedOn: string): Promise<void> {
  await page.getByLabel("已完成保密审查", { exact: false }).check();
  await act(page, "报送", { 本单位审核人: "某审核", 签发人: "某签发", 公布时间: publishedOn });
  await page.waitForURL(/\/desk\/receipts\//);
}

async function handIn(page: Page, clerk: Clerk, day: string, html = reportOf(clerk, day)): Promise<void> {
  await setClock(day, "10:30");
  await enter(page, clerk);
  await bring(page, `${clerk}-${day}.html`, html, /草稿/);
  await submit(page, day);
}

async function acceptAndShow(page: Page, body: string): Promise<void> {
  await page.goto(reportAt(body));
  await act(page, "审核通过");
  await expect(state(page)).toContainText("审核通过");
  await act(page, "上线展示");
  await expect(state(page)).toContainText("已上线");
}

/** What the office makes of the units' applications: one was sent on from one unit to another, and both counted it. */
const COUNTED = REPORTED - 1;
const OVERVIEW = "工作考核：纳入绩效。社会评议：开展满意度调查。责任追究结果：没有需要追究的情形。";

/** The Word file with another number of applications wherever it stood, in the tables and in the prose. */
function withNumber(docx: Uint8Array, before: number, after: number): Uint8Array {
  const files = unzipSync(docx);
  const text = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  const changed = text.replaceAll(`>${before}<`, `>${after}<`).replaceAll(`申请${before}件`, `申请${after}件`);
  return zipSync({ ...files, "word/document.xml": strToU8(changed) });
}

const step = (page: Page, name: RegExp) => page.getByRole("listitem").filter({ has: page.getByRole("link", { name }) });
const sum = (page: Page, name: string) =>
  page.locator("dl > div", { has: page.locator("dt", { hasText: new RegExp(`^${name}$`) }) }).locator("dd");
const ledger = (page: Page, name: string) =>
  page
    .getByRole("region", { name: `${YEAR}年度各单位报送公布情况` })
    .getByRole("row")
    .filter({ hasText: name });

test("roster, submissions, reminders, deadline, lateness, return, publication check, circular, aggregate, reconciliation", async ({
  page,
}) => {
  test.setTimeout(600_000);

  await test.step("December: the roster is settled", async () => {
    await enter(page, OFFICE);
    await page.goto(`/desk/roster?area=${AREA}&year=${YEAR}`);
    await page.getByRole("button", { name: "保存名录" }).click();
    await expect(page.getByRole("status").filter({ hasText: "已" }).first()).toBeVisible();
    await page.goto(`/monitor/year?area=${AREA}&year=${YEAR}`);
    await expect(step(page, /核定应报单位名录/)).toContainText("已完成");
    await expect(step(page, /各单位报送并公布/)).toContainText("未到时候");
    await expect(step(page, /放假安排/)).toContainText("已完成");
  });

  await test.step("January: the first reports come in, and the office is told", async () => {
    await handIn(page, "jiaoyu", "2026-01-12");
    await handIn(page, "fuban", "2026-01-20", reportOf("fuban", "2026-01-20", { "requests.granted.total": "5" }));
    await enter(page, OFFICE);
    await page.goto("/desk/inbox");
    await expect(page.getByText("2条未读", { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: `示例市丙区教育局报送了${YEAR}年度报告` })).toBeVisible();
  });

  await test.step("a report that does not add up is returned, and comes back right", async () => {
    await page.goto(reportAt("fuban"));
    await act(page, "退回修改", { 说明: "表三“予以公开”一行总计不平" });
    await expect(state(page)).toContainText("退回修改");
    await page.goto(`/monitor/year?area=${AREA}&year=${YEAR}`);
    await expect(step(page, /退回的报告/)).toContainText("正当时");
    await setClock("2026-01-22", "10:00");
    await enter(page, "fuban");
    await page.goto("/desk/inbox");
    await page.getByRole("link", { name: `示例市丙区人民政府办公室${YEAR}年度报告被退回修改` }).click();
    await expect(page.getByText("表三“予以公开”一行总计不平").first()).toBeVisible();
    await bring(page, "fuban-again.html", reportOf("fuban", "2026-01-22"), /草稿/);
    await submit(page, "2026-01-22");
    await enter(page, OFFICE);
    await acceptAndShow(page, "fuban");
    await acceptAndShow(page, "jiaoyu");
  });

  await test.step("25 January: it is time to remind, and the calendar says that it is a Sunday", async () => {
    await setClock("2026-01-25");
    await page.goto(`/monitor/year?area=${AREA}&year=${YEAR}`);
    await expect(step(page, /催报/)).toContainText("正当时 2 / 4");
    await page.goto(`/monitor?area=${AREA}&year=${YEAR}`);
    await expect(page.getByRole("region", { name: "需要催报的单位" }).getByRole("listitem")).toHaveText([
      /未到期/,
      /未到期/,
      /未到期/,
    ]);
    await page.goto(`/monitor/notices/draft?area=${AREA}&year=${YEAR}&kind=reminder`);
    await page.getByRole("button", { name: "印发选中的文书" }).click();
    await expect(page.getByRole("row", { name: /催报通知/ })).toHaveCount(3);
    await page.goto(`/monitor/year?area=${AREA}&year=${YEAR}`);
    await expect(step(page, /催报/)).toContainText("4 / 4");
    await page.goto(`/monitor/calendar?area=${AREA}&year=2026`);
    await expect(page.getByRole("table", { name: "2月" }).getByText("春节放假").first()).toBeAttached();
  });

  await test.step("31 January passes: who is missing is late and told so", async () => {
    await handIn(page, "baishi", "2026-01-30");
    await setClock("2026-02-01", "08:00");
    await enter(page, OFFICE);
    await page.goto(`/monitor?area=${AREA}&year=${YEAR}`);
    await expect(sum(page, "应报")).toHaveText("5");
    await expect(sum(page, "未报")).toHaveText("1");
    await expect(ledger(page, "民政局")).toContainText("未报，逾期1天");
    await expect(async () => {
      await page.goto("/desk/inbox");
      await expect(page.getByRole("link", { name: /期限2026-01-31已过，还有1个单位未报/ })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await acceptAndShow(page, "baishi");
  });

  await test.step("February: the late one comes, by three days", async () => {
    await handIn(page, "minzheng", "2026-02-03");
    await page.goto("/desk/inbox");
    await expect(page.getByRole("link", { name: `示例市丙区民政局${YEAR}年度报告已逾期` })).toBeVisible();
    await enter(page, OFFICE);
    await acceptAndShow(page, "minzheng");
    await page.goto(`/monitor?area=${AREA}&year=${YEAR}`);
    await expect(ledger(page, "民政局")).toContainText("迟3天");
    await expect(sum(page, "按时")).toHaveText("3");
    await expect(sum(page, "迟报")).toHaveText("1");
  });

  await test.step("publication check: one page agrees, and is changed afterwards", async () => {
    await setClock("2026-02-05");
    const check = async (html: string) => {
      await page.goto(`/monitor/publication?area=${AREA}&year=${YEAR}&body=jiaoyu`);
      await page
        .getByLabel("保存的网页或文件")
        .setInputFiles({ name: "jiaoyu.html", mimeType: "text/html", buffer: Buffer.from(html) });
      await page.getByRole("button", { name: "核查这个网页" }).click();
      await expect(page.getByRole("status").filter({ hasText: "已核查" })).toBeVisible({ timeout: 60_000 });
    };
    await check(reportOf("jiaoyu", "2026-01-12"));
    const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: /教育局/ }) });
    await expect(row).toContainText("已公布，内容一致");
    await check(reportOf("jiaoyu", "2026-01-12", { "disclosure.penalty.decisions": "9" }));
    await expect(row).toContainText("公布后改动 1处");
    await expect(page.getByRole("row", { name: /行政处罚.*0.*9/ })).toBeVisible();
    await expect(page.getByText("抓取没有打开")).toBeVisible();
  });

  await test.step("the circular says who reported in time, by name, and the reminders are done with", async () => {
    await page.goto(`/monitor/notices/draft?area=${AREA}&year=${YEAR}&kind=circular`);
    const letter = page.getByRole("article", { name: /报送公布情况的通报$/ });
    await expect(letter).toContainText("应公布4个，按时公布3个，按时公布率3/4。迟公布1个：");
    await expect(letter).toContainText("（迟3天）");
    await page.getByRole("button", { name: "印发选中的文书" }).click();
    await expect(page.getByRole("row", { name: /通报.*各单位/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /催报通知.*民政局.*已办结/ })).toBeVisible();
    await page.goto(`/monitor/year?area=${AREA}&year=${YEAR}`);
    await expect(step(page, /印发通报/)).toContainText("已完成");
  });

  let written = new Uint8Array();

  await test.step("March: the district's own report is drafted from its units, less an application that two of them counted", async () => {
    await setClock("2026-03-20");
    await page.goto(`/monitor/year?area=${AREA}&year=${YEAR}`);
    await expect(step(page, /起草全区汇总/)).toContainText("正当时");
    const workbench = (part: string) => `/monitor/aggregate?area=${AREA}&year=${YEAR}&part=${part}`;
    await page.goto(workbench("tables"));
    const granted = page.locator('[id="requests.granted.individual"]');
    await expect(granted).toHaveText(String(REPORTED));
    await granted.click();
    const panel = page.getByRole("complementary", { name: "各单位的数字" });
    await panel.getByText("调整这一格").click();
    await panel.getByLabel("增减（减去填负数）").fill("-1");
    await panel.getByLabel("具体原因").fill("转办重复一件");
    await panel.getByRole("button", { name: "记下调整" }).click();
    await expect(granted).toHaveText(`${COUNTED}*`);
    await page.goto(workbench("prose"));
    await page.getByRole("textbox", { name: "一、总体情况" }).fill(`${OVERVIEW}全年新收政府信息公开申请${COUNTED}件。`);
    await page.getByRole("textbox", { name: "五、存在的主要问题及改进情况" }).fill("主要问题是解读材料偏少，下一步配上图解。");
    await page.getByRole("textbox", { name: "六、其他需要报告的事项" }).fill("没有收取信息处理费。");
    await expect(page.getByText("目前没有不符之处。")).toBeVisible();
    await expect(page.getByText(/已保存/)).toBeVisible();
    await page.goto(workbench("make"));
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /^下载 Word/ }).click()]);
    written = new Uint8Array(await readFile(await download.path()));
  });

  await test.step("31 March: that Word file is handed in and published, and agrees with the units to the last cell", async () => {
    await setClock("2026-03-31");
    await page.goto(`/monitor/year?area=${AREA}&year=${YEAR}`);
    await expect(step(page, /起草全区汇总/)).toContainText("已完成");
    await expect(step(page, /公布全区报告/)).toContainText("正当时");
    await bring(page, "quzhengfu.docx", written, /收录并上线/);
    await expect(state(page)).toContainText("已上线");
    const published = { 公布时间: "2026-03-31", 公布链接: "https://www.example.gov.cn/2025" };
    await act(page, "登记公布时间和链接", published, "保存");
    await expect(page.getByText("https://www.example.gov.cn/2025").first()).toBeVisible();
    await expect(async () => {
      await page.goto(`/monitor/year?area=${AREA}&year=${YEAR}`);
      await expect(step(page, /汇总核对/)).toContainText("已完成", { timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await expect(step(page, /公布全区报告/)).toContainText("已完成");
    await expect(step(page, /各单位报送并公布/)).toContainText("已完成 4 / 4");
  });

  await test.step("April: a copy with other numbers takes its place, and the reconciliation says so", async () => {
    await setClock("2026-04-02");
    await bring(page, "quzhengfu-gaidong.docx", withNumber(written, COUNTED, COUNTED + 2), /收录并上线/);
    await page.goto(`/monitor/findings?area=${AREA}&year=${YEAR}&body=zhengfu`);
    const told = new RegExp(`汇总${COUNTED + 2}，各单位之和${REPORTED}，按调整（转办重复一件）应为${COUNTED}，相差2`);
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(told).first()).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await page.goto(`/monitor/year?area=${AREA}&year=${YEAR}`);
    await expect(step(page, /汇总核对/)).toContainText("正当时");
  });

  await test.step("the ranking of the year is made, seen inside only, and made public by a decision with its reason", async () => {
    await page.goto(`/monitor/editions?area=${AREA}`);
    await page.getByLabel("报告年度").selectOption(String(YEAR));
    await page.getByLabel("理由").fill("年度排行");
    await page.getByRole("button", { name: "制作（内部）" }).click();
    await expect(page.getByText("已制作，只有督查可见。")).toBeVisible();
    const ranking = page.getByRole("heading", { level: 1 });
    await page.goto(`/${AREA}/rankings`);
    await expect(ranking).not.toContainText(String(YEAR));
    await page.goto(`/monitor/editions/${YEAR}-1?area=${AREA}`);
    await page.getByLabel("公开的理由").fill("会议同意公开");
    await page.getByRole("button", { name: "决定公开" }).click();
    await expect(page.getByRole("region", { name: "公开这一版" })).toContainText("已公开");
    await page.goto(`/${AREA}/rankings`);
    await expect(ranking).toContainText(`${YEAR}年度年报公开规范指数`);
    await expect(page.getByRole("region", { name: "这一版" })).toContainText("会议同意公开");
  });
});
