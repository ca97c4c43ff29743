/**
 * Accounts of the made-up district. They are made only by our own commands on the database that comes along, never on
 * another's.
 */
import { hashPassword } from "better-auth/crypto";
import { readArea } from "@/lib/db/areas";
import { inTransaction } from "@/lib/db/client";
import { createPerson, findPerson } from "@/lib/db/people";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/demo/accounts";
import { DISTRICT } from "@/lib/demo/area";

/** Makes those that are not there, where the made-up district is. */
export async function createDemoAccounts(): Promise<void> {
  const area = await readArea(DISTRICT.id);
  if (!area?.demo) return;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { duty: _, ...account } of DEMO_ACCOUNTS) {
    if (await findPerson(account.username)) continue;
    await inTransaction((tx) => createPerson(tx, { areaId: area.id, passwordHash, ...account }));
  }
}

/** What the login page and the terminal show; null where there are no such accounts. */
export async function demoAccounts() {
  const first = await findPerson(DEMO_ACCOUNTS[0]?.username ?? "");
  if (!first || first.areaId !== DISTRICT.id) return null;
  return { password: DEMO_PASSWORD, accounts: DEMO_ACCOUNTS.map(({ username, duty }) => ({ username, duty })) };
}
