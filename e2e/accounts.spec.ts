import { readFile } from "node:fs/promises";
import { expectAccessible } from "./accessible";
import { codeOn, enter, leave, makeAccount, NEW_PASSWORD, signIn, totp, useSlip } from "./people";
import { TERMINAL } from "./terminal";
import { expect, test } from "./test";

// Refused writes and pages that ask for a session are 4xx in the browser's console.
test.use({ expectedErrors: [/status of 4(0[13]|09|22|29)/] });

test("first start: the terminal's code, a password, the telephone's codes, and the first area", async ({ page }) => {
  const terminal = await readFile(TERMINAL(process.env.E2E_PORT ?? ""), "utf8");
  const [, username = "", code = ""] = /user name\s+(\S+)\s+code\s+(\S+)/.exec(terminal) ?? [];
  expect(username).toBe("admin");

  await useSlip(page, username, code, "Password123!");
  await expect(page.getByText("泄露密码表")).toBeVisible();
  await expect(page.getByLabel("新密码", { exact: true })).toBeFocused();
  await useSlip(page, username, code.toLowerCase().replaceAll("-", " "));
  await expect(page.getByText("密码已经设置好了。")).toBeVisible();
  await useSlip(page, username, code);
  await expect(page.getByRole("alert").filter({ hasText: "对不上" })).toBeVisible();

  await enter(page, username, NEW_PASSWORD);
  await expect(page.getByRole("navigation", { name: "工作台" }).getByRole("link")).toHaveText(["工作台"]);
  await page.goto("/desk/people");
  await page.getByRole("link", { name: "去“我的账号”启用动态口令" }).click();
  await page.getByLabel("现在的密码").first().fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "开始启用" }).click();
  await expect(page.getByRole("img", { name: "动态口令的二维码" })).toBeVisible();
  const secret = (await page.locator("code", { hasText: /^[A-Z2-7]{20,}=*$/ }).textContent()) ?? "";
  await page.getByLabel("手机上显示的六位数").fill(totp(secret));
  await page.getByRole("button", { name: "确认启用" }).click();
  await expect(page.getByRole("link", { name: "地区" }).first()).toBeVisible();

  await page.goto("/desk/areas");
  await page.getByLabel("行政区划代码").fill("990201");
  await page.getByLabel("名称", { exact: true }).fill("示例市丙区");
  await page.getByLabel("英文名称").fill("Bing District");
  await page.getByLabel("管理员用户名").fill("bing-admin");
  await page.getByLabel("管理员姓名").fill("丙某");
  await expectAccessible(page);
  await page.getByRole("button", { name: "新建地区" }).click();
  const slip = await codeOn(page);
  await leave(page);

  await signIn(page, username, NEW_PASSWORD);
  await page.getByLabel("动态口令").fill("000000");
  await page.getByRole("button", { name: "确认" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "动态口令不对" })).toBeVisible();
  await page.getByLabel("动态口令").fill(totp(secret, 1));
  await page.getByRole("button", { name: "确认" }).click();
  await expect(page.getByRole("heading", { name: /您好/ })).toBeVisible();
  await leave(page);

  await useSlip(page, "bing-admin", slip);
  await enter(page, "bing-admin", NEW_PASSWORD);
  await expect(page.getByText("示例市丙区：系统管理员、安全管理员、审计管理员")).toBeVisible();
});

