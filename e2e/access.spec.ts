import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { AREA } from "./demo";
import { inLanguage, PAGES } from "./page-kinds";
import { expect, test } from "./test";

/** What axe finds that depends on colours: in the second theme nothing else is different. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** Chromium's remark on axe, which measures what the page itself does not lay out before it is seen. */
const ON_AXE = "verbose: Rendering was performed in a subtree hidden by content-visibility.";

async function barriers(page: Page, rules?: string[]): Promise<unknown> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

for (const language of ["", "/en"] as const)
  for (const path of PAGES)
    test(`no barriers in either theme, nothing wider than a phone, nothing on the console: ${language}${path}`, async ({
      page,
    }) => {
      const said: string[] = [];
      page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.goto(inLanguage(language, path));
      await page.waitForLoadState("networkidle");
      expect(said, "on the browser's console before axe looks").toEqual([]);
      expect(await barriers(page), "in the light").toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await barriers(page, OF_COLOUR), "in the dark").toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), "pixels wide").toBe(360);
      const own = said.filter((text) => !text.startsWith(ON_AXE));
      expect(own, "on the browser's console").toEqual([]);
    });

test("the first stop of the Tab key leads past the header", async ({ page }) => {
  await page.goto(`/${AREA}`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});
