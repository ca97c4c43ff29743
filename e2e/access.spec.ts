import AxeBuilder from "@axe-core/playwright";
import { AREA } from "./demo";
import { expect, test } from "./test";

const PAGES = [
  "/",
  "/form",
  `/${AREA}`,
  `/${AREA}/compare?body=jiaoyu,weijian,zhujian&measure=newRequests,substantiveRate`,
  `/${AREA}/outcomes`,
  `/${AREA}/disputes`,
  `/${AREA}/rankings`,
  `/${AREA}/rankings/weijian`,
  `/${AREA}/rankings/weights`,
  `/${AREA}/rankings/method`,
  "/9901/rankings?of=areas",
  "/9901/rankings/990103?of=areas",
  `/${AREA}/bodies`,
  `/${AREA}/bodies/gongxin`,
  "/glossary",
  "/methodology",
  "/accessibility",
  `/${AREA}/corrections`,
  `/${AREA}/search`,
  `/${AREA}/search?q=主要问题&year=2020`,
  `/${AREA}/reports/zhujian/2020?cell=requests.total.total`,
  `/${AREA}/reports/ziran/2020?cell=requests.granted.enterprise`,
];

const LOOKS = [
  { language: "", colorScheme: "light" },
  { language: "/en", colorScheme: "dark" },
] as const;

for (const { language, colorScheme } of LOOKS) {
  test.describe(`accessible in the ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const path of PAGES)
      test(`${language}${path}`, async ({ page }) => {
        await page.goto(path === "/" ? language || path : language + path);
        await page.waitForLoadState("networkidle");
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      });
  });
}

test.describe("at 360 pixels", () => {
  test.use({ viewport: { width: 360, height: 740 } });
  for (const path of PAGES)
    test(`${path} is not wider than the screen`, async ({ page }) => {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
});

test("the first stop of the Tab key leads past the header", async ({ page }) => {
  await page.goto(`/${AREA}`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});