test("a wrong password tells nothing, locks for a while, and the administrator lifts it", async ({ page, browser }) => {
  await enter(page, "demo-admin");
  await useSlip(page, "suo-wang", await makeAccount(page, "suo-wang", "锁某"));
  await expect(page.getByText("密码已经设置好了。")).toBeVisible();
  const other = await (await browser.newContext()).newPage();
  const alert = other.getByRole("alert").filter({ hasText: /./ });
  await signIn(other, "nobody-here", "wrong-Password-1");
  const words = await alert.first().textContent();
  await signIn(other, "suo-wang", "wrong-Password-1");
  await expect(alert.first()).toHaveText(words ?? "");
  for (let time = 2; time <= 5; time += 1) {
    await signIn(other, "suo-wang", "wrong-Password-1");
    await expect(alert.first()).toHaveText(words ?? "");
  }
  await signIn(other, "suo-wang", NEW_PASSWORD);
  await expect(alert.first()).toContainText("试错的次数太多");
  await page.goto("/desk/people");
  await page.getByRole("link", { name: "suo-wang" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("suo-wang");
  await expectAccessible(page);
  await page.getByRole("button", { name: "全部退出并解锁" }).click();
  await expect(page.getByText("已全部退出。")).toBeVisible();
  await enter(other, "suo-wang", NEW_PASSWORD);
  await expect(other.getByText("没有任何角色")).toBeVisible();
  await page.getByRole("button", { name: "停用账号" }).click();
  await expect(page.getByRole("button", { name: "恢复账号" })).toBeVisible();
  await other.goto("/desk");
  await expect(other).toHaveURL(/\/desk\/login/);
  await signIn(other, "suo-wang", NEW_PASSWORD);
  await expect(alert.first()).toHaveText(words ?? "");
});

test("a body is handed over: from then on the one sees nothing of it and the other does", async ({ page, browser }) => {
  await enter(page, "demo-admin");
  const before = await makeAccount(page, "caizheng-qian", "钱某", "区财政局");
  const after = await makeAccount(page, "caizheng-sun", "孙某");
  const [qian, sun] = await Promise.all([browser.newContext(), browser.newContext()]).then((contexts) =>
    Promise.all(contexts.map((context) => context.newPage())),
  );
  if (!qian || !sun) throw new Error("no pages");
  await useSlip(qian, "caizheng-qian", before);
  await useSlip(sun, "caizheng-sun", after);
  await enter(qian, "caizheng-qian", NEW_PASSWORD);
  await expect(qian.getByRole("link", { name: "区财政局", exact: true })).toBeVisible();
  await enter(sun, "caizheng-sun", NEW_PASSWORD);
  await expect(sun.getByText("区财政局")).toHaveCount(0);

  await page.goto("/desk/people/hand-over");
  await page.getByLabel("单位", { exact: true }).selectOption({ label: "区财政局" });
  await page.getByRole("button", { name: "查看现任" }).click();
  await page.getByLabel("接手的用户名").fill("caizheng-sun");
  await page.getByLabel(/交接说明/).fill("调离");
  await page.getByRole("button", { name: "交接" }).click();
  await expect(page.getByRole("row", { name: /区财政局.*孙某.*现任.*调离/ })).toBeVisible();

  await qian.goto("/desk");
  await expect(qian.getByText("没有任何角色")).toBeVisible();
  await sun.goto("/desk");
  await expect(sun.getByRole("link", { name: "区财政局", exact: true })).toBeVisible();

  await page.goto("/desk/audit?text=handOver");
  await expect(page.getByRole("row", { name: /人员交接.*caizheng-qian.*caizheng-sun/ })).toBeVisible();
  await page.getByRole("button", { name: "校验" }).click();
  await expect(page.getByText(/前后相符/)).toBeVisible();
});

test("a reset slip makes the old password worthless and ends the sessions", async ({ page, browser }) => {
  await enter(page, "demo-admin");
  await useSlip(page, "chong-zhao", await makeAccount(page, "chong-zhao", "赵某"));
  const other = await (await browser.newContext()).newPage();
  await enter(other, "chong-zhao", NEW_PASSWORD);
  await page.goto("/desk/people");
  await page.getByRole("link", { name: "chong-zhao" }).click();
  await page.getByRole("button", { name: "打印重置单" }).click();
  const code = await codeOn(page);
  const third = await (await browser.newContext()).newPage();
  await useSlip(third, "chong-zhao", code, "Another-Harbour-58-Rice");
  await expect(third.getByText("密码已经设置好了。")).toBeVisible();
  await other.goto("/desk");
  await expect(other).toHaveURL(/\/desk\/login/);
  await signIn(other, "chong-zhao", NEW_PASSWORD);
  await expect(other.getByRole("alert").filter({ hasText: "不对" })).toBeVisible();
  await enter(other, "chong-zhao", "Another-Harbour-58-Rice");
});

test("each role opens its own pages and no other's", async ({ page, browser }) => {
  const OPEN = {
    "demo-admin": ["/desk/people", "/desk/audit", "/desk/roster"],
    "demo-monitor": ["/desk/roster"],
    "demo-jiaoyu": ["/desk/roster"],
  };
  await page.goto("/desk/people");
  await expect(page).toHaveURL(/\/desk\/login\?to=%2Fdesk%2Fpeople/);
  for (const [username, open] of Object.entries(OPEN)) {
    const own = await (await browser.newContext()).newPage();
    await enter(own, username);
    for (const path of ["/desk/people", "/desk/audit", "/desk/roster", "/desk/areas"]) {
      await own.goto(path);
      await expect(own, `${username} ${path}`).toHaveURL(open.includes(path) ? new RegExp(`${path}$`) : /\/desk\/denied$/);
    }
  }
});

test("the session's cookie is out of reach of scripts, new with each sign-in, and dead after signing out", async ({
  page,
  context,
}) => {
  const tokenOf = async () => (await context.cookies()).find(({ name }) => name.endsWith("gongkai.session_token"));
  await enter(page, "demo-jiaoyu");
  const first = await tokenOf();
  expect(first).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  await leave(page);
  expect(await tokenOf()).toBeUndefined();
  if (first) await context.addCookies([first]);
  await page.goto("/desk");
  await expect(page).toHaveURL(/\/desk\/login/);
  await signIn(page, "demo-jiaoyu");
  await expect(page.getByRole("heading", { name: /您好/ })).toBeVisible();
  expect((await tokenOf())?.value).not.toBe(first?.value);
});

test("after signing in one is where one wanted to go, and never on another site", async ({ page }) => {
  await page.goto("/desk/login?to=%2Fdesk%2Froster%3Fyear%3D2019");
  await page.getByLabel("用户名").fill("demo-monitor");
  await page.getByLabel("密码", { exact: true }).fill("Gongkai-demo-2026");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "2019年度应报单位名录" })).toBeVisible();
  for (const to of ["//evil.example", "https://evil.example", "/\\evil.example", "/desk/../..//evil.example"]) {
    await page.goto(`/desk/login?to=${encodeURIComponent(to)}`);
    await expect(page).toHaveURL(/\/desk$/);
  }
});
