import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { AREA, bodies, flaws } from "./demo";
import { enter } from "./people";
import { expect, test } from "./test";

const YEAR = 2025;
const HOME = `/${AREA}/rankings`;
const missing = flaws.filter((flaw) => flaw.kind === "missing" && flaw.year === YEAR).map(({ bodyId }) => bodyId);
const late = flaws.find((flaw) => flaw.kind === "late" && flaw.year === YEAR && flaw.bodyId === "shuangtang");
const nameOf = (id: string): string =>
  bodies.find((body) => body.id === id)?.names.find(({ kind, until }) => kind === "short" && until === null)?.name ?? id;

test("bodies of one kind stand together, with tiers, intervals and what the ranking is made of", async ({ page }) => {
  await page.goto(HOME);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${YEAR}年度年报公开规范指数`);
  const towns = page.getByRole("region", { name: /^乡镇街道 \d+个/ });
  const row = towns.getByRole("row").filter({ has: page.getByRole("link", { name: `${nameOf("shuangtang")}：为什么` }) });
  await expect(row).toContainText("待改进");
  await expect(row).toContainText("48.0");
  // Out of the middle third for sure, and neither impossible nor certain in so many words.
  await expect(row).toContainText("<1%");
  await expect(row).toContainText(">99%");
  await expect(page.getByText("显示时封顶为100，排位用未封顶的得分。")).toBeVisible();
  await page.getByText("评分规则1.1版的全部常数").click();
  await expect(page.getByText("outcome.prior = 10", { exact: true })).toBeVisible();
  const edition = page.getByRole("region", { name: "这一版" });
  await expect(edition).toContainText(`${AREA}-${YEAR}-1`);
  await expect(edition.getByText(/^[0-9a-f]{64}$/)).toHaveCount(2);
});

test("a body that is gone is shown in the last ranking in which it stood", async ({ page }) => {
  await page.goto(`${HOME}/keji`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("区科技局：2023年度年报公开规范指数");
});

test("who has not published stands in its own list, the aggregate and the office apart", async ({ page }) => {
  await page.goto(HOME);
  const unpublished = page.getByRole("region", { name: "应公布未公布" });
  await expect(unpublished.getByRole("listitem")).toHaveText(missing.map(nameOf));
  await expect(page.getByRole("region", { name: "列示，不排名" }).getByRole("listitem")).toHaveCount(2);
});

test("an edition after a correction says what moved and why, and the first one stays", async ({ page }) => {
  await page.goto(`${HOME}?year=2023`);
  await expect(page.getByRole("region", { name: "这一版" })).toContainText(`${AREA}-2023-2`);
  const moves = page.getByRole("region", { name: "与上一版相比" });
  const moved = moves
    .getByRole("listitem")
    .filter({ hasText: nameOf("ziran") })
    .first();
  await expect(moved).toContainText("核实了规则V-303发现的问题");
  await expect(moves.getByText(/另有\d+个自身没有变化，因别的变化而移动/)).toBeVisible();
  const hashOf = async () =>
    page
      .getByRole("region", { name: "这一版" })
      .getByText(/^[0-9a-f]{64}$/)
      .first()
      .textContent();
  const second = await hashOf();
  await page.getByRole("link", { name: /^第1版（/ }).click();
  await expect(page.getByRole("region", { name: "这一版" })).toContainText(`${AREA}-2023-1`);
  await expect(moves).toHaveCount(0);
  expect(await hashOf()).not.toBe(second);
});

test("a body without requests is neither rewarded nor punished, and equals share their rank", async ({ page }) => {
  await page.goto(HOME);
  const rows = page.getByRole("row").filter({ hasText: "无申请，结果项不评" });
  const shifts = await rows.locator("td:nth-of-type(10)").allTextContents();
  expect(shifts.length).toBeGreaterThan(3);
  expect(new Set(shifts)).toEqual(new Set(["0.00"]));
  await expect(page.getByRole("row").filter({ hasText: "并列" }).first()).toBeVisible();
});

test("sort by a part, filter by kind, both in the address", async ({ page }) => {
  await page.goto(HOME);
  await page
    .getByRole("navigation", { name: "单位类别" })
    .getByRole("link", { name: /^乡镇街道/ })
    .click();
  await expect(page).toHaveURL(/group=towns/);
  await expect(page.getByRole("columnheader", { name: /^按时/ })).toHaveCount(1);
  await page.getByRole("link", { name: "按时：按“按时”排列" }).click();
  await expect(page).toHaveURL(/sort=timeliness/);
  await expect(page.getByRole("columnheader", { name: /^按时/ })).toHaveAttribute("aria-sort", "descending");
  await expect(page.getByRole("row").last()).toContainText(nameOf("shuangtang"));
  await page.reload();
  await expect(page.getByRole("columnheader", { name: /^按时/ })).toHaveAttribute("aria-sort", "descending");
});

test("why this rank: the parts, what one step would change, the years, and the cell in the source", async ({ page }) => {
  await page.goto(HOME);
  await page.getByRole("link", { name: `${nameOf("weijian")}：为什么是这个位次` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${nameOf("weijian")}：${YEAR}年度年报公开规范指数`);
  await expect(page.getByText("25.5 / 30.0")).toBeVisible();
  await expect(page.getByRole("region", { name: "差一步会怎样" })).toContainText("少一处硬性错误+4.50分");
  await expect(page.getByRole("region", { name: "历年位次区间" }).getByRole("row")).toHaveCount(13);
  await page
    .getByRole("region", { name: "得分的组成" })
    .getByRole("link", { name: /本年新收.*商业企业/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`/${AREA}/reports/weijian/${YEAR}\\?cell=requests\\.new\\.enterprise`));
});

