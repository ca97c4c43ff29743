/** The first administrator: made once, when nobody is there who could make another. */
import { createArea } from "@/lib/db/areas";
import { appendAudit } from "@/lib/db/audit";
import { inTransaction } from "@/lib/db/client";
import { countPeopleOf, createPerson, findPerson } from "@/lib/db/people";
import { SITE_AREA } from "./site-area";
import { makeSlip, type Slip } from "./slips";

const USERNAME = "admin";

/** The slip of the account `admin` where no administrator of the site has been made yet; else null. */
export async function makeFirstAdmin(): Promise<Slip | null> {
  await createArea(SITE_AREA);
  return await inTransaction(async (tx) => {
    // Two starts at once make one: the second waits here and then counts one.
    await tx.$executeRaw`SELECT id FROM areas WHERE id = ${SITE_AREA.id} FOR UPDATE`;
    if ((await countPeopleOf(tx, SITE_AREA.id)) > 0) return null;
    const person = { areaId: SITE_AREA.id, username: USERNAME, name: "首位管理员" };
    const id = await createPerson(tx, { ...person, roles: ["system", "security", "audit"] });
    const slip = await makeSlip(tx, { ...person, id }, "npm start");
    await note(tx, id, "firstAdmin");
    return slip;
  });
}

/** A new slip for an account whose holder and whose administrators are locked out; null where there is no such account. */
export async function printSlipFor(username: string): Promise<Slip | null> {
  const person = await findPerson(username);
  if (!person) return null;
  return await inTransaction(async (tx) => {
    const slip = await makeSlip(tx, person, "npm run slip");
    const { areaId, id: personId } = person;
    const entry = { areaId, personId, by: "npm run slip", action: "people.secure", outcome: "done" } as const;
    await appendAudit(tx, { ...entry, subject: `account:${person.username}`, detail: { did: "printSlip" } });
    return slip;
  });
}

async function note(tx: Parameters<typeof appendAudit>[0], personId: string, did: string): Promise<void> {
  const entry = { areaId: SITE_AREA.id, personId, by: "npm start", action: "people.write", outcome: "done" } as const;
  await appendAudit(tx, { ...entry, subject: `account:${USERNAME}`, detail: { did } });
}
