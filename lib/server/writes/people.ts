/** Accounts of an area: made, renamed, barred (system), given roles, slips and ends of sessions (security). */
import { z } from "zod";
import { readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import {
  barPerson,
  createPerson,
  findPerson,
  type Person,
  readPerson,
  renamePerson,
  revisionOfPerson,
  setRoles,
} from "@/lib/db/people";
import { endSessions } from "@/lib/db/sessions";
import { forgetFailuresOf } from "@/lib/db/throttles";
import { env } from "@/lib/env";
import { USERNAME } from "@/lib/server/auth";
import { mayDo } from "@/lib/server/permissions";
import { Refusal } from "@/lib/server/refusal";
import type { Viewer } from "@/lib/server/session";
import { makeSlip } from "@/lib/server/slips";
import { declareWrite } from "@/lib/server/write";

const PersonId = z.string().min(1).max(64);
const Revision = z.union([z.string(), z.number()]);
const Name = z.string().trim().min(1, "请填写姓名。").max(40, "姓名没有这么长。");

export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(USERNAME, "用户名由2至40个小写字母、数字、点、下划线和连字符组成，以字母或数字开头。");

const AREA_ROLES = ["system", "security", "audit", "monitor"] as const;
const Roles = z.array(z.enum(AREA_ROLES)).max(AREA_ROLES.length).default([]);
type AreaRoles = z.output<typeof Roles>;

export async function personOr404(id: string): Promise<Person> {
  const person = await readPerson(id);
  if (!person) throw new Refusal("missing", "没有这个账号。请刷新页面。");
  return person;
}

const placeOf = async ({ id }: { id: string }) => ({ areaId: (await personOr404(id)).areaId });
const revision = (tx: Parameters<typeof revisionOfPerson>[0], { id }: { id: string }) => revisionOfPerson(tx, id);

/** The three administrators (三员) are three people where the site says so. */
function checkSeparate(roles: AreaRoles): void {
  const held = roles.filter((role) => role !== "monitor");
  if (env().ADMINISTRATORS === "separate" && (held.length > 1 || (held.length === 1 && roles.includes("monitor"))))
    throw new Refusal("invalid", "没有保存。", {
      fields: { roles: "本站要求三员分立：系统、安全、审计管理员须是三个人，也不兼督查。" },
    });
}

function checkNotOneself(by: Viewer, id: string, what: string): void {
  if (by.personId === id) throw new Refusal("ruled", `不能${what}。请让另一位管理员来做。`);
}

async function checkBodies(areaId: string, bodies: readonly string[]): Promise<void> {
  const known = new Set((await listBodies(areaId)).map(({ id }) => id));
  const strange = bodies.filter((body) => !known.has(body));
  if (strange.length > 0)
    throw new Refusal("invalid", "没有保存。", { fields: { bodies: `本地区没有这些单位：${strange.join("、")}。` } });
}

export const createAccount = declareWrite({
  action: "people.write",
  input: z.object({
    areaId: z.string(),
    username: Username,
    name: Name,
    roles: Roles,
    bodies: z.array(z.string()).max(100).default([]),
  }),
  place: ({ areaId }) => ({ areaId }),
  revision: "none",
  prepare: async ({ input: { areaId, username, roles, bodies }, by }) => {
    if (!(await readArea(areaId))) throw new Refusal("missing", "没有这个地区。");
    if (await findPerson(username))
      throw new Refusal("invalid", "没有保存。", { fields: { username: "这个用户名已经有人用了。请换一个。" } });
    checkSeparate(roles);
    await checkBodies(areaId, bodies);
    const secure = mayDo(by, "people.secure", { areaId });
    if (!secure && roles.length + bodies.length > 0)
      throw new Refusal("invalid", "没有保存。", {
        fields: { roles: "角色和单位由安全管理员授予。请先建账号，不选角色和单位。" },
      });
    return secure;
  },
  run: async (tx, { input, by, prepared: secure }) => {
    const { areaId, username, name, roles, bodies } = input;
    const id = await createPerson(tx, { areaId, username, name, roles, bodies });
    const slip = secure ? await makeSlip(tx, { id, username, name }, by.username) : null;
    return {
      answer: { id, username, slip },
      subject: `account:${username}`,
      detail: { did: "create", name, roles, bodies, slip: secure },
    };
  },
});

export const renameAccount = declareWrite({
  action: "people.write",
  input: z.object({ id: PersonId, revision: Revision.optional(), name: Name }),
  place: placeOf,
  revision,
  run: async (tx, { input: { id, name } }) => {
    const { username, name: before } = await personOr404(id);
    await renamePerson(tx, id, name);
    return { subject: `account:${username}`, detail: { did: "rename", before, after: name } };
  },
});

export const barAccount = declareWrite({
  action: "people.write",
  input: z.object({ id: PersonId, revision: Revision.optional(), barred: z.boolean() }),
  place: placeOf,
  revision,
  run: async (tx, { input: { id, barred }, by }) => {
    checkNotOneself(by, id, "停用自己的账号");
    const { username } = await personOr404(id);
    await barPerson(tx, id, barred);
    return { subject: `account:${username}`, detail: { did: barred ? "bar" : "unbar" } };
  },
});

export const grantRoles = declareWrite({
  action: "people.secure",
  input: z.object({ id: PersonId, revision: Revision.optional(), roles: Roles }),
  place: placeOf,
  revision,
  run: async (tx, { input: { id, roles }, by }) => {
    checkNotOneself(by, id, "改自己的角色");
    checkSeparate(roles);
    const { username, areaId, roles: before } = await personOr404(id);
    await setRoles(tx, id, areaId, roles);
    const detail = { did: "grant", before: before.map(({ role }) => role), after: roles };
    return { subject: `account:${username}`, detail };
  },
});

export const printSlip = declareWrite({
  action: "people.secure",
  input: z.object({ id: PersonId }),
  place: placeOf,
  revision: "none",
  run: async (tx, { input: { id }, by }) => {
    const person = await personOr404(id);
    const slip = await makeSlip(tx, person, by.username);
    return { answer: { slip }, subject: `account:${person.username}`, detail: { did: "printSlip" } };
  },
});

/** Ends every session of a person and lifts what locks them out. */
export const endAccountSessions = declareWrite({
  action: "people.secure",
  input: z.object({ id: PersonId }),
  place: placeOf,
  revision: "none",
  run: async (tx, { input: { id } }) => {
    const { username } = await personOr404(id);
    const ended = await endSessions(tx, id);
    const lifted = await forgetFailuresOf(tx, username);
    return { answer: { ended }, subject: `account:${username}`, detail: { did: "endSessions", ended, lifted } };
  },
});