test("a late report says how late, and what a day earlier would have given", async ({ page }) => {
  await page.goto(`${HOME}/shuangtang`);
  const days = late?.kind === "late" ? late.days : 0;
  await expect(page.getByText(`迟${days}天`)).toBeVisible();
  await expect(page.getByText("早一天公布")).toBeVisible();
  await expect(page.getByText("+0.80分")).toBeVisible();
});

test("your weights: computed in the browser as on the server, in the address, and one click back", async ({ page, request }) => {
  const address = `${HOME}/weights?t=41`;
  const served = /data-testid="checksum">([0-9a-f]{8})</.exec(await (await request.get(address)).text())?.[1];
  expect(served).toMatch(/^[0-9a-f]{8}$/);
  await page.goto(`${HOME}/weights`);
  const checksum = page.getByTestId("checksum");
  const published = await checksum.textContent();
  await expect(page.getByRole("status")).toHaveText("现在是公布的权重。");
  await page.getByRole("slider", { name: "按时的权重" }).press("ArrowRight");
  await expect(page).toHaveURL(/weights\?t=41$/);
  await expect(checksum).toHaveText(served ?? "");
  expect(served).not.toBe(published);
  await expect(page.getByRole("status")).toHaveText("现在是你的权重，不是公布的排行。");
  await page.getByRole("link", { name: "恢复公布的权重" }).click();
  await expect(page).toHaveURL(/weights$/);
  await expect(checksum).toHaveText(published ?? "");
});

test("an address with weights opens with them", async ({ page }) => {
  await page.goto(`${HOME}/weights?t=0&c=100&k=100&o=0`);
  await expect(page.getByText("占50%")).toHaveCount(2);
  await expect(page.getByRole("slider", { name: "按时的权重" })).toHaveValue("0");
  await expect(page.getByRole("row").filter({ hasText: nameOf("shuangtang") })).not.toContainText("待改进中");
});

test("the files of an edition: rows with the printed hash, a table, a picture", async ({ page }) => {
  const { createHash } = await import("node:crypto");
  await page.goto(HOME);
  const edition = page.getByRole("region", { name: "这一版" });
  const printed = await edition.getByText(/^[0-9a-f]{64}$/).allTextContents();
  const fetched = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), edition.getByRole("link", { name }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
  const rows = await fetched("数据行（一行一条，JSON）");
  const result = await fetched("结果（JSON）");
  expect([hashOf(rows.bytes), hashOf(result.bytes)]).toEqual(printed);
  expect(rows.name).toBe(`${AREA}-${YEAR}-1.jsonl`);
  const table = await fetched("表格（CSV）");
  expect(table.bytes.toString()).toContain(`${AREA}-${YEAR}-1,shuangtang,${nameOf("shuangtang")},乡镇街道,,待改进`);
  expect((await fetched("图（SVG）")).bytes.toString()).toContain(nameOf("shuangtang"));
});

