/** Filling in the official form on screen. */
import { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { readEntry, saveEntry as save } from "@/lib/db/entries";
import type { ReportKey } from "@/lib/db/reports";
import type { Body } from "@/lib/report/body";
import { cellOf, isCellKey } from "@/lib/report/cells";
import { type EntryContent, formOf } from "@/lib/report/entry";
import { SECTION_KEYS } from "@/lib/report/report";
import { printFinished, storeFinished } from "@/lib/server/finish-entry";
import { actorOf } from "@/lib/server/mover";
import { Refusal } from "@/lib/server/refusal";
import { findBody, reportKey } from "@/lib/server/report-key";
import { declareWrite } from "@/lib/server/write";
import { ReportInput } from "./report-input";
import { rethrowNotAllowed } from "./report-words";

type Input = z.infer<typeof ReportInput>;

async function bodyOf({ areaId, bodyId }: Input): Promise<Body> {
  const body = await findBody(areaId, bodyId);
  if (!body) throw new Refusal("missing", "本地区没有这个单位。");
  return body;
}

const keyOf = async (input: Input): Promise<ReportKey> => reportKey(await bodyOf(input), input.year);
const placeOf = ({ areaId, bodyId }: Input) => ({ areaId, bodyId });
const subjectOf = ({ areaId, bodyId, year }: Input): string => `entry:${areaId}/${bodyId}/${year}`;

/** 0 where nobody has begun. */
const revisionOf = async (tx: Transaction, input: Input): Promise<number> =>
  (await readEntry(input.areaId, await keyOf(input), tx))?.revision ?? 0;

const Cells = z.record(z.string().refine(isCellKey, "没有这个单元格。"), z.string().max(40, "单元格里放不下这么多字。"));
const Sections = z.partialRecord(z.enum(SECTION_KEYS), z.string().max(50_000, "一部分最多五万字。"));

export const saveEntry = declareWrite({
  action: "report.fill",
  input: ReportInput.extend({ cells: Cells, sections: Sections }),
  place: placeOf,
  revision: revisionOf,
  run: async (tx, { input, by }) => {
    const form = formOf(input.year);
    if (form === null) throw new Refusal("ruled", "2019年以前没有可以在线填写的格式。请上传当年的报告。");
    const cells = Object.fromEntries(Object.entries(input.cells).filter(([key]) => isCellKey(key) && cellOf(form, key)));
    // What Zod leaves out is not there at all.
    const content = { cells, sections: input.sections } as EntryContent;
    const revision = await save(tx, input.areaId, await keyOf(input), content, by.username);
    return { answer: { revision }, subject: subjectOf(input), detail: { did: "save", revision } };
  },
});

export const finishEntry = declareWrite({
  action: "report.fill",
  input: ReportInput,
  place: placeOf,
  revision: revisionOf,
  prepare: async ({ input }) => {
    const body = await bodyOf(input);
    return await printFinished(input.areaId, body, reportKey(body, input.year));
  },
  run: async (tx, { input, by, prepared }) => {
    const who = actorOf(by, placeOf(input));
    const stored = await storeFinished(tx, input.areaId, await keyOf(input), prepared, who).catch(rethrowNotAllowed);
    return { answer: { version: stored.version }, subject: subjectOf(input), detail: { did: "finish", version: stored.version } };
  },
});
