import { readdir, readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { codeOn, enter, leave, NEW_PASSWORD, useSlip } from "./people";
import { expect, test } from "./test";

/** Who looks at which pages of the desk and the monitor; the others are looked at where something stands on them. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  "": ["/desk/login", "/desk/slip"],
  "demo-admin": [
    "/desk",
    "/desk/account",
    "/desk/people",
    "/desk/people/new",
    "/desk/people/hand-over?body=jiaoyu",
    "/desk/roster",
    "/desk/audit",
    "/desk/settings",
    "/desk/denied",
  ],
  "demo-monitor": [
    "/desk/inbox",
    "/desk/reports",
    "/desk/reports/jiaoyu/2021",
    "/desk/uploads",
    "/desk/check",
    "/desk/voices",
    "/990101/problems?body=jiaoyu&year=2021",
    "/check",
    "/monitor",
    "/monitor/year",
    "/monitor/findings",
    "/monitor/rules",
    "/monitor/publication",
    "/monitor/calendar",
    "/monitor/notices",
    "/monitor/aggregate",
    "/monitor/editions",
    "/monitor/editions/2025-1",
  ],
  "demo-minzheng": ["/desk/notices", "/desk/entry/minzheng/2025"],
};
const ELSEWHERE: Readonly<Record<string, string>> = {
  "/desk/areas": "accounts.spec.ts",
  "/desk/people/[person]": "accounts.spec.ts",
  "/desk/notices/[id]": "notices.spec.ts",
  "/monitor/notices/draft": "notices.spec.ts",
  "/desk/receipts/[number]": "desk.spec.ts",
  "/desk/uploads/[upload]": "desk.spec.ts",
  "/desk/uploads/[upload]/[item]": "desk.spec.ts",
};

const pagesBelow = async (part: string): Promise<readonly string[]> => {
  const files = await readdir(`app/[lang]/${part}`, { recursive: true });
  return files.flatMap((file) => (/(^|\/)page\.tsx$/.test(file) ? [`/${part}/${file}`.replace(/\/page\.tsx$/, "")] : []));
};

test("every page of the desk and the monitor is looked at", async () => {
  const pages = [...(await pagesBelow("desk")), ...(await pagesBelow("monitor"))];
  const patterns = pages.map((page) => ({ page, is: new RegExp(`^${page.replace(/\[\w+\]/g, "[\\w-]+")}(\\?|$)`) }));
  const looked = Object.values(PAGES).flat();
  const unseen = patterns.filter(({ page, is }) => !(page in ELSEWHERE) && !looked.some((path) => is.test(path)));
  expect(pages).toContain("/desk/reports/[body]/[year]");
  expect(unseen.map(({ page }) => page)).toEqual([]);
  for (const spec of Object.values(ELSEWHERE)) expect(await readFile(`e2e/${spec}`, "utf8"), spec).toContain("expectAccessible(");
});

/** What a voice control or a reader of the screen tells buttons apart by. */
const sameNames = (page: Page) =>
  page.evaluate(() => {
    const names = [...document.querySelectorAll("button")]
      .filter((button) => button.offsetParent !== null)
      .map((button) => button.getAttribute("aria-label") ?? button.textContent ?? "");
    return names.filter((name, index) => names.indexOf(name) !== index);
  });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });
  for (const [who, paths] of Object.entries(PAGES))
    test(`the pages of ${who || "nobody"} are accessible and no wider than the screen, and no two buttons are named alike`, async ({
      page,
    }) => {
      test.slow();
      const look = async (path: string) => {
        await page.emulateMedia({ colorScheme: "light" });
        await page.goto(path);
        await page.waitForLoadState("networkidle");
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
        expect(await sameNames(page), path).toEqual([]);
        // In the dark only the colours are others.
        await page.emulateMedia({ colorScheme: "dark" });
        const { violations } = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
        expect(violations.map(({ nodes }) => [path, nodes.map(({ html }) => html)])).toEqual([]);
      };
      if (who !== "") await enter(page, who);
      for (const path of paths) await test.step(path, () => look(path));
    });
});

test("on a phone the sections are folded under the name of the page, and fold again on the next", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enter(page, "demo-monitor");
  const link = page.getByRole("navigation", { name: "工作台" }).getByRole("link", { name: "疑点" });
  await expect(link).toBeHidden();
  await page.locator("summary", { hasText: "菜单" }).click();
  await link.click();
  await expect(page.getByRole("heading", { name: /^疑点/ })).toBeVisible();
  await expect(page.locator("summary", { hasText: "菜单" })).toContainText("疑点");
  await expect(link).toBeHidden();
});

