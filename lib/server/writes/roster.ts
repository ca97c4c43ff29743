/** The roster: read from a spreadsheet, settled for a year, with its deadlines. */
import { z } from "zod";
import { listBodies } from "@/lib/db/bodies";
import type { Transaction } from "@/lib/db/client";
import { listDeadlines, saveDeadline } from "@/lib/db/deadlines";
import { createPerson, findPerson } from "@/lib/db/people";
import { raiseRevision } from "@/lib/db/revisions";
import { addBody, addChange, revisionOfRoster, saveRoster } from "@/lib/db/rosters";
import { BODY_KINDS, type Body } from "@/lib/report/body";
import { dueDate } from "@/lib/report/deadline";
import { legalDue } from "@/lib/report/timeliness";
import { mayDo } from "@/lib/server/permissions";
import { Refusal } from "@/lib/server/refusal";
import { deadlinesRevision, readRosterFile } from "@/lib/server/roster";
import type { Viewer } from "@/lib/server/session";
import { makeSlip, type Slip } from "@/lib/server/slips";
import { declareWrite } from "@/lib/server/write";
import { Username } from "./people";

const AreaId = z.string().min(1).max(12);
const Year = z.coerce.number().int().min(2008).max(2199);
const BodyId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, "单位代码由小写字母、数字和连字符组成。");
const DayOf = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "请填写日期，例如2025-03-20。");
const MaybeDay = DayOf.nullable();

const MOST_BYTES = 2_000_000;

async function readBytes(request: Request): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > MOST_BYTES) throw new Refusal("tooLarge", "名录文件太大。请只保留名录和变更两张表。");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** 导入预览（未保存）: what the file says, and what is wrong in which row. */
export const readRosterSheet = declareWrite({
  action: "roster.write",
  body: "bytes",
  input: z.object({ areaId: AreaId }),
  place: ({ areaId }) => ({ areaId }),
  revision: "none",
  prepare: async ({ input, request }) => readRosterFile(input.areaId, await readBytes(request)),
  run: async (_, { input, prepared }) => ({
    answer: prepared,
    subject: `area:${input.areaId}`,
    detail: { did: "preview", lines: prepared.lines.length, problems: prepared.problems.length },
  }),
});

const Line = z.object({
  bodyId: BodyId,
  owes: z.boolean(),
  from: MaybeDay,
  until: MaybeDay,
  note: z.string().trim().max(200, "备注最多200字。").default(""),
  name: z.string().trim().max(80).default(""),
  short: z.string().trim().max(40).default(""),
  kind: z.enum(BODY_KINDS).nullable().default(null),
  clerk: z
    .object({ name: z.string().trim().min(1).max(40), username: Username })
    .nullable()
    .default(null),
});
type Line = z.output<typeof Line>;

export const Change = z.object({
  on: DayOf,
  kind: z.enum(["merger", "split", "transfer", "dissolution", "rename"]),
  from: BodyId,
  to: BodyId,
  name: z.string().trim().max(80).default(""),
  note: z.string().trim().max(200).default(""),
});

export const RosterYear = z.object({ areaId: AreaId, year: Year });

const Input = RosterYear.extend({
  lines: z.array(Line).max(2_000, "一个地区的名录最多2000行。"),
  changes: z.array(Change).max(500).default([]),
});

/** Unknown bodies need a name and a kind; nobody is named twice; changes are between bodies that there are. */
async function check({ areaId, lines, changes }: z.output<typeof Input>): Promise<ReadonlyMap<string, Body>> {
  const known = new Map((await listBodies(areaId)).map((body) => [body.id, body]));
  const ids = new Set([...known.keys(), ...lines.map(({ bodyId }) => bodyId)]);
  const fields: Record<string, string> = {};
  lines.forEach(({ bodyId, name, kind }, index) => {
    if (!known.has(bodyId) && (name === "" || kind === null)) fields[`lines.${index}.name`] = `新单位 ${bodyId} 要有全称和类别。`;
    if (lines.findIndex((line) => line.bodyId === bodyId) < index) fields[`lines.${index}.bodyId`] = `${bodyId} 有两行。`;
  });
  changes.forEach(({ from, to, kind, name }, index) => {
    if (!ids.has(from) || !ids.has(to)) fields[`changes.${index}`] = `变更中的单位 ${ids.has(from) ? to : from} 不在名录里。`;
    if (kind === "rename" ? name === "" : from === to)
      fields[`changes.${index}`] = "更名要有新全称；其他变更要有两个不同的单位。";
  });
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", Object.values(fields).join(""), { fields });
  return known;
}

