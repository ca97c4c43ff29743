/** Drafting the area's own report (全区汇总): its prose, the adjustments of its sums, and the report made from it. */
import { z } from "zod";
import { now, today } from "@/lib/clock";
import {
  addAdjustment,
  markMade,
  readAggregateDraft,
  saveAggregateDraft,
  standOfAdjustment,
  undoAdjustment as undo,
} from "@/lib/db/aggregates";
import type { Transaction } from "@/lib/db/client";
import { issueReceipt } from "@/lib/db/receipts";
import { raiseRevision } from "@/lib/db/revisions";
import { GAP } from "@/lib/report/aggregate/prose";
import { ADJUSTMENT_KINDS, problemsOf } from "@/lib/report/aggregate/unit";
import { cellOf, isCellKey } from "@/lib/report/cells";
import { blanksOf } from "@/lib/report/entry";
import type { CellKey } from "@/lib/report/form";
import { SECTION_KEYS } from "@/lib/report/report";
import { type Finished, printContent, storeFinished } from "@/lib/server/finish-entry";
import { countedIn, type Gathered, gatherAggregate } from "@/lib/server/gather-aggregate";
import { Refusal } from "@/lib/server/refusal";
import { reportKey } from "@/lib/server/report-key";
import type { Viewer } from "@/lib/server/session";
import { tellMove } from "@/lib/server/tell-moves";
import { declareWrite } from "@/lib/server/write";
import { rethrowNotAllowed } from "./report-words";

const AggregateInput = z.object({
  areaId: z.string().regex(/^\w{1,12}$/, "编号不对。请刷新页面后再试。"),
  year: z.coerce.number().int().min(2008).max(2199),
});
type Input = z.infer<typeof AggregateInput>;

const placeOf = ({ areaId }: Input) => ({ areaId });
const subjectOf = ({ areaId, year }: Input): string => `aggregate:${areaId}/${year}`;

const REFUSED = {
  noArea: "没有这个地区。",
  noBody: "本地区的单位里没有“区政府（汇总）”。请先在应报单位名录里添加。",
  noForm: "2019年以前没有可以汇总填写的格式。",
} as const;

async function gathered({ areaId, year }: Input): Promise<Gathered> {
  const found = await gatherAggregate(areaId, year);
  if (typeof found === "string") throw new Refusal("missing", REFUSED[found]);
  return found;
}

export const saveAggregate = declareWrite({
  action: "aggregate.draft",
  input: AggregateInput.extend({
    sections: z.partialRecord(z.enum(SECTION_KEYS), z.string().max(50_000, "一部分最多五万字。")),
  }),
  place: placeOf,
  revision: async (tx, { areaId, year }) => (await readAggregateDraft(areaId, year, tx))?.revision ?? 0,
  run: async (tx, { input, by }) => {
    const { areaId, year } = input;
    const sections = Object.fromEntries(Object.entries(input.sections).filter(([, text]) => text !== undefined));
    const revision = await saveAggregateDraft(tx, areaId, year, sections, { by: by.username, at: now() });
    return { answer: { revision }, subject: subjectOf(input), detail: { did: "save", revision } };
  },
});

/** A number as people type it; an empty field is none. */
const Amount = z
  .string()
  .trim()
  .max(20, "数字没有这么长。")
  .refine((text) => text === "" || /^[-−－]?\d+(\.\d+)?$/.test(text), "请填数字，减去的写成-1这样。")
  .transform((text) => (text === "" ? null : Number(text.replace(/[−－]/, "-"))));

export const adjustAggregate = declareWrite({
  action: "aggregate.draft",
  input: AggregateInput.extend({
    kind: z.enum(ADJUSTMENT_KINDS),
    cells: z.array(z.string().refine(isCellKey, "没有这个单元格。")).max(40).default([]),
    body: z.string().max(64).default(""),
    amount: Amount.default(null),
    reason: z.string().trim().min(2, "请写明原因，至少两个字。").max(500, "原因最多500字。"),
  }),
  place: placeOf,
  revision: "none",
  run: async (tx, { input, by }) => {
    const { form, units } = await gathered(input);
    const { areaId, year, kind, reason } = input;
    const isWhole = kind === "leftOut";
    const cells = isWhole ? [] : input.cells.filter((key): key is CellKey => isCellKey(key) && cellOf(form, key) !== undefined);
    const adjustment = { kind, cells, body: input.body || null, amount: isWhole ? null : input.amount };
    const fields = problemsOf(adjustment, units);
    if (Object.keys(fields).length > 0) throw new Refusal("invalid", "有的地方填得不对，没有保存。请按提示修改。", { fields });
    // What is on display is held against the units again, with what was said here.
    await raiseRevision(tx, areaId);
    const number = await addAdjustment(tx, areaId, year, { ...adjustment, reason, by: by.username, at: now() });
    return { answer: { number }, subject: subjectOf(input), detail: { did: "adjust", number, ...adjustment, reason } };
  },
});