test("in English, another year, the method with its constants", async ({ page }) => {
  await page.goto(`/en${HOME}?year=2024`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report quality index 2024, Qingtong District (demo)");
  await page.getByRole("link", { name: "How it is scored" }).first().click();
  await expect(page.getByText("On time = 100 − 2 × days late")).toBeVisible();
  await expect(page.getByText("Dirichlet(40, 30, 30)")).toBeVisible();
});

test("between areas: like with like, why, the area's own report, and back to its bodies", async ({ page }) => {
  await page.goto(HOME);
  await page.getByRole("navigation", { name: "比什么" }).getByRole("link", { name: "与同级地区比" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`示例市（演示）各地区${YEAR}年度年报公开规范指数`);
  await expect(page.getByText("不同组、不同级之间的得分不能比")).toBeVisible();
  const peers = page.getByRole("region", { name: /^区县·申请较多/, exact: false }).getByRole("row");
  await expect(peers.filter({ hasText: "丹枫区" }).first()).toContainText("待改进");
  await expect(page.getByRole("region", { name: "列示，不排名" }).getByRole("listitem")).toHaveCount(2);
  await page.getByRole("link", { name: /丹枫区.*为什么是这个位次/ }).click();
  await expect(page.getByText("迟12天")).toBeVisible();
  await page.getByRole("link", { name: "看报告" }).click();
  await expect(page).toHaveURL(/\/990103\/reports\/danfeng\/2025/);
});

test("every plot has its table, its source and its files", async ({ page }) => {
  await page.goto(HOME);
  for (const [id, name] of [
    ["places", "位次区间图"],
    ["funnel", "实体公开率与件数"],
    ["movement", "历年位次区间"],
  ] as const) {
    const figure = page.getByRole("region", { name: new RegExp(`^${name}`) });
    await expect(figure.getByRole("group", { name }).first()).toBeAttached();
    await expect(figure.locator("table").first()).toBeAttached();
    for (const kind of ["table", "workbook", "picture"]) {
      const answer = await page.request.get(`${HOME}/editions/${YEAR}-1/${id}-${kind}`);
      expect([answer.status(), (await answer.body()).length > 500], `${id}-${kind}`).toEqual([200, true]);
    }
  }
  expect((await page.request.get(`${HOME}/editions/${YEAR}-1/weights-table`)).status()).toBe(404);
  // Nobody has compared the demo's reports with their sources: the page says so, and so does what is carried away.
  await expect(page.getByRole("heading", { name: /^位次区间图.*尚未人工核对/ })).toBeVisible();
  expect(await (await page.request.get(`${HOME}/editions/${YEAR}-1/places-picture`)).text()).toContain("尚未人工核对");
});

test("the office: what was made, what is public, and where everybody stood", async ({ page }) => {
  await enter(page, "demo-monitor");
  await page.goto("/monitor/editions");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("排行版次");
  await expect(page.getByRole("button", { name: "制作（内部）" })).toBeVisible();
  await page
    .getByRole("link", { name: `${YEAR}-1` })
    .last()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`排行 ${AREA}-${YEAR}-1`);
  await expect(page.getByRole("region", { name: "公开这一版" })).toContainText("已公开");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test("an edition that there is not, and a body that there is not", async ({ page }) => {
  await page.goto(`${HOME}?edition=2024-9`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有这一版排行。");
  expect((await page.request.get(`${HOME}/editions/2024-9/rows`)).status()).toBe(404);
});

test("by key: the skip link, then a body's reasons", async ({ page }) => {
  await page.goto(HOME);
  const link = page.getByRole("link", { name: `${nameOf("weijian")}：为什么是这个位次` });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${HOME}/weijian$`));
});

test("on a phone: the reasons one tap away, and a slider that the arrow keys move", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/en${HOME}?group=towns`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  const why = page.getByRole("link", { name: /why this rank$/ }).first();
  expect((await why.boundingBox())?.x).toBeLessThan(360);
  await why.click();
  await expect(page.getByText(/In the first third of its group with a probability of/)).toBeVisible();
  await page.goto(`/en${HOME}/weights`);
  await page.getByRole("slider").first().focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/weights\?t=39$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
});

test("on paper the whole table stands there", async ({ page }) => {
  await page.goto(HOME);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "单位类别" })).toBeHidden();
  const scrolls = await page
    .getByRole("region", { name: "区直部门", exact: true })
    .evaluate((region) => getComputedStyle(region).overflowX);
  expect(scrolls).toBe("visible");
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the ranking, its reasons and weights in the address are all there", async ({ page }) => {
    await page.goto(HOME);
    await expect(
      page
        .getByRole("row")
        .filter({ hasText: nameOf("shuangtang") })
        .first(),
    ).toContainText("待改进");
    await page.goto(`${HOME}/weights?t=0`);
    await expect(page.getByRole("status")).toHaveText("现在是你的权重，不是公布的排行。");
    await expect(page.getByRole("button", { name: "计算" })).toBeVisible();
  });
});
