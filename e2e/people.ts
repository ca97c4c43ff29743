/** Steps that the journeys of the desk share: signing in and out, slips, codes of the telephone. */
import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/demo/accounts";
import { expect } from "./test";

export const NEW_PASSWORD = "Lantern-Rice-47-Harbour";

export async function signIn(page: Page, username: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto("/desk/login");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
}

/** Signs in and waits for the first page of the desk. */
export async function enter(page: Page, username: string, password = DEMO_PASSWORD): Promise<void> {
  await signIn(page, username, password);
  await expect(page.getByRole("heading", { name: /您好/ })).toBeVisible();
}

export async function leave(page: Page): Promise<void> {
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page.getByRole("heading", { name: "登录报送工作台" })).toBeVisible();
}

/** Chooses a password with the code of a slip. */
export async function useSlip(page: Page, username: string, code: string, password = NEW_PASSWORD): Promise<void> {
  await page.goto("/desk/slip");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("单子上的代码").fill(code);
  await page.getByLabel("新密码", { exact: true }).fill(password);
  await page.getByLabel("再填一次新密码").fill(password);
  // Whoever goes on to sign in has its answer first.
  const answered = page.waitForResponse(/\/api\/desk\/slip$/);
  await page.getByRole("button", { name: "设置密码" }).click();
  await answered;
}

/** The code on the slip that the page shows. */
export const codeOn = async (page: Page): Promise<string> => {
  const article = page.getByRole("article").first();
  await expect(article).toBeVisible();
  return (await article.locator("code").textContent()) ?? "";
};

/** An administrator of the made-up district makes an account; returns the code of its slip. */
export async function makeAccount(page: Page, username: string, name: string, body?: string): Promise<string> {
  await page.goto("/desk/people/new");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("姓名").fill(name);
  if (body) {
    await page.getByText("负责的单位").first().click();
    await page.getByLabel(body, { exact: true }).check();
  }
  await page.getByRole("button", { name: "新建" }).click();
  return await codeOn(page);
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, "")].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, "0")).join("");
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
}

/** What a telephone shows (RFC 6238), `later` periods of half a minute from now. */
export function totp(secret: string, later = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const hash = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
