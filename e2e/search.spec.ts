import { AREA } from "./demo";
import { expect, test } from "./test";

const SEARCH = `/${AREA}/search`;

for (const query of ["教育局", "jiaoyu", "jyj", "Education"])
  test(`a body is found by ${query}`, async ({ page }) => {
    await page.goto(`${SEARCH}?q=${query}`);
    const found = page.getByRole("region", { name: "单位" }).getByRole("link").first();
    await expect(found).toHaveText("区教育局");
    await found.click();
    await expect(page).toHaveURL(`/${AREA}/bodies/jiaoyu`);
  });

test("words of the prose are found by keyboard, narrowed down, and lead to the sentence in the source", async ({ page }) => {
  await page.goto(SEARCH);
  await page.getByRole("searchbox", { name: "单位或词语" }).focus();
  await page.keyboard.type("主要问题");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${SEARCH}\\?q=[^&]+$`));
  const prose = page.getByRole("region", { name: "正文" });
  await expect(prose.locator("mark").first()).toHaveText("主要问题");
  const all = Number(/有(\d+)段/.exec((await prose.textContent()) ?? "")?.[1]);
  expect(all).toBeGreaterThan(100);
  await page.getByRole("combobox", { name: "年份" }).selectOption("2020");
  await page.getByRole("combobox", { name: "报告部分" }).selectOption("problems");
  await page.getByRole("button", { name: "搜索" }).click();
  await expect(page).toHaveURL(/\?q=[^&]+&year=2020&section=problems$/);
  await expect(prose).toContainText(`正文中有${all}段，所选范围内`);
  await expect(prose.getByRole("listitem").first()).toContainText("2020年");
  await prose.getByRole("listitem").first().getByRole("link").click();
  await expect(page).toHaveURL(/\/reports\/[\w-]+\/2020\?q=[^#]+#s\d+$/);
  const line = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(line.locator("mark").first()).toHaveText("主要问题");
  await expect(line).toBeInViewport();
});

test("pages of results go on and back, and the address says which", async ({ page }) => {
  await page.goto(`${SEARCH}?q=公开`);
  const first = await page.getByRole("region", { name: "正文" }).getByRole("listitem").first().textContent();
  await page.getByRole("link", { name: "下一页" }).click();
  await expect(page).toHaveURL(/&page=2$/);
  await expect(page.getByText(/第2页，共\d+页/)).toBeVisible();
  await page.getByRole("link", { name: "上一页" }).click();
  await expect(page).not.toHaveURL(/page=/);
  await expect(page.getByRole("region", { name: "正文" }).getByRole("listitem").first()).toHaveText(first ?? "");
});

test("what is not there is said, with what to do", async ({ page }) => {
  await page.goto(`${SEARCH}?q=没有这样的词`);
  await expect(page.getByText("没有找到“没有这样的词”。")).toBeVisible();
});

test("in English", async ({ page }) => {
  await page.goto(`/en${SEARCH}?q=主要问题&section=problems`);
  await expect(page.getByRole("region", { name: "Prose" })).toContainText(/\d+ paragraphs of prose/);
  await expect(page.getByRole("combobox", { name: "Part of the report" })).toHaveValue("problems");
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the form asks the server, and the answer is all there", async ({ page }) => {
    await page.goto(SEARCH);
    await page.getByRole("searchbox").fill("主要问题");
    await page.getByRole("button", { name: "搜索" }).click();
    await page.getByRole("combobox", { name: "单位类别" }).selectOption("town");
    await page.getByRole("button", { name: "搜索" }).click();
    const first = page.getByRole("region", { name: "正文" }).getByRole("listitem").first();
    await expect(first.locator("mark").first()).toHaveText("主要问题");
    await first.getByRole("link").click();
    await expect(page.locator("mark").first()).toHaveText("主要问题");
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("nothing is wider than the screen, and a hit leads to its sentence", async ({ page }) => {
    await page.goto(`${SEARCH}?q=主要问题&year=2020`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.getByRole("region", { name: "正文" }).getByRole("listitem").first().getByRole("link").tap();
    await expect(page).toHaveURL(/#/);
    await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
  });
});