/** Accounts are made for clerks who have none; who has one is left alone. */
async function newClerks({ areaId, lines }: z.output<typeof Input>, by: Viewer): Promise<Line[]> {
  const named = lines.filter(({ clerk }) => clerk !== null);
  const found = await Promise.all(named.map(async (line) => ({ line, known: await findPerson(line.clerk?.username ?? "") })));
  const fresh = found.filter(({ known }) => known === null).map(({ line }) => line);
  const allowed = mayDo(by, "people.write", { areaId }) && mayDo(by, "people.secure", { areaId });
  if (fresh.length > 0 && !allowed)
    throw new Refusal(
      "ruled",
      "名录里有新的填报员，而建账号和授权须由系统管理员和安全管理员来做。请去掉“填报员”两列，或请他们导入。",
    );
  return fresh;
}

async function makeClerks(tx: Transaction, areaId: string, lines: readonly Line[], by: Viewer): Promise<Slip[]> {
  const byName = new Map<string, Line[]>();
  for (const line of lines) {
    const username = line.clerk?.username ?? "";
    byName.set(username, [...(byName.get(username) ?? []), line]);
  }
  const slips: Slip[] = [];
  for (const [username, own] of byName) {
    const name = own[0]?.clerk?.name ?? username;
    const id = await createPerson(tx, { areaId, username, name, bodies: own.map(({ bodyId }) => bodyId) });
    slips.push(await makeSlip(tx, { id, username, name }, by.username));
  }
  return slips;
}

/** Settles the roster of a year: bodies that are new, what happened to others, accounts of clerks, all or nothing. */
export const settleRoster = declareWrite({
  action: "roster.write",
  input: Input,
  place: ({ areaId }) => ({ areaId }),
  revision: (tx: Transaction, { areaId, year }: z.output<typeof Input>) => revisionOfRoster(tx, areaId, year),
  prepare: async ({ input, by }) => ({ known: await check(input), fresh: await newClerks(input, by) }),
  run: async (tx, { input: { areaId, year, lines, changes }, by, prepared: { known, fresh } }) => {
    const added = lines.filter(({ bodyId }) => !known.has(bodyId));
    for (const { bodyId, name, short, kind, from } of added)
      if (kind) await addBody(tx, areaId, { id: bodyId, name, short, kind, from });
    for (const change of changes) await addChange(tx, areaId, change);
    const plain = lines.map(({ bodyId, owes, from, until, note }) => ({ bodyId, owes, from, until, note }));
    const revision = await saveRoster(tx, areaId, year, plain);
    const slips = await makeClerks(tx, areaId, fresh, by);
    await raiseRevision(tx, areaId);
    const counts = { owing: lines.filter(({ owes }) => owes).length, lines: lines.length, changes: changes.length };
    const detail = {
      year,
      revision,
      ...counts,
      added: added.map(({ bodyId }) => bodyId),
      accounts: slips.map((one) => one.username),
    };
    return { answer: { revision, slips }, subject: `roster:${areaId}/${year}`, detail };
  },
});

const Local = z.record(z.enum(BODY_KINDS), DayOf.or(z.literal("")));
const DeadlineInput = z.object({ areaId: AreaId, year: Year, local: Local });

/** The area's own day must not be later than the law's. */
export const setDeadlines = declareWrite({
  action: "deadline.write",
  input: DeadlineInput,
  place: ({ areaId }) => ({ areaId }),
  revision: async (_: Transaction, { areaId, year }: z.output<typeof DeadlineInput>) => {
    const set = await listDeadlines(areaId, year);
    return deadlinesRevision(BODY_KINDS.map((kind) => dueDate(kind, year, set)));
  },
  run: async (tx, { input: { areaId, year, local } }) => {
    const fields: Record<string, string> = {};
    for (const kind of BODY_KINDS) {
      const legal = legalDue(kind, year);
      const day = local[kind] || null;
      if (day && (day > legal || day <= `${year}-12-31`)) fields[`local.${kind}`] = `应在${year + 1}年内，不晚于法定的${legal}。`;
      else await saveDeadline(tx, areaId, { year, kind, legal, local: day });
    }
    if (Object.keys(fields).length > 0) throw new Refusal("invalid", "期限没有保存。请按下面的提示修改。", { fields });
    await raiseRevision(tx, areaId);
    return { subject: `deadlines:${areaId}/${year}`, detail: { year, local } };
  },
});
