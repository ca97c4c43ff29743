/** The working calendar: a year's announcement, entered by the office, or the shipped one taken back. */
import { z } from "zod";
import { now } from "@/lib/clock";
import type { Transaction } from "@/lib/db/client";
import { removeWorkYear, revisionOfWorkYear, saveWorkYear } from "@/lib/db/work-years";
import { readAnnouncement } from "@/lib/report/workdays/announcement";
import { Refusal } from "@/lib/server/refusal";
import { declareWrite } from "@/lib/server/write";

const Input = z.object({
  areaId: z.string().min(1).max(12),
  year: z.coerce.number().int().min(2008, "年份应在2008年以后。").max(2199),
  source: z.string().trim().max(200, "出处最多200字。").default(""),
  /** The clauses of the announcement; empty takes the office's own entry away. */
  text: z.string().trim().max(20_000, "内容太长，只要放假安排的各条。"),
});

export const setWorkYear = declareWrite({
  action: "deadline.write",
  input: Input,
  place: ({ areaId }) => ({ areaId }),
  revision: (tx: Transaction, { areaId, year }: z.output<typeof Input>) => revisionOfWorkYear(tx, areaId, year),
  async run(tx, { input: { areaId, year, source, text }, by }) {
    const subject = `workdays:${areaId}/${year}`;
    if (text === "") {
      await removeWorkYear(tx, areaId, year);
      return { subject, detail: { did: "removed" } };
    }
    if (source === "")
      throw new Refusal("invalid", "日历没有保存。", { fields: { source: "请写明依据的通知，例如文号和日期。" } });
    const { holidays, problems } = readAnnouncement(text, year);
    if (problems.length > 0) throw new Refusal("invalid", "日历没有保存。", { fields: { text: problems.join("") } });
    await saveWorkYear(tx, areaId, { year, source, holidays, by: by.username, at: now() });
    return { subject, detail: { did: "entered", source, holidays } };
  },
});
