/** Steps that the journeys of the desk share: whoever of the fixture's world works there, and what they do with a report. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type Actor, AREA, PASSWORD, usernameOf } from "@/lib/server/fixtures/world";
import { expect } from "./test";

export const clerk: Actor = `clerk@${AREA}`;
export const monitor: Actor = `monitor@${AREA}`;

export async function signInAs(page: Page, actor: Actor): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/desk/login");
  await page.getByLabel("用户名").fill(usernameOf(actor));
  await page.getByLabel("密码").fill(PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("heading", { name: /您好/ })).toBeVisible();
}

export const reportPath = (bodyId: string, year: number): string => `/desk/reports/${bodyId}/${year}?area=${AREA}`;

/** Opens what is folded away, fills it in and sends it. */
export async function act(page: Page, name: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  const folded = page.locator("details", { has: page.locator("summary", { hasText: new RegExp(`^${name}$`) }) });
  if (!(await folded.evaluate((one) => (one as HTMLDetailsElement).open))) await folded.locator("summary").click();
  for (const [label, text] of Object.entries(fields)) await folded.getByLabel(label, { exact: true }).fill(text);
  await folded.getByRole("button", { name, exact: true }).click();
}

/** What the page says of a report under a title. */
export const fact = (page: Page, title: string) =>
  page.locator("dl > div", { has: page.locator("dt", { hasText: title }) }).locator("dd");

/** Hands a report in; ends on its receipt. */
export async function submit(page: Page): Promise<void> {
  await page.getByLabel("已完成保密审查", { exact: false }).check();
  await act(page, "报送", { 本单位审核人: "某审核", 签发人: "某签发" });
  await page.waitForURL(/\/desk\/receipts\//);
  await expect(page.getByRole("status")).toContainText(/报送回执 \d{4}-\d{4}-\d{4}/);
}

/** The office lets a submitted report through and shows it. */
export async function acceptAndShow(page: Page, bodyId: string, year: number): Promise<void> {
  await page.goto(reportPath(bodyId, year));
  await act(page, "审核通过");
  await expect(fact(page, "状态")).toContainText("审核通过");
  await act(page, "上线展示");
  await expect(fact(page, "状态")).toContainText("已上线");
}

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
