import { expect, test } from "vitest";
import { faultOf } from "./password";

test.each([
  ["Ab3$x", "太短"],
  ["alllowercase", "太简单"],
  ["lower1234567", "太简单"],
  ["Jiaoyu-Lantern-7", "用户名"],
  ["Password123!", "泄露密码表"],
  ["P@ssw0rd2024!", "泄露密码表"],
  ["Gongkai-2026!", "泄露密码表"],
  ["Qwertyuiop1!", "泄露密码表"],
  [`Aa1!${"x".repeat(130)}`, "太长"],
])("%s is refused", async (password, why) => expect(await faultOf(password, "jiaoyu")).toContain(why));

test.each(["Lantern-Rice-47-Harbour", "灯笼稻田港口十七号Ab9", "xK9#mQ2$vL"])("%s is taken", async (password) =>
  expect(await faultOf(password, "jiaoyu")).toBeNull(),
);
