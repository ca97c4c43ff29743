/** What the terminal says of accounts: the first administrator, once, and those of the made-up area. */
import { disconnect } from "@/lib/db/client";
import { demoAccounts } from "@/lib/server/demo-accounts";
import { makeFirstAdmin } from "@/lib/server/first-admin";
import type { Slip } from "@/lib/server/slips";

export const slipLines = (slip: Slip, site: string): string =>
  [
    `  open       ${site}/desk/slip`,
    `  user name  ${slip.username}`,
    `  code       ${slip.code}   (works once, until ${slip.expiresAt.toISOString().slice(0, 10)})`,
  ].join("\n");

async function demoLines(): Promise<string> {
  const demo = await demoAccounts();
  if (!demo) return "";
  const names = demo.accounts.map(({ username }) => username).join(", ");
  return `  Accounts of the made-up area: ${names}; password ${demo.password}\n\n`;
}

/** Makes the first administrator where there is none; the answer is to be printed, since the code is shown only now. */
export async function accountLines(site: string): Promise<string> {
  const slip = await makeFirstAdmin();
  const demo = await demoLines();
  await disconnect();
  const admin = slip ? `  The first administrator, shown only this once:\n${slipLines(slip, site)}\n\n` : "";
  return admin + demo;
}
