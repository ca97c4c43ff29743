/**
 * Accounts of the made-up district, with one password that everybody may know. They are made only by our own commands on the
 * database that comes along, never on another's.
 */
import { hashPassword } from "better-auth/crypto";
import { readArea } from "@/lib/db/areas";
import { inTransaction } from "@/lib/db/client";
import { createPerson, findPerson } from "@/lib/db/people";
import { DISTRICT } from "@/lib/demo/area";

export const DEMO_PASSWORD = "Gongkai-demo-2026";

const ACCOUNTS = [
  { username: "demo-admin", name: "演示管理员", duty: "管理员（系统、安全、审计）", roles: ["system", "security", "audit"] },
  { username: "demo-monitor", name: "演示督查员", duty: "督查（区政府办公室）", roles: ["monitor"] },
  { username: "demo-jiaoyu", name: "演示填报员甲", duty: "填报员（区教育局）", bodies: ["jiaoyu"] },
  { username: "demo-minzheng", name: "演示填报员乙", duty: "填报员（区民政局）", bodies: ["minzheng"] },
] as const;

/** Makes those that are not there; returns the accounts with what each is for. */
export async function createDemoAccounts(): Promise<void> {
  const area = await readArea(DISTRICT.id);
  if (!area?.demo) return;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { username, name, ...duties } of ACCOUNTS) {
    if (await findPerson(username)) continue;
    await inTransaction((tx) => createPerson(tx, { areaId: area.id, username, name, passwordHash, ...dutiesOf(duties) }));
  }
}

const dutiesOf = (duties: { roles?: readonly ("system" | "security" | "audit" | "monitor")[]; bodies?: readonly string[] }) => ({
  ...(duties.roles && { roles: duties.roles }),
  ...(duties.bodies && { bodies: duties.bodies }),
});

/** What the login page shows; null where there are no such accounts. */
export async function demoAccounts() {
  const first = await findPerson(ACCOUNTS[0].username);
  if (!first || first.areaId !== DISTRICT.id) return null;
  return { password: DEMO_PASSWORD, accounts: ACCOUNTS.map(({ username, duty }) => ({ username, duty })) };
}
