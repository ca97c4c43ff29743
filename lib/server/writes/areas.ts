/** Areas: made by the administrators of the site, each with its first administrator. */
import { z } from "zod";
import { createArea, readArea } from "@/lib/db/areas";
import { createPerson, findPerson, listPeople } from "@/lib/db/people";
import { raiseRevision } from "@/lib/db/revisions";
import { AREA_LEVELS } from "@/lib/report/body";
import { Refusal } from "@/lib/server/refusal";
import { SITE_AREA } from "@/lib/server/site-area";
import { makeSlip } from "@/lib/server/slips";
import { declareWrite } from "@/lib/server/write";
import { Username } from "./people";

export const addArea = declareWrite({
  action: "area.create",
  input: z.object({
    id: z
      .string()
      .trim()
      .regex(/^[1-9]\d{1,11}$/, "请填写行政区划代码，末尾的零不写，例如 350504。"),
    name: z.string().trim().min(2, "请填写地区名称，例如 洛江区。").max(40, "名称没有这么长。"),
    nameEn: z.string().trim().min(2, "请填写英文名称，例如 Luojiang District。").max(80, "名称没有这么长。"),
    level: z.enum(AREA_LEVELS, "请选择级别。"),
    parentId: z.string().trim().max(12).default(""),
    username: Username,
    person: z.string().trim().min(1, "请填写姓名。").max(40, "姓名没有这么长。"),
  }),
  place: () => ({ areaId: SITE_AREA.id }),
  revision: "none",
  prepare: async ({ input: { id, parentId, username } }) => {
    const fields: Record<string, string> = {};
    // An area that a command made has nobody yet: it keeps its name and gets its administrator.
    if ((await listPeople(id)).length > 0) fields.id = "这个地区已经有了自己的管理员。";
    if (parentId !== "" && !(await readArea(parentId))) fields.parentId = "没有这个上级地区。请先建上级，或者不填。";
    if (await findPerson(username)) fields.username = "这个用户名已经有人用了。请换一个。";
    if (Object.keys(fields).length > 0) throw new Refusal("invalid", "没有保存。请按下面的提示修改。", { fields });
  },
  run: async (tx, { input, by }) => {
    const { id, name, nameEn, level, parentId, username, person } = input;
    await createArea({ id, name, nameEn, level, parentId: parentId || null, demo: false }, tx);
    await raiseRevision(tx, id);
    const account = { areaId: id, username, name: person };
    const personId = await createPerson(tx, { ...account, roles: ["system", "security", "audit"] });
    const slip = await makeSlip(tx, { ...account, id: personId }, by.username);
    return { answer: { slip, username }, subject: `area:${id}`, detail: { did: "create", name, admin: username } };
  },
});
