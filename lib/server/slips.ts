/**
 * Slips (账号通知单, 重置单): the printed code with which a person chooses a password, once. It takes the place of e-mail:
 * whoever hands it over sees whom they hand it to.
 */
import { createHash, randomInt } from "node:crypto";
import type { Transaction } from "@/lib/db/client";

/** Without letters and digits that look alike on paper: 32 signs, so that four groups hold 100 bits. */
const SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const GROUPS = 4;
const GROUP = 5;
const DAYS = 14;

const makeCode = (): string =>
  Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join("")).join("-");

/** As it was printed or typed: case, spaces and hyphens do not matter. */
const hashOf = (code: string): string =>
  createHash("sha256")
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ""))
    .digest("hex");

/** What is printed: nobody can read the code again afterwards. */
export type Slip = { username: string; name: string; code: string; expiresAt: Date };

/** Makes the slip of a person; one made before works no longer. */
export async function makeSlip(
  tx: Transaction,
  person: { id: string; username: string; name: string },
  madeBy: string,
): Promise<Slip> {
  const code = makeCode();
  const expiresAt = new Date(Date.now() + DAYS * 86_400_000);
  const values = { codeHash: hashOf(code), expiresAt, madeBy };
  await tx.resetSlip.upsert({ where: { personId: person.id }, create: { personId: person.id, ...values }, update: values });
  return { username: person.username, name: person.name, code, expiresAt };
}

/** Takes the slip back with which a code was printed; false where there is none such, or not any more. */
export async function takeSlip(tx: Transaction, personId: string, code: string): Promise<boolean> {
  const where = { personId, codeHash: hashOf(code), expiresAt: { gt: new Date() } };
  return (await tx.resetSlip.deleteMany({ where })).count === 1;
}

/** Whether a code is the one on the person's slip, before anything is changed. */
export async function isOnSlip(tx: Transaction, personId: string, code: string): Promise<boolean> {
  const where = { personId, codeHash: hashOf(code), expiresAt: { gt: new Date() } };
  return (await tx.resetSlip.count({ where })) === 1;
}
