import AxeBuilder from "@axe-core/playwright";
import { codeOn, enter, leave, NEW_PASSWORD, useSlip } from "./people";
import { expect, test } from "./test";

const PAGES = [
  "/desk",
  "/desk/account",
  "/desk/people",
  "/desk/people/new",
  "/desk/people/hand-over?body=jiaoyu",
  "/desk/roster",
  "/desk/audit",
  "/desk/denied",
];
const OPEN = ["/desk/login", "/desk/slip"];

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`the desk in the ${colorScheme}, on a phone`, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 740 } });
    test("every page is accessible and no wider than the screen", async ({ page }) => {
      const look = async (path: string) => {
        await page.goto(path);
        await page.waitForLoadState("networkidle");
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [path, id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
      };
      for (const path of OPEN) await look(path);
      await enter(page, "demo-admin");
      for (const path of PAGES) await look(path);
    });
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
  await page.getByLabel("区教育局应报").uncheck();
  await page.getByLabel("区教育局的备注").fill("并入其他单位");
  await page.getByRole("button", { name: "保存名录" }).click();
  await expect(page.getByText(/第2版/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("区教育局应报")).not.toBeChecked();
  const changes = page.getByRole("region", { name: "合并、拆分、划转、撤销和更名" });
  await expect(changes.getByRole("row", { name: /2018-03-15.*拆分.*区教育局.*托育服务局/ })).toBeVisible();
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
