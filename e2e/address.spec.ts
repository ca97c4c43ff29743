import { expect, test } from "./test";

test("Chinese stands at the plain address, English under /en", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await page.goto("/en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("an address with /zh leads to the plain one", async ({ page }) => {
  await page.goto("/zh");
  await expect(page).toHaveURL(/:\d+\/$/);
});

test("what is sent says what the browser may do with it, and not by whom", async ({ request }) => {
  const headers = (await request.get("/")).headers();
  expect(headers["content-security-policy"]).toContain("default-src 'self'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-powered-by"]).toBeUndefined();
});

test.describe("an address that nothing stands at", () => {
  test.use({ expectedErrors: [/404/] });

  for (const path of ["/no-such-area/no-such-body", "/en/no-such-area", "/no-such-file.png", "/fr"]) {
    test(`${path} is answered with 404`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
    });
  }
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false, expectedErrors: [/404/] });

  test("an address that nothing stands at says so in the language of the reader", async ({ page }) => {
    expect((await page.goto("/990101/no-such-page"))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有这一页");
    expect((await page.goto("/en/no-such-area"))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
    await page.getByRole("link", { name: "See which areas there are" }).click();
    await expect(page).toHaveURL(/\/en$/);
  });
});