test("by keyboard alone: sign in, make an account, sign out", async ({ page }) => {
  await page.goto("/desk/login");
  await page.getByLabel("用户名").focus();
  await page.keyboard.type("demo-admin");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Gongkai-demo-2026");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /您好/ })).toBeVisible();
  const tabTo = async (name: RegExp) => {
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press("Tab");
      if (name.test((await page.locator(":focus").first().textContent()) ?? "")) return;
    }
    throw new Error(`The Tab key does not reach ${name}`);
  };
  await tabTo(/^人员$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^人员/ })).toBeVisible();
  await tabTo(/^新建账号$/);
  await page.keyboard.press("Enter");
  await page.getByLabel("用户名").focus();
  await page.keyboard.type("jianpan-li");
  await page.keyboard.press("Tab");
  await page.keyboard.type("李某");
  await page.keyboard.press("Enter");
  await expect(page.getByText("账号已建好：jianpan-li")).toBeVisible();
  await page.keyboard.press("Home");
  await page.getByRole("button", { name: "退出登录" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "登录报送工作台" })).toBeVisible();
});

test("the roster goes out as a workbook and comes back as a preview that changes nothing; a split is put down on the screen", async ({
  page,
}) => {
  await enter(page, "demo-monitor");
  await page.goto("/desk/roster?year=2018");
  await page.getByRole("button", { name: "保存名录" }).click();
  await expect(page.getByText(/第1版/)).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出（Excel）" }).click();
  await page.getByLabel("导入表格").setInputFiles(await (await download).path());
  await expect(page.getByText(/新增0个、修改0个、去掉0个/)).toBeVisible();
  await page.getByRole("button", { name: "放弃导入" }).click();
  await page.getByText("登记机构变更").click();
  const change = page.getByRole("group").filter({ has: page.getByText("登记机构变更") });
  await change.getByLabel("变更").selectOption("拆分");
  await change.getByLabel("日期").fill("2017-03-15");
  await change.getByLabel("原单位").selectOption("区教育局");
  await change.getByLabel("新单位", { exact: true }).selectOption("新设单位…");
  await change.getByLabel("新设单位全称").fill("示例市青桐区托育服务局");
  await change.getByLabel("代码").fill("tuoyu");
  await change.getByRole("button", { name: "放入待保存" }).click();
  await expect(change.getByText("请填2018年内的日期。", { exact: false })).toBeVisible();
  await change.getByLabel("日期").fill("2018-03-15");
  await change.getByRole("button", { name: "放入待保存" }).click();
  await expect(page.getByText("待保存的变更（1项）")).toBeVisible();
  await expect(page.getByLabel("示例市青桐区托育服务局 起")).toHaveValue("2018-03-15");
  // Saved it would change who owes a report in the years that other journeys look at.
  await page.reload();
  await page.getByLabel("区教育局应报").uncheck();
  await page.getByLabel("区教育局的备注").fill("并入其他单位");
  await page.getByRole("button", { name: "保存名录" }).click();
  await expect(page.getByText(/第2版/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("区教育局应报")).not.toBeChecked();
  await expect(page.getByText("托育服务局")).toHaveCount(0);
});

test("an import makes the clerk's account, whose slip is there to be printed after the save", async ({ page }) => {
  await enter(page, "demo-admin");
  await page.goto("/desk/roster?year=2017");
  const table = "单位代码,应报,填报员姓名,填报员用户名\r\nsifa,是,司某,sifa-si\r\nwu xiao,是,,\r\n";
  await page.getByLabel("导入表格").setInputFiles({ name: "名录.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await expect(page.getByText(/名录第3行：“单位代码”由小写字母/)).toBeVisible();
  await page.getByRole("button", { name: "保存名录" }).click();
  await expect(page.getByText("名录已保存。")).toBeVisible();
  const code = await codeOn(page);
  await expect(page.getByText(/第1版/)).toBeVisible();
  expect(await codeOn(page)).toBe(code);
  await leave(page);
  await useSlip(page, "sifa-si", code);
  await enter(page, "sifa-si", NEW_PASSWORD);
  await expect(page.getByText("：填报、区司法局")).toBeVisible();
});

test.describe("before the page's script has come", () => {
  test.use({ javaScriptEnabled: false });

  test("a password can be typed but not sent: it would stand in the address", async ({ page }) => {
    await page.goto("/desk/login");
    await page.getByLabel("密码").fill("Gongkai-demo-2026");
    await page.getByLabel("密码").press("Enter");
    await expect(page.getByRole("button", { name: "登录" })).toBeDisabled();
    expect(page.url()).not.toContain("password");
  });
});