export const undoAdjustment = declareWrite({
  action: "aggregate.draft",
  input: AggregateInput.extend({ number: z.coerce.number().int().positive() }),
  place: placeOf,
  revision: (tx, { areaId, year, number }) => standOfAdjustment(tx, areaId, year, number),
  run: async (tx, { input, by }) => {
    const { areaId, year, number } = input;
    if (!(await undo(tx, areaId, year, number, { by: by.username, at: now() })))
      throw new Refusal("ruled", "这项调整已经撤销过了。请刷新页面。");
    await raiseRevision(tx, areaId);
    return { subject: subjectOf(input), detail: { did: "undo", number } };
  },
});

/** Nothing that is not known and nothing that is not written may go out. */
function checkReady({ form, content, sums, units }: Gathered): void {
  const blank = blanksOf(form, content).length;
  const open = new Set([...sums.values()].flatMap((sum) => sum.open.map(({ body }) => body)));
  const named = units.filter(({ body }) => open.has(body)).map(({ name }) => name);
  const some = `${named.slice(0, 3).join("、")}${named.length > 3 ? `等${named.length}个单位` : ""}`;
  if (blank > 0)
    throw new Refusal(
      "ruled",
      `还有${blank}格定不下来，因为${some || "没有单位"}的数字不明。请等它们的报告审核通过，或者补数、注明不计入。`,
    );
  const gaps = Object.values(content.sections).filter((text) => text?.includes(GAP)).length;
  if (gaps > 0) throw new Refusal("ruled", `文字里还有${gaps}个部分留着“${GAP}”。请补写或删去后再生成。`);
  if (!content.sections.overview?.trim()) throw new Refusal("ruled", "总体情况还没有写。");
}

type Made = { finished: Finished; from: Gathered };

/** The office acts as the area's own clerk: it drafts and hands in; accepting and showing are steps of their own. */
async function handIn(
  tx: Transaction,
  input: Input & { reviewer: string; signer: string },
  by: Viewer,
  { finished, from }: Made,
) {
  const { areaId, year, reviewer, signer } = input;
  const key = reportKey(from.body, year);
  const who = { by: by.username, role: "clerk", reason: "由全区汇总生成", arrival: "submit" } as const;
  const stored = await storeFinished(tx, areaId, key, finished, who).catch(rethrowNotAllowed);
  if (stored.status === "known") throw new Refusal("ruled", "与已经生成的报告完全相同，没有再生成。");
  const { version } = stored;
  const at = now();
  await issueReceipt(tx, areaId, today(), { ...key, version, sha256: finished.sha256, reviewer, signer, at, by: by.username });
  const { counted } = countedIn(from);
  const units = counted.map(({ body, report }) => ({ body, version: report?.version ?? 0 }));
  // The prose that went into the report is kept even where nobody had changed the proposal.
  if (from.draft.revision === 0) await saveAggregateDraft(tx, areaId, year, from.sections, { by: by.username, at });
  await markMade(tx, areaId, year, { version, at: at.toISOString(), by: by.username, units });
  await tellMove(tx, areaId, key, { move: "submit", note: "由全区汇总生成", by: by.personId });
  return { version, href: `/desk/reports/${from.body.id}/${year}?area=${areaId}` };
}

export const makeAggregate = declareWrite({
  action: "aggregate.draft",
  input: AggregateInput.extend({
    reviewer: z.string().trim().min(2, "请填写审核人。").max(30, "姓名没有这么长。"),
    signer: z.string().trim().min(2, "请填写签发人。").max(30, "姓名没有这么长。"),
    secrecy: z.literal(true, "报送前必须完成保密审查。请确认后勾选。"),
  }),
  place: placeOf,
  revision: async (_, input) => (await gathered(input)).revision,
  prepare: async ({ input }): Promise<Made> => {
    const from = await gathered(input);
    checkReady(from);
    return { finished: await printContent(input.areaId, from.name, from.year, from.form, from.content), from };
  },
  run: async (tx, { input, by, prepared }) => {
    const made = await handIn(tx, input, by, prepared);
    return { answer: made, subject: subjectOf(input), detail: { did: "make", version: made.version } };
  },
});
