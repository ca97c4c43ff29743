/** Correcting the cells of a report, and saying what one found in comparing them. */
import { z } from "zod";
import { saveCellNote } from "@/lib/db/cell-notes";
import { holdReport } from "@/lib/db/report-row";
import { correctSeen, markReviewed } from "@/lib/db/review";
import { listVerdicts } from "@/lib/db/verdicts";
import { isCellKey } from "@/lib/report/cells";
import { correctReport as applyChanges, isCellText } from "@/lib/report/correct";
import { correctionIn } from "@/lib/report/states";
import { actorOf } from "@/lib/server/mover";
import { checkOverride, hardAmong } from "@/lib/server/open-failures";
import { Refusal } from "@/lib/server/refusal";
import { tellMove } from "@/lib/server/tell-moves";
import { declareWrite } from "@/lib/server/write";
import { currentRevision, Maybe, newestOf, placeOf, ReportInput, subjectOf, Why } from "./report-input";
import { movedOr, rethrowNotAllowed } from "./report-words";

const Cell = z.string().refine(isCellKey, "没有这个单元格。");
const Change = z.object({
  cell: Cell,
  text: z.string().max(40, "单元格里放不下这么多字。").refine(isCellText, "请填数字、“/”，或留空表示未填。"),
});

export const correctReport = declareWrite({
  action: "report.correct",
  input: ReportInput.extend({ changes: z.array(Change).min(1, "没有改动。").max(250), reason: Why, override: Maybe }),
  place: placeOf,
  revision: currentRevision,
  run: async (tx, { input, by }) => {
    const { key, version } = await newestOf(tx, input);
    const actor = { ...actorOf(by, placeOf(input)), reason: input.reason };
    // isCellKey has told each cell.
    const changes = input.changes as Parameters<typeof applyChanges>[2];
    const held = await holdReport(tx, input.areaId, key);
    const needsOverride = held !== null && correctionIn(held.state, actor.role)?.needs.includes("override") === true;
    const explained = needsOverride ? await listVerdicts(input.areaId, { years: [key.year], bodies: [key.bodyId] }) : [];
    const corrected = await correctSeen(tx, input.areaId, key, { version }, actor, (content, form) => {
      const made = applyChanges(content, form, changes);
      if (needsOverride) checkOverride(hardAmong(made.findings, explained), input.override);
      return made;
    }).catch(rethrowNotAllowed);
    const { state, version: made } = movedOr(corrected);
    const corrects = state === "corrected" || state === "live" ? "correctShown" : "correctUnderReview";
    if (state !== "draft" && state !== "returned")
      await tellMove(tx, input.areaId, key, { move: corrects, note: input.reason, by: by.personId });
    return {
      answer: { state, version: made },
      subject: subjectOf(input),
      detail: {
        did: "correct",
        version: made,
        cells: changes.map(({ cell }) => cell),
        reason: input.reason,
        ...(input.override && { override: input.override }),
      },
    };
  },
});

export const noteCell = declareWrite({
  action: "report.correct",
  input: ReportInput.extend({ cell: Cell, accepted: z.boolean(), note: Maybe }),
  place: placeOf,
  revision: currentRevision,
  run: async (tx, { input, by }) => {
    const { key, version } = await newestOf(tx, input);
    const { cell, accepted, note } = input;
    await saveCellNote(tx, input.areaId, key, { version, cell, accepted, note, by: by.username });
    return { subject: subjectOf(input), detail: { did: "note", cell, accepted } };
  },
});

export const reviewedReport = declareWrite({
  action: "report.accept",
  input: ReportInput,
  place: placeOf,
  revision: currentRevision,
  run: async (tx, { input }) => {
    const { key, version } = await newestOf(tx, input);
    if (!(await markReviewed(tx, input.areaId, key, version)))
      throw new Refusal("ruled", "只有正在展示的版本才能标为已核对，而且只需标一次。请刷新页面。");
    return { subject: subjectOf(input), detail: { did: "reviewed", version } };
  },
});
