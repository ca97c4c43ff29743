import { AREA, printedIn, sumOf } from "./demo";
import { expect, test } from "./test";

test("the flow of a year says what came in, how it ended and why", async ({ page }) => {
  await page.goto(`/${AREA}/outcomes?year=2024`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2024年");
  const figure = page.getByRole("region", { name: "申请的流向" }).first();
  await figure.getByText("表", { exact: true }).click();
  await expect(page).toHaveURL(/tab=flow-table/);
  await expect(figure.getByRole("row", { name: /^本年新收 应办总量/ })).toBeVisible();
  await page.getByRole("link", { name: "上一年：2023年" }).click();
  await expect(page).toHaveURL(/year=2023/);
});

test("reasons for refusal by body lead to their cells", async ({ page }) => {
  await page.goto(`/${AREA}/outcomes`);
  await expect(page.getByText(/^[✓◷] 2025年“新收申请”各类之和\d+件/)).toBeVisible();
  const table = page.getByRole("table", { name: /各单位不予公开的理由/ });
  const totals = (await table.getByRole("row").last().getByRole("cell").allInnerTexts()).map(Number);
  const column = totals.indexOf(Math.max(...totals));
  await table
    .getByRole("link", { name: /：按“/ })
    .nth(column + 1)
    .click();
  await expect(page).toHaveURL(/sort=/);
  await expect(table.locator("th").nth(column + 1)).toHaveAttribute("aria-sort", "descending");
  const rows = await table.locator("tbody tr").all();
  const numbers = await Promise.all(rows.map((row) => row.getByRole("cell").allInnerTexts()));
  const bodies = numbers.slice(0, -1).map((texts) => Number(texts[column]));
  expect(bodies).toEqual(bodies.toSorted((one, other) => other - one));
  expect(bodies.reduce((sum, one) => sum + one, 0)).toBe(totals[column]);
  await table
    .getByRole("row", { name: /^区住建局/ })
    .getByRole("link")
    .last()
    .click();
  await expect(page).toHaveURL(new RegExp(`/${AREA}/reports/zhujian/2025\\?cell=requests\\.denied`));
});

test("before 2019 there is no flow, and it is said", async ({ page }) => {
  await page.goto(`/${AREA}/outcomes?year=2016`);
  await expect(page.getByText("2016年的表式没有这些项目")).toBeVisible();
});

test("reviews and suits with the break of 2024, corrected rates and what is pending apart", async ({ page }) => {
  await page.goto(`/${AREA}/disputes`);
  await expect(page.getByText("新《行政复议法》").first()).toBeVisible();
  const corrected = page.getByRole("region", { name: "被纠正的比例" }).first();
  await corrected.getByText("表", { exact: true }).click();
  await expect(corrected.getByRole("row", { name: /^2025/ })).toContainText("%");
  const table = page.getByRole("table", { name: /各单位的复议与诉讼/ });
  await expect(table.getByRole("row", { name: /^合计/ }).getByRole("cell").first()).toHaveText(
    String(sumOf("disputes.review.total", 2025)),
  );
  const row = table.getByRole("row", { name: /^区自然资源局/ });
  await expect(row.getByRole("cell").first()).toHaveText(printedIn("ziran", 2025, "disputes.review.total"));
});

test("files of a figure carry its numbers, its title and the date of the data", async ({ request }) => {
  const csv = await (await request.get(`/${AREA}/figures/flow.csv?year=2024`)).text();
  expect(csv).toMatch(/本年新收,应办总量,\d+/);
  for (const name of ["reasons", "rest", "applicants", "corrected", "pending", "route", "disputes", "outcomes", "coverage"]) {
    const svg = await (await request.get(`/${AREA}/figures/${name}.svg`)).text();
    expect(svg, name).toMatch(/<title>[^<]+<\/title>/);
    expect(svg, name).toMatch(/数据版次\d+，\d{4}-\d\d-\d\d/);
  }
  const cells = await (await request.get(`/${AREA}/figures/reasons.full.csv`)).text();
  expect(cells.split("\r\n")[1]).toContain("requests.denied");
  const book = await request.get(`/${AREA}/figures/corrected.xlsx`);
  expect((await book.body()).subarray(0, 2).toString()).toBe("PK");
});

test("the large plain view is kept from page to page", async ({ page }) => {
  await page.goto(`/${AREA}/disputes`);
  await page.getByRole("button", { name: "长者模式" }).click();
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  expect(await size()).toBeGreaterThan(20);
  await page.goto(`/${AREA}/outcomes`);
  expect(await size()).toBeGreaterThan(20);
  await page.getByRole("button", { name: "退出长者模式" }).click();
  expect(await size()).toBe(16);
});
